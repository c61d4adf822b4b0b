import { describe, expect, test } from 'vitest';
import { template } from '../policy/index.ts';
import { addPeriod, formatDay, parseDay, parsePeriod } from '../time/index.ts';
import { type ScannedTables, scanTables } from './scan.fixture.ts';

const remarks = ({ report }: ScannedTables) =>
  [...report.assumptions, ...report.unknowable].map(({ id }) => id);
const laneOf = ({ setting, people }: ScannedTables, purpose: string, channel: string, person: number) => {
  const lane = setting.lanes.findIndex(
    (each) => setting.purposes[each.purpose]!.id === purpose && each.channel === channel,
  );
  return people[person]!.verdicts.lanes[lane];
};
const keepOf = ({ setting, people }: ScannedTables, purpose: string, person: number) =>
  people[person]!.verdicts.keep[setting.purposes.findIndex(({ id }) => id === purpose)];

describe('who someone is', () => {
  const found = scanTables([
    {
      name: 'relaties.csv',
      text: `Relatienr;Voornaam;Achternaam;E-mail;Telefoon;Postcode;Land;Bedrijf;Functie;Herkomst
        1;Jan;de Vries;jan@ziggo.nl;0612345678;1012 LG;;;;Formulier website
        2;An;van der Berg;an@bergbv.nl;;;NL;Berg B.V.;Inkoper;Gekochte lijst
        3;;;info@slagerij.nl;;;NL;Slagerij Jansen B.V.;;
        4;Kim;Zeeman;kim@zeeman.nl;;;;Kim Zeeman eenmanszaak;;Beurs
        5;Luc;Peeters;luc@telenet.be;+32 471 12 34 56;;;;;
        6;Eva;Maes;niet bekend;;;;;;`,
    },
  ]);

  test('tells consumers, business contacts, sole traders and mailboxes of organisations apart', () => {
    expect(found.people.map(({ person }) => person.kind)).toEqual([
      ...['consumer', 'business-contact', 'business-address', 'sole-trader', 'consumer', 'consumer'],
    ]);
  });

  test('takes the country from the address, else the phone, else what was given, and says so', () => {
    expect(found.people.map(({ person }) => `${person.country} ${person.countryFrom}`)).toEqual([
      ...['NL address', 'NL address', 'NL address', 'NL assumed', 'BE phone', 'NL assumed'],
    ]);
    expect(remarks(found)).toEqual(expect.arrayContaining(['country-assumed', 'country-from-phone']));
  });

  test('reads how the data came', () => {
    expect(found.people.map(({ person }) => person.via)).toEqual([
      ...['own-form', 'bought-list', undefined, 'event', undefined, undefined],
    ]);
  });

  test('keeps why an address cannot be read', () => {
    expect(found.people[5]!.person).toMatchObject({
      email: undefined,
      emailFault: 'no-at',
      name: 'Eva Maes',
    });
  });

  test('lets the mailbox of an organisation stay', () => {
    expect(found.people[2]!.verdicts.standing).toBe('kept');
  });
});

