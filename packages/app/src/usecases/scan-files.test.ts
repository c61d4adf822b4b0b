import { fileURLToPath } from 'node:url';
import type { PersonRecord, ScanReport } from '@houdbaar/core/scan';
import { ageOn } from '@houdbaar/core/scan/values';
import { addPeriod, dayOf, formatDay, parseDay, parsePeriod } from '@houdbaar/core/time';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type UnpackedTables, unpackTables } from '../testing/unpack-tables.ts';
import { type ScanFilesOptions, type ScannedFiles, scanFiles } from './index.ts';

/** Scans, and remembers of each person what a test asks for. */
async function scanned<T>(
  options: Omit<ScanFilesOptions, 'language'>,
  note: (person: PersonRecord) => T,
): Promise<ScannedFiles & { readonly notes: readonly T[] }> {
  const notes: T[] = [];
  const observers = [() => ({ see: (person: PersonRecord) => void notes.push(note(person)) })];
  return { ...(await scanFiles({ ...options, language: 'en', observers })), notes };
}

const lane = (report: ScanReport, purpose: string, channel: string) =>
  report.lanes.find((each) => each.purpose === purpose && each.channel === channel);

const lapses = (report: ScanReport, purpose: string) =>
  report.retention.byPurpose.find((each) => each.purpose === purpose);

/** `4/8/1966` and `04/08/1966` in the order of the United States. */
const usDay = (text: string) => {
  const [month, day, year] = text.split('/').map(Number);
  return dayOf(year!, month!, day!);
};

describe('a web shop: 18,148 customers and their 56,046 order lines', () => {
  const at = parseDay('2019-07-01');
  let tables: UnpackedTables;
  let found: Awaited<ReturnType<typeof scanOf>>;
  const scanOf = () =>
    scanned(
      {
        files: ['customers', 'sales_2017', 'sales_2018', 'sales_2019'].map(tables.path),
        at,
        country: 'NL',
      },
      ({ email, lastPurchase, firstPurchase, orders, relation, birthDay, age }) => {
        return { email: email?.key, lastPurchase, firstPurchase, orders, relation, birthDay, age };
      },
    );
  const sales = new Map<string, { last: number; first: number; orders: Set<string> }>();

  beforeAll(async () => {
    tables = unpackTables('adventureworks-b2c', ['customers', 'sales_2017', 'sales_2018', 'sales_2019']);
    for (const year of [2017, 2018, 2019])
      for (const [date, , order, , customer] of tables.lines(`sales_${year}`)) {
        const day = usDay(date!);
        const known = sales.get(customer!) ?? { last: day, first: day, orders: new Set() };
        known.last = Math.max(known.last, day);
        known.first = Math.min(known.first, day);
        known.orders.add(order!);
        sales.set(customer!, known);
      }
    found = await scanOf();
  });
  afterAll(() => tables.remove());

  test('finds everybody, and who never bought', () => {
    expect(found.report.people.total).toBe(18_148);
    expect(found.report.people.byKind).toEqual({ consumer: 18_148 });
    expect(found.report.people.byRelation.prospect).toBe(737);
    expect(found.notes.filter(({ orders }) => orders === 0)).toHaveLength(737);
    expect(found.problems).toEqual([]);
  });

  test('knows first and last purchase and the number of orders of all 17,411 who bought', () => {
    expect(sales.size).toBe(17_411);
    // Prefix,First,Last … the address is the eighth cell; no cell before it is quoted.
    const byEmail = new Map(
      tables.lines('customers').map((cells) => [cells[7]!.toLowerCase(), sales.get(cells[0]!)]),
    );
    const wrong = found.notes.filter(({ email, lastPurchase, firstPurchase, orders }) => {
      const sold = byEmail.get(email ?? '');
      return (
        sold?.last !== lastPurchase || sold?.first !== firstPurchase || (sold?.orders.size ?? 0) !== orders
      );
    });
    expect(wrong).toEqual([]);
  });

  test('lets offers lapse 24 months after the last purchase', () => {
    const months = new Map<string, number>();
    let over = 0;
    for (const { last } of sales.values()) {
      const end = addPeriod(last, parsePeriod('P24M'));
      if (end <= at) over += 1;
      else months.set(formatDay(end).slice(0, 7), (months.get(formatDay(end).slice(0, 7)) ?? 0) + 1);
    }
    const offers = lapses(found.report, 'customer-offers')!;
    expect(offers.lapsed).toBe(over);
    expect(offers.kept).toBe(sales.size - over);
    for (const [month, count] of months) expect(offers.byMonth[month]).toBe(count);
  });

  test('keeps buyers for the books, and puts those without any date on the worklist', () => {
    const { retention } = found.report;
    expect(lapses(found.report, 'bookkeeping')).toMatchObject({ kept: 17_411, lapsed: 0, unknown: 0 });
    expect(retention.unknown).toBe(737);
    expect(retention.lapsed + retention.unknown + retention.later).toBe(18_148);
  });

  test('shows the fields that no purpose needs', () => {
    const idle = found.report.fields.filter(({ neededBy }) => neededBy.length === 0);
    expect(idle.map(({ header }) => header)).toEqual(
      expect.arrayContaining(['AnnualIncome', 'TotalChildren', 'MaritalStatus', 'HomeOwner', 'BirthDate']),
    );
    for (const { filled, covered } of idle) {
      expect(filled).toBe(18_148);
      expect(covered).toBe(0);
    }
  });

  test('reads birth dates in both notations, and everybody’s age', () => {
    const born = tables.lines('customers').map((cells) => usDay(cells[4]!));
    expect(found.notes.map(({ birthDay }) => birthDay)).toEqual(born);
    expect(found.notes.map(({ age }) => age)).toEqual(born.map((day) => ageOn(day, at)));
    expect(found.notes.filter(({ age }) => age! < 18)).toEqual([]);
  });

  test('may write offers to buyers by the template, and cannot know who subscribed', () => {
    expect(lane(found.report, 'customer-offers', 'email')).toMatchObject({
      lawful: 17_328,
      unlawful: 83,
      unknown: 0,
    });
    expect(lane(found.report, 'newsletter', 'email')?.lawful).toBe(0);
    const ids = (remarks: ScanReport['assumptions']) => remarks.map(({ id }) => id);
    expect(ids(found.report.assumptions)).toEqual(
      expect.arrayContaining(['template-policy', 'told-at-collection', 'country-assumed']),
    );
    expect(ids(found.report.unknowable)).toEqual(
      expect.arrayContaining(['no-consent', 'no-date', 'no-acts']),
    );
  });
});

