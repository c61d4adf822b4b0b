import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { describeOnStores } from '../../testing/databases.ts';
import { customer, testHouse } from '../../testing/test-house.ts';
import { addPeople, shopPolicy } from '../../usecases/clean-up/clean-up.fixture.ts';
import { keepFigures } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';
import { searchResource } from './search.ts';
import { sourcesResource } from './sources.ts';

describeOnStores('sources', (open) => {
  test('are told with the quality of who came from them', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    const { ask } = await testApi([sourcesResource(house)]);
    const sources = async () => (await ask('/api/v1/sources')).json();
    await house.store.sources.named({ name: 'Leads BV', kind: 'file', supplier: 'Leads BV' });
    expect(await sources()).toMatchObject({ at: null, sources: [{ source: 'Leads BV', people: 0 }] });
    const from = (lastPurchase: string, source: string) => {
      const state = customer({ lastPurchase });
      return {
        state: {
          ...state,
          facts: { ...state.facts, origins: [{ id: 'o', at: parseDay(lastPurchase), source }] },
        },
      };
    };
    const good = from('2026-10-01', 'Web');
    const bad = from('2020-01-01', 'Leads BV');
    await addPeople(house, [
      good,
      from('2026-11-01', 'Web'),
      {
        state: {
          ...bad.state,
          points: bad.state.points.map((point) => ({ ...point, undeliverable: true as const })),
          facts: {
            ...bad.state.facts,
            notices: [],
            objections: [{ id: 'n', at: parseDay('2021-01-01'), scope: 'marketing' as const }],
          },
        },
      },
    ]);
    await keepFigures(house);
    expect(await sources()).toMatchObject({
      at: '2026-11-22T12:00:00.000Z',
      sources: [
        { source: 'Web', people: 2, lawful: 2, informed: 2, sleepers: 0, refusing: 0, undeliverable: 0 },
        {
          source: 'Leads BV',
          kind: 'file',
          supplier: 'Leads BV',
          people: 1,
          lawful: 0,
          informed: 0,
          sleepers: 1,
          refusing: 1,
          undeliverable: 1,
        },
        { source: 'Shop system', people: 0 },
      ],
    });
  });
});

describeOnStores('search', (open) => {
  test('finds pages, purposes, sources and plans by name, of what the caller may see', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    await house.store.sources.named({ name: 'Beurs Utrecht', kind: 'file', supplier: null });
    const api = await testApi([searchResource(house)]);
    const found = async (q: string, given: Parameters<typeof api.giveKey>[0] = {}) => {
      const key = await api.giveKey(given);
      const answer = await api.app.request(`/api/v1/search?q=${encodeURIComponent(q)}`, {
        headers: { authorization: `Bearer ${key}`, 'accept-language': 'nl' },
      });
      const { items } = (await answer.json()) as { items: { kind: string; id: string }[] };
      return items.map(({ kind, id }) => `${kind} ${id}`);
    };
    expect((await found('bewijs'))[0]).toBe('page evidence');
    expect(await found('Évidence')).toContain('page evidence');
    expect(await found('beurs')).toEqual(['source Beurs Utrecht']);
    expect(await found('warranty')).toEqual(['purpose warranty']);
    expect(await found('warranty', { purposes: ['offers'] })).toEqual([]);
    expect(await found('beurs', { scopes: ['policy:read'] })).toEqual([]);
    expect(await found('inzagelog', { scopes: ['people:read'] })).toEqual([]);
    expect(await found('zzz')).toEqual([]);
  });
});
