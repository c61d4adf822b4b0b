import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AdaptivePace } from './pace.ts';

/** A pace on a stopwatch that a piece moves on by its size times a cost. */
async function run(costs: readonly number[], start = 200) {
  let now = 0;
  const pace = new AdaptivePace(start, { least: 20, most: 2_000, target: 30 }, () => now);
  const sizes: number[] = [];
  for (const cost of costs) {
    sizes.push(pace.size);
    await pace.measure(async () => {
      now += pace.size * cost;
    });
  }
  return { sizes: [...sizes, pace.size], pace };
}

test('pieces settle at what takes about the time there is', async () => {
  const { pace } = await run(Array(10).fill(0.1));
  expect(pace.size).toBe(300);
});

test('slower work makes smaller pieces at once', async () => {
  const { sizes } = await run([0.1, 0.1, 1, 1, 1, 1, 1]);
  expect(sizes.at(-1)).toBeLessThanOrEqual(40);
});

test('a piece is never smaller or larger than allowed, and grows by a quarter at most', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.double({ min: 0, max: 100, noNaN: true })), async (costs) => {
      const { sizes } = await run(costs);
      sizes.forEach((size, index) => {
        expect(size).toBeGreaterThanOrEqual(20);
        expect(size).toBeLessThanOrEqual(2_000);
        if (index > 0) expect(size).toBeLessThanOrEqual(Math.ceil(1.25 * sizes[index - 1]!));
      });
    }),
  );
});

test('what fails is passed on', async () => {
  const pace = new AdaptivePace(200);
  await expect(pace.measure(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(pace.size).toBe(200);
});
