import { expect, test } from 'vitest';
import { describeOnStores } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import { addPeople, objection } from '../../usecases/gate/gate.fixture.ts';
import { testApi } from '../in-memory.fixture.ts';
import { gateResource } from './gate.ts';
import { gatePeopleResource } from './gate-people.ts';

const path = '/api/v1/gate/people?purpose=customer-offers&channel=email';

interface Page {
  readonly items: readonly { readonly person: number }[];
  readonly next: string | null;
}

describeOnStores('the people behind an answer of the gate', (open) => {
  test('by outcome and reason, as many as the summary counts, page by page', async () => {
    const house = await testHouse(open);
    const ids = await addPeople(house, [
      { emails: ['a@example.nl'] },
      { emails: ['b@example.nl'], facts: objection },
      { emails: ['c@example.nl'], facts: objection },
      { emails: ['d@example.nl'], facts: objection },
    ]);
    const { post, ask } = await testApi([gateResource(house), gatePeopleResource(house)]);
    const asked = { purpose: 'customer-offers', channel: 'email', audience: 'everyone', summary: true };
    const answer = (await (await post('/api/v1/gate', asked)).json()) as {
      summary: { byReason: { outcome: string; rule: string; count: number; cites: string[] }[] };
    };
    for (const { outcome, rule, count, cites } of answer.summary.byReason) {
      expect(cites.length).toBeGreaterThan(0);
      const page = (await (await ask(`${path}&outcome=${outcome}&rule=${rule}`)).json()) as Page;
      expect(page.items).toHaveLength(count);
      // A message that differs from the purpose's own is judged live.
      const other = (await (
        await ask(`${path}&outcome=${outcome}&rule=${rule}&products=other`)
      ).json()) as Page;
      expect(other.items.every(({ person }) => ids.includes(person))).toBe(true);
    }
    const refused = `${path}&outcome=unlawful&rule=eu-objection`;
    const first = (await (await ask(`${refused}&limit=2`)).json()) as Page;
    expect(first.items.map(({ person }) => person)).toEqual([ids[1], ids[2]]);
    const second = (await (await ask(first.next!)).json()) as Page;
    expect(second).toMatchObject({ items: [{ person: ids[3] }], next: null });
    const log = await house.store.accessLog.of(ids[3]!, 10);
    expect(log.map(({ action }) => action)).toContain('gate.people');
  });

  test('is for those who may see people and reasons', async () => {
    const house = await testHouse(open);
    const { app, giveKey } = await testApi([gatePeopleResource(house)]);
    const refused = `${path}&outcome=unlawful&rule=eu-objection`;
    for (const scopes of [
      ['gate:outcome', 'gate:reasons'],
      ['gate:outcome', 'people:read'],
    ] as const) {
      const key = await giveKey({ scopes, purposes: 'all' });
      const answer = await app.request(refused, { headers: { authorization: `Bearer ${key}` } });
      expect(answer.status).toBe(403);
    }
    const other = await giveKey({
      scopes: ['gate:outcome', 'gate:reasons', 'people:read'],
      purposes: ['orders'],
    });
    const answer = await app.request(refused, { headers: { authorization: `Bearer ${other}` } });
    expect(await answer.json()).toMatchObject({ code: 'purpose-not-granted' });
  });
});
