import { specialCategories } from '../values/index.ts';

/** Channels for which a permission or refusal may stand in a column of its own. */
export const permissionChannels = ['email', 'sms', 'phone', 'post', 'fax'] as const;
export type PermissionChannel = (typeof permissionChannels)[number];

/** How the cells of a role are read. */
export type Reading =
  | 'text'
  | 'key'
  | 'email'
  | 'phone'
  | 'date'
  | 'flag'
  | 'status'
  | 'country'
  | 'amount'
  | 'number';

/** Plain roles: how their cells are read, and the data field they are in a policy (absent: not data about a person). */
const plain = {
  personKey: { reads: 'key', field: 'customerNumber' },
  organisationKey: { reads: 'key' },
  orderKey: { reads: 'key' },
  addressKey: { reads: 'key' },
  /** Key of a table of contact roles: Owner, Purchasing Manager. */
  contactRoleKey: { reads: 'key' },
  lookupKey: { reads: 'key' },
  otherKey: { reads: 'key' },

  email: { reads: 'email', field: 'email' },
  phone: { reads: 'phone', field: 'phone' },
  mobile: { reads: 'phone', field: 'mobile' },
  fax: { reads: 'phone', field: 'fax' },
  salutation: { reads: 'text', field: 'salutation' },
  initials: { reads: 'text', field: 'initials' },
  firstName: { reads: 'text', field: 'firstName' },
  middleName: { reads: 'text', field: 'middleName' },
  particle: { reads: 'text', field: 'lastName' },
  lastName: { reads: 'text', field: 'lastName' },
  nameSuffix: { reads: 'text', field: 'lastName' },
  fullName: { reads: 'text', field: 'name' },
  userName: { reads: 'text', field: 'userName' },
  gender: { reads: 'text', field: 'gender' },
  birthDate: { reads: 'date', field: 'birthDate' },
  age: { reads: 'number', field: 'age' },
  maritalStatus: { reads: 'text', field: 'maritalStatus' },
  income: { reads: 'amount', field: 'income' },
  children: { reads: 'number', field: 'children' },
  homeOwner: { reads: 'flag', field: 'homeOwner' },
  education: { reads: 'text', field: 'education' },
  occupation: { reads: 'text', field: 'occupation' },
  nationalNumber: { reads: 'text', field: 'nationalNumber' },
  iban: { reads: 'text', field: 'iban' },
  language: { reads: 'text', field: 'language' },
  nationality: { reads: 'text', field: 'nationality' },
  deceased: { reads: 'flag', field: 'deceased' },
  /** Guardianship, administration, debt counselling: the person needs protection. */
  protection: { reads: 'text', field: 'protection' },
  freeText: { reads: 'text', field: 'remarks' },
  tags: { reads: 'text', field: 'tags' },
  socialProfile: { reads: 'text', field: 'socialProfile' },
  location: { reads: 'text', field: 'location' },
  ip: { reads: 'text', field: 'ip' },
  score: { reads: 'number', field: 'score' },

  company: { reads: 'text', field: 'company' },
  legalForm: { reads: 'text' },
  companyNumber: { reads: 'text' },
  industry: { reads: 'text' },
  website: { reads: 'text' },
  jobTitle: { reads: 'text', field: 'title' },
  department: { reads: 'text', field: 'department' },
  contactRole: { reads: 'text', field: 'role' },
  personType: { reads: 'text' },

  street: { reads: 'text', field: 'address' },
  houseNumber: { reads: 'text', field: 'address' },
  postcode: { reads: 'text', field: 'address' },
  city: { reads: 'text', field: 'city' },
  region: { reads: 'text', field: 'address' },
  country: { reads: 'country', field: 'country' },

  createdAt: { reads: 'date' },
  updatedAt: { reads: 'date' },
  lastActivityAt: { reads: 'date', field: 'activity' },
  lastContactedAt: { reads: 'date' },
  lastPurchaseAt: { reads: 'date', field: 'purchases' },
  firstPurchaseAt: { reads: 'date', field: 'purchases' },
  orderDate: { reads: 'date', field: 'purchases' },
  lastOpenAt: { reads: 'date', field: 'opens' },
  lastClickAt: { reads: 'date', field: 'clicks' },
  lastLoginAt: { reads: 'date', field: 'logins' },
  customerSince: { reads: 'date' },
  relationEnd: { reads: 'date' },

  confirmedAt: { reads: 'date' },
  consentIp: { reads: 'text', field: 'ip' },
  confirmedIp: { reads: 'text', field: 'ip' },
  consentWording: { reads: 'text' },
  consentSource: { reads: 'text' },
  doubleOptIn: { reads: 'flag' },
  /** Consent to mail from others: not a consent to our own. */
  partnerConsent: { reads: 'status' },
  emailPromotion: { reads: 'status' },
  unsubscribedAt: { reads: 'date' },
  unsubscribeReason: { reads: 'text' },
  bouncedAt: { reads: 'date' },
  bounceReason: { reads: 'text' },
  doNotTrack: { reads: 'flag' },
  legalBasis: { reads: 'text' },
  source: { reads: 'text' },
  sourceDetail: { reads: 'text' },
  status: { reads: 'status' },
  lifecycleStage: { reads: 'text' },

  orderCount: { reads: 'number', field: 'purchases' },
  amount: { reads: 'amount', field: 'purchases' },
  quantity: { reads: 'number' },
  product: { reads: 'text', field: 'purchases' },
  /** The name in a look-up table: of a contact type, a country, a department. */
  lookupName: { reads: 'text' },
  /** Nothing that the scan uses, and no data about a person as far as can be seen. */
  ignore: { reads: 'text' },
} as const satisfies Record<string, RoleInfo>;

export interface RoleInfo {
  readonly reads: Reading;
  /** Name of the data field in a policy's list of fields. */
  readonly field?: string;
}

type PlainRole = keyof typeof plain;
export type ChannelRole =
  | `consentStatus.${PermissionChannel}`
  | `consentAt.${PermissionChannel}`
  | `optOut.${PermissionChannel}`;
export type SpecialRole = `specialCategory.${(typeof specialCategories)[number]}`;

/**
 * What a column holds. `consentStatus`, `consentAt` and `optOut.all` without a channel mean that the header names none.
 */
export type ColumnRole = PlainRole | 'consentStatus' | 'consentAt' | 'optOut.all' | ChannelRole | SpecialRole;

const channelInfo = (role: string, reads: Reading): [string, RoleInfo][] =>
  permissionChannels.map((channel) => [`${role}.${channel}`, { reads }]);

/** Every role with how it is read. The order is that of the documentation. */
export const roleInfo: Readonly<Record<ColumnRole, RoleInfo>> = Object.freeze({
  ...plain,
  consentStatus: { reads: 'status' },
  consentAt: { reads: 'date' },
  'optOut.all': { reads: 'flag' },
  ...Object.fromEntries([
    ...channelInfo('consentStatus', 'status'),
    ...channelInfo('consentAt', 'date'),
    ...channelInfo('optOut', 'flag'),
    ...specialCategories.map((kind): [string, RoleInfo] => [
      `specialCategory.${kind}`,
      { reads: 'text', field: kind },
    ]),
  ]),
} as Record<ColumnRole, RoleInfo>);

/** The closed list of roles. */
export const columnRoles = Object.keys(roleInfo) as readonly ColumnRole[];

const roleNames: ReadonlySet<string> = new Set(columnRoles);

export function isColumnRole(text: string): text is ColumnRole {
  return roleNames.has(text);
}
