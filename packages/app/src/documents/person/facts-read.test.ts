import { expect, test } from 'vitest';
import { voiceIn } from '../scan-report/index.ts';
import { factsRead } from './facts-read.ts';

const nl = voiceIn('nl');
const en = voiceIn('en');

test('says each fact that a rule read with its name, its days as the language writes them', () => {
  const consent = {
    for: 'direct-marketing',
    channels: ['email'],
    act: 'ticked',
    at: '2023-11-24',
    seq: 1_700_834_820_000,
    withdrawn: '2025-12-02',
    withdrawnSeq: 1_764_709_200_000,
  };
  const facts = {
    'purpose.kind': 'direct-marketing',
    'purpose.basis': ['consent', 'contract'],
    'facts.consents': [consent, { at: '2024-01-02' }],
    'message.identifiesSender': true,
    'person.age': 17,
  };
  expect(factsRead(facts, nl)).toEqual([
    'soort doel: direct marketing',
    'grondslag: toestemming, overeenkomst',
    'toestemming: 24 november 2023, voor direct marketing, via e-mail, zelf een vakje aangevinkt, ' +
      'ingetrokken op 2 december 2025; 2 januari 2024',
    'noemt de afzender: ja',
    'leeftijd: 17',
  ]);
  expect(factsRead({ 'facts.consents': [], 'facts.informed': 'never' }, en)).toEqual([
    'consent: none',
    'informed: never',
  ]);
});

test('says terms, assessments and relations in words', () => {
  const retention = {
    keep: { months: 24, days: 0 },
    from: 'last-activity',
    extendedBy: ['login', { kind: 'purchase', keep: { months: 12, days: 0 } }],
    cap: { months: 60, days: 0 },
  };
  const facts = {
    'purpose.retention': retention,
    'purpose.assessment': { interest: true, lessIntrusive: false, signed: '2025-12-09', scale: 'small' },
    'facts.relation': { since: '2022-02-08', lastPurchase: '2026-04-20', kind: 'customer' },
    'purpose.fields': ['email', 'firstName'],
  };
  expect(factsRead(facts, nl)).toEqual([
    'bewaartermijn: 24 maanden vanaf de laatste activiteit, verlengd door inloggen, aankoop (12 maanden), hooguit 60 maanden',
    'belangenafweging: belang ja, kan met minder nee, ondertekend op 9 december 2025, schaal klein',
    'relatie: sinds 8 februari 2022, laatste aankoop op 20 april 2026, klant',
    'gegevens: e-mailadres, voornaam',
  ]);
});

test('never tells a number by which we know people or addresses', () => {
  const facts = {
    'facts.obtained': { via: 'sale', at: '2026-01-01', id: 'import-7', point: 'a1b2', seq: 7 },
    'facts.objections': [{ at: '2026-02-01', scope: 'marketing', via: 'link', point: 'a1b2' }],
  };
  expect(factsRead(facts, nl)).toEqual([
    'herkomst: 1 januari 2026, via verkoop',
    'bezwaar: 1 februari 2026, tegen alle direct marketing, via de afmeldlink',
  ]);
});
