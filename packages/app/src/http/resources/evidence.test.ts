import { expect, test } from 'vitest';
import { verifyBundle } from '../../evidence/index.ts';
import { describeOnStores, type OpenStore } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import { closeDays } from '../../usecases/index.ts';
import { addCustomer, record } from '../../usecases/record/record.fixture.ts';
import { testApi } from '../in-memory.fixture.ts';
import { evidenceResource } from './evidence.ts';
import { proofsResource } from './proofs.ts';

const person = { email: 'anna@example.nl' };

async function setUp(open: OpenStore) {
  const house = await testHouse(open);
  const id = await addCustomer(house, [{ kind: 'email', ...person }]);
  await record(house, [
    {
      type: 'consent',
      id: 'form-1',
      person,
      at: '2026-11-20T09:30:00+01:00',
      for: 'direct-marketing',
      channels: ['email'],
      act: 'ticked',
    },
  ]);
  const api = await testApi([evidenceResource(house), proofsResource(house)]);
  return { house, id, ...api };
}

describeOnStores('evidence over HTTP', (open) => {
  test('verifies a person, and lists seals and keys', async () => {
    const { house, id, post, ask } = await setUp(open);
    house.clock.pass(1);
    await closeDays(house);
    const check = await post('/api/v1/evidence/verify', { person: id });
    expect(await check.json()).toMatchObject({
      holds: true,
      people: 1,
      days: 1,
      last: { day: '2026-11-22' },
    });
    const roots = (await (await ask('/api/v1/evidence/roots')).json()) as { items: object[] };
    expect(roots.items).toEqual([
      expect.objectContaining({ day: '2026-11-22', leaves: 1, previous: null }) as unknown,
    ]);
    expect(roots.items[0]).not.toHaveProperty('until');
    const { keys } = (await (await ask('/api/v1/evidence/keys')).json()) as { keys: object[] };
    expect(keys).toHaveLength(1);
    expect((await post('/api/v1/evidence/verify', { person: 99_999 })).status).toBe(404);
    expect((await post('/api/v1/evidence/verify', { person: id, last: 'x' })).status).toBe(422);
  });

  test('gives a proof as JSON, as PDF, and whole once the day is sealed', async () => {
    const { house, id, post } = await setUp(open);
    const answer = await post('/api/v1/proofs', { person: id, consent: 'form-1' });
    const pack: unknown = await answer.json();
    expect(verifyBundle(pack)).toMatchObject({ holds: true });
    expect((await post('/api/v1/proofs/complete', pack)).status).toBe(503);
    const pdf = await post(
      '/api/v1/proofs',
      { person: id, purpose: 'newsletter' },
      { Accept: 'application/pdf', 'Accept-Language': 'nl' },
    );
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    house.clock.pass(1);
    await closeDays(house);
    const whole: unknown = await (await post('/api/v1/proofs/complete', pack)).json();
    expect(verifyBundle(whole).answers.find(({ question }) => question === 'inclusion')?.result).toBe(
      'holds',
    );
    expect((await post('/api/v1/proofs/complete', { format: 'other' })).status).toBe(422);
    expect((await post('/api/v1/proofs', { person: id, consent: 'no' })).status).toBe(404);
  });

  test('shows nobody a proof for a purpose that their key does not cover', async () => {
    const { id, post, giveKey } = await setUp(open);
    const key = await giveKey({ purposes: ['orders'] });
    const headers = { Authorization: `Bearer ${key}` };
    expect((await post('/api/v1/proofs', { person: id, consent: 'form-1' }, headers)).status).toBe(403);
    const blind = await giveKey({ scopes: ['people:read'] });
    expect(
      (await post('/api/v1/proofs', { person: id, consent: 'form-1' }, { Authorization: `Bearer ${blind}` }))
        .status,
    ).toBe(403);
  });
});
