import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../testing/databases.ts';
import { testHouse } from '../testing/test-house.ts';
import { liftSuppression, type Suppression } from './index.ts';

const actor = { name: 'Test' };

describeOnEveryStore('suppression', (open) => {
  test('binds by hash and scope until it is lifted with a reason, and again when it is said again', async () => {
    const house = await testHouse(open);
    const { suppression } = house.store;
    const entry = (hash: string, scope: Suppression['scope']): Suppression => ({
      hash,
      scope,
      kind: 'email',
      keyId: 1,
      normaliserVersion: 1,
      at: house.clock.now(),
      reason: 'objection',
      source: null,
    });
    const [one, other] = [randomUUID(), randomUUID()].sort() as [string, string];
    await suppression.add([entry(one, 'email'), entry(one, 'email'), entry(one, 'erased')]);
    await suppression.add([entry(one, 'email'), entry(other, 'marketing')]);
    expect(await suppression.check([one, other, randomUUID()])).toEqual(
      new Map([
        [one, new Set(['email', 'erased'])],
        [other, new Set(['marketing'])],
      ]),
    );
    expect(await suppression.count()).toEqual(
      new Map([
        ['email', 1],
        ['erased', 1],
        ['marketing', 1],
      ]),
    );
    const first = await suppression.list(null, 2);
    expect(first.map(({ hash, scope }) => [hash, scope])).toEqual([
      [one, 'email'],
      [one, 'erased'],
    ]);
    expect(await suppression.list(first[1]!, 2)).toMatchObject([{ hash: other, scope: 'marketing' }]);

    await expect(liftSuppression(house, { hash: one, scope: 'email' }, ' ', actor)).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await liftSuppression(house, { hash: one, scope: 'email' }, 'a typing error', actor);
    expect((await suppression.check([one])).get(one)).toEqual(new Set(['erased']));
    await expect(
      liftSuppression(house, { hash: one, scope: 'email' }, 'once more', actor),
    ).rejects.toMatchObject({ code: 'not-found' });
    await suppression.add([entry(one, 'email')]);
    expect((await suppression.check([one])).get(one)).toEqual(new Set(['email', 'erased']));
  });
});
