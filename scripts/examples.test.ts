import { readFileSync } from 'node:fs';
import { checkPolicy, parsePolicy } from '@houdbaar/core/policy';
import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';

const example = (path: string): string =>
  readFileSync(new URL(`../examples/${path}`, import.meta.url), 'utf8');

test('the example policy can be read, and the check has nothing to say against it', () => {
  const { policy, problems } = parsePolicy(example('webshop.policy.yaml'));
  expect(problems).toEqual([]);
  expect(checkPolicy(policy!, parseDay('2026-01-01'))).toEqual([]);
});

test('the slice of AdventureWorks is whole: its orders and contacts lead to people who are there', () => {
  const keysOf = (file: string, column: string): string[] => {
    const [header, ...rows] = example(`adventureworks/${file}`).trim().split('\n');
    const at = header!.split(',').indexOf(column);
    return rows.map((row) => row.split(',')[at]!);
  };
  const customers = new Set(keysOf('customers.csv', 'CustomerKey'));
  const orders = ['sales_2017.csv', 'sales_2018.csv', 'sales_2019.csv'];
  const buyers = new Set(orders.flatMap((file) => keysOf(file, 'CustomerKey')));
  expect([...buyers].filter((key) => !customers.has(key))).toEqual([]);
  expect([...customers].filter((key) => !buyers.has(key))).toHaveLength(68);
  expect(new Set(orders.flatMap((file) => keysOf(file, 'TerritoryKey'))).size).toBe(10);

  const contacts = new Set(keysOf('contacts/businessentitycontact.csv', 'PersonID'));
  const people = new Set(keysOf('contacts/person.csv', 'businessentityid'));
  expect([...contacts].filter((key) => !people.has(key))).toEqual([]);
  expect(people).toEqual(new Set(keysOf('contacts/emailaddress.csv', 'BusinessEntityID')));
  expect(new Set(keysOf('contacts/person.csv', 'emailpromotion'))).toEqual(new Set(['0', '1', '2']));
});
