import { describe, expect, test } from 'vitest';
import { openSetup } from '../../usecases/index.ts';
import { testApi, testNow } from '../in-memory.fixture.ts';

interface Key {
  id: string;
  key: string;
  owner: { id: string; email: string };
  scopes: string[];
  revokedAt: string | null;
  lastUsedAt: string | null;
}
const hour = 3_600_000;

describe('keys', () => {
  test('are shown once, work until revoked, and never show a secret in a list', async () => {
    const { post, ask } = await testApi();
    const made = await post('/api/v1/keys', {
      name: 'Campaigns',
      scopes: ['keys:admin'],
      purposes: ['newsletter'],
    });
    expect(made.status).toBe(201);
    expect(made.headers.get('cache-control')).toBe('no-store');
    const { id, key } = (await made.json()) as Key;
    expect(key).toMatch(/^hb_live_[\w-]{12}_[\w-]{43}$/);
    const Authorization = `Bearer ${key}`;
    const list = await ask('/api/v1/keys', { headers: { Authorization } });
    const text = await list.text();
    expect(text).not.toContain(key.slice(-43));
    expect(text).not.toContain('secretHash');
    expect((await ask(`/api/v1/keys/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await ask('/api/v1/keys', { headers: { Authorization } })).status).toBe(401);
    expect((await ask('/api/v1/keys/nobody', { method: 'DELETE' })).status).toBe(404);
  });

  test('grant no more scopes and purposes than their maker has', async () => {
    const { post, giveKey } = await testApi();
    const Authorization = `Bearer ${await giveKey({ scopes: ['keys:admin', 'judge'], purposes: ['newsletter'] })}`;
    const ask = (scopes: string[], purposes: unknown) =>
      post('/api/v1/keys', { name: 'x', scopes, purposes }, { Authorization });
    expect((await ask(['judge'], ['newsletter'])).status).toBe(201);
    const wide = await ask(['judge', 'plans:approve'], ['newsletter', 'loyalty']);
    expect(wide.status).toBe(403);
    expect(await wide.json()).toMatchObject({ code: 'grant-too-wide', beyond: ['plans:approve', 'loyalty'] });
    expect(await (await ask(['judge'], 'all')).json()).toMatchObject({ beyond: ['all'] });
  });

  test('are revoked by whoever may do as much, and by themselves', async () => {
    const { ask, giveKey, access } = await testApi();
    const idOf = (text: string) => text.slice(8, 20);
    const narrow = await giveKey({ scopes: ['keys:admin', 'judge'], purposes: ['newsletter'] });
    const Authorization = `Bearer ${narrow}`;
    const revoke = (text: string) =>
      ask(`/api/v1/keys/${idOf(text)}`, { method: 'DELETE', headers: { Authorization } });
    for (const [given, beyond] of [
      [{ scopes: ['judge', 'plans:execute'], purposes: ['newsletter'] }, ['plans:execute']],
      [{ scopes: ['judge'], purposes: ['newsletter', 'loyalty'] }, ['loyalty']],
      [{ scopes: ['judge'] }, ['all']],
    ] as const) {
      const wide = await giveKey(given);
      const answer = await revoke(wide);
      expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'grant-too-wide', beyond }]);
      expect(access.rows.get(idOf(wide))?.revokedAt).toBeNull();
      expect((await ask(`/api/v1/keys/${idOf(wide)}`, { method: 'DELETE' })).status).toBe(204);
    }
    expect((await revoke(await giveKey({ scopes: ['judge'], purposes: ['newsletter'] }))).status).toBe(204);
    expect((await revoke(narrow)).status).toBe(204);
    expect((await revoke(narrow)).status).toBe(401);
  });

  test('tell their holder what they may do, whatever that is', async () => {
    const { ask, giveKey } = await testApi();
    const headers = {
      Authorization: `Bearer ${await giveKey({ scopes: ['judge'], purposes: ['newsletter'] })}`,
    };
    const answer = await ask('/api/v1/caller', { headers });
    expect(await answer.json()).toMatchObject({ scopes: ['judge'], purposes: ['newsletter'] });
    expect((await ask('/api/v1/keys', { headers })).status).toBe(403);
  });

  test('end when they expire, at that very instant', async () => {
    const { ask, giveKey, clock } = await testApi();
    const headers = { Authorization: `Bearer ${await giveKey({ expiresAt: testNow + hour })}` };
    clock.at = testNow + hour - 1;
    expect((await ask('/api/v1/keys', { headers })).status).toBe(200);
    clock.at = testNow + hour;
    const ended = await ask('/api/v1/keys', { headers });
    expect(ended.status).toBe(401);
    expect(await ended.json()).toMatchObject({ code: 'key-refused' });
  });

  test('are refused alike: unknown, wrong secret, wrong form', async () => {
    const { ask, key } = await testApi();
    const texts = [
      `hb_live_${'a'.repeat(12)}_${'b'.repeat(43)}`,
      `${key.slice(0, -1)}~`,
      `${key.slice(0, -2)}AA`,
    ];
    for (const text of texts) {
      const answer = await ask('/api/v1/keys', { headers: { Authorization: `Bearer ${text}` } });
      expect([text, answer.status]).toEqual([text, 401]);
    }
  });

  test('note their last use once a minute', async () => {
    const { ask, access, clock } = await testApi();
    for (const at of [0, 1000, 59_999, 60_000]) {
      clock.at = testNow + at;
      await ask('/api/v1/keys');
    }
    expect(access.uses).toBe(2);
  });

  test('come in pages that lead on to the next', async () => {
    const { ask, giveKey } = await testApi();
    for (let n = 0; n < 4; n += 1) await giveKey({ name: `key ${n}` });
    const seen: string[] = [];
    let next: string | null = '/api/v1/keys?limit=2';
    while (next) {
      const answer: Response = await ask(next);
      const page = (await answer.json()) as { items: { id: string }[]; next: string | null };
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen.length).toBe(5);
    for (const query of ['limit=0', 'limit=1001', 'limit=x', 'cursor=made-up']) {
      const answer = await ask(`/api/v1/keys?${query}`);
      const { errors } = (await answer.json()) as { errors: { path: string }[] };
      expect([query, answer.status, errors[0]?.path]).toEqual([query, 422, `query:${query.split('=')[0]}`]);
    }
  });
});

describe('set-up', () => {
  const person = { name: 'Noor Jansen', email: 'noor@example.com' };

  test('lets one administrator in with the token from the log, once', async () => {
    const { app, access } = await testApi();
    const setUp = (token: string) =>
      app.request('/api/v1/setup', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ token, ...person }),
      });
    expect((await setUp('hb_setup_early')).status).toBe(403);
    const earlier = await openSetup(access.setup, testNow);
    const token = await openSetup(access.setup, testNow);
    expect((await setUp(earlier ?? '')).status).toBe(403);
    const [one, two] = await Promise.all([setUp(token ?? ''), setUp(token ?? '')]);
    expect([one.status, two.status].toSorted()).toEqual([201, 410]);
    const { key, owner, scopes } = (await (one.status === 201 ? one : two).json()) as Key;
    expect(owner).toMatchObject(person);
    expect(scopes).toContain('keys:admin');
    const keys = await app.request('/api/v1/keys', { headers: { Authorization: `Bearer ${key}` } });
    expect(keys.status).toBe(200);
    expect(await openSetup(access.setup, testNow)).toBeUndefined();
  });
});
