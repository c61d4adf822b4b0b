import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { describeOnStores, type OpenStore } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import { addPeople, objection } from '../../usecases/gate/gate.fixture.ts';
import type { Scope } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';
import { gateResource } from './gate.ts';
import { peopleResource } from './people.ts';
import { receiptsResource } from './receipts.ts';

const question = { purpose: 'customer-offers', channel: 'email' };
const address = '/api/v1/gate?purpose=customer-offers&channel=email';

async function setUp(open: OpenStore) {
  const house = await testHouse(open);
  const ids = await addPeople(house, [
    { emails: ['yes@example.nl'] },
    { emails: ['no@example.nl'], facts: objection },
  ]);
  const api = await testApi([gateResource(house), peopleResource(house), receiptsResource(house)]);
  return { house, ids, ...api };
}

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describeOnStores('the gate over HTTP', (open) => {
  test('answers a short list as one document, with a receipt that can be got', async () => {
    const { post, ask } = await setUp(open);
    const audience = [{ email: 'yes@example.nl' }, { email: 'no@example.nl' }, { email: 'who@example.nl' }];
    const answer = await post('/api/v1/gate', { ...question, audience }, { 'Accept-Language': 'nl' });
    expect(answer.status).toBe(200);
    const body = (await answer.json()) as { receipt: string };
    expect(body).toMatchObject({
      decisions: [
        { identifier: 'yes@example.nl', outcome: 'lawful', until: '2028-05-01', known: true },
        { outcome: 'unlawful', reason: { category: 'objection', rule: 'eu-objection' } },
        { outcome: 'unknown', until: null, known: false, reason: { name: 'onbekende persoon' } },
      ],
      summary: { lawful: 1, unlawful: 1, unknown: 1, unknownPeople: 1, day: '2026-11-22' },
    });
    const receipt = await ask(`/api/v1/receipts/${body.receipt}`);
    expect(await receipt.json()).toMatchObject({ id: body.receipt, decisions: { lines: 3 } });
  });

  test('says what is wrong with a question, field by field', async () => {
    const { post } = await setUp(open);
    const wrong = await post('/api/v1/gate', { ...question, channel: 'pigeon', audience: [] });
    expect(wrong.status).toBe(422);
    const { errors } = (await wrong.json()) as { errors: { path: string }[] };
    expect(errors.map(({ path }) => path)).toContain('channel');
    const unknown = await post('/api/v1/gate', { ...question, purpose: 'lottery', audience: 'everyone' });
    expect(unknown.status).toBe(422);
    const beside = await post('/api/v1/gate', 'email\n', { 'Content-Type': 'text/csv' });
    expect(await beside.json()).toMatchObject({
      errors: [{ path: 'query:purpose' }, { path: 'query:channel' }],
    });
  });

  test('streams an uploaded list back in its order, packed both ways', async () => {
    const { post } = await setUp(open);
    const list = ['{"email":"no@example.nl"}', 'nonsense', '{"email":"yes@example.nl"}'].join('\n');
    const answer = await post(address, list, {
      'Content-Type': 'application/x-ndjson',
      'Accept-Encoding': 'gzip',
    });
    const receipt = answer.headers.get('houdbaar-receipt');
    const lines = linesOf(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString());
    expect(lines).toMatchObject([
      { identifier: 'no@example.nl', outcome: 'unlawful' },
      { identifier: '#2', outcome: 'unknown', reason: { category: 'unreadable' } },
      { identifier: 'yes@example.nl', outcome: 'lawful' },
      { summary: { lawful: 1, unlawful: 1, unknown: 1 }, receipt },
    ]);
    // The frame's own client sends text; what is packed goes in as bytes.
    const { app, key } = await setUp(open);
    const packed = await app.request(address, {
      method: 'POST',
      body: gzipSync('email;country\nyes@example.nl;NL\n'),
      headers: {
        Authorization: `Bearer ${key}`,
        'Content-Type': 'text/csv',
        'Content-Encoding': 'gzip',
        Accept: 'text/csv',
      },
    });
    expect((await packed.text()).split('\r\n')[1]).toMatch(/^yes@example\.nl,lawful,2028-05-01,true,/);
  });

  test('executes nothing in a spreadsheet', async () => {
    const { post } = await setUp(open);
    const answer = await post(`${address}&format=csv`, 'email\n=cmd()@example.nl\n', {
      'Content-Type': 'text/csv',
    });
    expect(await answer.text()).toContain("'=cmd()@example.nl");
  });

  test('lists everyone, or counts them alone', async () => {
    const { post, ids } = await setUp(open);
    const all = await post('/api/v1/gate', { ...question, audience: 'everyone' });
    expect(linesOf(await all.text())).toMatchObject([
      { identifier: `person:${ids[0]}`, outcome: 'lawful' },
      { identifier: `person:${ids[1]}`, outcome: 'unlawful' },
      { summary: { lawful: 1, unlawful: 1 } },
    ]);
    const counts = await post('/api/v1/gate', { ...question, audience: 'everyone', summary: true });
    const body = await counts.json();
    expect(body).toMatchObject({ summary: { lawful: 1, unlawful: 1 } });
    expect(body).not.toHaveProperty('receipt');
  });

  test('answers as far as the key reaches', async () => {
    const { post, ask, giveKey } = await setUp(open);
    const audience = [{ email: 'no@example.nl' }];
    const asKey = async (given: Parameters<typeof giveKey>[0]) =>
      post('/api/v1/gate', { ...question, audience }, { Authorization: `Bearer ${await giveKey(given)}` });
    const decision = async (given: Parameters<typeof giveKey>[0]) =>
      ((await (await asKey(given)).json()) as { decisions: object[] }).decisions[0];
    expect(await decision({ scopes: ['gate:outcome'] })).not.toHaveProperty('reason');
    expect(await decision({ scopes: ['gate:outcome', 'gate:reasons'] })).toMatchObject({
      reason: { category: 'objection', name: 'objection or opt-out' },
    });
    // A receipt counts by rule: of a list of one it says why.
    const narrow = { scopes: ['gate:outcome', 'evidence:read'] } as const;
    const { receipt } = (await (await asKey(narrow)).json()) as { receipt: string };
    const got = async (given: Parameters<typeof giveKey>[0]) => {
      const headers = { Authorization: `Bearer ${await giveKey(given)}` };
      const answer = await ask(`/api/v1/receipts/${receipt}`, { headers });
      return { status: answer.status, body: await answer.json() };
    };
    expect(await got({ scopes: ['gate:outcome', 'gate:reasons', 'people:read'] })).toMatchObject({
      status: 403,
    });
    for (const scopes of [
      narrow.scopes,
      ['evidence:read', 'gate:reasons'],
      ['evidence:read', 'people:read'],
    ] as const) {
      const { status, body } = await got({ scopes });
      expect([status, body]).toMatchObject([200, { holds: true, decisions: { lines: 1 } }]);
      expect(body).toMatchObject({ counts: [{ outcome: 'unlawful', count: 1 }] });
      expect(JSON.stringify(body)).not.toMatch(/reason|signature|objection/);
    }
    const full = await got({ scopes: ['evidence:read', 'gate:reasons', 'people:read'] });
    expect(full).toMatchObject({
      status: 200,
      body: { counts: [{ outcome: 'unlawful', count: 1 }], signature: { algorithm: 'Ed25519' } },
    });
    expect(JSON.stringify(full.body)).toMatch(/reason/);
    expect(full.body).not.toHaveProperty('holds');
    expect((await asKey({ scopes: ['gate:reasons'] })).status).toBe(403);
    expect((await asKey({ purposes: ['newsletter'] })).status).toBe(403);
  });
});

