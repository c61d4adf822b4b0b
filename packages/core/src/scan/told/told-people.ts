import type { Policy } from '../../policy/index.ts';
import type { ActivityKind, Consent, Person } from '../../terms/index.ts';
import { addMonths, type Day } from '../../time/index.ts';
import { planJoins, type Recognition } from '../columns/index.ts';
import {
  bitOf,
  commonFacts,
  consentsOf,
  declaredForm,
  listPurposes,
  originOf,
  type PolicySource,
  personBlock,
  soleSource,
  sourcesByName,
} from '../facts/index.ts';
import {
  actBits,
  type ImpossibleDates,
  isUndeliverable,
  type JudgedRecord,
  layOut,
  listFields,
  type PeopleCounts,
  PeopleScan,
  type ScanField,
  type ScanPass,
  type ScanPurpose,
} from '../people/index.ts';
import type { ToldPerson } from './told-person.ts';
import { ValueReader } from './told-values.ts';

export interface ToldPeopleOptions {
  readonly recognitions: readonly Recognition[];
  /** The day of reading: of an age that is told, and of what is not dated later. */
  readonly at: Day;
  readonly policy: Policy;
  /** The declared source that the files come from; without it the only one declared, where there is but one. */
  readonly source?: PolicySource;
  /** Fields of which only the presence is told. */
  readonly presenceOnly?: ReadonlySet<string>;
  /** The people are made up: that mail to domains reserved for examples never arrives is no fault of their addresses. */
  readonly invented?: boolean;
  readonly see: (person: ToldPerson) => void;
  /** Told each row in which nobody can be recognised. */
  readonly onNobody?: (table: number, row: number) => void;
}

/** A column with data about people that no purpose of the policy needs. */
export interface LeftOutField {
  readonly field: string;
  readonly header: string;
  /** People with something in it. */
  readonly people: number;
}

/** Above this age no year decides anything. */
const adult = 18;
/** Acts of which a file says which they are, or that never extend a term. */
const namedActs: ReadonlySet<ActivityKind> = new Set<ActivityKind>(['email.open', 'email.click', 'purchase']);

/**
 * Tells what the rows of files say about people, each once, in the form of facts that hold for every purpose.
 * Use it like {@link Scan}: read the tables in the order of `passes`, giving each row to the pass's taker.
 */
export class ToldPeople {
  readonly passes: readonly ScanPass[];
  readonly #options: ToldPeopleOptions;
  readonly #scan: PeopleScan;
  readonly #fields: readonly ScanField[];
  readonly #values: ValueReader;
  readonly #tables: readonly number[];
  readonly #domains: readonly string[];
  readonly #named: ReadonlyMap<string, PolicySource>;
  readonly #sole: PolicySource | undefined;
  readonly #forms: ReadonlyMap<PolicySource, Partial<Consent>>;
  readonly #generic: ActivityKind | undefined;
  readonly #countedBits: number;
  /** By field: not needed by any purpose. */
  readonly #left: readonly number[];
  readonly #leftPeople: Int32Array;

