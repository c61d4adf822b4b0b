import { Failure } from '../usecases/index.ts';
import type { Frame, StaffFrame } from './ports.ts';

/** How the staff sign in here. Throws `unavailable` where nobody does. */
export function staffOf({ staff }: Pick<Frame, 'staff'>): StaffFrame {
  if (staff) return staff;
  throw new Failure('unavailable', {
    nl: 'Inloggen is hier niet ingesteld. Werk met een sleutel.',
    en: 'Signing in is not set up here. Work with a key.',
  });
}
