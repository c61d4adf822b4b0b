import type { ColumnRole } from '../columns/index.ts';
import { permissionChannels } from '../columns/index.ts';
import type { ScanSetting } from '../people/index.ts';

/** What the columns of these files can tell at all. What they can't tell is nobody's fault, and no finding. */
export interface Knowledge {
  /** Any day about a person, and so how long the data may stay. */
  readonly dates: boolean;
  /** Acts of the person: purchases, clicks, logins. */
  readonly acts: boolean;
  /** Whether people signed up. */
  readonly status: boolean;
  /** Whether people refused. */
  readonly refusals: boolean;
  readonly consentDates: boolean;
  readonly consentWording: boolean;
  readonly consentSource: boolean;
  /** Whether consents were confirmed through the address. */
  readonly confirmation: boolean;
  readonly basis: boolean;
  readonly source: boolean;
  readonly ages: boolean;
  readonly deceased: boolean;
  /** Address, postcode or telephone number: something that tells the country. */
  readonly country: boolean;
}

const eachChannel = (role: 'consentStatus' | 'consentAt' | 'optOut'): ColumnRole[] =>
  permissionChannels.map((channel) => `${role}.${channel}` as const);

const acts: readonly ColumnRole[] = [
  ...(['lastActivityAt', 'lastPurchaseAt', 'orderDate', 'orderCount', 'lastClickAt', 'lastLoginAt'] as const),
];
const consentDates: readonly ColumnRole[] = ['consentAt', ...eachChannel('consentAt'), 'confirmedAt'];
const days: readonly ColumnRole[] = [
  ...(['createdAt', 'updatedAt', 'firstPurchaseAt', 'customerSince', 'relationEnd', 'lastOpenAt'] as const),
];
const statuses: readonly ColumnRole[] = [
  'consentStatus',
  'emailPromotion',
  ...eachChannel('consentStatus'),
  ...consentDates,
];
const refusals: readonly ColumnRole[] = ['optOut.all', ...eachChannel('optOut'), 'unsubscribedAt'];

/** Reads from the columns what can be known. */
export function knowledgeOf({ present, knowsPurchases }: ScanSetting): Knowledge {
  const has = (...roles: readonly ColumnRole[]) => roles.some((role) => present.has(role));
  return {
    dates: knowsPurchases || has(...acts, ...days, ...consentDates),
    acts: knowsPurchases || has(...acts),
    status: has(...statuses),
    refusals: has(...refusals, 'consentStatus', 'emailPromotion', ...eachChannel('consentStatus')),
    consentDates: has(...consentDates),
    consentWording: has('consentWording'),
    consentSource: has('consentSource'),
    confirmation: has('doubleOptIn', 'confirmedAt'),
    basis: has('legalBasis'),
    source: has('source', 'sourceDetail'),
    ages: has('birthDate', 'age'),
    deceased: has('deceased'),
    country: has('country', 'postcode', 'phone', 'mobile'),
  };
}
