import {
  bestBefore,
  type FieldHolding,
  type Lane,
  type LaneVerdict,
  type PersonState,
  personHolding,
} from '@houdbaar/core/standing';
import type { Day } from '@houdbaar/core/time';
import type { CleanUpAction } from '../ports/index.ts';
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

function causeOf(
  lanes: readonly Lane[],
  fields: readonly FieldHolding[],
): { rule: string; purposes: string[] } {
  const ended = new Set(fields.flatMap(({ claims }) => claims.map(({ purpose }) => purpose)));
  const rule = fields.flatMap(({ claims }) => claims)[0]?.rule ?? noPurpose;
  return { rule, purposes: inOrder(lanes, ended) };
}

const inOrder = (lanes: readonly Lane[], purposes: ReadonlySet<string>): string[] =>
  lanes.filter(({ ask, purpose }) => ask === 'keep' && purposes.has(purpose)).map(({ purpose }) => purpose);

function wholeDue(
  judge: Ruling['judge'],
  lanes: readonly Lane[],
  verdicts: readonly (LaneVerdict | undefined)[],
  state: PersonState,
  at: Day,
): Weighed {
  const ended = lanes.filter((lane) => lane.ask === 'keep' && verdicts[lane.index]);
  const last = lastEnded(judge, ended, state, at);
  if (!last) return { is: 'due', action: 'erase', fields: null, rule: noPurpose, purposes: [] };
  return {
    is: 'due',
    action: atEndOf(last),
    fields: null,
    rule: verdicts[last.index]!.rule,
    purposes: ended.map(({ purpose }) => purpose),
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
