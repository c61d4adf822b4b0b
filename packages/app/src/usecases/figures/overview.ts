import type { Channel } from '@houdbaar/core/terms';
import { addMonths, type Day } from '@houdbaar/core/time';
import { mayUsePurpose } from '../access/authenticate.ts';
import type { Caller } from '../access/caller.ts';
import type { NamedLane } from '../agenda.ts';
import type { ForecastLane } from '../forecast.ts';
import { type GateReason, gateReason, type ReasonLevel } from '../gate/index.ts';
import { type House, todayOf } from '../house.ts';
import type { DailyFigure, Instant, PeopleCounts } from '../ports/index.ts';
import type { HouseScore } from './house-score.ts';
import { latestFigure, scoreOf } from './keep-figures.ts';
import { type CurrentFigures, type LaneFigures, outdatedAnswer } from './lane-figures.ts';
import type { PeopleFigures } from './people-figures.ts';
import { type Todo, todoOf } from './todo.ts';

/** Why people may not be contacted, or nobody knows, with how many. */
export interface CountedReason extends Partial<GateReason> {
  readonly outcome: 'unlawful' | 'unknown';
  readonly people: number;
}

export interface ContactLane extends NamedLane {
  readonly lawful: number;
  readonly unlawful: number;
  readonly unknown: number;
  /** Most people first; empty for who may not ask why. */
  readonly reasons: readonly CountedReason[];
}

export interface ContactShare {
  readonly channel: Channel;
  /** People whom some purpose may contact; null for who doesn't see all purposes. */
  readonly people: number | null;
  readonly lanes: readonly ContactLane[];
}

/** How the house stands, as far as somebody may see. */
export interface Overview {
  readonly at: Instant;
  readonly today: Day;
  readonly hasPolicy: boolean;
  readonly todo: readonly Todo[];
  /** Null for who may not see the agenda, and before there is a policy. */
  readonly standing: {
    readonly at: Instant;
    /** False while people are judged anew under another policy or law. */
    readonly complete: boolean;
    /** Null for who doesn't see all purposes. */
    readonly people: Omit<PeopleCounts, 'reachable'> | null;
    readonly months: readonly string[];
    readonly retention: readonly ForecastLane[];
    readonly contact: readonly ContactShare[];
  } | null;
  /** Counted at night; null before the first, and for who doesn't see all purposes. */
  readonly sleepers: DailyFigure<Pick<PeopleFigures, 'people' | 'sleepers'>> | null;
  readonly score:
    | (HouseScore & { readonly trend: readonly { readonly day: Day; readonly score: number }[] })
    | null;
}

/** Months of which the trend of the score is shown. */
const trendMonths = 12;

/** What needs doing today and how the house stands, of what the caller may see. Cheap, however many people there are. */
export async function overview(house: House, caller: Caller, current: CurrentFigures): Promise<Overview> {
  const hasPolicy = (await house.store.policies.epoch()) !== null;
  const maySee = caller.scopes.includes('agenda:read');
  const needs = maySee || caller.scopes.includes('plans:read');
  const figures = hasPolicy && needs ? await current.get() : null;
  const seesAll = caller.purposes === 'all';
  const people = maySee && seesAll ? await latestFigure(house, 'people') : null;
  return {
    at: house.clock.now(),
    today: todayOf(house),
    hasPolicy,
    todo: await todoOf(house, caller, figures),
    standing: figures && maySee ? shownStanding(figures, caller) : null,
    sleepers: people && {
      ...people,
      value: { people: people.value.people, sleepers: people.value.sleepers },
    },
    score: figures && maySee && seesAll ? await scoreWithTrend(house, figures, people?.value) : null,
  };
}

function shownStanding(figures: LaneFigures, caller: Caller): NonNullable<Overview['standing']> {
  const { at, complete, months } = figures;
  const seesAll = caller.purposes === 'all';
  const { reachable: _, ...people } = figures.people;
  return {
    at,
    complete,
    people: seesAll ? people : null,
    months,
    retention: figures.forecast.filter(
      ({ ask, purpose }) => ask === 'keep' && mayUsePurpose(caller, purpose),
    ),
    contact: contactOf(figures, caller),
  };
}

function contactOf({ reachable, lanes }: LaneFigures, caller: Caller): readonly ContactShare[] {
  const level = reasonLevelOf(caller);
  return reachable.flatMap(({ channel, people }): ContactShare[] => {
    const own = lanes.filter((lane) => lane.channel === channel && mayUsePurpose(caller, lane.purpose));
    if (own.length === 0) return [];
    return [
      {
        channel,
        people: caller.purposes === 'all' ? people : null,
        lanes: own.map(({ lawful, unlawful, unknown, ...lane }) => ({
          ...lane,
          lawful,
          unlawful: sum(unlawful),
          unknown: sum(unknown),
          reasons: [...counted('unlawful', unlawful, level), ...counted('unknown', unknown, level)].sort(
            (one, other) => other.people - one.people,
          ),
        })),
      },
    ];
  });
}

/** As the gate has it: the rule behind an answer is for who may see people. */
function reasonLevelOf({ scopes }: Caller): ReasonLevel {
  if (!scopes.includes('gate:reasons')) return 'none';
  return scopes.includes('people:read') ? 'full' : 'category';
}

const outdated = {
  rule: outdatedAnswer,
  says: {
    nl: 'Dit wordt opnieuw beoordeeld: er is iets veranderd dat ertoe doet.',
    en: 'This is being judged anew: something changed that matters.',
  },
};

/** Rules that come to the same for the reader are counted together. */
function counted(
  outcome: CountedReason['outcome'],
  rules: Readonly<Record<string, number>>,
  level: ReasonLevel,
): readonly CountedReason[] {
  const found = new Map<string, CountedReason>();
  for (const [rule, people] of Object.entries(rules)) {
    const reason =
      rule === outdatedAnswer ? (level === 'none' ? undefined : outdated) : gateReason(rule, outcome, level);
    if (!reason) continue;
    const key = JSON.stringify(reason);
    found.set(key, { ...reason, outcome, people: people + (found.get(key)?.people ?? 0) });
  }
  return [...found.values()];
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, each) => total + each, 0);

async function scoreWithTrend(house: House, figures: LaneFigures, people: PeopleFigures | undefined) {
  const now = await scoreOf(house, figures, people);
  const today = todayOf(house);
  const days = await house.store.figures.since<HouseScore>('score', addMonths(today, -trendMonths));
  const before = days.flatMap(({ day, value: { score } }) =>
    day < today && score !== null ? [{ day, score }] : [],
  );
  return { ...now, trend: now.score === null ? before : [...before, { day: today, score: now.score }] };
}
