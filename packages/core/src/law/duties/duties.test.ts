import { describe, expect, test } from 'vitest';
import { registerNames } from '../../terms/index.ts';
import { duties, isDutyId, screenDuty } from './index.ts';

describe('the duties', () => {
  test('carry their own key, a provision, an address and a sentence in each language', () => {
    for (const [key, duty] of Object.entries(duties)) {
      expect(duty.id).toBe(key);
      expect(duty.cites.length, key).toBeGreaterThan(0);
      expect(URL.canParse(duty.source), key).toBe(true);
      for (const said of [duty.says.nl, duty.says.en]) expect(said, key).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('hold one screening for each register of the vocabulary', () => {
    for (const register of registerNames) expect(isDutyId(screenDuty(register)), register).toBe(true);
  });

  test('know no others', () => {
    expect(isDutyId('screen-')).toBe(false);
    expect(isDutyId('toString')).toBe(false);
  });

  test('say where the norm is no law', () => {
    expect(duties['one-click-header'].says.en).toContain('no law');
    expect(duties['call-hours-it'].says.en).toContain('no law');
    expect(duties['screen-postfilter'].says.en).toContain('not by law');
  });
});
