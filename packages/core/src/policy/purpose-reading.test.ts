import { describe, expect, test } from 'vitest';
import { purposeSchema } from '../terms/index.ts';
import { addPeriod, parseDay } from '../time/index.ts';
import {
  extensionsOf,
  graceOf,
  messageProfile,
  type PolicyPurpose,
  purposeQuestionBlock,
  retentionOf,
  singleBasis,
  template,
} from './index.ts';

const at = parseDay('2026-11-22');
const shop = template('web-shop');
const offers = shop.purposes['customer-offers'] as PolicyPurpose;

describe('a purpose as the judge reads it', () => {
  test('days and periods are parsed, the assessment is concluded', () => {
    expect(purposeQuestionBlock(offers, shop.assessments)).toEqual({
      kind: 'direct-marketing',
      basis: 'legitimate-interests',
      wording: offers.wording.nl,
      assessment: {
        interest: true,
        necessary: true,
        balanced: true,
        signed: at,
        review: parseDay('2027-11-22'),
        lessIntrusive: false,
        expected: true,
        sensitive: false,
        scale: 'small',
      },
      retention: {
        keep: { months: 24, days: 0 },
        from: 'purchase',
        extendedBy: ['purchase', 'return', 'login', 'reply'],
        cap: { months: 120, days: 0 },
      },
      fields: Object.keys(offers.fields),
      fieldsNeeded: Object.keys(offers.fields),
    });
  });

  test('a draft documents nothing; the day of signing is for the judge', () => {
    expect(purposeQuestionBlock(offers).assessment).toBe('none');
    const { signed: _, ...draft } = shop.assessments?.['customer-offers'] ?? {};
    expect(purposeQuestionBlock(offers, { 'customer-offers': draft }).assessment).toBe('none');
    const later = purposeQuestionBlock(offers, { 'customer-offers': { ...draft, signed: '2030-01-01' } });
    expect(later.assessment).toMatchObject({ signed: parseDay('2030-01-01') });
  });

  test('another basis brings no assessment', () => {
    expect(purposeQuestionBlock({ ...offers, basis: 'consent' }, shop.assessments)).not.toHaveProperty(
      'assessment',
    );
  });

  test('two bases and no retention are passed on as they are', () => {
    const block = purposeQuestionBlock({ ...offers, basis: ['consent', 'contract'], retention: 'none' });
    expect(block.basis).toEqual(['consent', 'contract']);
    expect(block.retention).toBe('none');
  });

  test('an act keeps the period of its own in a question', () => {
    const retention = {
      from: 'purchase' as const,
      keep: 'P24M',
      extendedBy: [
        'purchase' as const,
        { kind: 'reply' as const, keep: 'P6M' },
        { kind: 'login' as const, keep: 'P36M' },
      ],
    };
    const purpose = { ...offers, retention };
    const block = purposeQuestionBlock(purpose);
    expect(block.retention).toMatchObject({
      extendedBy: [
        'purchase',
        { kind: 'reply', keep: { months: 6, days: 0 } },
        { kind: 'login', keep: { months: 36, days: 0 } },
      ],
    });
    expect(extensionsOf(retention)).toEqual([
      { kind: 'purchase', keep: { months: 24, days: 0 } },
      { kind: 'reply', keep: { months: 6, days: 0 } },
      { kind: 'login', keep: { months: 36, days: 0 } },
    ]);
  });

  test('it never says what the question cannot hold', () => {
    for (const purpose of Object.values(shop.purposes)) {
      const block = purposeQuestionBlock(purpose, shop.assessments);
      expect(Object.keys(purposeSchema.shape)).toEqual(expect.arrayContaining(Object.keys(block)));
    }
  });
});

test('the message profile of a channel', () => {
  expect(messageProfile(offers, 'email')).toEqual({
    channel: 'email',
    content: 'marketing',
    products: 'similar',
    onBehalfOf: 'self',
    unsubscribe: 'one-click',
  });
  expect(messageProfile(offers, 'sms')).toBeUndefined();
});

test('defaults are applied where they are read', () => {
  expect(addPeriod(at, graceOf(offers))).toBe(at + 30);
  expect(retentionOf({ ...offers, retention: 'none' })).toBeUndefined();
  expect(singleBasis({ ...offers, basis: ['consent'] })).toBe('consent');
  expect(singleBasis({ ...offers, basis: [] })).toBeUndefined();
});