describe('consent', () => {
  const header =
    'Email Address;First Name;Last Name;MEMBER_RATING;OPTIN_TIME;OPTIN_IP;CONFIRM_TIME;CONFIRM_IP;LAST_CHANGED;LEID;EUID;CC';
  const subscribed = {
    name: 'subscribed_members_export_1a2b.csv',
    text: `${header}
      ann@ziggo.nl;Ann;Ardens;3;2026-03-01 10:00:00;1.2.3.4;2026-03-01 10:05:00;1.2.3.4;2026-03-01 10:05:00;1;a;nl
      bob@ziggo.nl;Bob;Bakker;3;;;2026-03-01 10:05:00;;2026-03-01 10:05:00;2;b;nl
      cor@ziggo.nl;Cor;Claes;3;2026-04-01 10:00:00;1.2.3.4;2026-04-01 10:05:00;1.2.3.4;2026-04-01 10:05:00;3;c;nl`,
  };
  const unsubscribed = {
    name: 'unsubscribed_members_export_1a2b.csv',
    text: `${header};UNSUB_TIME;UNSUB_REASON
      cor@ziggo.nl;Cor;Claes;3;2026-04-01 10:00:00;1.2.3.4;2026-04-01 10:05:00;1.2.3.4;2026-04-01 10:05:00;3;c;nl;2026-06-01 09:00:00;NORMAL
      dan@ziggo.nl;Dan;Dekker;3;2026-04-01 10:00:00;1.2.3.4;2026-04-01 10:05:00;1.2.3.4;2026-04-01 10:05:00;4;d;nl;2026-06-01 09:00:00;NORMAL`,
  };
  const found = scanTables([subscribed, unsubscribed]);

  test('a confirmed sign-up with day and address stands; an import’s CONFIRM_TIME proves nothing', () => {
    expect(laneOf(found, 'newsletter', 'email', 0)?.outcome).toBe('lawful');
    expect(keepOf(found, 'newsletter', 0)?.outcome).toBe('lawful');
    expect(found.people[1]!.person.confirmed).toBeUndefined();
    expect(laneOf(found, 'newsletter', 'email', 1)?.outcome).toBe('unknown');
  });

  test('who left in one file has left in all, and is one person', () => {
    expect(found.report.people.total).toBe(4);
    expect(found.people.map(({ person }) => person.email?.local)).toEqual(['ann', 'bob', 'cor', 'dan']);
    for (const person of [2, 3]) {
      expect(laneOf(found, 'newsletter', 'email', person)).toMatchObject({
        outcome: 'unlawful',
        rule: 'eu-objection',
      });
      expect(keepOf(found, 'newsletter', person)?.outcome).toBe('unlawful');
      expect(found.people[person]!.verdicts.standing).toBe('lapsed');
    }
  });

  test('a newsletter holds nobody who never agreed, but says that they may not be written', () => {
    const list = scanTables([
      {
        name: 'contacten.csv',
        text: `E-mail;Voornaam;Achternaam;Nieuwsbrief;Aangemaakt op
          ann@ziggo.nl;Ann;Ardens;ja;2026-03-01
          bob@ziggo.nl;Bob;Bakker;niet gevraagd;2026-03-01
          cor@ziggo.nl;Cor;Claes;uitgeschreven;2026-03-01`,
      },
    ]);
    expect(keepOf(list, 'newsletter', 1)).toBeUndefined();
    const outcomes = [0, 1, 2].map((person) => laneOf(list, 'newsletter', 'email', person)?.outcome);
    expect(outcomes).toEqual(['unknown', 'unlawful', 'unlawful']);
    expect(remarks(list)).toContain('consent-without-date');
  });
});

test('what one file tells of acts says nothing about the people of another', () => {
  const found = scanTables([
    {
      name: 'klanten.csv',
      text: `Klantnr;Voornaam;Achternaam;E-mail;Nieuwsbrief;Aangemaakt op;Laatst ingelogd
        1;Ann;Ardens;ann@ziggo.nl;ja;2024-01-01;2024-02-01`,
    },
    {
      name: 'nieuwsbrief.csv',
      text: `E-mail;Voornaam;Achternaam;Nieuwsbrief;Aangemaakt op
        bob@ziggo.nl;Bob;Bakker;ja;2024-01-01`,
    },
  ]);
  // Two years have gone by since either's last known date. Ann did not log in since; of Bob nobody knows.
  expect(keepOf(found, 'newsletter', 0)).toMatchObject({ outcome: 'unlawful', rule: 'eu-retention-over' });
  expect(keepOf(found, 'newsletter', 1)?.outcome).toBe('unknown');
});