  constructor(options: ToldPeopleOptions) {
    this.#options = options;
    const { recognitions, at, policy } = options;
    const plan = planJoins(recognitions);
    const layout = layOut(recognitions, plan);
    const purposes = listPurposes(policy);
    const { fields, fieldOf, purchaseField } = listFields(recognitions, plan, layout, purposes);
    this.#fields = fields;
    this.#values = new ValueReader(fields, policy, options.presenceOnly ?? new Set());
    this.#tables = layout.people;
    this.#domains = namesOf(
      layout.people.map((table) => ({
        domain: plan.tables[table]!.person?.domain ?? '',
        vendor: recognitions[table]!.vendor,
      })),
    );
    this.#named = sourcesByName(policy);
    const declared = Object.values(policy.sources ?? {});
    this.#sole = options.source ?? (declared.length === 1 ? declared[0] : undefined);
    this.#forms = formsBySource(purposes, policy);
    const counted = purposes.flatMap(extendingKinds);
    this.#generic = counted.find((kind) => !namedActs.has(kind));
    this.#countedBits = counted.reduce<number>((bits, kind) => bits | bitOf(kind), actBits.purchase);
    this.#left = fields.flatMap(({ neededBy }, index) => (neededBy.length === 0 ? [index] : []));
    this.#leftPeople = new Int32Array(fields.length);
    const { onNobody } = options;
    this.#scan = new PeopleScan({
      recognitions,
      plan,
      layout,
      at,
      country: policy.organisation.country,
      fields: fields.length,
      fieldOf,
      purchaseField,
      keepTexts: true,
      asTold: true,
      see: (record) => options.see(this.#told(record)),
      ...(onNobody ? { onNobody: (place, row) => onNobody(this.#tables[place]!, row) } : {}),
    });
    this.passes = this.#scan.passes;
  }

  /** Takes the rows of a pass, each with its line (CSV) or row (sheet) from 1. */
  taker(pass: ScanPass): (row: readonly string[], line: number) => void {
    return this.#scan.taker(pass);
  }

  get counts(): PeopleCounts {
    return this.#scan.counts;
  }

  get impossibleDates(): readonly ImpossibleDates[] {
    return this.#scan.impossibleDates;
  }

  /** What the customer numbers in these tables are of, each once. */
  get domains(): readonly string[] {
    return [...new Set(this.#domains)].filter((domain) => domain !== '');
  }

  /** What was left out because no purpose needs it, as far as the rows were read. */
  get leftOut(): readonly LeftOutField[] {
    return this.#left
      .map((index) => ({
        field: this.#fields[index]!.field,
        header: this.#fields[index]!.header,
        people: this.#leftPeople[index]!,
      }))
      .filter(({ people }) => people > 0);
  }

  #isUndeliverable(record: JudgedRecord): boolean {
    if (this.#options.invented && record.emailTraits?.undeliverable === 'reserved-domain')
      return record.bounced;
    return isUndeliverable(record);
  }

  #told(record: JudgedRecord): ToldPerson {
    for (const index of this.#left)
      if (record.filled[index] === 1) this.#leftPeople[index] = this.#leftPeople[index]! + 1;
    const { at } = this.#options;
    const texts = record.texts!;
    const { obtained, informed } = originOf(record, this.#named, this.#sole);
    const source = this.#named.get(record.source) ?? this.#sole;
    const form = (source && this.#forms.get(source)) ?? {};
    const { relation, objections } = commonFacts(record);
    const own = consentsOf(record, 'direct-marketing', form);
    const partners = consentsOf(record, 'partner-marketing', {});
    const number = this.#values.customerNumber(texts);
    const bornOn = bornOnOf(record, at);
    return {
      table: this.#tables[record.table]!,
      row: record.row,
      staff: record.staff,
      country: record.countryFrom === 'assumed' ? '' : record.country,
      person: personOf(record, at, bornOn),
      bornOn,
      bornOnTold: record.birthDay !== undefined,
      firstName: record.firstName,
      lastName: record.lastName,
      email: record.email,
      unreadable: record.emailFault !== undefined || record.phoneUnread,
      undeliverable: this.#isUndeliverable(record),
      verified: record.confirmed,
      phone: record.phone,
      address: this.#values.address(record, texts),
      customer: number === '' ? undefined : { domain: this.#domains[record.table]!, number },
      obtained,
      informed,
      consents: own || partners ? [...(own ?? []), ...(partners ?? [])] : undefined,
      objections: objections ?? [],
      relation,
      acts: actsOf(record, this.#generic),
      actsComplete: (this.#countedBits & ~record.actsTold) === 0,
      values: this.#values.of(record, texts),
    };
  }
}

/**
 * What the numbers of each table are of, the same whether it is read alone or with others: without the name of its system
 * or its place among the files, unless two kinds could then not be told apart.
 */
function namesOf(
  tables: readonly { readonly domain: string; readonly vendor: string | undefined }[],
): string[] {
  const bare = new Map<string, string>();
  for (const { domain, vendor } of tables) {
    const own =
      vendor !== undefined && domain.startsWith(`${vendor} `) ? domain.slice(vendor.length + 1) : domain;
    bare.set(domain, own.replace(/ \d+$/, ''));
  }
  const apart = new Set(bare.values()).size === bare.size;
  return tables.map(({ domain }) => (apart ? bare.get(domain)! : domain));
}

/** What the declaration says of the form of each source: it does so for one that advertising by consent rests on alone. */
function formsBySource(
  purposes: readonly ScanPurpose[],
  policy: Policy,
): Map<PolicySource, Partial<Consent>> {
  const forms = new Map<PolicySource, Partial<Consent>>();
  for (const purpose of purposes) {
    const source = purpose.declared.kind === 'direct-marketing' ? soleSource(purpose, policy) : undefined;
    if (source) forms.set(source, declaredForm(purpose, policy));
  }
  return forms;
}

const extendingKinds = ({ block: { retention } }: ScanPurpose): ActivityKind[] =>
  typeof retention === 'object'
    ? (retention.extendedBy ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.kind))
    : [];

/** Acts of the person. A click is none: a file doesn't tell whether a person or a scanner followed the link. */
function actsOf(
  { lastPurchase, lastLogin, lastActivity }: JudgedRecord,
  generic: ActivityKind | undefined,
): ToldPerson['acts'] {
  const acts: { kind: ActivityKind; at: Day }[] = [];
  if (lastPurchase !== undefined) acts.push({ kind: 'purchase', at: lastPurchase });
  if (lastLogin !== undefined) acts.push({ kind: 'login', at: lastLogin });
  if (lastActivity !== undefined && generic !== undefined)
    if (generic !== 'login' || lastLogin === undefined) acts.push({ kind: generic, at: lastActivity });
  return acts;
}

/** The latest day of birth that fits: someone is never taken for older than they may be. */
function bornOnOf({ age, birthDay }: JudgedRecord, at: Day): Day | undefined {
  if (age === undefined || age >= adult) return undefined;
  return birthDay ?? addMonths(at, -12 * age);
}

function personOf(record: JudgedRecord, at: Day, bornOn: Day | undefined): Person {
  const person = personBlock(record, at);
  if (bornOn !== undefined) delete person.age;
  return person;
}
