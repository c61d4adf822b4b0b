import type { Day } from '../../time/index.ts';
import type { JoinPlan, PersonPath, Recognition } from '../columns/index.ts';
import { readEmail } from '../values/index.ts';
import { dayReader } from './day-reader.ts';
import { hashText } from './hash.ts';
import { type ImpossibleDates, ImpossibleDateTally } from './impossible-dates.ts';
import { type Layout, nameOf, type Space, sameSpace } from './layout.ts';
import { NameKeys } from './name-keys.ts';
import { PersonDraft } from './person-draft.ts';
import { actBits, type Hash64, type JudgedRecord } from './person-record.ts';
import { Purchases } from './purchases.ts';
import { RowStore } from './row-store.ts';
import { SeenPeople } from './seen-people.ts';
import { settlePerson } from './settle-person.ts';
import { type FieldOf, keptColumns, keyHash, type ReaderSetting, TableReader } from './table-reader.ts';

/** One reading of one table. The passes of a scan go in the order in which they stand. */
export interface ScanPass {
  readonly table: number;
  readonly stage: 'look-up' | 'detail' | 'people';
}

export interface PeopleScanOptions {
  readonly recognitions: readonly Recognition[];
  readonly plan: JoinPlan;
  readonly layout: Layout;
  readonly at: Day;
  readonly country: string;
  readonly fields: number;
  readonly fieldOf: FieldOf;
  /** Index of the field that says that someone bought something, or -1. */
  readonly purchaseField: number;
  readonly see: (person: JudgedRecord) => void;
  /** Told each row without any name, key, address or number. */
  readonly onNobody?: (table: number, row: number) => void;
  /** Keep the cells of each person, see {@link JudgedRecord.texts}. */
  readonly keepTexts?: boolean;
  /** Tell only what the files say: nobody becomes a former customer by the mere passing of time. */
  readonly asTold?: boolean;
}

/** How a pass counted the people that it met. */
export interface PeopleCounts {
  readonly people: number;
  /** Rows of later tables about people who had come before. */
  readonly merged: number;
  /** Rows without any name, key, address or number. */
  readonly nobody: number;
  /** People with orders who are in none of the tables of people. */
  readonly buyersElsewhere: number;
  /** Orders whose row doesn't lead to anyone. */
  readonly ordersOfNobody: number;
}

interface DetailStore {
  readonly table: number;
  readonly space: Space;
  readonly store: RowStore;
  readonly reader: TableReader;
}

type RowTaker = (row: readonly string[], line: number) => void;

/**
 * Puts people together from the rows of all tables. First the tables that others point to are kept, then what orders,
 * sign-ups and further tables tell, by person and in compact form; then every person comes by once, with all of it.
 * Of a single table nothing is kept.
 */
export class PeopleScan {
  readonly passes: readonly ScanPass[];
  readonly #options: PeopleScanOptions;
  readonly #lookUps = new Map<string, RowStore>();
  readonly #details: DetailStore[] = [];
  readonly #purchases = new Map<string, { readonly space: Space; readonly found: Purchases }>();
  readonly #seen: SeenPeople;
  readonly #draft: PersonDraft;
  readonly #readers = new Map<number, TableReader>();
  readonly #impossibleDates = new ImpossibleDateTally();
  #people = 0;
  #merged = 0;
  #nobody = 0;
  #buyers = 0;
  #ordersOfNobody = 0;

