import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../testing/databases.ts';
import { testHouse } from '../testing/test-house.ts';

describeOnEveryStore('keys that are known', (open) => {
  const setUp = async () => {
    const { store } = await testHouse(open, { policy: null });
    const { owner } = await store.keys.add({
      id: 'a',
      name: 'Key',
      secretHash: Buffer.alloc(32),
      scopes: ['gate:outcome'],
      purposes: 'all',
      createdAt: 5,
      expiresAt: null,
      issuedBy: null,
      owner: { name: 'Bea', email: 'bea@voorbeeld.example' },
    });
    expect(await store.keys.find('a')).toMatchObject({ revokedAt: null, lastUsedAt: null });
    return { store, owner };
  };

  test('are refused at once when they are revoked, also while they are being read', async () => {
    const { store } = await setUp();
    const [, revoked] = await Promise.all([store.keys.find('a'), store.keys.revoke('a', 60)]);
    expect(revoked).toBe(true);
    expect(await store.keys.find('a')).toMatchObject({ revokedAt: 60 });
  });

  test('are refused at once when their owner is disabled, in a transaction and outside', async () => {
    const { store, owner } = await setUp();
    await store.transaction(async (within) => {
      await within.users.change(owner.id, { disabledAt: 70 });
    });
    expect(await store.keys.find('a')).toMatchObject({ revokedAt: 70 });
    await store.users.change(owner.id, { disabledAt: null });
    expect(await store.keys.find('a')).toMatchObject({ revokedAt: null });
    expect(await store.users.revokeKeys(owner.id, 80)).toBe(1);
    expect(await store.keys.find('a')).toMatchObject({ revokedAt: 80 });
  });

  test('know of their last use', async () => {
    const { store } = await setUp();
    await store.keys.used('a', 50);
    expect(await store.keys.find('a')).toMatchObject({ lastUsedAt: 50 });
  });
});
