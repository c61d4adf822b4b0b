import type { Policy } from '../../policy/index.ts';
import type { ActivityKind, Facts, Person, RelationKind } from '../../terms/index.ts';
import type { Day } from '../../time/index.ts';
import { actBits, type JudgedRecord, type PersonRecord, type ScanPurpose } from '../people/index.ts';
import { consentsOf, objectionsOf, soleSource } from './permission.ts';

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
function bitOf(kind: ActivityKind): number {
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

/**
 * The acts of a person. An activity that the file gives without its kind is taken as one that the purpose counts:
 * the file calls it the person's own. Undefined where the tables about this person tell of none that the purpose counts.
 */
function activitiesOf(record: JudgedRecord, purpose: ScanPurpose): Activity[] | undefined {
  const { retention } = purpose.block;
  const { actsTold } = record;
  const listed = typeof retention === 'object' ? retention.extendedBy : undefined;
  const counted = listed?.map((entry) => (typeof entry === 'string' ? entry : entry.kind));
  const unnamed = (actsTold & actBits.unnamed) !== 0;
  if (counted && counted.length > 0) {
    if (!unnamed && !counted.some((kind) => (actsTold & bitOf(kind)) !== 0)) return undefined;
  } else if (actsTold === 0) return undefined;
  const acts: Activity[] = [];
  const add = (kind: ActivityKind, at: Day | undefined) => {
    if (at !== undefined) acts.push({ kind, at, by: 'person' });
  };
  add('purchase', record.lastPurchase);
  add('login', record.lastLogin);
  add('email.click', record.lastClick);
  add('email.open', record.lastOpen);
  const generic = counted?.find(
    (kind) => kind !== 'email.open' && kind !== 'email.click' && kind !== 'purchase',
  );
  if (generic) add(generic, record.lastActivity);
  return acts;
}

/** Prospects of the file are what they are; a customer of long ago has a relation all the same. */
function relationBlock(record: PersonRecord): Facts['relation'] {
  const { relation, relationSince, firstPurchase, relationEnd, lastPurchase } = record;
  if (relation === undefined && lastPurchase === undefined) return undefined;
  const since = relationSince ?? firstPurchase;
  const kind: RelationKind | undefined = relation;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(since === undefined ? {} : { since }),
    ...(relationEnd === undefined ? {} : { ended: relationEnd }),
    ...(lastPurchase === undefined ? {} : { lastPurchase }),
  };
}

const bySupplier: ReadonlySet<string> = new Set([
  'bought-list',
  'rented-list',
  'broker',
  'affiliate',
  'co-registration',
]);

/**
 * How the data were obtained and what people were told: what the file says, and where it is silent what the purpose's
 * only declared source says.
 */
function originBlocks(
  record: PersonRecord,
  purpose: ScanPurpose,
  policy: Policy,
): Pick<Facts, 'obtained' | 'informed'> {
  const at = record.obtained === undefined ? {} : { at: record.obtained };
  const named = Object.values(policy.sources ?? {}).find(
    ({ name }) => record.source !== '' && name === record.source,
  );
  const sole = soleSource(purpose, policy);
  if (record.via !== undefined && !named && record.via !== sole?.via) {
    const from = bySupplier.has(record.via)
      ? { from: 'third-party' as const }
      : record.via === 'scraped' || record.via === 'directory'
        ? { from: 'public' as const }
        : { from: 'person' as const };
    return { obtained: { ...at, via: record.via, ...from } };
  }
  const source = named ?? sole;
  if (!source) return record.obtained === undefined ? {} : { obtained: at };
  const obtained: Facts['obtained'] = { ...at, via: source.via };
  if (source.from) obtained.from = source.from;
  if (source.verification === 'checked') obtained.verified = true;
  if (source.verification === 'warranty') obtained.warranty = true;
  if (source.verification === 'none') obtained.verified = false;
  const { notice } = source;
  if (notice === 'none') return { obtained, informed: 'never' };
  if (notice !== 'at-collection') return { obtained };
  return { obtained, informed: { ...at, marketing: true, optOut: true, right: true } };
}

/** What the file and the declaration tell of one person for one purpose. */
export function factsOf(record: JudgedRecord, purpose: ScanPurpose, policy: Policy): Facts {
  const facts: Facts = { ...originBlocks(record, purpose, policy) };
  const relation = relationBlock(record);
  if (relation) facts.relation = relation;
  const activities = activitiesOf(record, purpose);
  if (activities) facts.activities = activities;
  const consents = consentsOf(record, purpose, policy);
  if (consents) facts.consents = [...consents];
  const objections = objectionsOf(record);
  if (objections.length > 0) facts.objections = [...objections];
  return facts;
}
