import {
  bestBefore,
  type FieldHolding,
  type Lane,
  type LaneVerdict,
  type PersonState,
  personHolding,
} from '@houdbaar/core/standing';
import type { Day } from '@houdbaar/core/time';
import type { CleanUpAction, EndedClaim } from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';

/** What clean-up has to do with a person on a day. */
export type Weighed =
  /** Everything that is held may stay. */
  | { readonly is: 'kept' }
  /** Something has had its time, but a hold or a restriction stops its destruction. */
  | { readonly is: 'held' }
  /** No purpose surely holds them and of some nobody can tell: for the worklist, never destroyed. */
  | { readonly is: 'unknown' }
  | {
      readonly is: 'due';
      readonly action: CleanUpAction;
      /** Null: everything. */
      readonly fields: readonly string[] | null;
      readonly rule: string;
      readonly purposes: readonly string[];
      readonly causes: readonly EndedClaim[];
    };

/** Stands in place of a rule where no purpose of the policy concerns what is held. */
export const noPurpose = 'no-purpose';

/**
 * Weighs what is held about a person against the claims on it: what no claim covers has had its time.
 *
 * @param fields the names of the fields that are held
 */
export function weighPerson(
  { judge, lanes }: Pick<Ruling, 'judge' | 'lanes'>,
  state: PersonState,
  fields: readonly string[],
  at: Day,
): Weighed {
  const verdicts = judge.judge(state, at).lanes;
  const whole = personHolding(state, lanes, verdicts, at);
  if (whole.state === 'unknown') return { is: 'unknown' };
  const restricted = isRestricted(state, at);
  if (whole.state === 'lapsed' && fields.length === 0)
    return restricted || whole.held !== undefined
      ? { is: 'held' }
      : wholeDue(judge, lanes, verdicts, state, at);
  const each = bestBefore(state, lanes, verdicts, at, fields);
  const lapsed = each.filter((field) => field.state === 'lapsed');
  if (lapsed.length === 0) return { is: 'kept' };
  const free = restricted ? [] : lapsed.filter(({ held }) => held === undefined);
  if (free.length === 0) return { is: 'held' };
  if (whole.state === 'lapsed' && whole.held === undefined)
    return wholeDue(judge, lanes, verdicts, state, at);
  return {
    is: 'due',
    action: 'fields',
    fields: free.map(({ field }) => field).sort(),
    ...causeOf(lanes, free),
  };
}

/** Asked to be left as they are (GDPR 18): stored, and nothing else. */
const isRestricted = ({ facts: { requests } }: PersonState, at: Day): boolean =>
  requests?.some(
    ({ right, at: asked, lifted }) =>
      right === 'restriction' &&
      (asked === undefined || asked <= at) &&
      (lifted === undefined || lifted > at),
  ) ?? false;

/** Why fields go: each purpose with the rule that ended its own claim, and the fields which that claim covered. */
function causeOf(
  lanes: readonly Lane[],
  fields: readonly FieldHolding[],
): { rule: string; purposes: string[]; causes: EndedClaim[] } {
  const causes: EndedClaim[] = [];
  for (const { ask, purpose } of lanes) {
    if (ask !== 'keep') continue;
    const covered = fields.filter(({ claims }) => claims.some((claim) => claim.purpose === purpose));
    const ended = covered[0]?.claims.find((claim) => claim.purpose === purpose);
    if (ended) causes.push({ purpose, rule: ended.rule, fields: namesOf(covered) });
  }
  const purposes = causes.flatMap(({ purpose }) => purpose ?? []);
  const needless = fields.filter(({ claims }) => claims.length === 0);
  if (needless.length > 0) causes.push({ purpose: null, rule: noPurpose, fields: namesOf(needless) });
  return { rule: causes[0]!.rule, purposes, causes };
}

const namesOf = (fields: readonly FieldHolding[]): string[] => fields.map(({ field }) => field).sort();

function wholeDue(
  judge: Ruling['judge'],
  lanes: readonly Lane[],
  verdicts: readonly (LaneVerdict | undefined)[],
  state: PersonState,
  at: Day,
): Weighed {
  const ended = lanes.filter((lane) => lane.ask === 'keep' && verdicts[lane.index]);
  const last = lastEnded(judge, ended, state, at);
  if (!last) {
    const causes = [{ purpose: null, rule: noPurpose }];
    return { is: 'due', action: 'erase', fields: null, rule: noPurpose, purposes: [], causes };
  }
  return {
    is: 'due',
    action: atEndOf(last),
    fields: null,
    rule: verdicts[last.index]!.rule,
    purposes: ended.map(({ purpose }) => purpose),
    causes: ended.map(({ purpose, index }) => ({ purpose, rule: verdicts[index]!.rule })),
  };
}

const atEndOf = ({ declared: { retention } }: Lane): 'erase' | 'anonymise' | 'block' =>
  (typeof retention === 'object' ? retention.atEnd : undefined) ?? 'erase';

/** Far more than a life's changes of standing. */
const mostChanges = 500;

/** The lane whose claim ended last; where none ever ran, the first. */
function lastEnded(
  judge: Ruling['judge'],
  ended: readonly Lane[],
  state: PersonState,
  at: Day,
): Lane | undefined {
  const first = ended[0];
  // What happens at the end is the same for all: no need to look back.
  if (!first || ended.every((lane) => atEndOf(lane) === atEndOf(first))) return first;
  let last: Lane = first;
  let lastDay = Number.NEGATIVE_INFINITY;
  let day = firstDay(state, at);
  for (let change = 0; day < at && change < mostChanges; change += 1) {
    const { lanes, nextChange } = judge.judge(state, day);
    const until = Math.min(nextChange ?? at, at);
    for (const lane of ended)
      if (lanes[lane.index]?.outcome === 'lawful' && until > lastDay) {
        last = lane;
        lastDay = until;
      }
    day = nextFactDay(state, day, until);
  }
  return last;
}

/** A standing holds until its day only if no fact comes before. */
const nextFactDay = (state: PersonState, after: Day, until: Day): Day =>
  Math.min(until, ...daysOf(state).filter((day) => day > after));

const firstDay = (state: PersonState, at: Day): Day => Math.min(at, ...daysOf(state));

function daysOf({ facts }: PersonState): Day[] {
  const { relation } = facts;
  return [
    ...[
      facts.origins,
      facts.consents,
      facts.activities,
      facts.withdrawals,
      facts.objections,
      facts.requests,
    ].flatMap((list) => list?.map(({ at }) => at) ?? []),
    relation?.since,
    relation?.lastPurchase,
    relation?.ended,
  ].filter((day) => day !== undefined);
}
