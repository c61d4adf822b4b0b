import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank } from './blank.ts';
import { readBoolean } from './boolean.ts';
import { readConsentStatus, readEmailPromotion, readOptOut, refuses } from './consent-status.ts';
import { readCountry } from './country.ts';
import { isNaturalPerson, legalFormOfName, readLegalForm } from './legal-form.ts';
import { looksLikeName, nameKey, splitFamilyName, splitFullName } from './name.ts';
import {
  looksLikeFreeText,
  looksLikeJobTitle,
  looksLikeSalutation,
  looksLikeStreet,
} from './person-words.ts';
import { specialInHeader, specialInText } from './special-category.ts';

test.each([
  ['Nederland', 'NL'],
  ['The Netherlands', 'NL'],
  ['Pays-Bas', 'NL'],
  ['Niederlande', 'NL'],
  ['NL', 'NL'],
  ['België', 'BE'],
  ['Belgique', 'BE'],
  ['Belgium', 'BE'],
  ['Deutschland', 'DE'],
  ['Allemagne', 'DE'],
  ['United Kingdom', 'UK'],
  ['GB', 'UK'],
  ['Royaume-Uni', 'UK'],
  ['USA', 'US'],
  ['Verenigde Staten', 'US'],
  ['Brazil', 'BR'],
  ['Czech Republic', 'CZ'],
  ['Autriche', 'AT'],
  ['Saint Kitts and Nevis', 'KN'],
  ['Hong Kong SAR', 'HK'],
  ['Atlantis', undefined],
  ['', undefined],
])('country %s', (text, code) => {
  expect(readCountry(text)).toBe(code);
});

test('booleans in four languages', () => {
  for (const text of ['ja', 'Oui', 'Yes', '1', 'TRUE', 'Allow', 'X', 't', '✓'])
    expect(readBoolean(text), text).toBe(true);
  for (const text of ['nee', 'Non', 'No', '0', 'FALSE', 'Do Not Allow', 'nein', 'f'])
    expect(readBoolean(text), text).toBe(false);
  for (const text of ['', 'misschien', '2', 'no_consent']) expect(readBoolean(text), text).toBeUndefined();
});

test('cells that say nothing', () => {
  for (const text of ['', '  ', 'NULL', 'N/A', 'n.v.t.', '-', '\\N', '(leeg)'])
    expect(isBlank(text), text).toBe(true);
  for (const text of ['0', 'nee', 'Nan Janssens', 'Leersum']) expect(isBlank(text), text).toBe(false);
});

describe('permission', () => {
  test.each([
    ['SUBSCRIBED', 'subscribed'],
    ['NEVER_SUBSCRIBED', 'never'],
    ['UNSUBSCRIBED', 'unsubscribed'],
    ['cleaned', 'bounced'],
    ['pending', 'pending'],
    ['no_consent', 'never'],
    ['opt-in', 'subscribed'],
    ['opt-out', 'unsubscribed'],
    ['double_opt_in', 'confirmed'],
    ['blocklisted', 'suppressed'],
    ['HARD_BOUNCE', 'bounced'],
    ['Uitgeschreven', 'unsubscribed'],
    ['Désinscrit', 'unsubscribed'],
    ['Abgemeldet', 'unsubscribed'],
    ['nee', 'no'],
    ['No', 'no'],
    ['0', 'no'],
    ['false', 'no'],
    ['geweigerd', 'unsubscribed'],
    ['do not mail', 'unsubscribed'],
    ['wie weet', undefined],
  ])('%s', (text, status) => {
    expect(readConsentStatus(text)).toBe(status);
  });

  test('opt-out cells, with the wording of Dynamics', () => {
    expect(readOptOut('Do Not Allow')).toBe(true);
    expect(readOptOut('Allow')).toBe(false);
    expect(readOptOut('ja')).toBe(true);
    expect(readOptOut('0')).toBe(false);
    expect(readOptOut('nee')).toBe(false);
    expect(readOptOut('2021-03-04 10:00')).toBe(true);
    expect(readOptOut('')).toBeUndefined();
  });

  test('refusals', () => {
    expect(refuses('bounced')).toBe(true);
    expect(refuses('never')).toBe(false);
  });

  test('e-mail promotion of AdventureWorks', () => {
    expect(['0', '1', '2', '3'].map(readEmailPromotion)).toEqual([
      'none',
      'own',
      'own-and-partners',
      undefined,
    ]);
  });
});

