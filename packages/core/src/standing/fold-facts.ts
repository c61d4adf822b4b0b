import type { Facts, RelationKind } from '../terms/index.ts';
import type { Day } from '../time/index.ts';
import type {
  StoredFacts,
  StoredHold,
  StoredNotice,
  StoredOrigin,
  StoredRelation,
  StoredRequest,
} from './person-state.ts';
import { compareWhen } from './when.ts';

/**
 * The facts of a person as the judge reads them on a day, whatever is asked: the earliest origin, one notice made of all,
 * the relation as last told. Consents and objections stand in it as stored; {@link Wishes} weighs withdrawals and contact
 * points for the question at hand.
 */
export function foldFacts(stored: StoredFacts, at: Day): Facts {
  const facts: Facts = {};
  const { origins, notices, consents, relation, activities, objections, requests, messages, holds } = stored;
  if (origins && origins.length > 0) facts.obtained = foldOrigins(origins);
  if (notices && notices.length > 0) facts.informed = foldNotices(notices, at);
  if (consents) facts.consents = consents as NonNullable<Facts['consents']>;
  if (relation) facts.relation = foldRelation(relation);
  if (activities) facts.activities = activities as NonNullable<Facts['activities']>;
  if (objections) facts.objections = objections as NonNullable<Facts['objections']>;
  if (requests) facts.requests = requests.filter((request) => !isLifted(request, at));
  if (messages) facts.messages = messages as NonNullable<Facts['messages']>;
  if (holds) facts.holds = foldHolds(holds);
  if (stored.reappeared !== undefined) facts.reappeared = stored.reappeared;
  if (stored.duty) facts.duty = stored.duty;
  if (stored.cleanUp) facts.cleanUp = stored.cleanUp;
  return facts;
}

/** The first day after `at` on which {@link foldFacts} may give something else; null where there is none. */
export function nextFold({ notices, requests }: StoredFacts, at: Day): Day | null {
  let next: Day | null = null;
  for (const { at: told } of notices ?? [])
    if (told !== undefined && told > at && (next === null || told < next)) next = told;
  for (const { lifted } of requests ?? [])
    if (lifted !== undefined && lifted > at && (next === null || lifted < next)) next = lifted;
  return next;
}

/** The earliest, with the day from which someone decided that terms count, whichever entry tells it. */
function foldOrigins(origins: readonly StoredOrigin[]): StoredOrigin {
  const found = earliestOrigin(origins);
  let countsFrom = found.countsFrom;
  for (const origin of origins)
    if (origin.countsFrom !== undefined)
      countsFrom = Math.max(countsFrom ?? origin.countsFrom, origin.countsFrom);
  return countsFrom === found.countsFrom || countsFrom === undefined ? found : { ...found, countsFrom };
}

/** The first that has a date; where none has, the first. */
function earliestOrigin(origins: readonly StoredOrigin[]): StoredOrigin {
  let found = origins[0]!;
  for (const origin of origins)
    if (origin.at !== undefined && (found.at === undefined || compareWhen(origin, found) < 0)) found = origin;
  return found;
}

/**
 * What the person has been told by now. Later notices add to the first what can be told later; that refusing was made
 * easy counts only from the notice at collection (ePrivacy 13(2): when the address is collected).
 */
function foldNotices(notices: readonly StoredNotice[], at: Day): NonNullable<Facts['informed']> {
  const [only] = notices;
  if (notices.length === 1 && only!.told !== false) return only!;
  const real = notices.filter(({ told }) => told !== false);
  if (real.length === 0) return 'never';
  const given = real.filter(({ at: day }) => day === undefined || day <= at);
  // Nothing told yet: the judge sees by its day that the first notice is still to come.
  const all = given.length > 0 ? given : real;
  let first = all[0]!;
  for (const notice of all) if (compareWhen(notice, first) < 0) first = notice;
  const informed: Exclude<NonNullable<Facts['informed']>, 'never'> = {};
  if (first.at !== undefined) informed.at = first.at;
  for (const { at: day, marketing, optOut, right, source, recipients } of all) {
    if (marketing !== undefined) informed.marketing = informed.marketing === true || marketing;
    if (right !== undefined) informed.right = informed.right === true || right;
    if (source !== undefined) informed.source = informed.source === true || source;
    if (recipients !== undefined) informed.recipients = informed.recipients === true || recipients;
    if (day === first.at && optOut !== undefined) informed.optOut = informed.optOut === true || optOut;
  }
  return informed;
}

const lasting: ReadonlySet<RelationKind> = new Set<RelationKind>([
  'customer',
  'member',
  'donor',
  'free-account',
]);

/** A relation that was taken up again after it had ended runs. */
function foldRelation(stored: StoredRelation): NonNullable<Facts['relation']> {
  const { kind, kindTold, endTold, ended, lastPurchase } = stored;
  if (ended === undefined) return stored;
  const boughtSince = lastPurchase !== undefined && lastPurchase > ended;
  const toldSince =
    kind !== undefined &&
    lasting.has(kind) &&
    kindTold !== undefined &&
    kindTold.at > ended &&
    (endTold === undefined || compareWhen(kindTold, endTold) > 0);
  if (!boughtSince && !toldSince) return stored;
  const { ended: _, ...running } = stored;
  return running;
}

const isLifted = ({ right, lifted }: StoredRequest, at: Day): boolean =>
  right === 'restriction' && lifted !== undefined && lifted <= at;

/** A hold ends on the day set for it or on which it was released, whichever comes first. */
function foldHolds(holds: readonly StoredHold[]): NonNullable<Facts['holds']> {
  return holds.flatMap((hold) => {
    const { released, until } = hold;
    if (released === undefined) return [hold];
    // Only its release was heard of as yet.
    if (hold.kind === undefined) return [];
    return [{ ...hold, until: until === undefined ? released : Math.min(until, released) }];
  });
}
