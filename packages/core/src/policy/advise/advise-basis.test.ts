import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channels, personKinds, purposeKinds } from '../../terms/index.ts';
import { parseDay } from '../../time/index.ts';
import { isVague, wordingProblems } from '../check/index.ts';
import { adviseBasis, type BasisAnswers } from './index.ts';

const at = parseDay('2026-11-22');
const mailing: BasisAnswers = {
  kind: 'direct-marketing',
  expected: 'yes',
  channels: ['email'],
  recipients: ['consumer'],
  relation: 'customers',
  products: 'similar',
};
const first = (answers: BasisAnswers, country: string) => adviseBasis(answers, country, at).options[0];
const needs = (answers: BasisAnswers, country: string) =>
  adviseBasis(answers, country, at).channels.map(({ who, need }) => [who, need]);

test('own customers may be mailed on an interest, others not, whatever the basis', () => {
  expect(first(mailing, 'NL')).toMatchObject({ basis: 'legitimate-interests', fits: 'yes' });
  const prospects = { ...mailing, relation: 'others' } as const;
  expect(first(prospects, 'NL')).toMatchObject({ basis: 'consent', fits: 'yes' });
  const { channels: found, consent } = adviseBasis({ ...mailing, relation: 'both' }, 'NL', at);
  expect(consent).toBe('for-some');
  expect(found).toMatchObject([
    { who: 'customers', need: 'no-consent', rule: 'nl-email-natural-2004' },
    { who: 'others', need: 'consent', cites: expect.arrayContaining(['NL Tw 11.7']) },
  ]);
  expect(found.every(({ source }) => source?.startsWith('https://'))).toBe(true);
});

test('countries differ: an impersonal address in Belgium, a call, work in France', () => {
  const business: BasisAnswers = { ...mailing, relation: 'others', recipients: ['business-address'] };
  expect(needs(business, 'BE')).toEqual([['others', 'no-consent']]);
  expect(needs(business, 'DE')).toEqual([['others', 'consent']]);
  const both = adviseBasis(business, ['BE', 'DE'], at);
  expect(both.channels.map(({ country, need }) => [country, need])).toEqual([
    ['BE', 'no-consent'],
    ['DE', 'consent'],
  ]);
  const atWork: BasisAnswers = { ...mailing, relation: 'others', recipients: ['business-contact'] };
  expect(needs(atWork, 'FR')).toEqual([['others', 'open']]);
  expect(needs({ ...atWork, workRelated: 'yes' }, 'FR')).toEqual([['others', 'no-consent']]);
});

test('what is open stays open, and a country without a rule is not guessed', () => {
  const post: BasisAnswers = { ...mailing, channels: ['post'], relation: 'others' };
  const { channels: found, consent, options } = adviseBasis(post, 'NL', at);
  expect(found).toMatchObject([{ need: 'open', says: { nl: expect.stringContaining('niet vast') } }]);
  expect(consent).toBe('open');
  expect(options[0]?.basis).toBe('legitimate-interests');
  expect(adviseBasis(mailing, 'US', at).channels).toMatchObject([{ need: 'open', rule: null, source: null }]);
});

test('a contract and a duty go before everything, and consent is not asked then', () => {
  const delivery: BasisAnswers = {
    kind: 'service',
    neededForContract: 'yes',
    promotes: 'no',
    channels: ['email'],
  };
  const advice = adviseBasis(delivery, 'NL', at);
  expect(advice.options[0]).toMatchObject({ basis: 'contract', fits: 'yes' });
  expect(advice.options.find(({ basis }) => basis === 'consent')?.fits).toBe('no');
  expect(advice.channels).toEqual([]);
  expect(first({ kind: 'administration', lawDemands: 'yes' }, 'NL')?.basis).toBe('legal-obligation');
  expect(first({ ...mailing, neededForContract: 'yes' }, 'NL')?.basis).not.toBe('contract');
});

test('special categories and an earlier request for consent leave only consent', () => {
  for (const more of [{ sensitive: 'yes' }, { askedConsent: 'yes' }] as const) {
    const { options } = adviseBasis({ ...mailing, channels: [], ...more }, 'NL', at);
    expect(options[0]?.basis).toBe('consent');
    expect(options.find(({ basis }) => basis === 'legitimate-interests')?.fits).toBe('no');
  }
});

test('every advice is complete and cited, and consent is last unless asked for', () => {
  const known = fc.constantFrom('yes', 'no', 'unknown');
  const answers = fc.record(
    {
      kind: fc.constantFrom(...purposeKinds),
      neededForContract: known,
      lawDemands: known,
      publicTask: known,
      expected: known,
      sensitive: known,
      children: known,
      askedConsent: known,
      channels: fc.subarray([...channels]),
      recipients: fc.subarray([...personKinds]),
      relation: fc.constantFrom('customers', 'others', 'both'),
      products: fc.constantFrom('similar', 'other', 'third-party'),
    },
    { requiredKeys: ['kind'] },
  );
  fc.assert(
    fc.property(
      answers,
      fc.constantFrom('NL', 'BE', 'DE', 'FR', 'UK', 'IT', 'MT', 'US'),
      (given, country) => {
        const { options, consent } = adviseBasis(given as BasisAnswers, country, at);
        expect(new Set(options.map(({ basis }) => basis)).size).toBe(6);
        for (const { reasons } of options) {
          expect(reasons.length).toBeGreaterThan(0);
          for (const { cites, source } of reasons) {
            expect(cites.length).toBeGreaterThan(0);
            expect(source).toMatch(/^https:/);
          }
        }
        const place = options.findIndex(({ basis }) => basis === 'consent');
        if (consent === 'not-asked' && given.sensitive !== 'yes' && options[place]?.fits === 'yes')
          for (const { fits } of options.slice(place + 1)) expect(fits).toBe('no');
      },
    ),
    { numRuns: 200 },
  );
});

test('a wording is read while it is written', () => {
  expect(wordingProblems('', 'nl')).toMatchObject([{ id: 'missing' }]);
  expect(wordingProblems('Voor marketingdoeleinden', 'nl')).toMatchObject([{ id: 'vague', at: null }]);
  const text = 'We mail je elke maand nieuwe recepten en gebruiken ze voor andere doeleinden.';
  const [problem] = wordingProblems(text, 'nl');
  expect(problem?.id).toBe('open-ended');
  expect(text.slice(...problem!.at!)).toBe('andere doeleinden');
  fc.assert(
    fc.property(
      fc.lorem({ mode: 'sentences', maxCount: 2 }),
      fc.constantFrom('nl', 'en'),
      (said, language) => {
        const list = wordingProblems(said, language as 'nl');
        expect(list.length > 0).toBe(isVague(said, language as 'nl'));
      },
    ),
  );
});
