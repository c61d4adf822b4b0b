import { describe, expect, test } from 'vitest';
import { type Channel, channels, type PersonKind, personKinds, type Sector } from '../terms/index.ts';
import { parseDay } from '../time/index.ts';
import type { ContactRule } from './contact-rule.ts';
import { contactTables as tables } from './contact-table.ts';
import { isDutyId } from './duties/index.ts';

/** The cells for which a country relies on the rows of the European baseline. */
const byEuRow: Readonly<Record<string, readonly (readonly [Channel, PersonKind])[]>> = {
  BE: [['post', 'business-address']],
  BG: [...cells('email', ['sole-trader', 'business-contact']), ...cells('phone'), ...cells('post')],
  CZ: cells('post'),
  EE: [['email', 'business-contact'], ...cells('post')],
  GR: cells('post'),
  HR: [
    ['email', 'business-contact'],
    ...cells('phone', ['sole-trader', 'business-contact', 'business-address']),
    ...cells('post'),
  ],
  HU: [
    ['email', 'business-contact'],
    ...cells('phone'),
    ...cells('post', ['business-contact', 'business-address']),
  ],
  IS: [...cells('email', ['business-contact', 'business-address']), ...cells('post')],
  LT: cells('post'),
  LV: [
    ['email', 'business-contact'],
    ...cells('phone', ['business-contact', 'business-address']),
    ...cells('post'),
  ],
  NL: [['post', 'business-address']],
  RO: [...cells('email', ['business-contact', 'business-address']), ...cells('phone'), ...cells('post')],
  SI: [
    ...cells('email', ['business-contact', 'business-address']),
    ...cells('phone', ['business-contact', 'business-address']),
    ...cells('post'),
  ],
  SK: cells('post'),
};

function cells(channel: Channel, kinds: readonly PersonKind[] = personKinds) {
  return kinds.map((kind) => [channel, kind] as const);
}

/** Days on which the core channels must be ruled in every table. */
const checked = ['2018-07-20', '2021-01-01', '2024-01-01', '2026-02-05', '2026-08-11', '2026-11-22'].map(
  parseDay,
);
const core: readonly Channel[] = ['email', 'phone', 'post'];

const inForce = (row: ContactRule, day: number) => row.from <= day && (row.to === undefined || day <= row.to);

function rows(country: string, channel: Channel, kind: PersonKind, day: number, sector?: Sector) {
  return tables[country]!.filter(
    (row) =>
      row.channels.includes(channel) &&
      row.recipients.includes(kind) &&
      inForce(row, day) &&
      (sector ? row.sectors?.includes(sector) : !row.sectors),
  );
}

/** The one general row of a cell on a day. */
function cell(country: string, channel: Channel, kind: PersonKind, day: string): ContactRule {
  const found = rows(country, channel, kind, parseDay(day));
  expect(found, `${country} ${channel} ${kind} ${day}`).toHaveLength(1);
  return found[0]!;
}

const shares = <T>(a: readonly T[], b: readonly T[]) => a.some((one) => b.includes(one));

function overlap(a: ContactRule, b: ContactRule): boolean {
  if (!shares(a.channels, b.channels) || !shares(a.recipients, b.recipients)) return false;
  if (a.sectors || b.sectors) {
    if (!a.sectors || !b.sectors || !shares(a.sectors, b.sectors)) return false;
  }
  return a.from <= (b.to ?? Number.POSITIVE_INFINITY) && b.from <= (a.to ?? Number.POSITIVE_INFINITY);
}