  constructor(options: PeopleScanOptions) {
    this.#options = options;
    const { layout } = options;
    this.#seen = new SeenPeople(options);
    for (const { table, key } of layout.lookUps)
      this.#lookUps.set(`${table} ${key}`, new RowStore(this.#columnsOf(table, key)));
    for (const [table, space] of layout.details) {
      const columns = keptColumns(options, table);
      const reader = new TableReader(this.#setting(), table, columns);
      this.#details.push({ table, space, store: new RowStore(columns), reader });
    }
    // By key first: only then is the e-mail address known by which the others are found.
    this.#details.sort((one, other) => Number(one.space.by === 'email') - Number(other.space.by === 'email'));
    for (const space of layout.orders.values())
      this.#purchases.set(nameOf(space), {
        space,
        found: this.#purchases.get(nameOf(space))?.found ?? new Purchases(),
      });
    this.#draft = new PersonDraft(options.fields, options.keepTexts);
    this.passes = [
      ...[...new Set(layout.lookUps.map(({ table }) => table))].map(
        (table): ScanPass => ({ table, stage: 'look-up' }),
      ),
      ...[...layout.orders.keys(), ...layout.details.keys()].map(
        (table): ScanPass => ({ table, stage: 'detail' }),
      ),
      ...layout.people.map((table): ScanPass => ({ table, stage: 'people' })),
    ];
  }

  /** What to do with each row of a pass. */
  taker({ table, stage }: ScanPass): RowTaker {
    switch (stage) {
      case 'look-up':
        return this.#lookUpTaker(table);
      case 'detail':
        return this.#options.layout.orders.has(table) ? this.#orderTaker(table) : this.#detailTaker(table);
      case 'people':
        return this.#peopleTaker(table);
    }
  }

  get counts(): PeopleCounts {
    let buyers = 0;
    for (const { found } of this.#purchases.values()) buyers += found.people;
    return {
      people: this.#people,
      merged: this.#merged,
      nobody: this.#nobody,
      buyersElsewhere: Math.max(0, buyers - this.#buyers),
      ordersOfNobody: this.#ordersOfNobody,
    };
  }

  get impossibleDates(): readonly ImpossibleDates[] {
    return this.#impossibleDates.list();
  }

  #setting(): ReaderSetting {
    const { recognitions, plan, at, fieldOf } = this.#options;
    return {
      recognitions,
      plan,
      at,
      fieldOf,
      impossibleDates: this.#impossibleDates,
      lookUp: (table, key) => this.#lookUps.get(`${table} ${key}`),
    };
  }

  /** What a look-up has to keep: what it tells, and its value for every path that goes over it. */
  #columnsOf(table: number, key: number): number[] {
    const { plan } = this.#options;
    const values = plan.tables.flatMap(({ person }) =>
      (person?.hops ?? []).filter((hop) => hop.table === table && hop.key === key).map((hop) => hop.value),
    );
    const linked = plan.tables.some(({ links }) =>
      links.some(({ to }) => to.table === table && to.column === key),
    );
    return [...new Set([...values, ...(linked ? keptColumns(this.#options, table) : [])])];
  }

  #lookUpTaker(table: number): RowTaker {
    const stores = this.#options.layout.lookUps
      .filter((lookUp) => lookUp.table === table)
      .map(({ key }) => ({ key, store: this.#lookUps.get(`${table} ${key}`)! }));
    return (row) => {
      for (const { key, store } of stores) if (row[key] !== '') store.add(keyHash(row[key]!), row);
    };
  }

  #detailTaker(table: number): RowTaker {
    const { space, store } = this.#details.find((detail) => detail.table === table)!;
    const keyOf = this.#keyIn(table, space);
    return (row) => {
      const key = keyOf(row);
      if (key) store.add(key, row);
    };
  }

  #orderTaker(table: number): RowTaker {
    const { recognitions, layout } = this.#options;
    const space = layout.orders.get(table)!;
    const { found } = this.#purchases.get(nameOf(space))!;
    const keyOf = this.#keyIn(table, space);
    const { columns } = recognitions[table]!;
    const date = columns.find((column) => column.role === 'orderDate')!;
    const dayOf = dayReader(date, (line) => this.#impossibleDates.add(table, date.index, line));
    const number = columns.find((column) => column.role === 'orderKey')?.index;
    const taken = columns
      .filter(({ role }) => role === 'amount' || role === 'quantity')
      .map(({ index }) => index);
    return (row, line) => {
      const key = keyOf(row);
      if (!key) {
        this.#ordersOfNobody += 1;
        return;
      }
      // What was given back or cancelled is no purchase.
      if (taken.some((index) => isNegative(row[index]!))) return;
      const order = number === undefined || row[number] === '' ? undefined : hashText(row[number]!).low;
      found.add(key, row[date.index] === '' ? undefined : dayOf(row[date.index]!, line), order);
    };
  }

  #peopleTaker(table: number): RowTaker {
    const { recognitions, layout, plan, at, country, purchaseField, see, onNobody, asTold } = this.#options;
    const draft = this.#draft;
    const place = layout.people.indexOf(table);
    const reader = this.#readerOf(table);
    const { person, email } = plan.tables[table]!;
    const keyOf = person && this.#pathIn(person);
    const details = this.#details.filter((detail) => detail.table !== table);
    const mine: Space | undefined = person && { by: 'key', domain: person.domain };
    const purchases = [...this.#purchases.values()].filter(
      ({ space }) => (mine && sameSpace(space, mine)) || (space.by === 'email' && email !== undefined),
    );
    const told = recognitions[table]!.columns.some(({ role }) =>
      /^(?:lastPurchaseAt|firstPurchaseAt|orderCount)$/.test(role),
    );
    const settling = {
      at,
      country,
      knowsPurchases: told || purchases.length > 0,
      names: new NameKeys(),
      asTold: asTold ?? false,
    };
    const seen = this.#seen.firstTime(table);
    const fromOrders = recognitions[table]!.table === 'orders';
    return (row, line) => {
      draft.reset(place, line);
      reader.read(draft, row);
      const key = keyOf?.(row);
      if (mine && key) this.#addDetails(draft, details, mine, key);
      const mail = draft.email && hashText(draft.email.key);
      if (mail) this.#addDetails(draft, details, byEmail, mail);
      if (!key && !mail && draft.emailFault === undefined && !identified(draft)) {
        this.#nobody += 1;
        onNobody?.(place, line);
        return;
      }
      if (seen && !seen(key, mail)) {
        this.#merged += 1;
        return;
      }
      for (const { space, found } of purchases) {
        const of = space.by === 'email' ? mail : key;
        const bought = of && found.of(of);
        if (of) draft.actsTold |= actBits.purchase;
        draft.orders ??= bought?.orders ?? (of || fromOrders ? 0 : undefined);
        if (!bought) continue;
        this.#buyers += 1;
        draft.firstPurchase = earlier(draft.firstPurchase, bought.first);
        draft.lastPurchase = later(draft.lastPurchase, bought.last);
        if (purchaseField >= 0) draft.filled[purchaseField] = 1;
      }
      settlePerson(draft, settling);
      this.#people += 1;
      see(draft);
    };
  }

  #readerOf(table: number): TableReader {
    const known = this.#readers.get(table);
    if (known) return known;
    const reader = new TableReader(this.#setting(), table, undefined);
    this.#readers.set(table, reader);
    return reader;
  }

  #addDetails(draft: PersonDraft, details: readonly DetailStore[], space: Space, key: Hash64): void {
    for (const detail of details) {
      if (!sameSpace(detail.space, space)) continue;
      for (let row = detail.store.find(key); row >= 0; row = detail.store.next(row))
        detail.reader.readStored(draft, detail.store, row);
    }
  }

  /** How a row of a table comes to the key of its person in a space. */
  #keyIn(table: number, space: Space): (row: readonly string[]) => Hash64 | undefined {
    const { person, email } = this.#options.plan.tables[table]!;
    if (space.by === 'key' && person) return this.#pathIn(person);
    return (row) => {
      const read = email === undefined || row[email] === '' ? undefined : readEmail(row[email]!);
      return read && hashText(read.key);
    };
  }

  #pathIn({ column, hops }: PersonPath): (row: readonly string[]) => Hash64 | undefined {
    const steps = hops.map(({ table, key, value }) => {
      const store = this.#lookUps.get(`${table} ${key}`)!;
      return { store, at: store.columns.indexOf(value) };
    });
    return (row) => {
      let value = row[column]!;
      for (const { store, at } of steps) {
        if (value === '') return undefined;
        const found = store.find(keyHash(value));
        if (found < 0) return undefined;
        value = store.cell(found, at);
      }
      return value === '' ? undefined : keyHash(value);
    };
  }
}

const byEmail: Space = { by: 'email' };

const identified = (draft: PersonDraft): boolean =>
  draft.fullName !== '' ||
  draft.lastName !== '' ||
  draft.firstName !== '' ||
  draft.phoneText !== '' ||
  draft.mobileText !== '';

const isNegative = (cell: string): boolean => {
  const start = cell.charCodeAt(0);
  return start === 45 || start === 40 || start === 8722;
};

const earlier = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

const later = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one;
