import type { ColumnProfile } from './profile.ts';
import type { Because } from './recognition.ts';
import type { ColumnRole } from './roles.ts';

/** A column while it is being recognised. */
export interface Draft {
  readonly index: number;
  readonly header: string;
  readonly profile: ColumnProfile;
  role: ColumnRole;
  confidence: number;
  because: Because;
}
