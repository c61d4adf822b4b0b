import fc from 'fast-check';
import type { Question } from '../terms/index.ts';
import * as words from '../terms/index.ts';
import { parseDay } from '../time/index.ts';

/** Random questions over the whole vocabulary, with days close together so that limits are met. */

const first = parseDay('2019-01-01');
const last = parseDay('2027-12-31');
export const day = fc.integer({ min: first, max: last });
const bool = fc.boolean();
const period = fc.constantFrom(6, 12, 24, 36, 60, 120).map((months) => ({ months, days: 0 }));
const some = <T>(values: readonly T[]) => fc.constantFrom(...values);
const record = <T extends Record<string, fc.Arbitrary<unknown>>>(model: T) =>
  fc.record(model, { requiredKeys: [] });

const consent = record({
  at: day,
  for: some(['direct-marketing', 'partner-marketing', 'profiling', 'survey'] as const),
  channels: fc.subarray(['email', 'sms', 'phone', 'post', 'ads'] as const),
  act: fc.oneof(
    { weight: 4, arbitrary: some(['ticked', 'clicked', 'written'] as const) },
    some(words.consentActs),
  ),
  condition: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, bool),
  alternative: bool,
  incentive: some(['small', 'substantial'] as const),
  separate: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, bool),
  names: fc.oneof(
    { weight: 4, arbitrary: fc.constant('sender' as const) },
    some(['sender', 'listed', 'categories', 'nobody'] as const),
  ),
  misleading: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, bool),
  confirmed: day,
  confirmedVia: some(['email', 'phone', 'post'] as const),
  parental: bool,
  record: fc.oneof(
    { weight: 4, arbitrary: fc.constant('full' as const) },
    some(['full', 'form-only', 'none'] as const),
  ),
  withdrawn: day,
  withdrawnSeq: fc.integer({ min: 0, max: 9 }),
  lastUsed: day,
  seq: fc.integer({ min: 0, max: 9 }),
});

/** A consent in which nothing is wrong. */
const soundConsent = fc.record({
  at: day,
  for: fc.constant('direct-marketing' as const),
  channels: fc.constant(['email', 'sms', 'phone', 'post', 'ads'] as const).map((list) => [...list]),
  act: fc.constant('ticked' as const),
  condition: fc.constant(false),
  separate: fc.constant(true),
  names: fc.constant('sender' as const),
  misleading: fc.constant(false),
  record: fc.constant('full' as const),
});

export const activity = record({
  kind: some(words.activityKinds),
  at: day,
  human: bool,
  by: some(['person', 'other'] as const),
});

export const objection = record({
  at: day,
  scope: some(['marketing', 'channel', 'all', 'profiling'] as const),
  channel: some(['email', 'sms', 'phone', 'post'] as const),
  via: some(['link', 'mail', 'phone'] as const),
  seq: fc.integer({ min: 0, max: 9 }),
});

const request = record({
  right: some(words.requestRights),
  at: day,
  identified: bool,
  demanded: some(['nothing', 'id-card', 'form'] as const),
  answered: day,
  told: bool,
  extended: day,
  result: some([
    'complete',
    'partial',
    'suppressed',
    'deactivated',
    'restricted',
    'none',
    'wrong-right',
  ] as const),
  notifiedRecipients: bool,
  remainderKnown: bool,
});

const facts = record({
  obtained: record({
    at: day,
    from: fc.oneof(
      { weight: 3, arbitrary: fc.constant('person' as const) },
      some(['person', 'third-party', 'public', 'register', 'acquisition', 'generated'] as const),
    ),
    via: fc.oneof({ weight: 3, arbitrary: fc.constant('sale' as const) }, some(words.obtainedVia)),
    verified: bool,
    warranty: bool,
  }),
  informed: fc.oneof(
    { weight: 1, arbitrary: fc.constant('never' as const) },
    {
      weight: 5,
      arbitrary: record({
        at: day,
        marketing: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, bool),
        optOut: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, bool),
        right: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, bool),
        source: bool,
        recipients: bool,
      }),
    },
  ),
  consents: fc.array(fc.oneof(consent, soundConsent), { maxLength: 3 }),
  relation: record({
    kind: some(words.relationKinds),
    since: day,
    ended: day,
    lastPurchase: day,
    paid: bool,
    partOfPaidOffer: bool,
    negotiated: bool,
  }),
  activities: fc.array(activity, { maxLength: 3 }),
  objections: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(objection, { maxLength: 2 })),
  requests: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(request, { maxLength: 2 })),
  reappeared: fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, day),
  messages: fc.array(
    record({ at: day, channel: some(['email', 'sms'] as const), content: some(words.contents) }),
    {
      maxLength: 2,
    },
  ),
  holds: fc.array(record({ kind: some(['legal-claim', 'statutory'] as const), until: day }), {
    maxLength: 1,
  }),
  duty: record({ keep: period, from: day }),
  cleanUp: some(['none', 'manual', 'automatic'] as const),
});

