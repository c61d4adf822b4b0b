import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Channel, channels, type PersonKind, personKinds, type Sector } from '../terms/index.ts';
import { formatPeriod, parseDay } from '../time/index.ts';
import { atContact } from './at/contact.ts';
import { chContact } from './ch/contact.ts';
import type { ContactRule } from './contact-rule.ts';
import { dkContact } from './dk/contact.ts';
import { isDutyId } from './duties/index.ts';
import { fiContact } from './fi/contact.ts';
import { ieContact } from './ie/contact.ts';
import { luContact } from './lu/contact.ts';
import { noContact } from './no/contact.ts';
import { plContact } from './pl/contact.ts';
import { ptContact } from './pt/contact.ts';
import { seContact } from './se/contact.ts';

const tables: Readonly<Record<string, readonly ContactRule[]>> = {
  AT: atContact,
  LU: luContact,
  IE: ieContact,
  DK: dkContact,
  SE: seContact,
  FI: fiContact,
  PL: plContact,
  PT: ptContact,
  CH: chContact,
  NO: noContact,
};
const countries = Object.keys(tables);
const everyRule = Object.values(tables).flat();

function inForce(
  country: string,
  channel: Channel,
  kind: PersonKind,
  day: number,
  sector?: Sector,
): ContactRule[] {
  return tables[country]!.filter(
    (rule) =>
      rule.channels.includes(channel) &&
      rule.recipients.includes(kind) &&
      (sector ? rule.sectors?.includes(sector) : !rule.sectors) &&
      rule.from <= day &&
      (rule.to === undefined || day <= rule.to),
  );
}

function cell(country: string, channel: Channel, kind: PersonKind, day = '2026-11-22'): ContactRule {
  const found = inForce(country, channel, kind, parseDay(day));
  expect(found, `${country} ${channel} ${kind} ${day}`).toHaveLength(1);
  return found[0]!;
}

const regime = (...where: Parameters<typeof cell>) => cell(...where).regime;
const registersOf = (rule: ContactRule) => (rule.registers ?? []).map((register) => register.name);

describe('every rule', () => {
  test('has an id of its own that begins with its country', () => {
    expect(new Set(everyRule.map((rule) => rule.id)).size).toBe(everyRule.length);
    for (const [country, rules] of Object.entries(tables))
      for (const rule of rules) expect(rule.id).toMatch(new RegExp(`^${country.toLowerCase()}-[a-z0-9-]+$`));
  });

  test('cites a provision, and behind a national one the European one it carries out', () => {
    for (const rule of everyRule) {
      expect(rule.cites.length, rule.id).toBeGreaterThan(0);
      const european = rule.cites.filter((cite) => /^(ePrivacy|GDPR) /.test(cite));
      if (rule.id.startsWith('ch-')) expect(european, rule.id).toEqual([]);
      else expect(european.length, rule.id).toBeGreaterThan(0);
    }
  });

  test('names only duties that exist', () => {
    for (const rule of everyRule)
      for (const duty of rule.duties ?? []) expect(isDutyId(duty), duty).toBe(true);
  });

  test('names its source and is told in both languages', () => {
    for (const rule of everyRule) {
      expect(URL.canParse(rule.source), rule.id).toBe(true);
      expect(rule.says.nl).toMatch(/\.$/);
      expect(rule.says.en).toMatch(/\.$/);
    }
  });
});

describe('the tables', () => {
  const ofAll = channels.filter(
    (channel) => !['inbox-ad', 'ads', 'web-tracking', 'email-pixel'].includes(channel),
  );

  test.each(countries)('%s has one rule for each channel and kind of recipient today', (country) => {
    for (const channel of ofAll) for (const kind of personKinds) cell(country, channel, kind);
  });

  test('never hold two rules for one sender on one day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...countries),
        fc.constantFrom(...channels),
        fc.constantFrom(...personKinds),
        fc.integer({ min: parseDay('2003-01-01'), max: parseDay('2035-01-01') }),
        (country, channel, kind, day) => inForce(country, channel, kind, day).length <= 1,
      ),
      { numRuns: 1000 },
    );
  });

  test('Switzerland has a rule for every channel: the directive is not its law', () => {
    for (const channel of channels) for (const kind of personKinds) cell('CH', channel, kind);
  });
});

describe('Austria', () => {
  test('moves from TKG 107 to TKG 174 on 1 November 2021', () => {
    expect(cell('AT', 'sms', 'consumer', '2021-10-31').cites[0]).toBe('AT TKG 107');
    expect(cell('AT', 'sms', 'consumer', '2021-11-01').cites[0]).toBe('AT TKG 174');
  });

  test('protects every recipient of e-mail since 1 March 2006', () => {
    expect(regime('AT', 'email', 'business-address', '2006-02-28')).toBe('open');
    expect(regime('AT', 'email', 'business-address', '2006-03-01')).toBe('opt-in');
  });

  test('lets own customers be e-mailed unless on the ECG list, and calls nobody without consent', () => {
    const email = cell('AT', 'email', 'consumer');
    expect(email.customer).toBeDefined();
    expect(email.registers).toEqual([{ name: 'ecg', binding: 'statute', setAsideBy: ['consent'] }]);
    for (const kind of personKinds) {
      expect(regime('AT', 'phone', kind)).toBe('opt-in');
      expect(cell('AT', 'phone', kind).customer).toBeUndefined();
    }
  });

  test('binds only the address trade to the postal Robinson list', () => {
    expect(cell('AT', 'post', 'consumer').registers).toBeUndefined();
    const [trade] = inForce('AT', 'post', 'consumer', parseDay('2026-11-22'), 'broker');
    expect(registersOf(trade!)).toEqual(['robinson']);
  });
});

