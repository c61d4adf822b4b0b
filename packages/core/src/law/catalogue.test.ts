import { expect, test } from 'vitest';
import { parseDay } from '../time/index.ts';
import { allRules, jurisdictionOf, rulesInForce } from './index.ts';

test('every rule has a provision, an official source, a first day and a sentence in both languages', () => {
  for (const rule of allRules) {
    expect(rule.cites.length, rule.id).toBeGreaterThan(0);
    expect(rule.source, rule.id).toMatch(/^https?:\/\//);
    expect(Number.isInteger(rule.from), rule.id).toBe(true);
    if (rule.to !== undefined) expect(rule.to, rule.id).toBeGreaterThanOrEqual(rule.from);
    for (const sentence of [rule.says.nl, rule.says.en]) {
      expect(sentence.length, rule.id).toBeGreaterThan(15);
      expect(sentence, rule.id).toMatch(/[.!]$/);
    }
    expect(rule.says.nl, rule.id).not.toBe(rule.says.en);
  }
});

test('ids are unique and lead with their jurisdiction', () => {
  expect(new Set(allRules.map((rule) => rule.id)).size).toBe(allRules.length);
  for (const rule of allRules) expect(jurisdictionOf(rule), rule.id).toMatch(/^[A-Z]{2}$/);
});

test('no rule names a case or a party', () => {
  for (const rule of allRules)
    expect(`${rule.says.nl} ${rule.says.en}`, rule.id).not.toMatch(/ v\.? |B\.V\.|S\.p\.A|GmbH|Ltd\b/);
});

test('the customer exception for calls ends in the Netherlands on 1 July 2026', () => {
  const ids = (day: string) => rulesInForce('NL', parseDay(day)).map((rule) => rule.id);
  expect(ids('2026-06-30')).toContain('nl-phone-natural-2021');
  expect(ids('2026-07-01')).not.toContain('nl-phone-natural-2021');
  expect(ids('2026-07-01')).toContain('nl-phone-natural-2026');
  expect(ids('2026-07-01')).toContain('eu-objection');
});
