import { expect, test } from 'vitest';
import { type Draft, requestOf, roleIn, type Table, withRole } from './draft.ts';

const table: Table = {
  name: 'klanten.csv',
  table: 'people',
  vendor: null,
  headerless: false,
  columns: [
    {
      index: 0,
      header: 'Datum',
      role: 'birthDate',
      field: 'birthDate',
      confidence: 0.4,
      because: 'content',
      samples: [],
    },
  ],
  problems: [],
};
const column = table.columns[0]!;
const draft: Draft = { source: ' CRM ', supplier: ' ', mapping: {}, presenceOnly: [] };

test('another role is asked for, and what was recognised is no choice', () => {
  const changed = withRole(draft, table, column, 'createdAt');
  expect(roleIn(changed, table, column)).toBe('createdAt');
  expect(requestOf('u', changed)).toEqual({
    upload: 'u',
    source: 'CRM',
    mapping: { 'klanten.csv': { Datum: 'createdAt' } },
  });
  const back = withRole(changed, table, column, 'birthDate');
  expect(roleIn(back, table, column)).toBe('birthDate');
  expect(requestOf('u', back)).toEqual({ upload: 'u', source: 'CRM' });
});
