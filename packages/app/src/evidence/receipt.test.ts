import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicKeys } from '../keys/index.ts';
import { ringOfTests } from './evidence.fixture.ts';
import { DecisionListHash, type ReceiptContent, signReceipt, verifyReceipt } from './receipt.ts';

const ring = ringOfTests();
const keys = publicKeys(ring);
const lines = [
  '{"id":"a","outcome":"lawful"}',
  '{"id":"b","outcome":"unlawful"}',
  '{"id":"c","outcome":"unknown"}',
];

function listOf(list: readonly string[]) {
  const hash = new DecisionListHash();
  for (const line of list) hash.add(line);
  return hash.list();
}

const content: ReceiptContent = {
  id: '0193',
  at: 1_700_000_000_000,
  purpose: 'newsletter',
  channel: 'email',
  policyVersion: '3',
  lawVersion: '2026-11-01',
  message: { similarProducts: true },
  counts: [
    { outcome: 'lawful', reason: 'nl/consent', count: 1 },
    { outcome: 'unlawful', reason: 'eu/objection', count: 1 },
    { outcome: 'unknown', reason: 'unknown-person', count: 1 },
  ],
  decisions: listOf(lines),
};
const receipt = signReceipt(ring, content);

test('a receipt holds, also after a trip as JSON', () => {
  expect(verifyReceipt(keys, receipt, listOf(lines))).toEqual({ holds: true, faults: [] });
  expect(verifyReceipt(keys, JSON.parse(JSON.stringify(receipt)))).toEqual({ holds: true, faults: [] });
});

test('any character changed in it is found', () => {
  const text = JSON.stringify(receipt);
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom('0', '7', 'a', 'Z', ' '), (at, put) => {
      const changed = text.slice(0, at) + put + text.slice(at + 1);
      const parsed = (() => {
        try {
          return JSON.parse(changed) as unknown;
        } catch {
          return undefined;
        }
      })();
      fc.pre(JSON.stringify(parsed) !== text);
      expect(verifyReceipt(keys, parsed).holds).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('says what is wrong', () => {
  expect(verifyReceipt(keys, { ...receipt, purpose: 'offers' }).faults).toEqual(['signature']);
  expect(verifyReceipt([], receipt).faults).toEqual(['unknown-key']);
  expect(verifyReceipt(publicKeys(ringOfTests(2)), receipt).faults).toEqual(['signature']);
  expect(verifyReceipt(keys, receipt, listOf(lines.toReversed())).faults).toEqual(['decisions']);
  expect(verifyReceipt(keys, signReceipt(ring, { ...content, counts: [] })).faults).toEqual(['counts']);
  expect(verifyReceipt(keys, null).faults).toEqual(['form']);
  expect(verifyReceipt(keys, { ...receipt, extra: 1 }).faults).toEqual(['form']);
});

test('the hash of the decisions is that of the file they were written to, however long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme-ascii' }).map((text) => JSON.stringify(text))),
      (list) => {
        const long = [...list, 'x'.repeat(20_000), ...list];
        const file = long.map((line) => `${line}\n`).join('');
        expect(listOf(long)).toEqual({
          lines: long.length,
          hash: createHash('sha256').update(file).digest('hex'),
        });
      },
    ),
  );
  const growing = new DecisionListHash();
  growing.add('a');
  expect(growing.list()).toEqual(listOf(['a']));
  growing.add('b');
  expect(growing.list()).toEqual(listOf(['a', 'b']));
  expect(() => growing.add('a\nb')).toThrow(RangeError);
});
