import { describe, expect, test } from 'vitest';
import { Gathered } from './gathered.ts';

describe('questions put together', () => {
  test('those of one turn and those that wait share a query, each with its own answer', async () => {
    const turns: (readonly number[])[] = [];
    let goOn = (): void => undefined;
    const gathered = new Gathered(async (asked: readonly number[]) => {
      turns.push(asked);
      if (turns.length === 1)
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      return asked.map((each) => each * 10);
    });
    const first = [gathered.ask(1), gathered.ask(2)];
    await new Promise(setImmediate);
    const second = [gathered.ask(3), gathered.ask(4), gathered.ask(5)];
    goOn();
    expect(await Promise.all([...first, ...second])).toEqual([10, 20, 30, 40, 50]);
    expect(turns).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  test('a failure is told to those who asked together, and to nobody after', async () => {
    const gathered = new Gathered(async (asked: readonly number[]) => {
      if (asked.includes(0)) throw new Error('gone');
      return asked;
    });
    const told = await Promise.allSettled([gathered.ask(0), gathered.ask(1)]);
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await gathered.ask(2)).toBe(2);
  });
});
