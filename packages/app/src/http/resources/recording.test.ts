import { expect, test } from 'vitest';
import { describeOnStores, type OpenStore } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import type { Scope } from '../../usecases/index.ts';
import { addCustomer, stateOf } from '../../usecases/record/record.fixture.ts';
import { testApi } from '../in-memory.fixture.ts';
import { activitiesResource } from './activities.ts';
import { consentsResource } from './consents.ts';
import { noticesResource } from './notices.ts';
import { objectionsResource } from './objections.ts';
import { peopleChangesResource } from './people-changes.ts';
import { relationsResource } from './relations.ts';

async function api(open: OpenStore) {
  const house = await testHouse(open);
  const resources = [
    activitiesResource,
    consentsResource,
    objectionsResource,
    noticesResource,
    relationsResource,
    peopleChangesResource,
  ].map((each) => each(house));
  return { house, ...(await testApi(resources)) };
}

const anna = { email: 'anna@example.nl' };
const consent = {
  id: 'c1',
  person: anna,
  at: '2026-11-20T10:00:00Z',
  for: 'direct-marketing',
  channels: ['email'],
  act: 'ticked',
};

describeOnStores('recording over HTTP', (open) => {
  test('takes one event, or a list, each of a kind that belongs there', async () => {
    const { post } = await api(open);
    const one = await post('/api/v1/consents', consent);
    expect(one.status).toBe(200);
    expect(await one.json()).toMatchObject({
      counts: { recorded: 1 },
      results: [{ index: 0, id: 'c1', result: 'recorded' }],
    });
    const list = await post('/api/v1/activities', [
      { person: anna, at: '2026-11-20', kind: 'login' },
      { type: 'message', person: anna, at: '2026-11-20', channel: 'email', content: 'marketing' },
      { type: 'objection', id: 'o', person: anna },
    ]);
    expect(await list.json()).toMatchObject({
      counts: { recorded: 2, refused: 1 },
      results: [{}, {}, { result: 'refused', errors: [{ path: 'type' }] }],
    });
    const refused = await post(
      '/api/v1/objections',
      { id: 'o', person: { email: 'anna' } },
      { 'Accept-Language': 'nl' },
    );
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      code: 'invalid-input',
      errors: [
        { path: 'person.email', message: 'Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.nl.' },
      ],
    });
    expect((await post('/api/v1/objections', { id: 'o', person: anna, scope: 'marketing' })).status).toBe(
      200,
    );
    const withdrawal = await post('/api/v1/withdrawals', { id: 'w', person: anna, for: 'direct-marketing' });
    expect(await withdrawal.json()).toMatchObject({ counts: { recorded: 1 } });
    const notice = { id: 'n', person: anna, at: '2026-11-20', marketing: true };
    expect(await (await post('/api/v1/notices', notice)).json()).toMatchObject({ counts: { recorded: 1 } });
    const relation = { id: 'r', person: anna, at: '2026-11-20', kind: 'customer' };
    expect(await (await post('/api/v1/relations', relation)).json()).toMatchObject({
      counts: { recorded: 1 },
    });
  });

  test('takes a stream of lines, and answers for those that were not simply recorded', async () => {
    const { post } = await api(open);
    await post('/api/v1/consents', consent);
    const lines = Array.from({ length: 1_200 }, (_, index) =>
      JSON.stringify({
        person: anna,
        at: new Date(Date.UTC(2026, 9, 1) + index * 60_000).toISOString(),
        kind: 'login',
      }),
    );
    lines.splice(3, 0, 'broken');
    lines.push(JSON.stringify({ person: { email: 'else@example.nl' }, at: '2026-11-20', kind: 'login' }));
    const answer = await post('/api/v1/activities', lines.join('\n'), {
      'Content-Type': 'application/x-ndjson',
      'Accept-Encoding': 'identity',
    });
    const rows = (await answer.text())
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row));
    expect(rows).toMatchObject([
      { line: 4, result: 'refused' },
      { line: 1_202, result: 'unknown-person' },
      { counts: { recorded: 1_200, refused: 1, 'unknown-person': 1 } },
    ]);
  });

  test('holds no thousand long lines at once', async () => {
    const { post } = await api(open);
    const lines = ['x'.repeat(200_000), '{}'].map((more) => JSON.stringify({ person: anna, more }));
    const answer = await post('/api/v1/activities', lines.join('\n'), {
      'Content-Type': 'application/x-ndjson',
      'Accept-Encoding': 'identity',
    });
    const [first] = (await answer.text()).split('\n');
    expect(JSON.parse(first!)).toMatchObject({ line: 1, result: 'refused', errors: [{ path: '' }] });
    expect(first).toContain('longer than');
  });

  test('asks for the scope of each path', async () => {
    const { app, giveKey } = await api(open);
    const key = await giveKey({ scopes: ['activities:write'] });
    const send = (path: string) =>
      app.request(path, {
        method: 'POST',
        body: '[]',
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      });
    expect((await send('/api/v1/activities')).status).toBe(200);
    for (const path of ['consents', 'withdrawals', 'objections', 'notices', 'relations', 'people/merge'])
      expect((await send(`/api/v1/${path}`)).status).toBe(403);
  });

  test('tells a key that may not see people neither who is known nor under which number', async () => {
    const { house, app, giveKey } = await api(open);
    await addCustomer(house, [{ kind: 'email', ...anna }]);
    const send = async (scopes: readonly Scope[], email: string) => {
      const key = await giveKey({ scopes });
      const answer = await app.request('/api/v1/activities', {
        method: 'POST',
        body: JSON.stringify(
          ['email.open', 'login'].map((kind) => ({ person: { email }, kind, at: '2026-11-20' })),
        ),
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      });
      return answer.text();
    };
    const known = await send(['activities:write'], anna.email);
    expect(known).toBe(await send(['activities:write'], 'nobody@example.nl'));
    expect(JSON.parse(known)).toMatchObject({ counts: { received: 2, recorded: 0 } });
    expect(await send(['activities:write', 'people:read'], 'nobody@example.nl')).toContain('unknown-person');
  });

  test('merges and corrects people', async () => {
    const { house, post } = await api(open);
    const kept = await addCustomer(house, [{ kind: 'email', ...anna }]);
    const other = await addCustomer(house, [{ kind: 'email', email: 'a@example.com' }]);
    const merge = await post('/api/v1/people/merge', { keep: kept, other });
    expect(await merge.json()).toEqual({ kept, merged: true });
    const body = { fields: { email: 'anna.jansen@example.nl' }, person: { deceased: '2026-11-01' } };
    const corrected = await post(`/api/v1/people/${other}/corrections`, body);
    expect(await corrected.json()).toEqual({ id: kept, changed: ['deceased', 'email'] });
    expect((await stateOf(house, kept)).person.deceased).toBeGreaterThan(20_000);
    const wrong = await post(`/api/v1/people/${kept}/corrections`, { fields: { shoeSize: '39' }, colour: 1 });
    expect(wrong.status).toBe(422);
    expect((await post('/api/v1/people/999/corrections', body)).status).toBe(404);
  });

  test('is described', async () => {
    const { app } = await api(open);
    const { paths } = (await (await app.request('/openapi.json')).json()) as {
      paths: Record<string, object>;
    };
    for (const path of ['activities', 'consents', 'withdrawals', 'people/merge', 'people/{id}/corrections'])
      expect(paths[`/api/v1/${path}`]).toHaveProperty('post');
    expect(JSON.stringify(paths['/api/v1/people/{id}/corrections'])).toContain('deceased');
  });
});
