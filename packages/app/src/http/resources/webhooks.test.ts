import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeOnStores } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import { addPeople } from '../../usecases/gate/gate.fixture.ts';
import { changePeople, shippedOwnDataPolicy } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';
import { outboxResource } from './outbox.ts';
import { ownDataResource } from './own-data.ts';
import { webhooksResource } from './webhooks.ts';

const rules = {
  allowPrivate: false,
  resolve: async (host: string) => [host === 'inside.example' ? '10.0.0.1' : '93.184.216.34'],
};

const asked = {
  name: 'CRM',
  target: 'https://hooks.example.com/houdbaar',
  types: ['objection.recorded'],
};

describeOnStores('the outbox over HTTP', (open) => {
  test('shows by what someone is known to those who may see every purpose', async () => {
    const house = await testHouse(open);
    const [id] = await addPeople(house, [{ emails: ['a@example.nl'] }]);
    await changePeople(house, async () => {
      const person = (await house.store.people.load([id!])).get(id!)!;
      const body = { person: String(id), knownBy: { field: 'email', value: 'a@example.nl' } };
      const at = house.clock.now();
      const task = { id: randomUUID(), at, target: 'source:Shop', kind: 'person.erased', body };
      return { drafts: [{ person, state: person.state, outbox: [task] }], result: undefined };
    });
    const { ask, giveKey } = await testApi([outboxResource(house)]);
    expect(await (await ask('/api/v1/outbox')).text()).toContain('a@example.nl');
    const Authorization = `Bearer ${await giveKey({ purposes: ['newsletter'] })}`;
    const limited = await (await ask('/api/v1/outbox', { headers: { Authorization } })).text();
    expect(limited).toContain('source:Shop');
    expect(limited).not.toContain('a@example.nl');
  });
});

