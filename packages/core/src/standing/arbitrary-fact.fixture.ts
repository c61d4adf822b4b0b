import fc from 'fast-check';
import { activityKinds, obtainedVia, personKinds, relationKinds, requestRights } from '../terms/index.ts';
import { parseDay } from '../time/index.ts';
import { applyFacts, emptyState, type Fact, type PersonState } from './index.ts';

/** Random facts about one person, with days and ids close together so that they meet. */

const at = fc.integer({ min: parseDay('2022-01-01'), max: parseDay('2027-12-31') });
const seq = fc.integer({ min: 0, max: 3 });
const some = <T>(values: readonly T[]) => fc.constantFrom(...values);
const id = some(['a', 'b', 'c', 'd', 'e']);
const point = some(['mail-1', 'mail-2', 'phone-1', 'gone']);
const kinds = some(['direct-marketing', 'partner-marketing', 'loyalty'] as const);
const channels = fc
  .subarray(['email', 'sms', 'phone', 'post'] as const, { minLength: 1 })
  .map((list) => [...list]);
const stamp = fc.record({ at, seq }, { requiredKeys: ['at'] });
const record = <T extends Record<string, fc.Arbitrary<unknown>>, K extends keyof T & string>(
  model: T,
  ...requiredKeys: K[]
) => fc.record(model, { requiredKeys });
const sound = {
  act: fc.constant('ticked' as const),
  condition: fc.constant(false),
  separate: fc.constant(true),
  names: fc.constant('sender' as const),
  misleading: fc.constant(false),
  record: fc.constant('full' as const),
};
const bool = fc.boolean();

const entries = {
  consent: record(
    { id, at, seq, point, for: kinds, channels, ...sound, withdrawn: at, withdrawnSeq: seq, revised: seq },
    'id',
    ...(['act', 'condition', 'separate', 'names', 'misleading', 'record'] as const),
  ),
  withdrawal: record({ id, at, seq, point, for: kinds, channels, consent: id }, 'id', 'at'),
  objection: record(
    {
      id,
      at,
      seq,
      point,
      scope: some(['marketing', 'channel', 'all', 'profiling'] as const),
      channel: some(['email', 'sms', 'phone', 'post'] as const),
      revised: seq,
    },
    'id',
  ),
  notice: record(
    { id, at, marketing: bool, optOut: bool, right: bool, source: bool, told: fc.constant(false as const) },
    'id',
  ),
  origin: record({ id, at, from: some(['person', 'third-party'] as const), via: some(obtainedVia) }, 'id'),
  activity: record(
    { kind: some(activityKinds), at, seq, human: bool, by: some(['person', 'other'] as const) },
    'kind',
    'at',
  ),
  request: record({ id, at, seq, right: some(requestRights), lifted: at, revised: seq }, 'id'),
  hold: record(
    {
      id,
      kind: some(['legal-claim', 'statutory'] as const),
      until: at,
      fields: fc.constant(['email']),
      released: at,
    },
    'id',
    'kind',
  ),
  message: record(
    { at, seq, channel: some(['email', 'sms'] as const), content: some(['marketing', 'service'] as const) },
    'at',
  ),
  screening: record(
    { name: some(['dncm', 'mps'] as const), at, listed: bool, since: at },
    'name',
    'at',
    'listed',
  ),
};
const relation = record({
  kind: some(relationKinds),
  since: at,
  ended: at,
  lastPurchase: at,
  paid: bool,
  negotiated: bool,
});
const correction = record({
  kind: fc.oneof(some(personKinds), fc.constant(null)),
  vulnerable: fc.oneof(bool, fc.constant(null)),
  deceased: fc.oneof(at, fc.constant(null)),
});
const bornOn = fc.integer({ min: parseDay('2006-01-01'), max: parseDay('2014-12-31') });
const held = some([
  { kind: 'email', hash: 'mail-1' },
  { kind: 'email', hash: 'mail-2' },
  { kind: 'phone', hash: 'phone-1' },
  { kind: 'post', hash: 'post-1' },
] as const);

export const arbitraryFact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ fact: fc.constant('consent' as const), entry: entries.consent }),
  fc.record({ fact: fc.constant('withdrawal' as const), entry: entries.withdrawal }),
  fc.record({ fact: fc.constant('objection' as const), entry: entries.objection }),
  fc.record({ fact: fc.constant('notice' as const), entry: entries.notice }),
  fc.record({ fact: fc.constant('origin' as const), entry: entries.origin }),
  fc.record({ fact: fc.constant('activity' as const), entry: entries.activity }),
  fc.record({ fact: fc.constant('relation' as const), told: stamp, relation }),
  fc.record({ fact: fc.constant('request' as const), entry: entries.request }),
  fc.record({
    fact: fc.constant('restriction' as const),
    entry: entries.request.map(({ right: _, ...rest }) => rest),
  }),
  fc.record({ fact: fc.constant('hold' as const), entry: entries.hold }),
  fc.record({ fact: fc.constant('hold-released' as const), hold: id, at }),
  fc.record({ fact: fc.constant('message' as const), entry: entries.message }),
  fc.record({ fact: fc.constant('screening' as const), entry: entries.screening }),
  fc.record({ fact: fc.constant('reappeared' as const), at }),
  fc.record(
    {
      fact: fc.constant('correction' as const),
      told: stamp,
      person: correction,
      country: some(['NL', 'BE', 'DE']),
      bornOn: fc.oneof(bornOn, fc.constant(null)),
    },
    { requiredKeys: ['fact', 'told'] },
  ),
  fc.record({
    fact: fc.constant('point' as const),
    point: fc
      .tuple(
        held,
        fc.record(
          { primary: fc.constant(true as const), primarySince: seq, mobile: bool, verified: at },
          { requiredKeys: [] },
        ),
      )
      .map(([known, flags]) => ({ ...known, ...flags })),
  }),
  fc.record({ fact: fc.constant('point-bounced' as const), point: held }),
  fc.record({
    fact: fc.constant('complete' as const),
    lists: fc.subarray(['consents', 'activities'] as const).map((lists) => [...lists]),
  }),
) as fc.Arbitrary<Fact>;

export const arbitraryFacts = fc.array(arbitraryFact, { maxLength: 12 });

/** A person in the Netherlands or Germany with two addresses and a number, a history and what chance adds to it. */
export const arbitraryState: fc.Arbitrary<PersonState> = fc
  .tuple(some(['NL', 'DE', 'IE', '']), at, arbitraryFacts, fc.option(bornOn, { nil: undefined }))
  .map(([country, begun, facts, born]) =>
    applyFacts({ ...emptyState, country, ...(born === undefined ? {} : { bornOn: born }) }, [
      { fact: 'point', point: { kind: 'email', hash: 'mail-1', primary: true, primarySince: 9 } },
      { fact: 'point', point: { kind: 'post', hash: 'post-1' } },
      { fact: 'origin', entry: { id: 'first', at: begun, from: 'person', via: 'sale' } },
      { fact: 'notice', entry: { id: 'first', at: begun, marketing: true, optOut: true, right: true } },
      {
        fact: 'relation',
        told: { at: begun },
        relation: { kind: 'customer', since: begun, lastPurchase: begun, paid: true },
      },
      {
        fact: 'consent',
        entry: {
          id: 'first',
          at: begun,
          for: 'direct-marketing',
          channels: ['email', 'phone'],
          act: 'ticked',
          condition: false,
          separate: true,
          names: 'sender',
          misleading: false,
          record: 'full',
        },
      },
      ...facts,
    ]),
  );
