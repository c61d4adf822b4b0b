import { describe, expect, test } from 'vitest';
import { parsePolicy, templateYaml } from '../../policy/index.ts';
import { parseDay } from '../../time/index.ts';
import { recogniseColumns } from '../columns/index.ts';
import { ToldPeople, type ToldPeopleOptions, type ToldPerson } from './index.ts';

const today = parseDay('2026-11-22');
const { policy } = parsePolicy(templateYaml('NL', today));

function read(text: string, options: Partial<ToldPeopleOptions> = {}) {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const recognition = recogniseColumns({ fileName: 'contacts.csv', header, samples: rows });
  const told: ToldPerson[] = [];
  const nobody: number[] = [];
  const people = new ToldPeople({
    recognitions: [recognition],
    at: today,
    policy: policy!,
    see: (person) => told.push(person),
    onNobody: (_, row) => nobody.push(row),
    ...options,
  });
  for (const pass of people.passes) {
    const take = people.taker(pass);
    for (const [index, row] of rows.entries()) take(row, index + 2);
  }
  return { told, nobody, leftOut: people.leftOut };
}

const valuesOf = (person: ToldPerson | undefined) =>
  Object.fromEntries((person?.values ?? []).map(({ field, value }) => [field, value ?? true]));

describe('what a file tells about people', () => {
  test('is kept per field of the policy, and no more', () => {
    const { told, leftOut } =
      read(`customer_id,first_name,last_name,email,mobile,straat,huisnummer,postcode,city,income
1,Anna,de Vries,Anna@Example.nl,06 12345678,Dorpsstraat,12,1234 AB,Utrecht,30000
2,Bram,Jansen,bram@example.nl,,,,,,`);
    expect(valuesOf(told[0])).toEqual({
      email: 'Anna@example.nl',
      firstName: 'Anna',
      lastName: 'de Vries',
      mobile: '+31612345678',
      address: 'Dorpsstraat 12, 1234 AB',
      city: 'Utrecht',
      customerNumber: '1',
    });
    expect(told[0]).toMatchObject({ customer: { domain: 'customer', number: '1' }, firstName: 'Anna' });
    expect(leftOut).toEqual([{ field: 'income', header: 'income', people: 1 }]);
  });

  test('of fields marked so only the presence', () => {
    const text = `customer_id,email,first_name\n1,anna@example.nl,Anna\n2,bram@example.nl,Bram`;
    const { told } = read(text, { presenceOnly: new Set(['firstName']) });
    expect(valuesOf(told[0])).toMatchObject({ firstName: true, email: 'anna@example.nl' });
  });

  test('an age only where it matters', () => {
    const { told } = read(`customer_id,email,birth_date
1,anna@example.nl,1980-05-01
2,kid@example.nl,2012-05-01`);
    expect(told[0]).toMatchObject({ person: { age: 18 }, bornOn: undefined });
    expect(told[1]).toMatchObject({ bornOn: parseDay('2012-05-01'), bornOnTold: true });
    expect(told[1]?.person.age).toBeUndefined();
  });

  test('a refusal beside a subscription is a refusal, and purchases are acts', () => {
    const { told } = read(`customer_id,email,created_at,newsletter,last_purchase_date,unsubscribed_at
1,anna@example.nl,2025-01-01,subscribed,2026-05-01,
2,bram@example.nl,2025-01-01,unsubscribed,,2026-06-01`);
    expect(told[0]?.consents).toMatchObject([{ for: 'direct-marketing', channels: ['email'] }]);
    expect(told[0]?.acts).toEqual([{ kind: 'purchase', at: parseDay('2026-05-01') }]);
    expect(told[0]?.relation).toMatchObject({ kind: 'customer', lastPurchase: parseDay('2026-05-01') });
    expect(told[1]?.consents).toEqual([]);
    expect(told[1]?.objections).toMatchObject([{ at: parseDay('2026-06-01') }]);
    expect(told[1]?.obtained).toMatchObject({ at: parseDay('2025-01-01') });
  });

  test('nobody becomes a former customer by the passing of time', () => {
    const { told } = read(`customer_id,email,last_purchase_date\n1,anna@example.nl,2015-05-01`);
    expect(told[0]?.relation?.kind).toBe('customer');
  });

  test('a row without anyone is told by its number', () => {
    const { told, nobody } = read(`customer_id,email,city\n1,anna@example.nl,Utrecht\n,,Utrecht`);
    expect(told).toHaveLength(1);
    expect(nobody).toEqual([3]);
  });
});
