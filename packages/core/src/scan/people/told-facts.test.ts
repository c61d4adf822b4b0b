import { describe, expect, test } from 'vitest';
import { scanTables } from '../scan.fixture.ts';

const contradictions = (...texts: string[]) =>
  scanTables(texts.map((text, at) => ({ name: `list-${at}.csv`, text }))).people.map(
    ({ person }) => person.contradicted,
  );

describe('a yes and a no about one person', () => {
  test('contradict each other whichever comes first, for that person alone', () => {
    expect(
      contradictions(`Email;Voornaam;Nieuwsbrief;Marketing toestemming
        ann@ziggo.nl;Ann;ja;nee
        bob@ziggo.nl;Bob;nee;ja
        cor@ziggo.nl;Cor;ja;ja
        dan@ziggo.nl;Dan;nee;`),
    ).toEqual([true, true, false, false]);
  });

  test('meet across files, and the finding counts them', () => {
    const members = {
      name: 'subscribed_members_export.csv',
      text: `Email;Voornaam;Achternaam
        ann@ziggo.nl;Ann;Ardens
        bob@ziggo.nl;Bob;Bakker`,
    };
    const left = {
      name: 'unsubscribed_members_export.csv',
      text: `Email;Voornaam;Achternaam
        ann@ziggo.nl;Ann;Ardens`,
    };
    for (const tables of [
      [members, left],
      [left, members],
    ]) {
      const { people, report } = scanTables(tables);
      const ann = people.find(({ person }) => person.firstName === 'Ann')!;
      expect(ann.person.contradicted).toBe(true);
      expect(report.findings.find(({ id }) => id === 'opted-out-on-list')?.count).toBe(1);
    }
  });

  test('are not made by an address that bounces, and a bounce never hides a refusal', () => {
    const cleaned = { name: 'cleaned_members_export.csv', text: 'Email;Voornaam\nann@ziggo.nl;Ann' };
    const member = { name: 'subscribed_members_export.csv', text: 'Email;Voornaam\nann@ziggo.nl;Ann' };
    const left = { name: 'unsubscribed_members_export.csv', text: 'Email;Voornaam\nann@ziggo.nl;Ann' };
    expect(scanTables([member, cleaned]).people[0]!.person.contradicted).toBe(false);
    const { people } = scanTables([cleaned, left]);
    expect(people[0]!.person.bounced).toBe(true);
    expect(people[0]!.verdicts.lanes.some((lane) => lane?.outcome === 'lawful')).toBe(false);
  });
});

test('how people agreed is read from the source of the consent, and from its wording only where it was no yes', () => {
  const { people, report } = scanTables([
    {
      name: 'inschrijvingen.csv',
      text: `E-mail;Voornaam;Nieuwsbrief;Datum toestemming;Bron toestemming;Tekst toestemming
        ann@ziggo.nl;Ann;ja;2026-01-04;voorgevinkt vakje kassa;
        bob@ziggo.nl;Bob;ja;2026-01-05;papieren formulier;Ja, mail mij
        cor@ziggo.nl;Cor;ja;2026-01-06;website;Je kunt je telefonisch afmelden
        dan@ziggo.nl;Dan;ja;2026-01-07;website;Ik ga akkoord met de algemene voorwaarden
        eva@ziggo.nl;Eva;ja;2026-01-08;formulier, double opt-in;`,
    },
  ]);
  expect(people.map(({ person }) => person.consentAct)).toEqual([
    ...['pre-ticked', 'written', undefined, 'terms', 'clicked'],
  ]);
  expect(people.map(({ person }) => person.doubleOptIn)).toEqual([
    ...[undefined, undefined, undefined, undefined, true],
  ]);
  expect(report.findings.find(({ id }) => id === 'consent-no-act')?.count).toBe(2);
});

test('who needs protection is read from remarks and from a column of its own', () => {
  const { people, report } = scanTables([
    {
      name: 'klanten.csv',
      text: `Klantnummer;Voornaam;Achternaam;E-mail;Opmerkingen;Bewindvoerder
        1;Ann;Ardens;ann@ziggo.nl;zit in de schuldsanering;
        2;Bob;Bakker;bob@ziggo.nl;belt graag 's ochtends;
        3;Cor;Claes;cor@ziggo.nl;;Bewind Zuid B.V.
        4;Dan;Dekker;dan@ziggo.nl;;nee`,
    },
  ]);
  expect(people.map(({ person }) => person.vulnerable)).toEqual([true, false, true, false]);
  expect(report.findings.find(({ id }) => id === 'vulnerable')?.count).toBe(2);
});

test('a remark tells of a death and of a national number, and no column of its own is needed', () => {
  const { people, report } = scanTables([
    {
      name: 'klanten.csv',
      text: `E-mail;Voornaam;Nieuwsbrief;Opmerkingen
        ann@ziggo.nl;Ann;ja;Overleden 3-2-2025
        bob@ziggo.nl;Bob;ja;Haar man is overleden
        cor@ziggo.nl;Cor;ja;BSN 111222333 doorgegeven
        dan@ziggo.nl;Dan;ja;Order 111222333 nagebeld`,
    },
  ]);
  expect(people.map(({ person }) => person.deceased)).toEqual([true, false, false, false]);
  expect(people.map(({ person }) => person.nationalNumber)).toEqual([undefined, undefined, 'bsn', undefined]);
  const count = (id: string) => report.findings.find((finding) => finding.id === id)?.count;
  expect(count('deceased')).toBe(1);
  expect(count('national-numbers')).toBe(1);
});

test('lists that were bought in and brokers are known by their usual Dutch names', () => {
  const sources = [
    'Lijst ingekocht bij MailDB',
    'Adressenbroker',
    'Gekochte lijst',
    'Adresbroker Jansen',
    'Webshop',
  ];
  const { people } = scanTables([
    {
      name: 'klanten.csv',
      text: [
        'E-mail;Voornaam;Herkomst',
        ...sources.map((source, at) => `a${at}@ziggo.nl;Ann;${source}`),
      ].join('\n'),
    },
  ]);
  expect(people.map(({ person }) => person.via)).toEqual([
    'bought-list',
    'broker',
    'bought-list',
    'broker',
    'sale',
  ]);
});
