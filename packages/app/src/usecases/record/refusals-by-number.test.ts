import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { type TestHouse, testHouse } from '../../testing/test-house.ts';
import { addCustomer, identifierOf, record, stateOf } from './record.fixture.ts';

const email = { kind: 'email', email: 'anna@example.nl' } as const;
const phone = { kind: 'phone', phone: '+31612345678', country: 'NL' } as const;
const customerNumber = { kind: 'customer', source: 'shop', number: '17' } as const;

type Raw = typeof email | typeof phone | typeof customerNumber;

const scopesOf = async (house: TestHouse, raw: Raw) => {
  const { hash } = identifierOf(house, raw);
  return [...((await house.store.suppression.check([hash])).get(hash) ?? [])];
};

const objection = { type: 'objection', id: 'o1', at: '2026-11-20T10:00:00Z', scope: 'marketing' };
const consent = {
  type: 'consent',
  id: 'c1',
  at: '2026-11-21T10:00:00Z',
  for: 'direct-marketing',
  act: 'ticked',
};

describeOnEveryStore('a refusal by someone who is known by a number', (open) => {
  test('closes the addresses at which they are reached', async () => {
    const house = await testHouse(open);
    const id = await addCustomer(house, [email, phone, customerNumber]);
    const { results } = await record(house, [{ ...objection, person: { id } }]);
    expect(results[0]).toMatchObject({ result: 'recorded', people: [id] });
    expect(await scopesOf(house, email)).toEqual(['marketing']);
    expect(await scopesOf(house, phone)).toEqual(['marketing']);
    expect(await scopesOf(house, customerNumber)).toEqual([]);
    const [entry] = await house.store.suppression.of([identifierOf(house, email).hash]);
    expect(entry).toMatchObject({ ...identifierOf(house, email), reason: 'objection', source: null });
  });

  test('closes only what it is about', async () => {
    const house = await testHouse(open);
    const id = await addCustomer(house, [email, phone]);
    await record(house, [
      { ...objection, person: { id }, scope: 'profiling' },
      { type: 'objection', id: 'o2', at: '2026-11-20T10:00:00Z', channel: 'sms', person: { id } },
      { type: 'withdrawal', id: 'w1', at: '2026-11-20T10:00:00Z', channels: ['email'], person: { id } },
    ]);
    expect(await scopesOf(house, email)).toEqual(['email']);
    expect(await scopesOf(house, phone)).toEqual(['sms']);
  });

  test('is found again by the customer number where there is no address', async () => {
    const house = await testHouse(open);
    await addCustomer(house, [customerNumber]);
    const { source, number } = customerNumber;
    await record(house, [{ ...objection, person: { customer: { source, number } } }]);
    expect(await scopesOf(house, customerNumber)).toEqual(['marketing']);
    await record(house, [{ ...consent, channels: ['email'], person: { customer: { source, number } } }]);
    expect(await scopesOf(house, customerNumber)).toEqual([]);
  });

  test('is over once they agree again, however they are named', async () => {
    const house = await testHouse(open);
    const id = await addCustomer(house, [email, phone]);
    await record(house, [{ ...objection, person: { id } }]);
    await record(house, [{ ...consent, channels: ['email'], person: { id } }]);
    expect(await scopesOf(house, email)).toEqual([]);
    expect(await scopesOf(house, phone)).toEqual(['marketing']);
    await record(house, [
      { ...consent, id: 'c2', channels: ['phone', 'email'], person: { email: email.email } },
    ]);
    expect(await scopesOf(house, phone)).toEqual([]);
    await record(house, [{ ...objection, person: { id } }]);
    expect(await scopesOf(house, email)).toEqual([]);
    expect((await stateOf(house, id)).facts.objections).toHaveLength(1);
  });

  test('is not lifted by someone else with the same address who never refused', async () => {
    const house = await testHouse(open);
    const id = await addCustomer(house, [email, phone]);
    const other = await addCustomer(house, [phone]);
    await record(house, [{ ...objection, person: { id } }]);
    await record(house, [{ ...consent, person: { id: other } }]);
    expect(await scopesOf(house, phone)).toEqual(['marketing']);
    expect((await stateOf(house, other)).facts.objections).toBeUndefined();
  });
});