describe('orders', () => {
  const customers = {
    name: 'klanten.csv',
    text: `Klantnr;Voornaam;Achternaam;E-mail;Land
      K1;Ann;Ardens;ann@ziggo.nl;NL
      k2;Bob;Bakker;bob@ziggo.nl;NL
      K3;Cor;Claes;cor@ziggo.nl;NL`,
  };
  const orders = {
    name: 'bestellingen.csv',
    text: `Bestelnr;Klantnr;Besteldatum;Bedrag
      1;K1;2024-05-10;20,00
      1;K1;2024-05-10;5,00
      2;K1;2026-02-14;20,00
      3;K1;2026-08-01;-20,00
      4;K2;2019-12-31;12,00
      5;K9;2026-01-01;12,00`,
  };
  const found = scanTables([orders, customers]);

  test('give each customer a first and last purchase; what was given back is none', () => {
    const days = found.people.map(({ person: { orders: count, firstPurchase, lastPurchase } }) => [
      count,
      firstPurchase && formatDay(firstPurchase),
      lastPurchase && formatDay(lastPurchase),
    ]);
    expect(days).toEqual([
      [2, '2024-05-10', '2026-02-14'],
      [1, '2019-12-31', '2019-12-31'],
      [0, undefined, undefined],
    ]);
    expect(found.people.map(({ person }) => person.relation)).toEqual([
      'customer',
      'former-customer',
      'prospect',
    ]);
  });

  test('decide how long each purpose keeps them', () => {
    expect(keepOf(found, 'orders', 0)).toMatchObject({ outcome: 'lawful', until: parseDay('2028-02-14') });
    expect(keepOf(found, 'orders', 1)?.outcome).toBe('unlawful');
    expect(keepOf(found, 'bookkeeping', 1)).toMatchObject({
      outcome: 'lawful',
      until: parseDay('2026-12-31'),
    });
    expect(found.people[1]!.verdicts.lapsesOn).toBe(parseDay('2026-12-31'));
    expect(found.report.retention.byMonth['2026-12']).toBe(1);
    expect(found.people[2]!.verdicts.standing).toBe('unknown');
  });

  test('what may not be kept for a purpose may not be used for it', () => {
    expect(laneOf(found, 'orders', 'email', 0)?.outcome).toBe('lawful');
    expect(laneOf(found, 'orders', 'email', 1)?.outcome).toBe('unlawful');
  });

  test('of people in no other file are counted', () => {
    expect(remarks(found)).toContain('orders-of-others');
  });

  test('alone they are people too, once each', () => {
    const alone = scanTables([orders]);
    expect(alone.report.people.total).toBe(3);
    expect(alone.people[0]!.person.orders).toBe(2);
  });
});

describe('a refusal of one channel', () => {
  const text = `Klantnr;Voornaam;Achternaam;E-mail;Straat;Postcode;Land;Laatste bestelling;Eerste bestelling;Email opt out
    1;Ann;Ardens;ann@ziggo.nl;Damrak 1;1012 LG;NL;2026-05-01;2026-05-01;ja
    2;Bob;Bakker;bob@ziggo.nl;Damrak 2;1012 LG;NL;2026-05-01;2026-05-01;nee`;
  const found = scanTables([{ name: 'klanten.csv', text }], '2026-11-22', template('web-shop'));

  test('closes that channel and leaves the others, and the data, as they are', () => {
    expect(laneOf(found, 'customer-offers', 'email', 0)?.outcome).toBe('unlawful');
    expect(laneOf(found, 'customer-offers', 'post', 0)?.outcome).toBe('lawful');
    expect(keepOf(found, 'customer-offers', 0)?.outcome).toBe('lawful');
    expect(laneOf(found, 'customer-offers', 'email', 1)?.outcome).toBe('lawful');
  });
});

test('people who differ in a single day get verdicts of their own', () => {
  const rows = Array.from({ length: 400 }, (_, day) => {
    const date = formatDay(parseDay('2023-01-01') + day * 3);
    return `${day};Ann;Ardens;a${day}@ziggo.nl;NL;${date}`;
  });
  const text = `Klantnr;Voornaam;Achternaam;E-mail;Land;Laatste bestelling\n${rows.join('\n')}\n${rows.join('\n')}`;
  const found = scanTables([{ name: 'klanten.csv', text }]);
  found.people.forEach(({ person }, index) => {
    const end = addPeriod(person.lastPurchase!, parsePeriod('P7Y'));
    expect(keepOf(found, 'bookkeeping', index)?.until).toBe(end);
  });
});

test('a list that tells the last purchase alone says which date is missing', () => {
  const rows = (header: string, dates: string) => `Klantnr;Voornaam;E-mail;${header}
    1;Ann;ann@ziggo.nl;${dates}
    2;Bob;bob@ziggo.nl;${dates}`;
  const bare = scanTables([{ name: 'klanten.csv', text: rows('Laatste aankoop', '2026-10-01') }]);
  expect(bare.report.lanes.find(({ purpose }) => purpose === 'customer-offers')?.lawful).toBe(0);
  expect(bare.report.lanes.find(({ purpose }) => purpose === 'orders')?.lawful).toBe(2);
  expect(bare.report.unknowable.map(({ id }) => id)).toContain('no-start');
  const dated = scanTables([
    { name: 'klanten.csv', text: rows('Aangemaakt op;Laatste aankoop', '2025-10-01;2026-10-01') },
  ]);
  expect(dated.report.lanes.find(({ purpose }) => purpose === 'customer-offers')?.lawful).toBe(2);
  expect(dated.report.unknowable.map(({ id }) => id)).not.toContain('no-start');
});
