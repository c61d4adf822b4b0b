import { describe, expect, test } from 'vitest';
import { parseDay } from '../../time/index.ts';
import { ageRules, digitalAge } from './digital-age.ts';

const age = (country: string, day: string) => digitalAge(country, parseDay(day))?.age;

describe('the age of own consent', () => {
  test('follows each country on the day of the research', () => {
    const groups: Record<number, string> = {
      13: 'BE EE FI LV MT PT SE UK NO IS',
      14: 'AT BG CY ES IT LT',
      15: 'CZ FR GR DK SI',
      16: 'DE HR HU IE LU NL PL RO SK LI EU',
    };
    for (const [years, countries] of Object.entries(groups))
      for (const country of countries.split(' '))
        expect(age(country, '2026-11-22'), country).toBe(Number(years));
  });

  test('rose from 13 to 15 in Denmark on 1 January 2024', () => {
    expect(age('DK', '2023-12-31')).toBe(13);
    expect(age('DK', '2024-01-01')).toBe(15);
  });

  test('was that of the GDPR until the national act came', () => {
    expect(age('ES', '2018-12-06')).toBe(16);
    expect(age('ES', '2018-12-07')).toBe(14);
    expect(digitalAge('SI', parseDay('2022-12-31'))?.id).toBe('eu-digital-age');
  });

  test('does not exist before the GDPR, nor outside its reach', () => {
    expect(age('NL', '2018-05-24')).toBeUndefined();
    expect(age('NO', '2018-07-19')).toBeUndefined();
    expect(age('CH', '2026-11-22')).toBeUndefined();
    expect(age('US', '2026-11-22')).toBeUndefined();
  });

  test('lies between 13 and 16, is cited and never stands twice on a day', () => {
    for (const own of ageRules) {
      expect(own.age).toBeGreaterThanOrEqual(13);
      expect(own.age).toBeLessThanOrEqual(16);
      expect(own.cites).toContain('GDPR 8(1)');
      expect(own.source).toMatch(/^https:\/\//);
      for (const other of ageRules) {
        if (other === own || other.country !== own.country) continue;
        expect(
          other.from > (own.to ?? Number.POSITIVE_INFINITY) ||
            own.from > (other.to ?? Number.POSITIVE_INFINITY),
        ).toBe(true);
      }
    }
  });
});
