import { expect, test } from 'vitest';
import { drawRandom } from './random-stock.ts';

test('gives no bytes twice, and what was given stays as it was', () => {
  const first = drawRandom(16);
  const kept = Uint8Array.from(first);
  const drawn = Array.from({ length: 3_000 }, () => Buffer.from(drawRandom(16)).toString('hex'));
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(first).toEqual(kept);
  expect(drawRandom(5).length).toBe(5);
  expect(() => drawRandom(100_000)).toThrow(RangeError);
});
