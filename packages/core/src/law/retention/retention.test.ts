import { describe, expect, test } from 'vitest';
import { parseDay } from '../../time/index.ts';
import { bookkeepingRule, bookkeepingRules, marketingYardstick, yardsticks } from './index.ts';

const today = parseDay('2026-11-22');
const years = (country: string, day = today) => (bookkeepingRule(country, day)?.keep.months ?? 0) / 12;

describe('bookkeeping terms', () => {
  test('each country has its own', () => {
    expect(years('NL')).toBe(7);
    expect(years('BE')).toBe(10);
    expect(years('FR')).toBe(10);
    expect(years('UK')).toBe(6);
    expect(bookkeepingRule('XX', today)).toBeUndefined();
  });

  test('a change of law holds from its day', () => {
    expect(years('DE', parseDay('2024-12-31'))).toBe(10);
    expect(years('DE', parseDay('2025-01-01'))).toBe(8);
    expect(years('BE', parseDay('2022-12-31'))).toBe(7);
    expect(years('BE', parseDay('2023-01-01'))).toBe(10);
  });

  test('where ledgers last longer, that is told apart from invoices', () => {
    expect(bookkeepingRule('DE', today)?.ledgers).toEqual({ months: 120, days: 0 });
    expect(bookkeepingRule('NL', today)?.ledgers).toBeUndefined();
  });

  test('no two rules of one country overlap', () => {
    for (const rule of bookkeepingRules) {
      const same = bookkeepingRules.filter((other) => other.country === rule.country && other !== rule);
      for (const other of same) {
        expect((rule.to ?? Infinity) < other.from || (other.to ?? Infinity) < rule.from).toBe(true);
      }
    }
  });
});

describe('marketing yardsticks', () => {
  test('France tells customers from prospects by where the months start', () => {
    expect(marketingYardstick('FR', { relation: 'customer' }, today)?.counts).toBe('relation-end');
    expect(marketingYardstick('FR', { relation: 'prospect' }, today)?.counts).toBe('last-activity');
  });

  test('Italy gives profiles half the time', () => {
    expect(marketingYardstick('IT', { relation: 'customer' }, today)?.keep.months).toBe(24);
    expect(marketingYardstick('IT', { relation: 'customer', profiling: true }, today)?.keep.months).toBe(12);
  });

  test('Sweden has one for customers only, Spain one for calls only', () => {
    expect(marketingYardstick('SE', { relation: 'customer' }, today)?.keep.months).toBe(12);
    expect(marketingYardstick('SE', { relation: 'prospect' }, today)).toBeUndefined();
    expect(marketingYardstick('ES', { relation: 'customer' }, today)).toBeUndefined();
    expect(marketingYardstick('ES', { relation: 'customer', channel: 'phone' }, today)?.keep.months).toBe(12);
    const before = parseDay('2023-06-28');
    expect(marketingYardstick('ES', { relation: 'customer', channel: 'phone' }, before)).toBeUndefined();
  });

  test('the Netherlands, Belgium and Germany have no number', () => {
    for (const country of ['NL', 'BE', 'DE', 'UK', 'AT', 'PL']) {
      expect(marketingYardstick(country, { relation: 'customer' }, today)).toBeUndefined();
    }
  });
});

test('every retention rule is cited, dated and says itself in both languages', () => {
  const all = [...bookkeepingRules, ...yardsticks];
  expect(new Set(all.map((rule) => rule.id)).size).toBe(all.length);
  for (const rule of all) {
    expect(rule.cites.length).toBeGreaterThan(0);
    expect(rule.source).toMatch(/^https:\/\//);
    expect(rule.says.nl).toMatch(/\.$/);
    expect(rule.says.en).toMatch(/\.$/);
  }
});
