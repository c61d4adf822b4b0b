import { describe, expect, test } from 'vitest';
import { voiceIn } from './voice.ts';

const nl = voiceIn('nl');
const en = voiceIn('en');

describe('a voice', () => {
  test('writes numbers, dates and money as its language does', () => {
    expect([nl.number(18_148), en.number(18_148)]).toEqual(['18.148', '18,148']);
    expect([nl.decimal(15.64), en.decimal(15.64)]).toEqual(['15,6', '15.6']);
    expect([nl.day('2026-11-22'), en.day('2026-11-22')]).toEqual(['22 november 2026', '22 November 2026']);
    expect([nl.month('2027-03'), en.month('2027-03')]).toEqual(['maart 2027', 'March 2027']);
    expect([nl.shortMonth('2027-05'), en.shortMonth('2027-05')]).toEqual(['mei ’27', 'May ’27']);
    expect([nl.money('EUR 500000'), en.money('GBP 140000')]).toEqual(['€\u00a0500.000', '£140,000']);
  });

  test('leaves alone what it cannot read', () => {
    expect(nl.money('een berisping')).toBe('een berisping');
    expect(nl.day('2022')).toBe('2022');
    expect(nl.country('unknown')).toBe('onbekend');
    expect(nl.field('Iets eigens')).toBe('Iets eigens');
    expect(nl.field('constructor')).toBe('constructor');
  });

  test('never says all or nothing where it is not', () => {
    expect(nl.share(0)).toBe('0%');
    expect(nl.share(1)).toBe('100%');
    expect(nl.share(6 / 18_148)).toBe('<0,1%');
    expect(nl.share(18_147 / 18_148)).toBe('>99%');
    expect(nl.share(0.0766)).toBe('7,7%');
    expect(nl.share(0.4355)).toBe('44%');
  });

  test('names countries, groups, fields and the parts of a role', () => {
    expect([nl.country('UK'), en.country('BE')]).toEqual(['Verenigd Koninkrijk', 'Belgium']);
    expect(nl.group('relation', 'former-customer')).toBe('oud-klanten');
    expect(nl.field('birthDate')).toBe('geboortedatum');
    expect(nl.field('consentAt.email')).toBe('datum van toestemming (e-mail)');
    expect(en.field('specialCategory.health')).toBe('special category (health)');
  });

  test('counts one person as one', () => {
    expect([nl.people(1), nl.people(2), en.people(1)]).toEqual(['1 persoon', '2 mensen', '1 person']);
  });
});
