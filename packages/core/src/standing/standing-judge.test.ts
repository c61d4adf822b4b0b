import { describe, expect, test } from 'vitest';
import { judge } from '../judge/index.ts';
import { type Policy, parsePolicy, type TemplateName, templateYaml } from '../policy/index.ts';
import { parseDay } from '../time/index.ts';
import type { PersonState, StoredConsent } from './index.ts';
import { type Lane, StandingJudge } from './index.ts';

const day = parseDay;
const today = day('2026-11-22');

const consent: StoredConsent = {
  id: 'c1',
  at: day('2026-01-10'),
  for: 'direct-marketing',
  channels: ['email'],
  act: 'ticked',
  condition: false,
  separate: true,
  names: 'sender',
  misleading: false,
  record: 'full',
};

const mail = 'aaaaaaaa-0000-0000-0000-000000000001';
const otherMail = 'aaaaaaaa-0000-0000-0000-000000000002';

const subscriber: PersonState = {
  country: 'NL',
  person: { kind: 'consumer' },
  points: [{ kind: 'email', hash: mail, primary: true }],
  facts: {
    origins: [{ id: 'o1', at: day('2026-01-10'), from: 'person', via: 'own-form' }],
    notices: [{ id: 'n1', at: day('2026-01-10'), marketing: true, right: true }],
    consents: [consent],
    activities: [],
  },
};

const declared = (name: TemplateName): Policy =>
  parsePolicy(templateYaml('NL', day('2026-01-01'), name)).policy!;
const newsletter = declared('newsletter');
const shop = declared('web-shop');

const withFacts = (state: PersonState, facts: Partial<PersonState['facts']>): PersonState => ({
  ...state,
  facts: { ...state.facts, ...facts },
});

function answers(policy: Policy, state: PersonState, at = today): Record<string, string> {
  const judging = new StandingJudge(policy);
  const { lanes } = judging.judge(state, at);
  return Object.fromEntries(
    judging.lanes.flatMap((lane) => {
      const verdict = lanes[lane.index];
      return verdict ? [[nameOf(lane), verdict.outcome]] : [];
    }),
  );
}

const nameOf = ({ purpose, ask, channel }: Lane): string => `${purpose} ${channel ?? ask}`;

describe('a subscriber', () => {
  test('may be kept and written to until the term ends', () => {
    const standing = new StandingJudge(newsletter).judge(subscriber, today);
    expect(standing.lanes.map((verdict) => verdict?.outcome)).toEqual(['lawful', 'lawful']);
    expect(standing.nextChange).toBe(day('2028-01-10'));
  });

  test('without a mail address is kept, and no message is asked about', () => {
    expect(answers(newsletter, { ...subscriber, points: [] })).toEqual({ 'newsletter keep': 'lawful' });
  });

  test('whose address bounced is not written to', () => {
    const points = [
      { kind: 'email' as const, hash: mail, primary: true as const, undeliverable: true as const },
    ];
    expect(answers(newsletter, { ...subscriber, points })).toEqual({ 'newsletter keep': 'lawful' });
  });

  test('who withdrew is neither kept nor written to', () => {
    const state = withFacts(subscriber, { withdrawals: [{ id: 'w1', at: day('2026-10-01') }] });
    expect(answers(newsletter, state)).toEqual({
      'newsletter keep': 'unlawful',
      'newsletter email': 'unlawful',
    });
    expect(answers(newsletter, state, day('2026-09-30'))['newsletter email']).toBe('lawful');
  });

  test('who withdrew and agreed anew that day is written to only where the order is known', () => {
    const again = { ...consent, id: 'c2', at: day('2026-10-01') };
    const withdrawal = { id: 'w1', at: day('2026-10-01') };
    const asked = (seq: number | undefined, withdrawnSeq: number | undefined) =>
      answers(
        newsletter,
        withFacts(subscriber, {
          consents: [consent, seq === undefined ? again : { ...again, seq }],
          withdrawals: [withdrawnSeq === undefined ? withdrawal : { ...withdrawal, seq: withdrawnSeq }],
        }),
      )['newsletter email'];
    expect(asked(2, 1)).toBe('lawful');
    expect(asked(1, 2)).toBe('unlawful');
    expect(asked(1, 1)).toBe('unlawful');
    expect(asked(2, undefined)).toBe('unlawful');
    expect(asked(undefined, undefined)).toBe('unlawful');
  });

  test('who never agreed is no data of the purpose, yet the message is answered', () => {
    expect(answers(newsletter, withFacts(subscriber, { consents: [] }))).toEqual({
      'newsletter email': 'unlawful',
    });
  });
});