describe('Luxembourg and Ireland', () => {
  test('LU asks consent for calls to persons and leaves named staff open', () => {
    expect(regime('LU', 'phone', 'consumer')).toBe('opt-in');
    expect(regime('LU', 'phone', 'business-address')).toBe('opt-out');
    expect(regime('LU', 'email', 'business-contact')).toBe('open');
    expect(cell('LU', 'email', 'consumer').cites[0]).toBe('LU L 30/05/2005 11');
  });

  test('IE ends the customer exception after twelve months of silence', () => {
    const rule = cell('IE', 'email', 'consumer');
    expect(formatPeriod(rule.customer!.clock!)).toBe('P1Y');
    expect(rule.cites[0]).toBe('IE SI 336/2011 13');
  });

  test('IE takes the stricter rule for calls, as a mobile cannot be told from a landline', () => {
    expect(regime('IE', 'phone', 'consumer')).toBe('opt-in');
    expect(regime('IE', 'phone', 'business-address')).toBe('opt-out');
    expect(registersOf(cell('IE', 'phone', 'business-address'))).toEqual(['ndd']);
    expect(regime('IE', 'email', 'business-contact')).toBe('opt-in-unless-work-related');
  });
});

describe('the Nordic countries', () => {
  test('DK lets a consent lapse after a year without use', () => {
    expect(cell('DK', 'email', 'consumer', '2018-10-31').consentIdle).toBeUndefined();
    expect(formatPeriod(cell('DK', 'email', 'consumer').consentIdle!)).toBe('P1Y');
    expect(cell('DK', 'push', 'business-address').cites[0]).toBe('DK MFL 10');
  });

  test('DK bans calls to consumers but for a few trades, and protects firms through the CVR', () => {
    const rule = cell('DK', 'phone', 'consumer');
    expect(rule.regime).toBe('opt-in');
    expect(rule.customer).toBeUndefined();
    expect(rule.cites[0]).toBe('DK forbrugeraftaleloven 4');
    const [insurer] = inForce('DK', 'phone', 'consumer', parseDay('2026-11-22'), 'insurer');
    expect(insurer!.regime).toBe('opt-out');
    expect(registersOf(insurer!)).toEqual(['robinson']);
    expect(registersOf(cell('DK', 'phone', 'business-contact'))).toEqual(['cvr']);
    expect(registersOf(cell('DK', 'post', 'sole-trader'))).toEqual(['robinson', 'cvr']);
  });

  test('SE protects natural persons, and leaves named work addresses open', () => {
    expect(cell('SE', 'email', 'consumer', '2019-11-12').cites[0]).toBe('SE MFL 19');
    expect(cell('SE', 'email', 'consumer', '2008-06-30').cites[0]).toBe('SE MFL 13b');
    expect(regime('SE', 'email', 'business-contact')).toBe('open');
    expect(regime('SE', 'email', 'business-address')).toBe('opt-out');
    expect(cell('SE', 'phone', 'consumer').registers![0]!.binding).toBe('code');
  });

  test('FI looks at the duties of an employee', () => {
    const rule = cell('FI', 'sms', 'business-contact', '2019-04-15');
    expect(rule.regime).toBe('opt-in-unless-work-related');
    expect(rule.cites.slice(0, 2)).toEqual(['FI 917/2014 200', 'FI 917/2014 202']);
    expect(cell('FI', 'email', 'consumer', '2014-12-31').cites[0]).toBe('FI 516/2004 26');
    expect(inForce('FI', 'phone', 'consumer', parseDay('2026-11-22'), 'telecom')[0]!.regime).toBe('opt-in');
  });

  test('NO counts a named work address as a person, and screens the register each month', () => {
    expect(regime('NO', 'email', 'business-contact')).toBe('opt-in');
    expect(regime('NO', 'email', 'business-address')).toBe('opt-out');
    const [register] = cell('NO', 'phone', 'consumer').registers!;
    expect(register!.setAsideBy).toEqual(['consent', 'customer']);
    expect(formatPeriod(register!.screeningHolds!)).toBe('P1M');
  });
});

describe('Poland, Portugal and Switzerland', () => {
  test('PL has no customer exception anywhere, before or after PKE 398', () => {
    for (const rule of plContact) expect(rule.customer).toBeUndefined();
    expect(cell('PL', 'email', 'consumer', '2024-11-09').cites[0]).toBe('PL UŚUDE 10');
    expect(cell('PL', 'email', 'consumer', '2024-11-10').cites[0]).toBe('PL PKE 398');
    expect(cell('PL', 'email', 'business-address').publishedForOffers).toBe(true);
    for (const kind of personKinds) expect(regime('PL', 'phone', kind)).toBe('opt-in');
  });

  test('PT lets own customers be called as well as e-mailed, and screens the DGC list for firms', () => {
    expect(cell('PT', 'email', 'consumer', '2013-03-04').cites[0]).toBe('PT Lei 41/2004 13-A');
    expect(cell('PT', 'phone', 'consumer').customer).toBeDefined();
    expect(regime('PT', 'phone', 'consumer', '2021-06-01')).toBe('open');
    expect(registersOf(cell('PT', 'email', 'business-address'))).toEqual(['dgc']);
    expect(regime('PT', 'email', 'business-contact')).toBe('open');
  });

  test('CH protects firms like consumers, and lets only customers through by phone', () => {
    for (const kind of personKinds) expect(cell('CH', 'email', kind).cites).toEqual(['CH UWG 3(1)(o)']);
    expect(cell('CH', 'phone', 'consumer').customersOnly).toBe(true);
  });
});
