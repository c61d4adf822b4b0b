import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { signReceipt } from '../evidence/index.ts';
import { describeOnEveryStore } from '../testing/databases.ts';
import { testHouse } from '../testing/test-house.ts';

describeOnEveryStore('receipts that come at the same time', (open) => {
  test('are all kept, and one that is refused takes no other with it', async () => {
    const { store, ring } = await testHouse(open, { policy: null });
    const receiptOf = (id: string) =>
      signReceipt(ring, {
        id,
        at: 5,
        purpose: 'newsletter',
        channel: 'email',
        policyVersion: '1',
        lawVersion: '1',
        counts: [{ outcome: 'lawful', reason: 'consent', count: 1 }],
        decisions: { lines: 1, hash: 'ab' },
      });
    const receipts = Array.from({ length: 20 }, () => receiptOf(randomUUID()));
    const taken = receiptOf(receipts[0]!.id);
    const [first, ...others] = receipts;
    await store.receipts.add(first!);
    const done = await Promise.allSettled(
      [...others.slice(0, 9), taken, ...others.slice(9)].map(store.receipts.add),
    );
    expect(done.map(({ status }) => status === 'rejected' || null).indexOf(true)).toBe(9);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(19);
    for (const receipt of receipts) expect(await store.receipts.find(receipt.id)).toEqual(receipt);
  });
});
