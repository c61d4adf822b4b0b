import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../testing/databases.ts';
import { customer, testHouse } from '../testing/test-house.ts';
import { addPeople } from './clean-up/clean-up.fixture.ts';
import { changePeople, closeOutbox, listOutbox } from './index.ts';

describeOnEveryStore('the outbox', (open) => {
  test('is read page by page, and a task closed by hand forgets by what the person was known', async () => {
    const house = await testHouse(open);
    const ids = await addPeople(
      house,
      ['2026-10-01', '2026-10-02', '2026-10-03'].map((lastPurchase) => ({
        state: customer({ lastPurchase }),
      })),
    );
    await changePeople(house, async () => {
      const people = await house.store.people.load(ids);
      return {
        result: undefined,
        drafts: ids.map((id) => ({
          person: people.get(id)!,
          state: people.get(id)!.state,
          outbox: [
            {
              id: randomUUID(),
              at: house.clock.now(),
              target: 'source:Shop',
              kind: 'person.erased',
              body: { person: String(id), knownBy: { field: 'email', value: 'a@example.nl' } },
            },
          ],
        })),
      };
    });
    expect(await house.store.outbox.waiting()).toEqual({ count: 3, oldest: house.clock.now() });
    const first = await listOutbox(house, { limit: 2 });
    const rest = await listOutbox(house, { limit: 2, after: first[1]! });
    expect([...first, ...rest].map(({ person }) => person)).toEqual([...ids].sort((a, b) => a - b));
    const closed = await closeOutbox(house, first[0]!, { actor: { name: 'Sanne' }, note: 'by hand' });
    expect(closed).toMatchObject({ state: 'closed', note: 'Sanne: by hand', closedAt: house.clock.now() });
    expect(closed.body).toEqual({ person: String(first[0]!.person) });
    await expect(
      closeOutbox(house, first[0]!, { actor: { name: 'Sanne' }, note: null }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      closeOutbox(house, { person: 1, id: randomUUID() }, { actor: { name: 'Sanne' }, note: null }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(await listOutbox(house, { limit: 9 })).toHaveLength(2);
    expect(await listOutbox(house, { state: 'closed', limit: 9 })).toEqual([closed]);
  });
});