describe('a hold', () => {
  const bought = day('2020-03-01');
  const buyer: PersonState = {
    ...subscriber,
    facts: {
      origins: [{ id: 'o1', at: bought, from: 'person', via: 'sale' }],
      notices: [{ id: 'n1', at: bought, marketing: true, right: true }],
      relation: { kind: 'customer', since: bought, lastPurchase: bought },
      consents: [],
      activities: [],
    },
  };

  test('keeps nobody in use whose time is over', () => {
    const before = answers(shop, buyer);
    expect(before).toMatchObject({ 'orders keep': 'unlawful', 'orders email': 'unlawful' });
    for (const kind of ['legal-claim', 'statutory'] as const)
      expect(answers(shop, withFacts(buyer, { holds: [{ id: 'h', kind }] }))).toEqual(before);
  });
});

describe('contact points', () => {
  const points = [
    { kind: 'email' as const, hash: mail, primary: true as const },
    { kind: 'email' as const, hash: otherMail },
  ];
  const judging = new StandingJudge(newsletter);
  const [keep, email] = judging.lanes as [Lane, Lane];
  const bound = withFacts({ ...subscriber, points }, { consents: [{ ...consent, point: otherMail }] });

  test('a consent for one address permits none to another', () => {
    expect(judging.judge(bound, today).lanes.map((verdict) => verdict?.outcome)).toEqual([
      'lawful',
      'unlawful',
    ]);
    expect(judging.judgePoint(email, bound, today, otherMail)?.outcome).toBe('lawful');
    expect(judging.judgePoint(email, bound, today, mail)?.outcome).toBe('unlawful');
  });

  test('nothing is asked of a point that the channel does not reach', () => {
    const bounced = points.map((point) => ({ ...point, undeliverable: true as const }));
    expect(judging.judgePoint(email, { ...subscriber, points: bounced }, today, mail)).toBeUndefined();
    expect(judging.judgePoint(email, subscriber, today, otherMail)).toBeUndefined();
  });

  test('a refusal of mail at one address leaves the other; one of all marketing does not', () => {
    const narrow = { id: 'x', at: today, scope: 'channel', channel: 'email', point: otherMail } as const;
    const state = withFacts({ ...subscriber, points }, { objections: [narrow] });
    expect(judging.judge(state, today).lanes.map((verdict) => verdict?.outcome)).toEqual([
      'lawful',
      'lawful',
    ]);
    expect(judging.judgePoint(email, state, today, otherMail)?.outcome).toBe('unlawful');
    const wide = { id: 'x', at: today, scope: 'marketing', point: otherMail } as const;
    const refused = withFacts({ ...subscriber, points }, { objections: [wide] });
    expect(judging.judge(refused, today).lanes.map((verdict) => verdict?.outcome)).toEqual([
      'unlawful',
      'unlawful',
    ]);
  });

  test('a refusal at an address that is gone counts for the one that took its place', () => {
    const gone = { id: 'x', at: today, scope: 'channel', channel: 'email', point: 'gone' } as const;
    const state = withFacts({ ...subscriber, points }, { objections: [gone] });
    expect(judging.judge(state, today).lanes[email.index]?.outcome).toBe('unlawful');
    expect(judging.judge(state, today).lanes[keep.index]?.outcome).toBe('unlawful');
  });
});

