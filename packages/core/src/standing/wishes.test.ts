import { describe, expect, test } from 'vitest';
import { emptyState, type PersonState, type StoredFacts } from './index.ts';
import { Wishes } from './wishes.ts';

const points: PersonState['points'] = [
  { kind: 'email', hash: 'x', primary: true },
  { kind: 'email', hash: 'y' },
];
const wishes = (facts: StoredFacts) => new Wishes({ ...emptyState, points, facts });
const consent = { id: 'c', at: 10, for: 'direct-marketing', channels: ['email', 'sms'] } as const;
const consents = [{ ...consent, channels: [...consent.channels] }];

/** Channels with the day of their withdrawal, if any. */
const read = (
  list: readonly { channels?: readonly string[] | undefined; withdrawn?: number | undefined }[] | undefined,
) =>
  list?.map(
    ({ channels, withdrawn }) =>
      `${channels?.join('+') ?? '*'}${withdrawn === undefined ? '' : ` until ${withdrawn}`}`,
  );

describe('a withdrawal', () => {
  test('of one channel leaves the consent for the other', () => {
    const some = wishes({ consents, withdrawals: [{ id: 'w', at: 20, consent: 'c', channels: ['sms'] }] });
    expect(read(some.forMessage('x').consents)).toEqual(['sms until 20', 'email']);
    expect(read(some.forKeeping('direct-marketing', ['email', 'sms']).consents)).toEqual(['email+sms']);
  });

  test('of the last channel ends the consent on that day', () => {
    const all = wishes({
      consents,
      withdrawals: [
        { id: 'v', at: 30, consent: 'c', channels: ['email'] },
        { id: 'w', at: 20, consent: 'c', channels: ['sms'] },
      ],
    });
    expect(read(all.forKeeping('direct-marketing', ['email']).consents)).toEqual(['email+sms until 30']);
  });

  test('of another purpose, or before the consent, ends nothing of it', () => {
    const other = wishes({
      consents,
      withdrawals: [
        { id: 'v', at: 30, for: 'profiling' },
        { id: 'w', at: 9 },
      ],
    });
    expect(read(other.forMessage('x').consents)?.[0]).toBe('email+sms');
  });

  test('speaks for itself where no consent is on file', () => {
    const { consents: found } = wishes({
      withdrawals: [{ id: 'w', at: 20, channels: ['email'] }],
    }).forMessage('x');
    expect(read(found)).toEqual(['email until 20']);
  });

  test('at one address leaves a consent for another', () => {
    const bound = wishes({
      consents: [{ id: 'c', at: 10, channels: ['email'], point: 'y' }],
      withdrawals: [{ id: 'w', at: 20, point: 'x' }],
    });
    expect(read(bound.forMessage('y').consents)).toEqual(['email']);
    expect(read(bound.forMessage('x').consents)).toEqual(['* until 20']);
  });

  test('at one address ends a consent that names none', () => {
    const free = wishes({ consents, withdrawals: [{ id: 'w', at: 20, point: 'x' }] });
    expect(read(free.forMessage('y').consents)).toEqual(['email until 20', 'sms until 20']);
  });
});

describe('refusals of channels', () => {
  const refuse = (id: string, at: number, channel: 'email' | 'post') =>
    ({ id, at, scope: 'channel', channel }) as const;

  test('close the purpose on the day of the last channel that it uses', () => {
    const { objections } = wishes({
      objections: [refuse('a', 20, 'email'), refuse('b', 30, 'post')],
    }).forKeeping('direct-marketing', ['email', 'post']);
    expect(objections?.filter(({ scope }) => scope === 'marketing')).toEqual([
      { at: 30, scope: 'marketing' },
    ]);
  });

  test('at an address that is not the primary one close nothing', () => {
    const { objections } = wishes({ objections: [{ ...refuse('a', 20, 'email'), point: 'y' }] }).forKeeping(
      'direct-marketing',
      ['email'],
    );
    expect(objections).toBeUndefined();
  });
});
