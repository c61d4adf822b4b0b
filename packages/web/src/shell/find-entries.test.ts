import { expect, test } from 'vitest';
import { findEntries } from './find-entries.ts';

const entries = [
  { label: 'Toestemmingen', also: 'opt-in aanmelding' },
  { label: 'Thema: donker', also: 'nacht uiterlijk' },
  { label: 'Mag ik mailen?', also: 'poort doelgroep' },
  { label: 'Mailserver', also: 'smtp' },
  { label: 'Privacyverklaring in één taal' },
];
const found = (query: string) => findEntries(entries, query).map(({ label }) => label);

test('everything stays in its order while nothing is typed', () => {
  expect(found('  ')).toEqual(entries.map(({ label }) => label));
});

test('a name is found by its beginning, before names that have the word further on', () => {
  expect(found('mail')).toEqual(['Mailserver', 'Mag ik mailen?']);
  expect(found('mag ik mailen')).toEqual(['Mag ik mailen?']);
});

test('capitals, accents and punctuation make no difference', () => {
  expect(found('DONKER thema')).toEqual(['Thema: donker']);
  expect(found('een taal')).toEqual(['Privacyverklaring in één taal']);
  expect(found('opt-in')).toEqual(['Toestemmingen']);
});

test('another word for it finds it from its beginning, and a name from anywhere', () => {
  expect(found('poort')).toEqual(['Mag ik mailen?']);
  expect(found('oort')).toEqual([]);
  expect(found('stemming')).toEqual(['Toestemmingen']);
});

test('every word that was typed has to fit', () => {
  expect(found('thema nacht')).toEqual(['Thema: donker']);
  expect(found('thema poort')).toEqual([]);
});