describe('names', () => {
  test('particles before and behind the family name meet', () => {
    expect(splitFamilyName('Jong, de')).toEqual({ particle: 'de', last: 'Jong' });
    expect(splitFamilyName('van der Berg')).toEqual({ particle: 'van der', last: 'Berg' });
    expect(nameKey('Jan', 'Jong, de')).toBe(nameKey('jan', 'de Jong'));
    expect(nameKey('Jan', "Veld, in 't")).toBe(nameKey('Jan', "in 't Veld"));
    expect(nameKey('Zoë', 'MÜLLER')).toBe(nameKey('Zoe', 'Mueller'));
    expect(nameKey('J.', 'Smit', true)).toBe(nameKey('Jan', 'Smit', true));
    expect(nameKey('Jan', 'de Jong')).not.toBe(nameKey('Jan', 'Jong'));
  });

  test.each([
    ['Jan de Vries', 'Jan', 'de', 'Vries'],
    ['Vries, Jan de', 'Jan', 'de', 'Vries'],
    ['de Vries, Jan', 'Jan', 'de', 'Vries'],
    ['Dhr. J. van der Berg', 'J.', 'van der', 'Berg'],
    ['DUPONT Marie', 'Marie', '', 'DUPONT'],
    ['VAN DEN BERGHE Els', 'Els', 'VAN DEN', 'BERGHE'],
    ['Johann von Goethe', 'Johann', 'von', 'Goethe'],
    ['Madonna', '', '', 'Madonna'],
    ['JON YANG', 'JON', '', 'YANG'],
  ])('%s', (text, first, particle, last) => {
    expect(splitFullName(text)).toEqual({ first, particle, last });
  });

  test('all names get a key, and case or blanks never matter', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (first, last) => {
        expect(nameKey(` ${first} `, last)).toBe(nameKey(first, last));
        splitFullName(`${first} ${last}`);
      }),
    );
  });

  test('shapes', () => {
    expect(looksLikeName('Gonçalves')).toBe(true);
    expect(looksLikeName('Kerkstraat 12')).toBe(false);
    expect(looksLikeSalutation('MR.')).toBe(true);
    expect(looksLikeSalutation('Mevrouw')).toBe(true);
    expect(looksLikeSalutation('Chief Executive Officer')).toBe(false);
    expect(looksLikeStreet('Grétrystraat 63')).toBe(true);
    expect(looksLikeStreet('1498 rue Bélanger')).toBe(true);
    for (const title of [
      'Purchasing Manager',
      'Hoofd inkoop',
      'Zaakvoerder',
      'Directrice marketing',
      'Geschäftsführer',
      'Vice President of Engineering',
      'Inkoopmanager',
    ])
      expect(looksLikeJobTitle(title), title).toBe(true);
    for (const no of ['Jansen', 'Bakkerij Jansen', 'Amsterdam'])
      expect(looksLikeJobTitle(no), no).toBe(false);
    expect(looksLikeFreeText('Belde boos op, wil korting. Nooit meer bellen!')).toBe(true);
    expect(looksLikeFreeText('Kerkstraat 12')).toBe(false);
  });
});

describe('legal forms', () => {
  test.each([
    ['Jansen & Zn. B.V.', 'legal-entity'],
    ['Bakkerij De Groot VOF', 'partnership'],
    ['Maatschap Smit en De Boer', 'partnership'],
    ['Muster GmbH & Co. KG', 'legal-entity'],
    ['Hans Muster e.K.', 'sole-trader'],
    ['Embraer - Empresa Brasileira de Aeronáutica S.A.', 'legal-entity'],
    ['Dupont SPRL', 'legal-entity'],
    ['Acme Ltd.', 'legal-entity'],
    ['Stichting Het Goede Doel', 'legal-entity'],
    ['Gemeente Utrecht', 'legal-entity'],
    ['Klusbedrijf Piet (eenmanszaak)', undefined],
    ['Klusbedrijf Piet eenmanszaak', 'sole-trader'],
    ['Next-Door Bike Store', undefined],
    ['Villa', undefined],
  ])('%s', (name, kind) => {
    expect(legalFormOfName(name)?.kind).toBe(kind);
  });

  test('columns of legal forms', () => {
    expect(readLegalForm('Eenmanszaak')?.kind).toBe('sole-trader');
    expect(readLegalForm('B.V.')?.form).toBe('BV');
    expect(readLegalForm('Besloten vennootschap')?.kind).toBe('legal-entity');
    expect(readLegalForm('Vennootschap onder firma')?.kind).toBe('partnership');
    expect(readLegalForm('Offene Handelsgesellschaft')?.kind).toBe('partnership');
    expect(readLegalForm('Entrepreneur individuel')?.kind).toBe('sole-trader');
    expect(readLegalForm('auto-entrepreneur')?.kind).toBe('sole-trader');
    expect(readLegalForm('zzp')?.kind).toBe('sole-trader');
    expect(readLegalForm('onzin')).toBeUndefined();
  });

  test('a Dutch partnership counts as natural persons, a Belgian one not', () => {
    const form = legalFormOfName('Smit VOF')!;
    expect(isNaturalPerson(form, 'NL')).toBe(true);
    expect(isNaturalPerson(form, 'BE')).toBe(false);
    expect(isNaturalPerson(form)).toBe(true);
    expect(isNaturalPerson(legalFormOfName('Smit Maatschap')!, 'BE')).toBe(true);
  });
});

describe('special categories', () => {
  test.each([
    ['Allergieën', 'health'],
    ['MedischeGegevens', 'health'],
    ['Religion', 'religion'],
    ['Konfession', 'religion'],
    ['Godsdienst', 'religion'],
    ['vakbond_lid', 'union'],
    ['Gewerkschaft', 'union'],
    ['Seksuele geaardheid', 'orientation'],
    ['Groupe sanguin', 'health'],
    ['politieke voorkeur', 'politics'],
    ['LastName', undefined],
    ['Rate', undefined],
  ])('header %s', (header, kind) => {
    expect(specialInHeader(header)?.kind).toBe(kind);
  });

  test('words in remarks', () => {
    expect(specialInText('Klant heeft diabetes, belt na 18 uur').map((hit) => hit.kind)).toEqual(['health']);
    expect(specialInText('is lid van FNV').map((hit) => hit.kind)).toEqual(['union']);
    expect(specialInText('mag geen varkensvlees, moslim').map((hit) => hit.kind)).toEqual(['religion']);
    expect(specialInText('Wants a blue bicycle, size M')).toEqual([]);
    expect(specialInText('Homerun Christensen Blindenau')).toEqual([]);
  });
});
