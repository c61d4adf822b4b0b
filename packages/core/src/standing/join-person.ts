import type { Person, PersonKind } from '../terms/index.ts';
import { canonical } from './canonical.ts';
import { days } from './join-lists.ts';
import type { CorrectedKey, PersonState, Stamp, StoredRelation } from './person-state.ts';
import { compareWhen } from './when.ts';

type Block = Pick<PersonState, 'country' | 'person' | 'bornOn' | 'corrected'>;

/** The kinds from the one that is protected most. */
const kindsByProtection: readonly PersonKind[] = [
  'consumer',
  'sole-trader',
  'business-contact',
  'business-address',
];
const addressesByProtection: readonly NonNullable<Person['address']>[] = [
  'refuses-ads',
  'guessed',
  'found',
  'published-for-offers',
  'given',
];

/** Two descriptions of one person as one: of each key the word told last, else the one that protects more. */
export function joinPerson(one: Block, other: Block): Block {
  const corrected: Partial<Record<CorrectedKey, Stamp>> = {};
  const read = ({ country, person, bornOn }: Block): Partial<Record<CorrectedKey, unknown>> => ({
    ...person,
    ...(country === '' ? {} : { country }),
    ...(bornOn === undefined ? {} : { bornOn }),
  });
  const [ours, theirs] = [read(one), read(other)];
  const joined: Partial<Record<CorrectedKey, unknown>> = {};
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  for (const key of Object.keys({ ...one.corrected, ...other.corrected })) keys.add(key);
  for (const name of [...keys].sort()) {
    const key = name as CorrectedKey;
    const [a, b] = [one.corrected?.[key], other.corrected?.[key]];
    const order = a && b ? compareWhen(a, b) : a ? 1 : b ? -1 : 0;
    const stamp = order >= 0 ? a : b;
    if (stamp) corrected[key] = stamp;
    const value = order > 0 ? ours[key] : order < 0 ? theirs[key] : stricter(key, ours[key], theirs[key]);
    if (value !== undefined) joined[key] = value;
  }
  const { country, bornOn, ...person } = joined;
  return {
    country: (country as string | undefined) ?? '',
    person: person as Person,
    ...(bornOn === undefined ? {} : { bornOn: bornOn as number }),
    ...(Object.keys(corrected).length > 0 ? { corrected } : {}),
  };
}

/** Of two values the one that protects more; where neither does, the same one whichever comes first. */
function stricter(key: CorrectedKey, one: unknown, other: unknown): unknown {
  if (one === undefined || other === undefined) return one ?? other;
  switch (key) {
    case 'kind':
    case 'lookedLike':
      return byRank(kindsByProtection, one as PersonKind, other as PersonKind);
    case 'address':
      return byRank(
        addressesByProtection,
        one as (typeof addressesByProtection)[number],
        other as (typeof addressesByProtection)[number],
      );
    case 'age':
    case 'deceased':
    case 'screened':
      return Math.min(one as number, other as number);
    case 'bornOn':
      return Math.max(one as number, other as number);
    case 'vulnerable':
      return one === true || other === true;
    case 'roleRelevant':
      return one === true && other === true;
    case 'registers':
      return joinRegisters(one as Registers, other as Registers);
    case 'country':
      return canonical(one) <= canonical(other) ? one : other;
  }
}

type Registers = NonNullable<Person['registers']>;

/** Every entry of both; an unknown day goes before all. */
function joinRegisters(one: Registers, other: Registers): Registers {
  const found = new Map<string, Registers[number]>();
  for (const entry of [...one, ...other]) {
    const known = found.get(entry.name);
    if (!known || (known.since !== undefined && (entry.since === undefined || entry.since < known.since)))
      found.set(entry.name, entry);
  }
  return [...found.keys()].sort().map((name) => found.get(name)!);
}

const byRank = <T>(ranks: readonly T[], one: T, other: T): T =>
  ranks.indexOf(one) <= ranks.indexOf(other) ? one : other;

/**
 * What is known of one relation from two sides: begun on the earliest day told, last bought on the latest, of the kind
 * and with the end that were told last; what once was so (paid, negotiated) stays so.
 */
export function joinRelation(
  one: StoredRelation | undefined,
  other: StoredRelation | undefined,
): StoredRelation | undefined {
  if (!one || !other) return one ?? other;
  const kind = told(one.kind, one.kindTold, other.kind, other.kindTold);
  const ended = told(one.ended, one.endTold, other.ended, other.endTold);
  const joined: StoredRelation = { ...either(one, other) };
  const since = days.earlier(one.since, other.since);
  const lastPurchase = days.latest(one.lastPurchase, other.lastPurchase);
  if (since !== undefined) joined.since = since;
  if (lastPurchase !== undefined) joined.lastPurchase = lastPurchase;
  if (kind.value !== undefined) joined.kind = kind.value;
  if (ended.value !== undefined) joined.ended = ended.value;
  return {
    ...joined,
    ...(kind.stamp ? { kindTold: kind.stamp } : {}),
    ...(ended.stamp ? { endTold: ended.stamp } : {}),
  };
}

function either(one: StoredRelation, other: StoredRelation): StoredRelation {
  const joined: StoredRelation = {};
  for (const key of ['paid', 'partOfPaidOffer', 'negotiated'] as const) {
    if (one[key] === true || other[key] === true) joined[key] = true;
    else if (one[key] === false || other[key] === false) joined[key] = false;
  }
  return joined;
}

/** The value told last; of two told at once, or with no time, the same one whichever comes first. */
function told<T extends string | number>(
  one: T | undefined,
  oneTold: Stamp | undefined,
  other: T | undefined,
  otherTold: Stamp | undefined,
): { readonly value: T | undefined; readonly stamp: Stamp | undefined } {
  if (one === undefined || other === undefined)
    return one === undefined ? { value: other, stamp: otherTold } : { value: one, stamp: oneTold };
  const order = compareWhen(oneTold ?? {}, otherTold ?? {});
  const first = order > 0 || (order === 0 && one <= other);
  return first ? { value: one, stamp: oneTold } : { value: other, stamp: otherTold };
}