describe('a wholesaler: people, the shops they work for and their roles', () => {
  let tables: UnpackedTables;
  let found: Awaited<ReturnType<typeof scanOf>>;
  const names = ['person', 'emailaddress', 'businessentitycontact', 'contacttype', 'store'];
  const scanOf = () =>
    scanned({ files: names.map(tables.path), at: parseDay('2019-07-01'), country: 'NL' }, (person) => ({
      name: person.name,
      email: person.email?.key,
      kind: person.kind,
      jobTitle: person.jobTitle,
      company: person.company,
      promotion: person.emailPromotion,
    }));

  beforeAll(async () => {
    tables = unpackTables('adventureworks-b2b', names);
    found = await scanOf();
  });
  afterAll(() => tables.remove());

  test('joins addresses and roles to people, and counts everybody once', () => {
    expect(found.report.people.total).toBe(19_972);
    expect(new Set(found.notes.map(({ email }) => email)).size).toBe(19_972);
  });

  test('mends damaged letters and says so', () => {
    expect(found.notes.map(({ name }) => name)).toContain('Ken Sánchez');
    expect(found.notes.filter(({ name }) => /Ã/.test(name))).toEqual([]);
    const people = found.report.files.find(({ name }) => name === 'person.csv')!;
    expect(people.problems.find(({ code }) => code === 'mojibake')?.count).toBeGreaterThanOrEqual(10);
  });

  test('knows the contacts of shops and suppliers, with their roles', () => {
    const contacts = new Set(tables.lines('businessentitycontact').map((cells) => cells[1]));
    const business = found.notes.filter(({ kind }) => kind === 'business-contact');
    expect(business.length).toBeGreaterThanOrEqual(contacts.size);
    const roles = new Set(tables.lines('contacttype').map((cells) => cells[1]));
    const withRole = found.notes.filter(({ jobTitle }) => jobTitle !== '');
    expect(withRole).toHaveLength(contacts.size);
    for (const { jobTitle, kind } of withRole) {
      expect(roles).toContain(jobTitle);
      expect(kind).toBe('business-contact');
    }
    expect(found.notes.filter(({ company }) => company !== '').length).toBeGreaterThan(600);
  });

  test('reads e-mail promotion 0, 1 and 2 as no, own and partners', () => {
    const codes = new Map([
      ['0', 'none'],
      ['1', 'own'],
      ['2', 'own-and-partners'],
    ]);
    const counts = { none: 0, own: 0, 'own-and-partners': 0 } as Record<string, number>;
    for (const cells of tables.lines('person')) {
      const said = codes.get(cells.at(-1)!)!;
      counts[said] = (counts[said] ?? 0) + 1;
    }
    for (const [said, count] of Object.entries(counts))
      expect(found.notes.filter(({ promotion }) => promotion === said)).toHaveLength(count);
    const refused = lane(found.report, 'newsletter', 'email')!;
    expect(refused.lawful).toBe(0);
    expect(refused.byReason['eu-objection']).toBeGreaterThan(500);
  });
});

describe('Chinook: customers in 24 countries and their invoices', () => {
  const example = (name: string) =>
    fileURLToPath(new URL(`../../../../examples/chinook/${name}.csv`, import.meta.url));

  test('each customer’s date follows the last invoice', async () => {
    const { report, notes } = await scanned(
      { files: [example('chinook_customer'), example('chinook_invoice')], at: parseDay('2026-01-01') },
      ({ lastPurchase, country }) => ({ lastPurchase: lastPurchase!, country }),
    );
    expect(report.people.total).toBe(59);
    expect(new Set(notes.map(({ country }) => country)).size).toBe(24);
    const months = new Map<string, number>();
    for (const { lastPurchase } of notes) {
      const month = formatDay(addPeriod(lastPurchase, parsePeriod('P24M'))).slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + 1);
    }
    const orders = lapses(report, 'orders')!;
    // The cap of ten years is far; the warranty ends 24 months after the last invoice.
    for (const [month, count] of Object.entries(orders.byMonth))
      expect([month, count]).toEqual([month, months.get(month) ?? 0]);
    expect(lapses(report, 'bookkeeping')?.kept).toBe(59);
  });

  test('leaves the staff aside', async () => {
    const { report } = await scanned(
      { files: [example('chinook_customer'), example('chinook_employee')], at: parseDay('2026-01-01') },
      () => null,
    );
    expect(report.people.total).toBe(59);
    expect(report.assumptions.map(({ id }) => id)).toContain('own-staff');
  });
});
