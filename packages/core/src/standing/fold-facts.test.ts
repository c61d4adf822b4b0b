import { expect, test } from 'vitest';
import { foldFacts, type StoredFacts } from './index.ts';

const fold = (stored: StoredFacts, at = 100) => foldFacts(stored, at);

test('the earliest origin with a date counts', () => {
  const origins = [
    { id: 'a', via: 'other' as const },
    { id: 'b', at: 20, via: 'sale' as const },
    { id: 'c', at: 10, via: 'own-form' as const },
  ];
  expect(fold({ origins }).obtained).toMatchObject({ at: 10, via: 'own-form' });
  expect(fold({ origins: origins.slice(0, 1) }).obtained).toMatchObject({ via: 'other' });
});

test('later notices add to the first, save that refusing was easy', () => {
  const notices = [
    { id: 'a', at: 10, right: true },
    { id: 'b', at: 20, marketing: true, optOut: true },
    { id: 'c', at: 30, marketing: false, source: true },
  ];
  expect(fold({ notices }).informed).toEqual({ at: 10, right: true, marketing: true, source: true });
  expect(fold({ notices }, 15).informed).toEqual({ at: 10, right: true });
  expect(fold({ notices }, 5).informed).toMatchObject({ at: 10 });
});

test('never told, as long as no notice is known', () => {
  const never = { id: 'a', told: false as const };
  expect(fold({ notices: [never] }).informed).toBe('never');
  expect(fold({ notices: [never, { id: 'b', at: 10, marketing: true }] }).informed).toEqual({
    at: 10,
    marketing: true,
  });
  expect(fold({ notices: [] }).informed).toBeUndefined();
});

test('a relation that ended runs again after a later purchase, or when it is told anew', () => {
  const ended = { kind: 'customer', ended: 20, endTold: { at: 20 }, kindTold: { at: 10 } } as const;
  expect(fold({ relation: ended }).relation?.ended).toBe(20);
  expect(fold({ relation: { ...ended, lastPurchase: 21 } }).relation?.ended).toBeUndefined();
  expect(fold({ relation: { ...ended, kindTold: { at: 21 } } }).relation?.ended).toBeUndefined();
  expect(
    fold({ relation: { ...ended, kind: 'former-customer', kindTold: { at: 21 } } }).relation?.ended,
  ).toBe(20);
});

test('a restriction counts until it is lifted', () => {
  const requests = [{ id: 'r', right: 'restriction' as const, at: 10, lifted: 50 }];
  expect(fold({ requests }, 49).requests).toHaveLength(1);
  expect(fold({ requests }, 50).requests).toHaveLength(0);
});

test('a hold ends with its release', () => {
  expect(fold({ holds: [{ id: 'h', kind: 'legal-claim', until: 90, released: 50 }] }).holds?.[0]?.until).toBe(
    50,
  );
  expect(fold({ holds: [{ id: 'h', released: 50 }] }).holds).toEqual([]);
});
