import { contactTables } from '@houdbaar/core/law';
import { channels, personKinds } from '@houdbaar/core/terms';
import { parseDay } from '@houdbaar/core/time';
import { describe, expect, test } from 'vitest';
import { cellWord, ruleFor } from './law-coverage.ts';
import { generateLawDocs, lawDocsDay } from './law-docs.ts';

const [page] = generateLawDocs();
const text = page!.content;

describe('the page about the law', () => {
  test('is one file, the same each time', () => {
    expect(page!.path).toBe('docs/law.md');
    expect(generateLawDocs()).toEqual([page]);
  });

  test('links every cell to a rule that stands on the page', () => {
    const targets = [...text.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]!);
    expect(targets.length).toBeGreaterThan(0);
    for (const target of new Set(targets)) expect(text).toContain(`<a id="${target}"></a>`);
  });

  test('has every country with every rule, each with its provision, source and dates', () => {
    for (const [country, rules] of Object.entries(contactTables)) {
      expect(text).toContain(`<a id="${country.toLowerCase()}"></a>`);
      for (const rule of rules) {
        const item = text.split('\n').find((line) => line.startsWith(`- <a id="${rule.id}"></a>`));
        expect(item).toContain(rule.cites[0]);
        expect(item).toContain(rule.source.replaceAll(')', '%29'));
        expect(item).toMatch(/since \d{4}-\d\d-\d\d|\d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d/);
      }
    }
  });

  test('says the same as the rules: the Netherlands end the calling of customers on 1 July 2026', () => {
    const word = (day: string) => cellWord(ruleFor('NL', 'phone', 'consumer', parseDay(day))!);
    expect(word('2021-06-30')).toBe('opt-out · register');
    expect(word('2026-06-30')).toBe('opt-in · customers');
    const [earlier] = generateLawDocs(parseDay('2021-06-30'));
    expect(earlier!.content).toContain('[opt-out · register](#nl-phone-natural-until-2021)');
  });

  test('falls back on the European rule and says so', () => {
    expect(ruleFor('NL', 'inbox-ad', 'consumer', lawDocsDay)!.id).toBe('eu-inbox-advertisement');
    expect(text).toContain('[opt-in](#eu-inbox-advertisement) (EU)');
  });

  test('leaves no cell without a word', () => {
    for (const country of Object.keys(contactTables))
      for (const channel of channels)
        for (const kind of personKinds) {
          const rule = ruleFor(country, channel, kind, lawDocsDay);
          if (rule) expect(cellWord(rule)).toMatch(/^(opt-|free|open|presumed)/);
        }
  });
});
