import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import { actor, everyone, heldOf } from './import.fixture.ts';
import { importPeople } from './index.ts';

const example = (...names: string[]) =>
  names.map((name) => join(import.meta.dirname, '../../../../../examples', name));

describeOnEveryStore('importing the examples', (open) => {
  test('a music shop: its customers with their purchases, and none of its staff', async () => {
    const house = await testHouse(open);
    const files = example(
      'chinook/chinook_customer.csv',
      'chinook/chinook_employee.csv',
      'chinook/chinook_invoice.csv',
    );
    const preview = await importPeople(house, { files, source: 'web-shop', actor, preview: true });
    const { counts, leftOut } = await importPeople(house, { files, source: 'web-shop', actor });
    // Two telephone numbers have a digit too many.
    const refused = { 'address-unread': 2 };
    expect(counts).toEqual({ rows: 59, new: 59, changed: 0, unchanged: 0, refused });
    expect(preview.counts).toEqual(counts);
    expect(preview.leftOut).toEqual(leftOut);
    const { person, values } = await heldOf(house, 'leonekohler@surfeu.de');
    expect(person.state).toMatchObject({ country: 'DE', facts: { relation: { kind: 'customer' } } });
    expect(person.state!.facts.activities).toMatchObject([{ kind: 'purchase' }]);
    expect(values.find(({ field }) => field === 'purchases')).not.toHaveProperty('value');
    expect(values.find(({ field }) => field === 'address')?.value).toBe('Theodor-Heuss-Straße 34, 70174');
  });

  test('contacts at stores: people, their roles and addresses from tables that point to each other', async () => {
    const house = await testHouse(open);
    const folder = 'adventureworks/contacts';
    const files = ['person', 'emailaddress', 'businessentitycontact', 'contacttype', 'store'].flatMap(
      (name) => example(`${folder}/${name}.csv`),
    );
    const { counts } = await importPeople(house, { files, source: 'CRM', actor });
    expect(counts.new).toBeGreaterThan(0);
    expect(counts.new + (counts.refused.staff ?? 0) + (counts.refused.ambiguous ?? 0)).toBe(counts.rows);
    const people = await everyone(house);
    expect(people.some(({ state }) => state?.person.kind === 'business-contact')).toBe(true);
    expect(people.every(({ entries }) => entries === 1)).toBe(true);
  });
});