describe.each(Object.entries(tables))('the channel table of %s', (country, table) => {
  test('cites a provision and a source in every row, and is told in both languages', () => {
    const ids = table.map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of table) {
      expect(row.id.startsWith(`${country.toLowerCase()}-`), row.id).toBe(true);
      expect(row.cites.length, row.id).toBeGreaterThan(0);
      expect(URL.canParse(row.source), row.id).toBe(true);
      expect(Number.isInteger(row.from), row.id).toBe(true);
      if (row.to !== undefined) expect(row.to, row.id).toBeGreaterThanOrEqual(row.from);
      for (const said of [row.says.nl, row.says.en]) expect(said, row.id).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('never holds two rows for one cell and sector on one day', () => {
    for (const [i, a] of table.entries())
      for (const b of table.slice(i + 1)) expect(overlap(a, b), `${a.id} and ${b.id}`).toBe(false);
  });

  test('rules e-mail, phone and post for every kind of recipient, or leaves the cell to the EU rows by name', () => {
    for (const channel of core)
      for (const kind of personKinds) {
        const left = byEuRow[country]?.some(([c, k]) => c === channel && k === kind) ?? false;
        for (const day of checked)
          expect(rows(country, channel, kind, day).length, `${channel} ${kind}`).toBe(left ? 0 : 1);
      }
  });

  test('names only duties that exist', () => {
    for (const row of table)
      for (const duty of row.duties ?? []) expect(isDutyId(duty), `${row.id}: ${duty}`).toBe(true);
  });

  test('gives open cells no confidence', () => {
    for (const row of table) if (row.regime === 'open') expect(row.confidence, row.id).toBe('low');
  });
});

describe('Germany', () => {
  test('asks for consent from everyone by e-mail, and doubts the customer exception for texts', () => {
    for (const kind of personKinds) {
      expect(cell('DE', 'email', kind, '2010-01-01').regime).toBe('opt-in');
      expect(cell('DE', 'email', kind, '2026-11-22').customer?.quote).toBe('no');
      expect(cell('DE', 'sms', kind, '2026-11-22').customer?.contested).toBe(true);
    }
  });

  test('presumes consent for calls to businesses, never to consumers', () => {
    expect(cell('DE', 'phone', 'consumer', '2019-03-22').regime).toBe('opt-in');
    expect(cell('DE', 'phone', 'sole-trader', '2022-05-02').regime).toBe('presumed-consent');
  });

  test('asks for five years of proof of phone consent since 1 October 2021', () => {
    expect(cell('DE', 'phone', 'consumer', '2021-09-30').duties).not.toContain('keep-phone-consent-proof-de');
    expect(cell('DE', 'phone', 'consumer', '2021-10-01').duties).toContain('keep-phone-consent-proof-de');
  });
});

describe('France', () => {
  test('turns calls to consumers from opt-out with Bloctel into opt-in on 11 August 2026', () => {
    const before = cell('FR', 'phone', 'consumer', '2026-08-10');
    const after = cell('FR', 'phone', 'consumer', '2026-08-11');
    expect(before.regime).toBe('opt-out');
    expect(before.registers?.map((register) => register.name)).toEqual(['bloctel']);
    expect(after.regime).toBe('opt-in');
    expect(after.customer?.runningContract).toBe(true);
    expect(after.consentMaxAge).toEqual({ months: 12, days: 0 });
    expect(after.registers).toBeUndefined();
  });

  test('has no Bloctel before June 2016', () => {
    expect(cell('FR', 'phone', 'consumer', '2016-05-31').registers).toBeUndefined();
    expect(cell('FR', 'phone', 'consumer', '2016-06-01').registers).toHaveLength(1);
  });

  test('lets the press call until refused, before and after', () => {
    for (const day of ['2020-01-01', '2026-08-10', '2026-08-11'])
      expect(rows('FR', 'phone', 'consumer', parseDay(day), 'newspaper').map((row) => row.regime)).toEqual([
        'opt-out',
      ]);
  });

  test('looks at the subject of an e-mail to a profession, and leaves generic addresses free', () => {
    expect(cell('FR', 'email', 'business-contact', '2019-01-15').regime).toBe('opt-in-unless-work-related');
    expect(cell('FR', 'email', 'business-address', '2026-06-15').regime).toBe('free');
  });

  test('exempts the upkeep of the list from pixel consent, from the recommendation on', () => {
    expect(cell('FR', 'email-pixel', 'consumer', '2026-03-11').exemptPurposes).toBeUndefined();
    expect(cell('FR', 'email-pixel', 'consumer', '2026-09-01').exemptPurposes).toContain('administration');
  });
});

describe('United Kingdom', () => {
  test('protects individual subscribers, sole traders among them, and lets companies be mailed', () => {
    expect(cell('UK', 'email', 'sole-trader', '2020-03-02').regime).toBe('opt-in');
    expect(cell('UK', 'email', 'sole-trader', '2020-03-02').customer?.quote).toBe('yes');
    expect(cell('UK', 'email', 'business-contact', '2020-03-02').regime).toBe('opt-out');
    expect(cell('UK', 'email', 'business-address', '2020-03-02').regime).toBe('free');
  });

  test('gives charities their soft opt-in on 5 February 2026', () => {
    expect(rows('UK', 'email', 'consumer', parseDay('2026-02-04'), 'charity')).toHaveLength(0);
    const [row] = rows('UK', 'email', 'consumer', parseDay('2026-02-05'), 'charity');
    expect(row?.customer?.donation?.collectedFrom).toBe(parseDay('2026-02-05'));
    expect(cell('UK', 'email', 'consumer', '2026-02-05').customer?.donation).toBeUndefined();
  });

  test('screens the TPS every 28 days, and the CTPS since 25 June 2004', () => {
    expect(cell('UK', 'phone', 'consumer', '2019-05-13').registers?.[0]).toMatchObject({
      name: 'tps',
      setAsideBy: ['consent'],
      screeningHolds: { months: 0, days: 28 },
    });
    expect(cell('UK', 'phone', 'business-address', '2004-06-24').registers).toBeUndefined();
    expect(cell('UK', 'phone', 'business-address', '2004-06-25').registers?.[0]?.name).toBe('ctps');
  });

  test('rules every channel itself, as the EU rows left with the Union', () => {
    for (const channel of channels) for (const kind of personKinds) cell('UK', channel, kind, '2026-11-22');
  });
});

describe('Italy', () => {
  test('knows the customer exception for e-mail only', () => {
    for (const channel of channels)
      for (const row of rows('IT', channel, 'consumer', parseDay('2026-11-22')))
        expect(row.customer !== undefined, row.id).toBe(channel === 'email');
  });

  test('lets an entry in the new register wipe earlier consents, since 27 July 2022', () => {
    expect(cell('IT', 'phone', 'consumer', '2022-07-26').registers?.[0]?.setAsideBy).toEqual(['consent']);
    const row = cell('IT', 'phone', 'consumer', '2022-07-27');
    expect(row.registers?.[0]?.setAsideBy).toEqual(['later-consent', 'running-contract']);
    expect(row.registers?.[0]?.screeningHolds).toEqual({ months: 1, days: 0 });
    expect(row.directory).toBe(true);
  });

  test('bars energy sellers from directory numbers since 19 June 2026', () => {
    expect(rows('IT', 'phone', 'consumer', parseDay('2026-06-18'), 'energy')).toHaveLength(0);
    const [row] = rows('IT', 'phone', 'consumer', parseDay('2026-06-19'), 'energy');
    expect(row?.directory).toBeUndefined();
  });
});

describe('Spain', () => {
  test('moves from the right to refuse to legitimate interests on 29 June 2023', () => {
    expect(cell('ES', 'phone', 'consumer', '2023-06-28').cites[0]).toBe('ES LGT 48');
    const row = cell('ES', 'phone', 'consumer', '2023-06-29');
    expect(row.cites[0]).toBe('ES LGTel 66');
    expect(row.recentContact).toEqual({ months: 12, days: 0 });
    expect(row.duties).toContain('call-hours-es');
    expect(cell('ES', 'phone', 'business-contact', '2023-06-29').recentContact).toBeUndefined();
  });

  test('adds Stop Publicidad in 2025 and the rules on numbers after it', () => {
    const names = (day: string) =>
      cell('ES', 'phone', 'consumer', day).registers?.map((register) => register.name);
    expect(names('2024-12-31')).toEqual(['robinson']);
    expect(names('2025-01-01')).toEqual(['robinson', 'stop-publicidad']);
    expect(cell('ES', 'phone', 'consumer', '2025-06-07').duties).toContain('no-mobile-number-es');
    expect(cell('ES', 'phone', 'consumer', '2026-11-22').duties).toContain('number-range-400-es');
  });

  test('asks companies for consent to e-mail like anyone', () => {
    expect(cell('ES', 'email', 'business-address', '2020-06-15').regime).toBe('opt-in');
  });
});

describe('Greece, Czechia, Slovakia and Lithuania', () => {
  test('GR protects firms by e-mail and lets live calls be refused since 1 September 2011', () => {
    for (const kind of personKinds) {
      expect(cell('GR', 'email', kind, '2024-11-01').regime).toBe('opt-in');
      expect(cell('GR', 'phone', kind, '2011-08-31').regime).toBe('opt-in');
      const call = cell('GR', 'phone', kind, '2011-09-01');
      expect(call.regime).toBe('opt-out');
      expect(call.registers?.[0]?.setAsideBy).toEqual(['consent']);
    }
  });

  test('CZ turns calls into opt-in when the six months of Act 374/2021 are over', () => {
    expect(cell('CZ', 'phone', 'business-address', '2022-06-30').regime).toBe('opt-out');
    expect(cell('CZ', 'phone', 'business-address', '2022-07-01').regime).toBe('opt-in');
    expect(cell('CZ', 'email', 'business-address', '2022-07-01').regime).toBe('opt-in');
  });

  test('SK turns calls into opt-out in February 2022 and brings its list in November', () => {
    expect(cell('SK', 'phone', 'consumer', '2022-01-31').regime).toBe('opt-in');
    expect(cell('SK', 'phone', 'business-address', '2022-01-31').regime).toBe('opt-out');
    expect(cell('SK', 'phone', 'consumer', '2022-02-01').registers).toBeUndefined();
    expect(cell('SK', 'phone', 'consumer', '2022-11-01').registers?.[0]?.setAsideBy).toEqual([
      'later-consent',
      'customer',
    ]);
  });

  test('LT asks everyone for consent on every channel, and excepts customers by e-mail alone', () => {
    for (const kind of personKinds) {
      expect(cell('LT', 'phone', kind, '2021-12-01').cites[0]).toBe('LT ERĮ 81');
      expect(cell('LT', 'phone', kind, '2021-11-30').cites[0]).toBe('LT ERĮ 69');
      expect(cell('LT', 'phone', kind, '2026-11-22').customer).toBeUndefined();
      expect(cell('LT', 'email', kind, '2026-11-22').customer).toBeDefined();
    }
  });
});

describe('countries of which only some cells were established', () => {
  test('EE and LV protect persons and let firms be mailed until they refuse', () => {
    for (const country of ['EE', 'LV']) {
      expect(cell(country, 'email', 'consumer', '2026-11-22').regime).toBe('opt-in');
      expect(cell(country, 'email', 'business-address', '2026-11-22').regime).toBe('opt-out');
    }
    expect(cell('EE', 'phone', 'consumer', '2026-11-22').regime).toBe('opt-out');
    expect(cell('LV', 'phone', 'consumer', '2026-11-22').regime).toBe('opt-in');
  });

  test('IS compares even its own customers with the national register since July 2018', () => {
    expect(cell('IS', 'email', 'consumer', '2018-07-14').registers).toBeUndefined();
    expect(cell('IS', 'email', 'consumer', '2018-09-17').registers?.[0]?.setAsideBy).toEqual(['consent']);
    expect(cell('IS', 'phone', 'consumer', '2026-11-22').regime).toBe('open');
  });

  test('HU knows no customer exception, and lets post be refused', () => {
    expect(cell('HU', 'email', 'consumer', '2026-11-22').customer).toBeUndefined();
    expect(cell('HU', 'post', 'consumer', '2026-11-22').regime).toBe('opt-out');
  });
});
