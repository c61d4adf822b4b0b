import { checkPolicy, parsePolicy } from '@houdbaar/core/policy';
import { addMonths, formatDay, parseDay } from '@houdbaar/core/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleEmail, teaHouse } from './index.ts';

const today = parseDay('2026-11-22');
const days = fc.integer({ min: parseDay('2025-01-01'), max: parseDay('2031-12-31') });

const textOf = (made = teaHouse(today)): string =>
  made.exports.flatMap(({ files }) => files.map(({ text }) => text)).join('\n');
const emailsIn = (text: string): string[] => [...text.matchAll(/[^;\s"]+@[^;\s"]+/g)].map(([email]) => email);

describe('the tea house', () => {
  test('is the same however often it is made', () => {
    expect(teaHouse(today)).toEqual(teaHouse(today));
  });

  test('has as many people as the pages say', () => {
    expect(teaHouse(today).exports.reduce((sum, { people }) => sum + people, 0)).toBe(1226);
  });

  test('keeps its people whatever the day, and lets nothing happen later than yesterday', () => {
    const emails = emailsIn(textOf());
    fc.assert(
      fc.property(days, (day) => {
        const made = teaHouse(day);
        const text = textOf(made);
        expect(emailsIn(text)).toEqual(emails);
        const yesterday = formatDay(day - 1);
        for (const [found] of text.matchAll(/\b20\d\d-\d\d-\d\d\b/g)) expect(found <= yesterday).toBe(true);
        for (const { at } of made.events) expect(at! < `${formatDay(day)}T`).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  test('writes to nobody who exists: domains and numbers are those set aside for examples and fiction', () => {
    const text = textOf();
    const emails = emailsIn(text);
    expect(emails.length).toBeGreaterThan(1200);
    expect(emails.filter((email) => !email.endsWith('.example'))).toEqual([]);
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails).toContain(exampleEmail);
    const numbers = [...text.matchAll(/\+\d[\d ]+/g)].map(([number]) => number);
    expect(numbers.length).toBeGreaterThan(100);
    for (const number of numbers) expect(number).toMatch(/^\+49 30 23125\d{3}$|^\+33 6 39 98 \d\d \d\d$/);
  });

  test('has a policy without errors on every day, of which one assessment falls due within weeks', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { policy, problems } = parsePolicy(teaHouse(day).policy);
        expect(problems).toEqual([]);
        expect(checkPolicy(policy!, day).filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(Object.values(policy!.purposes).every(({ name }) => name?.nl && name.en)).toBe(true);
        const due = addMonths(parseDay(policy!.assessments!['customer-offers']!.signed!), 12);
        expect(due - day).toBeGreaterThan(10);
        expect(due - day).toBeLessThan(22);
      }),
      { numRuns: 12 },
    );
  });
});
