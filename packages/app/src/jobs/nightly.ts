import {
  AdaptivePace,
  cleanOwnData,
  closeDays,
  destroyExpiredEvidence,
  followVault,
  type House,
  isClockBehind,
  judgeAnew,
  keepFigures,
  lastNight,
  type NightRecord,
  noteNight,
  type Pace,
  refreshDue,
  type StepResult,
  todayOf,
} from '../usecases/index.ts';
import { kindOf } from './kind-of.ts';
import { type Breathing, Stopped } from './lease.ts';

export interface NightlyOptions extends Breathing {
  /** Clears out dead rows where the database doesn't by itself. */
  readonly tidy?: () => Promise<readonly string[]>;
}

interface Step {
  readonly step: string;
  /** It takes away for good, so a clock that jumped ahead must not make it do so. */
  readonly destroys?: true;
  /** Which houses it concerns; absent: all. */
  readonly only?: (house: House) => boolean;
  run(house: House, options: NightlyOptions, pace: Pace): Promise<number>;
}

/** In this order: whoever looks in the morning sees the new day's standings first of all. */
const steps: readonly Step[] = [
  {
    step: 'standing',
    async run(house, { breathe }, pace) {
      if (!(await house.store.policies.epoch())) return 0;
      return refreshDue(house, breathe, pace);
    },
  },
  { step: 'figures', run: (house, { breathe }, pace) => keepFigures(house, breathe, pace) },
  {
    step: 'evidence-days',
    run: async (house, { breathe }) => (await closeDays(house, breathe)).length,
  },
  {
    step: 'own-data',
    destroys: true,
    async run(house, { breathe }, pace) {
      const removed = await cleanOwnData(house, breathe, pace);
      return Object.values(removed).reduce((sum, each) => sum + each, 0);
    },
  },
  {
    step: 'expired-evidence',
    destroys: true,
    run: (house, { breathe }) => destroyExpiredEvidence(house, breathe),
  },
  {
    step: 'vault',
    only: ({ store }) => store.vault.apart,
    run: (house) => followVault(house),
  },
  { step: 'tidy', run: async (_, { tidy }) => (await tidy?.())?.length ?? 0 },
];

/** After more days than this without a night's work, what destroys waits a night: the clock may have jumped. */
const sudden = 3;

/**
 * The work of a night, once for each day: standings that change by themselves, evidence of the days that are over, what
 * the product itself may no longer keep. A step that fails keeps none of the others back, and is done again when this
 * runs again on the same day; what went well isn't.
 *
 * @returns the record of it; null where the day's work was done already
 * @throws AggregateError once all was tried, where a step failed
 */
export async function nightlyWork(house: House, options: NightlyOptions): Promise<NightRecord | null> {
  const day = todayOf(house);
  const last = await lastNight(house);
  const before = last?.day === day ? last : null;
  if (before?.steps.every(({ failed }) => failed === undefined)) return null;
  // Standings that were judged for a day that is still to come say nothing of today.
  const epoch = await house.store.policies.epoch();
  if ((last && last.day > day) || (epoch && isClockBehind(house, epoch))) await judgeAnew(house);
  const started = performance.now();
  const results: StepResult[] = [];
  const errors: unknown[] = [];
  for (const each of steps.filter(({ only }) => only?.(house) ?? true)) {
    const known = before?.steps.find(({ step, failed }) => step === each.step && failed === undefined);
    const waits = each.destroys && last && day - last.day > sudden;
    results.push(
      known ??
        (waits
          ? { step: each.step, done: 0, tookMs: 0, postponed: true }
          : await tried(each, house, options, errors)),
    );
  }
  const record: NightRecord = {
    day,
    at: house.clock.now(),
    tookMs: Math.round(performance.now() - started),
    steps: results,
  };
  await noteNight(house, record);
  if (errors.length > 0) throw new AggregateError(errors, 'Some of the nightly work failed');
  return record;
}

async function tried(
  { step, run }: Step,
  house: House,
  options: NightlyOptions,
  errors: unknown[],
): Promise<StepResult> {
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  try {
    const done = await run(house, options, new AdaptivePace(200));
    return { step, done, tookMs: took() };
  } catch (error) {
    if (error instanceof Stopped) throw error;
    errors.push(error);
    return { step, done: 0, tookMs: took(), failed: kindOf(error) };
  }
}

/** Minutes after midnight from which the night's work is due, in the organisation's time zone. */
export const nightlyMinute = 20;

/** Whether today's work is still to be done: also after the program or its clock stood still at the hour. */
export async function isNightlyDue(house: House): Promise<boolean> {
  const day = todayOf(house);
  if (house.clock.now() < house.calendar.startOf(day) + nightlyMinute * 60_000) return false;
  return (await lastNight(house))?.day !== day;
}
