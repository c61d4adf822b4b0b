import type { Policy } from '../../policy/index.ts';
import { type Day, parseDay } from '../../time/index.ts';
import type { ColumnRole } from '../columns/index.ts';
import { columnRoles } from '../columns/index.ts';
import {
  type ChannelPermission,
  hashText,
  type PersonRecord,
  type PersonVerdicts,
  type ScanField,
  type ScanSetting,
  type ShortVerdict,
} from '../people/index.ts';
import type { Email } from '../values/index.ts';

export const at: Day = parseDay('2026-11-22');
export const day = parseDay;

const policy: Policy = {
  organisation: { name: 'Fietsenwinkel Jansen', country: 'NL' },
  purposes: {
    newsletter: {
      kind: 'direct-marketing',
      basis: 'consent',
      wording: { nl: 'Elke maand een nieuwsbrief' },
      fields: { email: 'required', firstName: 'optional' },
      retention: { from: 'last-activity', keep: 'P24M', consentRenewal: 'P24M' },
    },
    orders: {
      kind: 'service',
      basis: 'contract',
      wording: { nl: 'Je bestelling leveren' },
      fields: { email: 'required', lastName: 'required', address: 'required' },
      retention: { from: 'purchase', keep: 'P24M' },
    },
  },
  sources: {
    fair: { name: 'List of the fair', via: 'rented-list', verification: 'checked', notice: 'within-a-month' },
  },
};

const field = (
  name: string,
  role: ColumnRole,
  sensitivity: ScanField['sensitivity'],
  neededBy: readonly string[],
): ScanField => ({ field: name, header: role, role, table: 'customers.csv', sensitivity, neededBy });

const fields: readonly ScanField[] = [
  field('email', 'email', 'ordinary', ['newsletter', 'orders']),
  field('firstName', 'firstName', 'ordinary', ['newsletter']),
  field('address', 'street', 'ordinary', ['orders']),
  field('income', 'income', 'delicate', []),
  field('children', 'children', 'delicate', []),
  field('maritalStatus', 'maritalStatus', 'delicate', []),
  field('birthDate', 'birthDate', 'delicate', []),
  field('tags', 'tags', 'ordinary', []),
  field('iban', 'iban', 'delicate', []),
];

/** Ones for the fields named, noughts for the others. */
export const filledWith = (...names: string[]): Uint8Array =>
  Uint8Array.from(fields, ({ field: name }) => (names.includes(name) ? 1 : 0));

/** A scan whose files hold every column that there is, unless said otherwise. */
export function settingWith(changes: Partial<ScanSetting> = {}): ScanSetting {
  const { newsletter, orders } = policy.purposes;
  return {
    at,
    country: 'NL',
    policy,
    assumedPolicy: false,
    tables: [
      { name: 'customers.csv', vendor: undefined, headers: [], roles: [] },
      { name: 'leads.csv', vendor: undefined, headers: [], roles: [] },
    ],
    fields,
    purposes: [
      {
        id: 'newsletter',
        name: { nl: 'Nieuwsbrief', en: 'Newsletter' },
        declared: newsletter!,
        block: { kind: 'direct-marketing' },
      },
      {
        id: 'orders',
        name: { nl: 'Bestellingen', en: 'Orders' },
        declared: orders!,
        block: { kind: 'service' },
      },
    ],
    lanes: [
      { purpose: 0, channel: 'email', message: { channel: 'email', content: 'marketing' } },
      { purpose: 0, channel: 'phone', message: { channel: 'phone', content: 'marketing' } },
      { purpose: 1, channel: 'email', message: { channel: 'email', content: 'service' } },
    ],
    present: new Set(columnRoles),
    knowsPurchases: true,
    ...changes,
  };
}

const nothing: ChannelPermission = { status: undefined, at: undefined, optedOut: undefined };

export function emailOf(address: string): Email {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  return { address, key: address.toLowerCase(), local, domain };
}

let rows = 0;

/** A customer with nothing to find; changes make them have something. */
export function personWith(changes: Partial<PersonRecord> = {}): PersonRecord {
  rows += 1;
  const email = 'email' in changes ? changes.email : emailOf(`klant${rows}@voorbeeldig.nl`);
  const { phone } = changes;
  return {
    table: 0,
    row: rows,
    kind: 'consumer',
    relation: 'customer',
    country: 'NL',
    countryFrom: 'address',
    email,
    emailFault: undefined,
    emailTraits: { role: false, freeMail: false, disposable: false, automatic: false },
    phone,
    phoneUnread: false,
    name: 'Jan Jansen',
    firstName: 'Jan',
    lastName: 'Jansen',
    company: '',
    jobTitle: '',
    postcode: '1012 AB',
    hasAddress: true,
    staff: false,
    birthDay: undefined,
    age: 44,
    birthFault: undefined,
    deceased: false,
    deceasedOn: undefined,
    obtained: day('2025-02-01'),
    updated: undefined,
    relationSince: undefined,
    relationEnd: undefined,
    firstPurchase: day('2025-02-01'),
    lastPurchase: day('2026-03-01'),
    orders: 2,
    lastOpen: undefined,
    lastClick: undefined,
    lastLogin: undefined,
    lastActivity: undefined,
    lastContacted: undefined,
    lastAct: day('2026-03-01'),
    dateUnread: false,
    permission: { email: nothing, sms: nothing, phone: nothing, post: nothing, fax: nothing },
    permissionAll: nothing,
    emailPromotion: undefined,
    confirmed: undefined,
    doubleOptIn: undefined,
    unsubscribed: undefined,
    bounced: false,
    proof: { wording: false, source: false, ip: false },
    bases: ['contract'],
    source: 'web shop',
    via: 'sale',
    special: [],
    nationalNumber: undefined,
    remark: false,
    filled: filledWith('email', 'address'),
    duplicate: {
      email: email && hashText(email.key),
      phone: phone && hashText(phone.e164),
      name: hashText(`jansen ${rows}`),
    },
    ...changes,
  };
}

/** Permission of someone who signed up for e-mail with everything on file. */
export const signedUp: Partial<PersonRecord> = {
  permission: {
    email: { status: 'confirmed', at: day('2026-01-10'), optedOut: undefined },
    sms: nothing,
    phone: nothing,
    post: nothing,
    fax: nothing,
  },
  confirmed: day('2026-01-10'),
  proof: { wording: true, source: true, ip: false },
};

/** Permission in the channel for e-mail alone. */
export const emailPermission = (changes: Partial<ChannelPermission>): PersonRecord['permission'] => ({
  email: { ...nothing, ...changes },
  sms: nothing,
  phone: nothing,
  post: nothing,
  fax: nothing,
});

export const verdict = (outcome: ShortVerdict['outcome'], rule = 'a-rule'): ShortVerdict => ({
  outcome,
  until: null,
  rule,
  missing: [],
});

/** Kept by both purposes and free to be e-mailed, unless said otherwise. */
export function verdictsWith(changes: Partial<PersonVerdicts> = {}): PersonVerdicts {
  return {
    keep: [verdict('lawful'), verdict('lawful')],
    lanes: [verdict('lawful'), verdict('unlawful'), verdict('lawful')],
    standing: 'kept',
    lapsesOn: day('2028-03-01'),
    covered: new Uint8Array(fields.length).fill(1),
    ...changes,
  };
}
