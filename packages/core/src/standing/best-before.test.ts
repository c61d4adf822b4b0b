import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../policy/index.ts';
import { parseDay } from '../time/index.ts';
import { bestBefore, type PersonState, personHolding, StandingJudge } from './index.ts';

const day = parseDay;
const { policy } = parsePolicy(`
organisation: {name: Shop, country: NL}
purposes:
  newsletter:
    kind: direct-marketing
    basis: consent
    wording: {en: Once a month we send you our own news by e-mail.}
    fields: {email: required, birthDate: optional}
    channels: {email: {content: marketing, onBehalfOf: self, products: other, unsubscribe: one-click}}
    retention: {from: consent, keep: P12M}
  orders:
    kind: service
    basis: contract
    wording: {en: We deliver your order and give you your warranty.}
    fields: {email: required, address: required}
    retention: {from: purchase, keep: P24M}
`);
const judging = new StandingJudge(policy!);

const customer: PersonState = {
  country: 'NL',
  person: { kind: 'consumer' },
  points: [{ kind: 'email', hash: 'm', primary: true }],
  facts: {
    origins: [{ id: 'o', at: day('2025-01-10'), from: 'person', via: 'sale' }],
    notices: [{ id: 'n', at: day('2025-01-10'), marketing: true, right: true }],
    consents: [
      {
        id: 'c',
        at: day('2025-01-10'),
        for: 'direct-marketing',
        channels: ['email'],
        act: 'ticked',
        condition: false,
        separate: true,
        names: 'sender',
        misleading: false,
        record: 'full',
      },
    ],
    relation: { kind: 'customer', since: day('2025-01-10'), lastPurchase: day('2025-01-10') },
    activities: [],
  },
};

function fieldsOn(state: PersonState, at: number, fields?: readonly string[]) {
  const { lanes } = judging.judge(state, at);
  return Object.fromEntries(
    bestBefore(state, judging.lanes, lanes, at, fields).map((each) => [each.field, each]),
  );
}

const personOn = (state: PersonState, at: number) =>
  personHolding(state, judging.lanes, judging.judge(state, at).lanes, at);

describe('fields', () => {
  test('each is kept until the last claim on it ends', () => {
    const { email, birthDate, address } = fieldsOn(customer, day('2025-06-01'));
    expect(email).toMatchObject({
      state: 'kept',
      until: day('2027-01-10'),
      marketingUntil: day('2026-01-10'),
    });
    expect(email?.claims.map(({ purpose, until }) => [purpose, until])).toEqual([
      ['orders', day('2027-01-10')],
      ['newsletter', day('2026-01-10')],
    ]);
    expect(birthDate).toMatchObject({ state: 'kept', until: day('2026-01-10') });
    expect(address).toMatchObject({ state: 'blocked', until: day('2027-01-10') });
  });

  test('a birth date lapses while the address stays', () => {
    const { email, birthDate, address } = fieldsOn(customer, day('2026-01-10'));
    expect(birthDate?.state).toBe('lapsed');
    expect(email).toMatchObject({ state: 'blocked', until: day('2027-01-10') });
    expect(email).not.toHaveProperty('marketingUntil');
    expect(address?.state).toBe('blocked');
  });

  test('what no purpose needs has lapsed', () => {
    expect(fieldsOn(customer, day('2025-06-01'), ['income']).income?.state).toBe('lapsed');
  });

  test('what nobody can date is unknown, not lapsed', () => {
    const { lastPurchase: _, ...relation } = customer.facts.relation!;
    const undated = { ...customer, facts: { ...customer.facts, relation } };
    expect(fieldsOn(undated, day('2025-06-01')).address).toMatchObject({ state: 'unknown', until: null });
  });

  test('a hold stops the destruction of the fields that it names, until it is released', () => {
    const hold = {
      id: 'h',
      kind: 'legal-claim',
      fields: ['birthDate'],
      released: day('2026-05-01'),
    } as const;
    const state = { ...customer, facts: { ...customer.facts, holds: [{ ...hold, fields: ['birthDate'] }] } };
    const { birthDate, address } = fieldsOn(state, day('2026-02-01'));
    expect(birthDate).toMatchObject({ state: 'lapsed', held: day('2026-05-01') });
    expect(address).not.toHaveProperty('held');
    expect(fieldsOn(state, day('2026-05-01')).birthDate).not.toHaveProperty('held');
  });
});

describe('the person as a whole', () => {
  test('is kept, then blocked, then lapsed', () => {
    expect(personOn(customer, day('2026-01-09'))).toMatchObject({ state: 'kept', until: day('2027-01-10') });
    expect(personOn(customer, day('2026-01-10')).state).toBe('blocked');
    expect(personOn(customer, day('2027-01-10')).state).toBe('lapsed');
  });

  test('whom no purpose concerns has lapsed, unless nothing is dated', () => {
    const stranger: PersonState = {
      ...customer,
      facts: { origins: [{ id: 'o', at: day('2025-01-10') }], consents: [] },
    };
    expect(personOn(stranger, day('2025-06-01')).state).toBe('lapsed');
    const undated = { ...stranger, facts: { consents: [] } };
    expect(personOn(undated, day('2025-06-01')).state).toBe('unknown');
    // What is not known of the whole is not known of its parts.
    const fields = fieldsOn(undated, day('2025-06-01'), ['email', 'hobby']);
    expect([fields.email?.state, fields.hobby?.state]).toEqual(['unknown', 'unknown']);
    expect(fieldsOn(stranger, day('2025-06-01'), ['email']).email?.state).toBe('lapsed');
  });

  test("an organisation's mailbox may stay", () => {
    const mailbox: PersonState = { ...customer, person: { kind: 'business-address' } };
    expect(personOn(mailbox, day('2040-01-01'))).toMatchObject({ state: 'kept', until: null });
  });
});
