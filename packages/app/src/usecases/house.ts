import type { Day } from '@houdbaar/core/time';
import type { KeyRing } from '../keys/index.ts';
import type { CivilTime } from './civil-time.ts';
import type { Instant, Store } from './ports/index.ts';
import type { Rulings } from './ruling.ts';

/** Tells the time; in tests it stands still until it is moved. */
export interface Clock {
  now(): Instant;
}

/** Work that goes on in the background. */
export type BackgroundWork = 'webhooks' | 'rebuild' | 'plans' | 'figures' | 'words';

/** One organisation's house: all that a use case works with. Nothing of it is global to the process. */
export interface House {
  readonly store: Store;
  readonly ring: KeyRing;
  readonly clock: Clock;
  readonly calendar: CivilTime;
  /** What people are judged under. */
  readonly rulings: Rulings;
  /** Says that there is such work, so that it starts at once; absent where nothing runs in the background. */
  readonly wake?: (work: BackgroundWork) => void;
}

/** The day of today in the organisation's time zone. */
export const todayOf = ({ calendar, clock }: Pick<House, 'calendar' | 'clock'>): Day =>
  calendar.dayOf(clock.now());

/** Who acts: a user by name, or the program itself. */
export interface Actor {
  readonly name: string;
  /** The user's id, where they came with a key or signed in. */
  readonly user?: string;
  /** They signed in, and so came with no key: who issued keys in their name doesn't matter. */
  readonly signedIn?: boolean;
}