describeOnStores('a key that learns outcomes alone', (open) => {
  test('asks for today, about the message that the purpose declares', async () => {
    const { app, giveKey } = await setUp(open);
    const audience = [{ email: 'no@example.nl' }];
    const asking = async (scopes: readonly Scope[]) => {
      const headers = {
        Authorization: `Bearer ${await giveKey({ scopes })}`,
        'Content-Type': 'application/json',
      };
      return async (path: string, body: object | string, more: Record<string, string> = {}) => {
        const text = typeof body === 'string' ? body : JSON.stringify({ ...question, audience, ...body });
        const answer = await app.request(path, {
          method: 'POST',
          body: text,
          headers: { ...headers, ...more },
        });
        const paths = answer.ok
          ? []
          : ((await answer.json()) as { errors: { path: string }[] }).errors.map((each) => each.path);
        return [answer.status, ...paths];
      };
    };
    const narrow = await asking(['gate:outcome']);
    const wide = await asking(['gate:outcome', 'gate:reasons']);
    const past = { at: '2026-05-31' };
    expect(await narrow('/api/v1/gate', past)).toEqual([422, 'at']);
    expect(await wide('/api/v1/gate', past)).toEqual([200]);
    expect(await narrow('/api/v1/gate', { at: '2026-11-22' })).toEqual([200]);
    expect(await narrow('/api/v1/gate', { ...past, audience: 'everyone', summary: true })).toEqual([
      422,
      'at',
    ]);
    const other = { message: { products: 'third-party', content: 'service', relatesToContract: true } };
    expect(await narrow('/api/v1/gate', other)).toEqual([
      422,
      'message.content',
      'message.products',
      'message.relatesToContract',
    ]);
    expect(await wide('/api/v1/gate', other)).toEqual([200]);
    // How a message is made says nothing of a person, and what the purpose declares is no variation.
    expect(
      await narrow('/api/v1/gate', { message: { unsubscribe: 'link', identifiesSender: true } }),
    ).toEqual([200]);
    expect(await narrow('/api/v1/gate', { message: { products: 'similar' } })).toEqual([200]);
    const csv = { 'Content-Type': 'text/csv' };
    expect(await narrow(`${address}&at=2026-05-31&products=other`, 'email\nno@example.nl\n', csv)).toEqual([
      422,
      'query:at',
      'query:products',
    ]);
  });
});

