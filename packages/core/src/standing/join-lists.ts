import { type Day, yearOf } from '../time/index.ts';
import { canonical } from './canonical.ts';
import { goesBefore } from './contact-points.ts';
import type {
  ContactPoint,
  StoredActivity,
  StoredHold,
  StoredMessage,
  StoredScreening,
  Trace,
} from './person-state.ts';
import { compareWhen, type When } from './when.ts';

/*
 * Joins of what two sources tell about one person. Each is commutative, associative and idempotent (a semilattice), so
 * that facts may arrive in any order, and twice, and yet give the same state.
 */

type Entry = Omit<Trace, 'source'> & When;

/** In the order of what happened; entries of one moment by what they say, so that the order is the same everywhere. */
function compareEntries(one: When, other: When): number {
  const order = compareWhen(one, other);
  if (order !== 0) return order;
  const [a, b] = [canonical(one), canonical(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What two entries of one id are: the later revised of them; of two alike the earlier, so that none gets younger. */
function laterRevised<T extends Entry>(one: T, other: T): T {
  const revisions = (one.revised ?? Number.NEGATIVE_INFINITY) - (other.revised ?? Number.NEGATIVE_INFINITY);
  if (!Number.isNaN(revisions) && revisions !== 0) return revisions > 0 ? one : other;
  return compareEntries(one, other) <= 0 ? one : other;
}

const keyOf = (entry: Entry): string => entry.id ?? canonical(entry);

/** Two lists of events as one, each event once. @param settle what two entries of one id are */
export function joinEntries<T extends Entry>(
  one: readonly T[] | undefined,
  other: readonly T[] | undefined,
  settle: (one: T, other: T) => T = laterRevised,
): readonly T[] | undefined {
  if (!one || !other) return one ?? other;
  const byKey = new Map<string, T>();
  for (const entry of one) byKey.set(keyOf(entry), entry);
  for (const entry of other) {
    const known = byKey.get(keyOf(entry));
    byKey.set(keyOf(entry), known === undefined ? entry : settle(known, entry));
  }
  return [...byKey.values()].sort(compareEntries);
}

/** Of each kind of act the latest. */
export const joinActivities = (
  one: readonly StoredActivity[] | undefined,
  other: readonly StoredActivity[] | undefined,
): readonly StoredActivity[] | undefined => joinLatest(one, other, ({ kind }) => kind);

/** Of each register the latest look. */
export const joinScreenings = (
  one: readonly StoredScreening[] | undefined,
  other: readonly StoredScreening[] | undefined,
): readonly StoredScreening[] | undefined => joinLatest(one, other, ({ name }) => name);

function joinLatest<T extends When>(
  one: readonly T[] | undefined,
  other: readonly T[] | undefined,
  keyOf: (entry: T) => string,
): readonly T[] | undefined {
  if (!one || !other) return one ?? other;
  const latest = new Map<string, T>();
  for (const entry of [...one, ...other]) {
    const known = latest.get(keyOf(entry));
    if (known === undefined || compareEntries(entry, known) > 0) latest.set(keyOf(entry), entry);
  }
  return [...latest.keys()].sort().map((key) => latest.get(key)!);
}

/**
 * Of each channel and content the first and the last of a calendar year. The terms that messages keep alive (a consent
 * in use, the clock of the customer exception) last a year or more, so none turns on a message between those two.
 */
export function joinMessages(
  one: readonly StoredMessage[] | undefined,
  other: readonly StoredMessage[] | undefined,
): readonly StoredMessage[] | undefined {
  if (!one || !other) return one ?? other;
  const ends = new Map<string, readonly [StoredMessage, StoredMessage]>();
  for (const message of [...one, ...other]) {
    const key = `${message.channel} ${message.content} ${yearOf(message.at)}`;
    const [first, last] = ends.get(key) ?? [message, message];
    ends.set(key, [
      compareEntries(message, first) < 0 ? message : first,
      compareEntries(message, last) > 0 ? message : last,
    ]);
  }
  return [...ends.values()]
    .flatMap(([first, last]) => (compareEntries(first, last) === 0 ? [first] : [first, last]))
    .sort(compareEntries);
}

/** Holds by id; a release that arrives before its hold waits for it. */
export function joinHolds(
  one: readonly StoredHold[] | undefined,
  other: readonly StoredHold[] | undefined,
): readonly StoredHold[] | undefined {
  return joinEntries<StoredHold & When>(one, other, (known, told) => {
    const { released: a, ...first } = known;
    const { released: b, ...second } = told;
    const heard =
      first.kind === undefined ? second : second.kind === undefined ? first : laterRevised(first, second);
    const released = a === undefined ? b : b === undefined ? a : Math.min(a, b);
    return released === undefined ? heard : { ...heard, released };
  });
}

const earlier = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one === undefined ? other : other === undefined ? one : Math.min(one, other);
const latest = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one === undefined ? other : other === undefined ? one : Math.max(one, other);
export const days = { earlier, latest };

/** Contact points by hash; one primary of each kind, the one that became so last. */
export function joinPoints(
  one: readonly ContactPoint[],
  other: readonly ContactPoint[],
): readonly ContactPoint[] {
  const byHash = new Map<string, ContactPoint>();
  for (const point of [...one, ...other]) {
    const key = `${point.kind} ${point.hash}`;
    const known = byHash.get(key);
    byHash.set(key, known ? joinPoint(known, point) : point);
  }
  const primary = new Map<string, ContactPoint>();
  for (const point of byHash.values()) {
    const known = primary.get(point.kind);
    if (point.primary && (!known || goesBefore(point, known))) primary.set(point.kind, point);
  }
  return [...byHash.keys()].sort().map((key) => {
    const point = byHash.get(key)!;
    if (!point.primary || primary.get(point.kind) === point) return point;
    const { primary: _, primarySince: __, ...secondary } = point;
    return secondary;
  });
}

function joinPoint(one: ContactPoint, other: ContactPoint): ContactPoint {
  const { kind, hash } = one;
  const since = latest(one.primarySince, other.primarySince);
  const verified = latest(one.verified, other.verified);
  // A number that one source calls fixed is not texted on the word of another.
  const mobile =
    one.mobile === undefined
      ? other.mobile
      : other.mobile === undefined
        ? one.mobile
        : one.mobile && other.mobile;
  return {
    kind,
    hash,
    ...(one.primary || other.primary ? { primary: true } : {}),
    ...(since === undefined ? {} : { primarySince: since }),
    ...(mobile === undefined ? {} : { mobile }),
    ...(one.undeliverable || other.undeliverable ? { undeliverable: true } : {}),
    ...(verified === undefined ? {} : { verified }),
  };
}
