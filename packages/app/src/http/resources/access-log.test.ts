import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeOnStores, type OpenStore } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import { type Scope, scopeNames } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';
import { accessLogResource } from './access-log.ts';

async function apiOn(open: OpenStore) {
  const house = await testHouse(open, { policy: null });
  const looks = [
    { personId: 1, at: '2026-11-20T10:00:00Z', actor: 'Sanne', action: 'person.show', purpose: null },
    {
      personId: 2,
      at: '2026-11-20T10:00:00Z',
      actor: 'Bob',
      action: 'person.find',
      purpose: 'orders, newsletter',
    },
    { personId: 1, at: '2026-11-21T10:00:00Z', actor: '=cmd', action: 'person.show', purpose: 'newsletter' },
    // Just before midnight in Amsterdam.
    { personId: 3, at: '2026-11-21T22:59:59Z', actor: 'Bob', action: 'worklist.list', purpose: 'orders' },
  ];
  await house.store.accessLog.add(
    looks.map((look) => ({
      actorId: look.actor === 'Bob' ? `u-${look.personId}` : null,
      ...look,
      id: randomUUID(),
      at: Date.parse(look.at),
    })),
  );
  const api = await testApi([accessLogResource(house)]);
  const ask = async (path: string, scopes: readonly Scope[] = scopeNames) => {
    const key = await api.giveKey({ scopes });
    return api.app.request(path.startsWith('/api') ? path : `/api/v1${path}`, {
      headers: { authorization: `Bearer ${key}` },
    });
  };
  const found = async (query: string) => {
    const { items } = (await (await ask(`/access-log${query}`)).json()) as {
      items: { person: number; actor: string }[];
    };
    return items.map(({ person, actor }) => `${person} ${actor}`);
  };
  return { house, ask, found };
}

describeOnStores('the access log', (open) => {
  test('is searched by person, actor, action, purpose and day, newest first', async () => {
    const { found } = await apiOn(open);
    expect((await found('')).slice(0, 2)).toEqual(['3 Bob', '1 =cmd']);
    expect(await found('?person=1')).toEqual(['1 =cmd', '1 Sanne']);
    expect(await found('?actor=Bob')).toEqual(['3 Bob', '2 Bob']);
    expect(await found('?actor=u-2')).toEqual(['2 Bob']);
    expect(await found('?action=person.find')).toEqual(['2 Bob']);
    // Who was not limited looked for this purpose too.
    expect((await found('?purpose=orders')).toSorted()).toEqual(['1 Sanne', '2 Bob', '3 Bob']);
    expect(await found('?from=2026-11-21&to=2026-11-21')).toEqual(['3 Bob', '1 =cmd']);
    expect(await found('?from=2026-11-22')).toEqual([]);
    expect(await found('?actor=Bob&action=person.show')).toEqual([]);
  });

  test('goes on page by page', async () => {
    const { ask } = await apiOn(open);
    const seen: number[] = [];
    for (let next: string | null = '/access-log?limit=1'; next; ) {
      const page = (await (await ask(next)).json()) as { items: { person: number }[]; next: string | null };
      seen.push(...page.items.map(({ person }) => person));
      next = page.next;
    }
    expect(seen.toSorted()).toEqual([1, 1, 2, 3]);
  });

  test('an export stands in the log itself, and no cell is a formula', async () => {
    const { house, ask } = await apiOn(open);
    const answer = await ask('/access-log/export?format=csv&person=1');
    expect(answer.headers.get('content-disposition')).toContain('access-log-2026-11-22.csv');
    const lines = (await answer.text()).replace('\uFEFF', '').trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain("'=cmd");
    const log = (await (await ask('/access-log?action=access-log.export')).json()) as { items: object[] };
    expect(log.items).toMatchObject([{ person: null, actor: 'Sanne', detail: { person: 1 } }]);
    const all = await (await ask('/access-log/export')).text();
    expect(
      all
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).person),
    ).toEqual(expect.arrayContaining([null, 1, 2, 3]));
    expect(await house.store.accessLog.search({}, null, 99)).toHaveLength(6);
  });

  test('is for who has the scope', async () => {
    const { ask } = await apiOn(open);
    const others = scopeNames.filter((scope) => scope !== 'access-log:read');
    expect((await ask('/access-log', others)).status).toBe(403);
    expect((await ask('/access-log/export', others)).status).toBe(403);
  });
});
