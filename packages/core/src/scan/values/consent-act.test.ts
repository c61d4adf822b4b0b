import { expect, test } from 'vitest';
import type { ConsentAct } from '../../terms/index.ts';
import { isPassive, readConsentWay } from './consent-act.ts';
import { asksProtection } from './protection.ts';

const told: readonly (readonly [text: string, act: ConsentAct])[] = [
  ['Vooraf aangevinkt vakje bij bestelling', 'pre-ticked'],
  ['voorgevinkt', 'pre-ticked'],
  ['Pre-ticked box at checkout', 'pre-ticked'],
  ['case pré-cochée', 'pre-ticked'],
  ['vorangekreuztes Kästchen', 'pre-ticked'],
  ['vakje niet vooraf aangevinkt', 'ticked'],
  ['Not pre-ticked', 'ticked'],
  ['Vakje aangevinkt op website', 'ticked'],
  ['Ik ga akkoord met de algemene voorwaarden', 'terms'],
  ['Accepted terms & conditions', 'terms'],
  ['AGB akzeptiert', 'terms'],
  ['conditions générales acceptées', 'terms'],
  ['Papieren inschrijfformulier', 'written'],
  ['paper form at the counter', 'written'],
  ['formulaire papier', 'written'],
  ['Papierformular Messe', 'written'],
  ['Telefonisch gegeven', 'spoken'],
  ['handtekening op tablet', 'signed'],
  ['dubbele opt-in', 'clicked'],
  ['geen bezwaar gemaakt', 'silence'],
  ['implied consent', 'silence'],
  ['opt-out box', 'opt-out-box'],
  ['door verkoper ingevuld', 'confirmed-by-seller'],
  ['continued browsing', 'continued-use'],
];

test.each(told)('“%s” is %s', (text, act) => {
  expect(readConsentWay(text)?.act).toBe(act);
});

test('a source that names no act leaves it open', () => {
  for (const text of ['website', 'Formulier nieuwsbrief', 'Facebook', 'Popup herfst', 'Winkel Gent'])
    expect(readConsentWay(text)).toBeUndefined();
});

test('the terms beside a newsletter may have stood apart', () => {
  expect(readConsentWay('Ja, ik wil de nieuwsbrief en accepteer de algemene voorwaarden')).toBeUndefined();
});

test('tells a confirmed sign-up from one that was not', () => {
  expect(readConsentWay('Formulier met double opt-in')).toMatchObject({ doubleOptIn: true });
  expect(readConsentWay('single opt-in')).toEqual({ act: undefined, doubleOptIn: false });
  expect(readConsentWay('zonder dubbele opt-in')).toMatchObject({ doubleOptIn: false });
});

test('only an act of the person is a yes', () => {
  expect(isPassive('silence')).toBe(true);
  expect(isPassive('spoken')).toBe(false);
});

test.each([
  'Mevrouw staat onder bewind bij Bewindvoering Zuid',
  'bewindvoerder: dhr. Smit',
  'onder curatele gesteld',
  'zit in de schuldhulpverlening',
  'WSNP tot 2027',
  'Wilsonbekwaam verklaard',
  'heeft een mentor, bel die',
  'personne sous tutelle',
  'Surendettement, ne pas relancer',
  'steht unter gesetzlicher Betreuung',
  'vulnerable customer - see file',
])('“%s” asks for protection', (text) => {
  expect(asksProtection(text)).toBe(true);
});

test.each([
  'niet onder bewind',
  'geen schuldhulp',
  'Doet mee aan het mentorprogramma',
  'curator van het museum',
  'vraagt naar de budgetlijn',
  'Betreut unsere Filiale',
  'heeft geen mentor',
])('“%s” does not', (text) => {
  expect(asksProtection(text)).toBe(false);
});