describeOnStores('webhooks over HTTP', (open) => {
  test('tell nobody more than their own key may see', async () => {
    const house = await testHouse(open, { policy: null });
    const { giveKey, app } = await testApi([webhooksResource(house, rules)]);
    const admin = 'webhooks:admin' as const;
    const narrow = await giveKey({ scopes: [admin] });
    const outcomes = await giveKey({ scopes: [admin, 'gate:outcome'] });
    const one = await giveKey({ scopes: [admin, 'gate:outcome'], purposes: ['newsletter'] });
    const full = await giveKey({ scopes: [admin, 'gate:outcome', 'gate:reasons', 'people:read'] });
    const send = async (key: string, method: string, path: string, body: unknown) => {
      const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
      const answer = await app.request(`/api/v1/webhooks${path}`, {
        method,
        headers,
        body: JSON.stringify(body),
      });
      return { status: answer.status, body: (await answer.json()) as { id: string; beyond?: string[] } };
    };
    const verdicts = { ...asked, types: ['verdict.changed'] };
    expect((await send(narrow, 'POST', '', { ...asked, reasons: true })).status).toBe(201);
    expect((await send(narrow, 'POST', '', verdicts)).body).toMatchObject({ beyond: ['gate:outcome'] });
    expect((await send(one, 'POST', '', verdicts)).body).toMatchObject({ beyond: ['all'] });
    expect((await send(outcomes, 'POST', '', verdicts)).status).toBe(201);
    expect((await send(outcomes, 'POST', '', { ...verdicts, reasons: true })).status).toBe(403);
    const { status, body } = await send(full, 'POST', '', { ...verdicts, reasons: true });
    expect(status).toBe(201);

    // Nor by turning one that others made their own way.
    const at = `/${body.id}`;
    for (const change of [{ target: 'https://elsewhere.example/' }, { reasons: false }, { enabled: true }])
      expect((await send(outcomes, 'PATCH', at, change)).status).toBe(403);
    expect((await send(outcomes, 'PATCH', at, { enabled: false })).status).toBe(200);
    expect((await send(full, 'PATCH', at, { enabled: true })).status).toBe(200);
  });

  test('are made, shown without their secret, changed, tested, replayed and removed', async () => {
    const house = await testHouse(open, { policy: null });
    const { post, ask, giveKey, app } = await testApi([
      webhooksResource(house, rules),
      outboxResource(house),
      ownDataResource(house),
    ]);
    const send = (method: string, path: string, body: unknown) =>
      ask(path, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });

    const made = await post('/api/v1/webhooks', asked);
    expect(made.status).toBe(201);
    expect(made.headers.get('cache-control')).toBe('no-store');
    const { id, secret, ...rest } = await made.json();
    expect(secret).toMatch(/^whsec_/);
    expect(rest).toMatchObject({ state: 'on', reasons: false, pausedUntil: null, types: asked.types });
    const listed = await (await ask('/api/v1/webhooks')).text();
    expect(listed).toContain(id);
    expect(listed).not.toContain('whsec_');

    const inside = await post('/api/v1/webhooks', { ...asked, target: 'https://inside.example/' });
    expect(inside.status).toBe(422);
    expect(await inside.json()).toMatchObject({ errors: [{ path: 'target' }] });
    expect((await post('/api/v1/webhooks', { ...asked, types: ['webhook.test'] })).status).toBe(422);

    const tested = await post(`/api/v1/webhooks/${id}/test`, {});
    expect(tested.status).toBe(202);
    const { id: delivery } = await tested.json();
    const log = await (await ask(`/api/v1/webhooks/${id}/deliveries?state=waiting`)).json();
    expect(log).toMatchObject({
      items: [{ id: delivery, type: 'webhook.test', state: 'waiting' }],
      next: null,
    });
    const path = `/api/v1/webhooks/${id}/deliveries/${delivery}`;
    expect(await (await ask(path)).json()).toMatchObject({ log: [], body: expect.stringContaining(id) });
    expect((await post(`${path}/replay`, {})).status).toBe(409);

    const off = await send('PATCH', `/api/v1/webhooks/${id}`, { enabled: false });
    expect(await off.json()).toMatchObject({ state: 'off', name: 'CRM' });
    expect((await post(`${path}/replay`, {})).status).toBe(409);
    expect(await (await send('PATCH', `/api/v1/webhooks/${id}`, { enabled: true })).json()).toMatchObject({
      state: 'on',
    });
    expect(await (await post(`${path}/replay`, {})).json()).toMatchObject({ state: 'waiting', attempts: 0 });

    const rotated = await (await post(`/api/v1/webhooks/${id}/secret`, {})).json();
    expect(rotated.secret).not.toBe(secret);

    const other = await giveKey({ scopes: ['people:read'] });
    const refused = await app.request('/api/v1/webhooks', { headers: { Authorization: `Bearer ${other}` } });
    expect(refused.status).toBe(403);

    expect((await ask(`/api/v1/webhooks/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(`/api/v1/webhooks/${id}`, { method: 'DELETE' })).status).toBe(404);
    expect((await ask(path)).status).toBe(200);

    expect(await (await ask('/api/v1/outbox')).json()).toEqual({ items: [], next: null });
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect((await post(`/api/v1/outbox/1/${nobody}/close`, {})).status).toBe(404);

    const own = await (await ask('/api/v1/own-data/policy')).json();
    expect(own.isShipped).toBe(true);
    const changed = await send('PUT', '/api/v1/own-data/policy', {
      source: shippedOwnDataPolicy.replace('keep: P24M', 'keep: P1M'),
    });
    expect(await changed.json()).toMatchObject({
      isShipped: false,
      kept: expect.arrayContaining([
        expect.objectContaining({ kind: 'access-log', from: '2026-10-23', keep: 'P1M' }),
      ]),
    });
    const wrong = await send('PUT', '/api/v1/own-data/policy', { source: 'purposes: {}' });
    expect(wrong.status).toBe(422);
    const longer = await send('PUT', '/api/v1/own-data/policy', { terms: { imports: 'P36M' } });
    const { source, kept } = await longer.json();
    expect(kept).toContainEqual(
      expect.objectContaining({ kind: 'imports', keep: 'P36M', from: '2023-11-23' }),
    );
    expect(source).toContain('keep: P1M');
    const tooShort = await send('PUT', '/api/v1/own-data/policy', { terms: { imports: 'P3D' } });
    expect(tooShort.status).toBe(422);
    expect((await send('PUT', '/api/v1/own-data/policy', {})).status).toBe(422);
  });
});
