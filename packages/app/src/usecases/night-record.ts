import type { Day } from '@houdbaar/core/time';
import type { House } from './house.ts';
import type { Instant } from './ports/index.ts';

/** How one step of a night's work ended. */
export interface StepResult {
  readonly step: string;
  readonly done: number;
  readonly tookMs: number;
  /** The kind of error it ended with; absent: it went well. */
  readonly failed?: string;
  /** It waits for the next night, since many days had passed at once. */
  readonly postponed?: true;
}

/** What is kept of the last night's work. */
export interface NightRecord {
  /** The day in the organisation's time zone whose work it was. */
  readonly day: Day;
  readonly at: Instant;
  readonly tookMs: number;
  readonly steps: readonly StepResult[];
}

const setting = 'jobs.nightly';

export const lastNight = async ({ store }: Pick<House, 'store'>): Promise<NightRecord | null> =>
  (await store.settings.get<NightRecord>(setting)) ?? null;

export const noteNight = ({ store }: Pick<House, 'store'>, night: NightRecord): Promise<void> =>
  store.settings.set(setting, night);
