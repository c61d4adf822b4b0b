import { expect, test } from 'vitest';
import type { AccessLogEntry } from '../../api/contract.generated.ts';
import { groupLooks } from './group-looks.ts';

const look = (id: string, person: number | null, more: Partial<AccessLogEntry> = {}): AccessLogEntry => ({
  ...{ id, person, at: '2026-11-23T10:00:00.000Z', action: 'people.list', actor: 'Ann', actorId: 'u1' },
  ...{ purpose: null, detail: null },
  ...more,
});

test('a look at a list is one, with everybody in it', () => {
  const found = groupLooks([look('a', 3), look('b', 1), look('c', 2)]);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ id: 'a', people: [3, 1, 2] });
});

test('looks of another moment, deed or person stay apart, and so does what is about nobody in particular', () => {
  const found = groupLooks([
    look('a', 1),
    look('b', 2, { at: '2026-11-23T10:00:00.001Z' }),
    look('c', 3, { action: 'plan.items' }),
    look('d', 4, { actor: 'Bea', actorId: 'u2' }),
    look('e', null, { action: 'access-log.export' }),
    look('f', null, { action: 'access-log.export' }),
  ]);
  expect(found.map(({ id, people }) => [id, people])).toEqual([
    ['a', [1]],
    ['b', [2]],
    ['c', [3]],
    ['d', [4]],
    ['e', []],
    ['f', []],
  ]);
});