describe('the whole question', () => {
  test('gives the outcome of the lane, in the published words alone', () => {
    const judging = new StandingJudge(newsletter);
    const question = judging.question(judging.lanes[1]!, subscriber, today);
    expect(question.facts?.consents?.[0]).not.toHaveProperty('id');
    expect(question.facts?.informed).toEqual({ at: day('2026-01-10'), marketing: true, right: true });
    const verdict = judge(question);
    expect(verdict.outcome).toBe('lawful');
    expect(verdict.reasons.length).toBeGreaterThan(1);
  });
});

describe('a child', () => {
  test('turns sixteen, or thirteen where that is the age, within the time that an answer holds', () => {
    const child: PersonState = { ...subscriber, bornOn: day('2011-03-01') };
    const standing = new StandingJudge(newsletter);
    const { lanes, nextChange } = standing.judge(child, today);
    expect(lanes.map((verdict) => verdict?.outcome)).toEqual(['unlawful', 'unlawful']);
    expect(nextChange).toBe(day('2027-03-01'));
    expect(standing.judge(child, day('2027-03-01')).lanes.map((verdict) => verdict?.outcome)).toEqual([
      'lawful',
      'lawful',
    ]);
    const belgian = standing.judge({ ...child, country: 'BE' }, today);
    expect(belgian.lanes.map((verdict) => verdict?.outcome)).toEqual(['lawful', 'lawful']);
  });
});

describe('a customer', () => {
  const hash = 'bbbbbbbb-0000-0000-0000-000000000001';
  const customer: PersonState = {
    country: 'NL',
    person: { kind: 'consumer' },
    points: [
      { kind: 'email', hash: mail, primary: true },
      { kind: 'post', hash, primary: true },
    ],
    facts: {
      origins: [{ id: 'o', at: day('2026-03-01'), from: 'person', via: 'sale' }],
      notices: [{ id: 'n', at: day('2026-03-01'), marketing: true, optOut: true, right: true }],
      relation: { kind: 'customer', since: day('2026-03-01'), lastPurchase: day('2026-03-01'), paid: true },
      consents: [],
      activities: [],
    },
  };

  test('may be kept, offered and served', () => {
    expect(answers(shop, customer)).toEqual({
      'customer-offers keep': 'lawful',
      'customer-offers email': 'lawful',
      'customer-offers post': 'lawful',
      'orders keep': 'lawful',
      'orders email': 'lawful',
      'orders post': 'lawful',
    });
  });

  test('who refuses one channel still receives the other, and is no longer held when both are refused', () => {
    const email = { id: 'a', at: day('2026-05-01'), scope: 'channel', channel: 'email' } as const;
    const post = { id: 'b', at: day('2026-06-01'), scope: 'channel', channel: 'post' } as const;
    const one = answers(shop, withFacts(customer, { objections: [email] }));
    expect(one['customer-offers keep']).toBe('lawful');
    expect(one['customer-offers email']).toBe('unlawful');
    expect(one['customer-offers post']).toBe('lawful');
    const both = withFacts(customer, { objections: [email, post] });
    expect(answers(shop, both)['customer-offers keep']).toBe('unlawful');
    expect(answers(shop, both)['orders keep']).toBe('lawful');
    expect(answers(shop, both, day('2026-05-31'))['customer-offers keep']).toBe('lawful');
  });

  test('whose customer offers were told of later was offered no refusal at collection', () => {
    const late = withFacts(customer, {
      notices: [
        { id: 'n', at: day('2026-03-01'), right: true },
        { id: 'm', at: day('2026-04-01'), marketing: true, optOut: true },
      ],
    });
    expect(answers(shop, late)['customer-offers email']).not.toBe('lawful');
  });
});
