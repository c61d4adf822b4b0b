import { servesMarketing } from '../judge/index.ts';
import type { Outcome } from '../terms/index.ts';
import type { Day } from '../time/index.ts';
import type { Lane } from './lanes.ts';
import type { PersonState, StoredHold } from './person-state.ts';
import type { LaneVerdict } from './standing-judge.ts';

/** One purpose's hold on one field or person. */
export interface Claim {
  /** The id of the purpose. */
  readonly purpose: string;
  /** Of a lawful claim: the day on which it ends; null: no end is known. Of any other: when its answer may change. */
  readonly until: Day | null;
  readonly outcome: Outcome;
  /** The id of the deciding rule. */
  readonly rule: string;
  /** The purpose serves marketing: while such a claim is lawful, marketing sees what it covers. */
  readonly marketing: boolean;
}

/**
 * - `kept`: a purpose with marketing holds it;
 * - `blocked`: only purposes without marketing do, so that marketing no longer sees it;
 * - `unknown`: no claim is lawful and one is unknown; never destroyed, never used;
 * - `lapsed`: no claim holds it any more.
 */
export type HoldingState = 'kept' | 'blocked' | 'unknown' | 'lapsed';

/** How long something may be kept, all claims taken together: the latest date is operative. */
export interface Holding {
  readonly state: HoldingState;
  /** The day on which the last lawful claim ends; null: no end is known. Without a lawful claim null as well. */
  readonly until: Day | null;
  /** The day from which marketing no longer sees it; null: no end is known; absent: it doesn't now. */
  readonly marketingUntil?: Day | null;
  /** A hold stops its destruction until this day; null: until it is released. It never permits use. */
  readonly held?: Day | null;
  /** Every claim, the lawful first and of those the one that lasts longest. */
  readonly claims: readonly Claim[];
}

/** How long one field may be kept. */
export interface FieldHolding extends Holding {
  readonly field: string;
}

/**
 * Until when each field of a person may be kept, and on whose claim. Of someone whom no purpose concerns and whom nobody
 * can date, no field is known to have lapsed either.
 *
 * @param verdicts the person's standing on the day asked, in the order of `lanes`
 * @param fields the names of the fields held about the person; those that any purpose declares unless given. A field
 *   that no purpose needs has lapsed.
 */
export function bestBefore(
  state: PersonState,
  lanes: readonly Lane[],
  verdicts: readonly (LaneVerdict | undefined)[],
  at: Day,
  fields: Iterable<string> = declaredFields(lanes),
): FieldHolding[] {
  if (isMailbox(state)) return [...fields].map((field) => ({ field, ...mailbox }));
  const claims = claimsOf(lanes, verdicts);
  const unknowable = claims.length === 0 && isUndated(state);
  return [...fields].map((field) => {
    const own = claims.filter(({ lane }) => lane.fields.includes(field)).map(({ claim }) => claim);
    const holding = holdingOf(own, heldUntil(state, at, field));
    return { field, ...holding, ...(unknowable ? { state: 'unknown' as const } : {}) };
  });
}

/**
 * The state of a person as a whole: they are there while any claim is lawful. Someone whom no purpose concerns has lapsed,
 * unless nobody can tell since when their data are there.
 */
export function personHolding(
  state: PersonState,
  lanes: readonly Lane[],
  verdicts: readonly (LaneVerdict | undefined)[],
  at: Day,
): Holding {
  if (isMailbox(state)) return mailbox;
  const claims = claimsOf(lanes, verdicts).map(({ claim }) => claim);
  const holding = holdingOf(claims, heldUntil(state, at));
  return claims.length === 0 && isUndated(state) ? { ...holding, state: 'unknown' } : holding;
}

/** The fields that any purpose declares, each once. */
export const declaredFields = (lanes: readonly Lane[]): ReadonlySet<string> =>
  new Set(lanes.flatMap(({ fields }) => fields));

interface LaneClaim {
  readonly lane: Lane;
  readonly claim: Claim;
}

function claimsOf(lanes: readonly Lane[], verdicts: readonly (LaneVerdict | undefined)[]): LaneClaim[] {
  return lanes.flatMap((lane) => {
    const verdict = verdicts[lane.index];
    if (lane.ask !== 'keep' || !verdict) return [];
    const { outcome, rule, until } = verdict;
    const marketing = servesMarketing(lane.declared.kind);
    return [{ lane, claim: { purpose: lane.purpose, until, outcome, rule, marketing } }];
  });
}

function holdingOf(claims: readonly Claim[], held: Day | null | undefined): Holding {
  const lawful = claims.filter(({ outcome }) => outcome === 'lawful');
  const marketing = lawful.filter((claim) => claim.marketing);
  const state =
    marketing.length > 0
      ? 'kept'
      : lawful.length > 0
        ? 'blocked'
        : claims.some(({ outcome }) => outcome === 'unknown')
          ? 'unknown'
          : 'lapsed';
  return {
    state,
    until: lastEnd(lawful),
    ...(marketing.length > 0 ? { marketingUntil: lastEnd(marketing) } : {}),
    ...(held === undefined ? {} : { held }),
    claims: [...claims].sort(byWeight),
  };
}

const end = ({ until }: Claim): number => until ?? Number.POSITIVE_INFINITY;

function lastEnd(claims: readonly Claim[]): Day | null {
  const last = Math.max(...claims.map(end));
  return Number.isFinite(last) ? last : null;
}

const weights: readonly Outcome[] = ['lawful', 'unknown', 'unlawful'];

function byWeight(one: Claim, other: Claim): number {
  const outcomes = weights.indexOf(one.outcome) - weights.indexOf(other.outcome);
  if (outcomes !== 0) return outcomes;
  return end(one) === end(other) ? 0 : end(other) - end(one);
}

/** Until when a live hold covers a field, or anything at all; null: until released; undefined: none does. */
function heldUntil({ facts: { holds } }: PersonState, at: Day, field?: string): Day | null | undefined {
  let last: Day | null | undefined;
  for (const hold of holds ?? []) {
    if (field !== undefined && hold.fields && !hold.fields.includes(field)) continue;
    const until = endOf(hold);
    if (until === undefined || (until !== null && until <= at)) continue;
    last = until === null || last === null ? null : Math.max(last ?? until, until);
  }
  return last;
}

/** The first day on which a hold is over; undefined where only its release was heard of. */
function endOf({ kind, until, released }: StoredHold): Day | null | undefined {
  if (released === undefined) return until ?? null;
  return kind === undefined ? undefined : Math.min(until ?? released, released);
}

/** The mailbox of an organisation is nobody's data: it may stay. */
const mailbox: Holding = { state: 'kept', until: null, marketingUntil: null, claims: [] };
const isMailbox = ({ person: { kind } }: PersonState): boolean => kind === 'business-address';

/** Nothing tells since when their data are there, nor when they were last heard of. */
const isUndated = ({ facts: { origins, relation, activities } }: PersonState): boolean =>
  !origins?.some(({ at }) => at !== undefined) &&
  relation?.since === undefined &&
  relation?.lastPurchase === undefined &&
  relation?.ended === undefined &&
  (activities === undefined || activities.length === 0);
