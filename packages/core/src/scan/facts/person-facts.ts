import type { Policy } from '../../policy/index.ts';
import type { ActivityKind, Consent, Facts, Person, PurposeKind } from '../../terms/index.ts';
import type { Day } from '../../time/index.ts';
import { actBits, type JudgedRecord, type PersonRecord, type ScanPurpose } from '../people/index.ts';
import { consentsOf, declaredForm, objectionsOf, type PolicySource, soleSource } from './permission.ts';

type Activity = NonNullable<Facts['activities']>[number];

/** The person as the judge reads them. */
export function personBlock(record: PersonRecord, at: Day): Person {
  const person: Person = { kind: record.kind };
  // Only whether someone is a child, and how young, decides anything.
  if (record.age !== undefined) person.age = Math.min(record.age, 18);
  if (record.vulnerable) person.vulnerable = true;
  if (record.deceased) person.deceased = record.deceasedOn ?? at;
  return person;
}

/** The bit of a kind of act; 0 where no column tells of it. */
export function bitOf(kind: ActivityKind): number {
  switch (kind) {
    case 'purchase':
      return actBits.purchase;
    case 'login':
      return actBits.login;
    case 'email.click':
      return actBits.click;
    case 'email.open':
      return actBits.open;
    default:
      return 0;
  }
}

/** How a purpose counts acts, sorted out once for a scan. */
interface CountedActs {
  /** Bits of the acts that extend its term, those of no kind of their own included; every bit where it lists none. */
  readonly bits: number;
  /** What an activity that the file gives without its kind is taken as: the file calls it the person's own. */
  readonly generic: ActivityKind | undefined;
}

function countedActs({ block: { retention } }: ScanPurpose): CountedActs {
  const listed = typeof retention === 'object' ? retention.extendedBy : undefined;
  const kinds = (listed ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.kind));
  return {
    bits: kinds.length === 0 ? -1 : kinds.reduce<number>((bits, kind) => bits | bitOf(kind), actBits.unnamed),
    generic: kinds.find((kind) => kind !== 'email.open' && kind !== 'email.click' && kind !== 'purchase'),
  };
}

/** The acts of a person; undefined where the tables about this person tell of none that the purpose counts. */
function activitiesOf(record: JudgedRecord, { bits, generic }: CountedActs): Activity[] | undefined {
  if ((record.actsTold & bits) === 0) return undefined;
  const { lastPurchase, lastLogin, lastClick, lastOpen, lastActivity } = record;
  const acts: Activity[] = [];
  if (lastPurchase !== undefined) acts.push({ kind: 'purchase', at: lastPurchase, by: 'person' });
  if (lastLogin !== undefined) acts.push({ kind: 'login', at: lastLogin, by: 'person' });
  if (lastClick !== undefined) acts.push({ kind: 'email.click', at: lastClick, by: 'person' });
  if (lastOpen !== undefined) acts.push({ kind: 'email.open', at: lastOpen, by: 'person' });
  if (generic !== undefined && lastActivity !== undefined)
    acts.push({ kind: generic, at: lastActivity, by: 'person' });
  return acts;
}

/** Prospects of the file are what they are; a customer of long ago has a relation all the same. */
function relationBlock(record: PersonRecord): Facts['relation'] {
  const { relation, relationEnd, lastPurchase } = record;
  if (relation === undefined && lastPurchase === undefined) return undefined;
  // Where no first day is told, the oldest known one stands in; the report says so.
  const since =
    record.relationSince ??
    record.firstPurchase ??
    (record.obtained === undefined ? lastPurchase : undefined);
  const found: NonNullable<Facts['relation']> = {};
  if (relation !== undefined) found.kind = relation;
  if (since !== undefined) found.since = since;
  if (relationEnd !== undefined) found.ended = relationEnd;
  if (lastPurchase !== undefined) found.lastPurchase = lastPurchase;
  return found;
}

const bySupplier: ReadonlySet<string> = new Set([
  'bought-list',
  'rented-list',
  'broker',
  'affiliate',
  'co-registration',
]);

/** The facts that are the same whatever the data are for. */
export interface CommonFacts {
  readonly relation: Facts['relation'];
  readonly objections: Facts['objections'];
}

export function commonFacts(record: PersonRecord): CommonFacts {
  const objections = objectionsOf(record);
  return { relation: relationBlock(record), objections: objections.length > 0 ? objections : undefined };
}

/** The declared sources under the names by which files may call them. */
export const sourcesByName = (policy: Policy): ReadonlyMap<string, PolicySource> =>
  new Map(Object.values(policy.sources ?? {}).map((source) => [source.name, source]));

/**
 * How the data were obtained and what people were told: what the file says, and where it is silent what the one source
 * that may be meant declares.
 */
export function originOf(
  { obtained: at, source: written, via, permission, permissionAll }: PersonRecord,
  named: ReadonlyMap<string, PolicySource>,
  sole: PolicySource | undefined,
): Pick<Facts, 'obtained' | 'informed'> {
  const called = written === '' ? undefined : named.get(written);
  if (via !== undefined && !called && via !== sole?.via) {
    const from = bySupplier.has(via)
      ? 'third-party'
      : via === 'scraped' || via === 'directory'
        ? 'public'
        : 'person';
    return { obtained: at === undefined ? { via, from } : { at, via, from } };
  }
  const source = called ?? sole;
  if (!source) return at === undefined ? {} : { obtained: { at } };
  const obtained: NonNullable<Facts['obtained']> = { via: source.via };
  if (at !== undefined) obtained.at = at;
  if (source.from) obtained.from = source.from;
  if (source.verification === 'checked') obtained.verified = true;
  if (source.verification === 'warranty') obtained.warranty = true;
  if (source.verification === 'none') obtained.verified = false;
  if (source.notice === 'none') return { obtained, informed: 'never' };
  if (source.notice !== 'at-collection') return { obtained };
  const told: { marketing: boolean; optOut?: boolean; right: boolean } = { marketing: true, right: true };
  // A refusal was offered, and a bare no may be just that: that they let it pass is not for the file to say (13(2)).
  if ((permission.email.status ?? permissionAll.status) !== 'no') told.optOut = true;
  return { obtained, informed: at === undefined ? told : { at, ...told } };
}

/** Tells the facts about people as one purpose sees them. What its declaration says is sorted out once for a scan. */
export class PurposeFacts {
  readonly #kind: PurposeKind;
  readonly #form: Partial<Consent>;
  readonly #acts: CountedActs;
  readonly #sole: PolicySource | undefined;
  readonly #named: ReadonlyMap<string, PolicySource>;

  constructor(purpose: ScanPurpose, policy: Policy) {
    this.#kind = purpose.declared.kind;
    this.#form = declaredForm(purpose, policy);
    this.#acts = countedActs(purpose);
    this.#sole = soleSource(purpose, policy);
    this.#named = sourcesByName(policy);
  }

  /** What the file and the declaration tell of one person. */
  of(record: JudgedRecord, { relation, objections }: CommonFacts): Facts {
    const facts: Facts = {};
    const { obtained, informed } = originOf(record, this.#named, this.#sole);
    if (obtained) facts.obtained = obtained;
    if (informed) facts.informed = informed;
    if (relation) facts.relation = relation;
    const activities = activitiesOf(record, this.#acts);
    if (activities) facts.activities = activities;
    const consents = consentsOf(record, this.#kind, this.#form);
    if (consents) facts.consents = consents;
    if (objections) facts.objections = objections;
    return facts;
  }
}
