import { contactTables, type Rule } from '@houdbaar/core/law';
import { parseDay } from '@houdbaar/core/time';
import { describe, expect, test } from 'vitest';
import { lawLine, listLaw, wrap } from './law-listing.ts';

const at = parseDay('2026-11-22');
const rules: readonly Rule[] = [...contactTables.NL!, ...contactTables.EU!];

describe('the table', () => {
  test.each([40, 61, 80, 120, 200])(
    'keeps to a terminal of %i characters, but never cuts an address',
    (width) => {
      for (const line of listLaw(rules, at, 'en', width).split('\n'))
        if (line.length > width) expect(line).toMatch(/(^|\s)https?:\/\/\S+$/);
    },
  );

  test('names provision, dates, sentence and source of every rule', () => {
    const text = listLaw(rules, at, 'nl', 500);
    for (const rule of rules) {
      for (const cite of rule.cites) expect(text).toContain(cite);
      expect(text).toContain(rule.says.nl);
      expect(text).toContain(rule.source);
    }
    expect(text).toContain('sinds 2026-07-01');
    expect(text).toContain('2021-07-01 t/m 2026-06-30');
  });

  test('groups by jurisdiction, in the order given', () => {
    const headings = listLaw(rules, at, 'en', 80).match(/^[A-Z]{2} · \d+ rules? on 2026-11-22$/gm);
    expect(headings!.map((heading) => heading.slice(0, 2))).toEqual(['NL', 'EU']);
  });
});

describe('a line of JSON', () => {
  test('holds the rule with ISO dates and both sentences', () => {
    const rule = contactTables.NL!.find(({ id }) => id === 'nl-phone-natural-2021')!;
    expect(JSON.parse(lawLine(rule))).toMatchObject({
      id: 'nl-phone-natural-2021',
      country: 'NL',
      cites: ['NL Tw 11.7', 'ePrivacy 13(3)'],
      from: '2021-07-01',
      to: '2026-06-30',
      confidence: 'high',
      regime: 'opt-in',
      says: { nl: rule.says.nl, en: rule.says.en },
    });
  });

  test('writes a period as ISO 8601', () => {
    const rule = { ...rules[0]!, consentIdle: { months: 12, days: 0 } };
    expect(JSON.parse(lawLine(rule))).toMatchObject({ consentIdle: 'P1Y' });
  });
});

test('wrapping loses no word', () => {
  const sentence = 'Een verschrikkelijk lang woord en een paar korte';
  expect(wrap(sentence, 12).join(' ')).toBe(sentence);
});