describeOnStores('people over HTTP', (open) => {
  test('finds people without their address ending up anywhere, and shows them', async () => {
    const { post, ask, ids, logged } = await setUp(open);
    const found = await post('/api/v1/people/find', { email: 'NO@example.nl' });
    expect(await found.json()).toEqual({ people: [ids[1]] });
    expect(JSON.stringify(logged)).not.toContain('example.nl');
    const shown = await ask(`/api/v1/people/${ids[1]}?asOf=2026-11-22`, {
      headers: { 'Accept-Language': 'nl' },
    });
    expect(shown.headers.get('cache-control')).toBe('no-store');
    const person = (await shown.json()) as { timeline: object[] };
    expect(person).toMatchObject({ id: ids[1], asOf: '2026-11-22', status: 'active' });
    expect(person.timeline).toContainEqual({
      at: '2026-06-01',
      kind: 'objection',
      called: 'bezwaar',
      says: 'tegen alle direct marketing',
      facts: { scope: 'marketing' },
    });
    expect((await ask('/api/v1/people/999999')).status).toBe(404);
    expect((await post('/api/v1/people/find', { email: 'nobody' })).status).toBe(422);
  });

  test('shows a key that was granted one purpose no more than that purpose knows', async () => {
    const { app, giveKey, ids, house } = await setUp(open);
    const key = await giveKey({ purposes: ['newsletter'] });
    const shown = await app.request(`/api/v1/people/${ids[0]}`, {
      headers: { Authorization: `Bearer ${key}` },
    });
    const text = await shown.text();
    expect(text).not.toContain('yes@example.nl');
    expect(text).not.toContain('customer-offers');
    expect(await house.store.accessLog.of(ids[0]!, 5)).toMatchObject([
      { action: 'person.show', purpose: 'newsletter' },
    ]);
  });
});