const model = {
  law: some(['NL', 'BE', 'DE', 'FR', 'UK', 'IT', 'ES', 'IE', 'DK', 'AT', 'PL', 'EU', 'RO'] as const),
  at: day,
  controller: record({
    established: fc.oneof(
      { weight: 5, arbitrary: fc.constant('EU' as const) },
      some(['EU', 'EEA', 'third-country'] as const),
    ),
    targetsEU: bool,
    sector: some(words.sectors),
  }),
  purpose: record({
    kind: fc.oneof(
      { weight: 3, arbitrary: fc.constant('direct-marketing' as const) },
      some(words.purposeKinds),
    ),
    basis: fc.oneof(
      { weight: 3, arbitrary: some(['consent', 'legitimate-interests'] as const) },
      some(words.lawfulBases),
    ),
    previousBasis: some(words.lawfulBases),
    assessment: fc.oneof(
      { weight: 1, arbitrary: fc.constant('none' as const) },
      {
        weight: 5,
        arbitrary: record({
          interest: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, bool),
          necessary: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, bool),
          balanced: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, bool),
          signed: day,
          review: day,
          expected: bool,
        }),
      },
    ),
    retention: fc.oneof(
      { weight: 1, arbitrary: fc.constant('none' as const) },
      {
        weight: 5,
        arbitrary: fc.record(
          {
            keep: period,
            from: some(words.retentionStarts),
            extendedBy: fc.oneof(
              fc.subarray([...words.activityKinds]),
              fc.array(fc.record({ kind: some(words.activityKinds), keep: period }), { maxLength: 2 }),
            ),
            cap: period,
          },
          { requiredKeys: ['keep', 'from'] },
        ),
      },
    ),
    fields: fc.subarray(['email', 'firstName', 'birthDate', 'health'] as const).map((list) => [...list]),
    fieldsNeeded: fc.constant(['email', 'firstName', 'birthDate']),
  }),
  message: record({
    channel: fc.oneof(
      { weight: 3, arbitrary: some(['email', 'phone', 'post'] as const) },
      some(words.channels),
    ),
    content: fc.oneof({ weight: 3, arbitrary: fc.constant('marketing' as const) }, some(words.contents)),
    onBehalfOf: fc.oneof(
      { weight: 3, arbitrary: fc.constant('self' as const) },
      some(['self', 'partner', 'principal'] as const),
    ),
    products: fc.oneof(
      { weight: 3, arbitrary: fc.constant('similar' as const) },
      some(['similar', 'other', 'third-party'] as const),
    ),
    unsubscribe: fc.oneof(
      { weight: 3, arbitrary: fc.constant('link' as const) },
      some(['one-click', 'link', 'burdensome', 'none'] as const),
    ),
    identifiesSender: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, bool),
    initiatedBy: fc.oneof(
      { weight: 6, arbitrary: fc.constant('sender' as const) },
      some(['sender', 'person'] as const),
    ),
    relatesToContract: bool,
  }),
  person: record({
    kind: some(words.personKinds),
    age: fc.integer({ min: 8, max: 90 }),
    roleRelevant: bool,
    address: fc.oneof(
      { weight: 5, arbitrary: fc.constant('given' as const) },
      some(['given', 'guessed', 'found', 'published-for-offers', 'refuses-ads'] as const),
    ),
    registers: fc.array(
      record({
        name: some(['dncm', 'tps', 'rpo', 'robinson', 'bloctel', 'postfilter'] as const),
        since: day,
      }).map((entry) => ({
        name: 'robinson' as const,
        ...entry,
      })),
      { maxLength: 1 },
    ),
    vulnerable: bool,
    deceased: fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, day),
    screened: day,
  }),
  facts,
};

/** A random question of the given kinds. */
export function arbitraryQuestion(...asks: readonly words.Ask[]): fc.Arbitrary<Question> {
  return fc.record(
    { ...model, ask: some(asks.length > 0 ? asks : words.asks) },
    { requiredKeys: ['law', 'at', 'ask'] },
  ) as fc.Arbitrary<Question>;
}
