/**
 * The closed lists of words in which a question is put to the judge.
 *
 * Source: the published case format (`packages/core/cases/README.md`). The lists are a contract: extend,
 * never break.
 */

export const asks = ['contact', 'keep', 'collect', 'share', 'profile', 'answer'] as const;
export type Ask = (typeof asks)[number];

export const outcomes = ['lawful', 'unlawful', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

export const purposeKinds = [
  'direct-marketing',
  'partner-marketing',
  'data-trading',
  'profiling',
  'ads-targeting',
  'loyalty',
  'service',
  'survey',
  'analytics',
  'account',
  'administration',
  'support',
  'security',
] as const;
export type PurposeKind = (typeof purposeKinds)[number];

/** GDPR 6(1)(a) to (f), and `none` where the controller names no basis. */
export const lawfulBases = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
  'none',
] as const;
export type LawfulBasis = (typeof lawfulBases)[number];

export const channels = [
  'email',
  'sms',
  'push',
  'phone',
  'robocall',
  'fax',
  'post',
  'inbox-ad',
  'ads',
  'web-tracking',
  'email-pixel',
] as const;
export type Channel = (typeof channels)[number];

/**
 * Channels that a person means too who refuses one: a call by a machine is a call, and a tracking pixel or a message
 * dressed as an e-mail among e-mails comes with e-mail. A consent is read narrowly and reaches no further than it says.
 */
const refusedWith: Partial<Record<Channel, readonly Channel[]>> = {
  phone: ['robocall'],
  email: ['email-pixel', 'inbox-ad'],
};

/** Whether who refuses one channel refuses another with it. */
export const refusalReaches = (refused: Channel, channel: Channel): boolean =>
  refused === channel || (refusedWith[refused]?.includes(channel) ?? false);

export const contents = [
  'marketing',
  'mixed',
  'service',
  'survey',
  'fundraising',
  'reactivation',
  'renewal',
] as const;
export type Content = (typeof contents)[number];

export const personKinds = ['consumer', 'sole-trader', 'business-contact', 'business-address'] as const;
export type PersonKind = (typeof personKinds)[number];

export const registerNames = [
  'dncm',
  'bel-me-niet',
  'bloctel',
  'tps',
  'ctps',
  'mps',
  'rpo',
  'robinson',
  'postfilter',
  'overledenen',
  'ecg',
  'ndd',
  'nix',
  'cvr',
  'reservasjonsregisteret',
  'dgc',
  'stop-publicidad',
] as const;
export type RegisterName = (typeof registerNames)[number];

export const activityKinds = [
  'email.open',
  'email.click',
  'login',
  'purchase',
  'return',
  'download',
  'event',
  'points.redeemed',
  'support.contact',
  'reply',
  'visit',
  'account.update',
  'profile.update',
  'payment',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const retentionStarts = [
  'collected',
  'last-activity',
  'relation-end',
  'consent',
  'purchase',
  'last-update',
] as const;
export type RetentionStart = (typeof retentionStarts)[number];

export const consentActs = [
  'ticked',
  'clicked',
  'signed',
  'spoken',
  'written',
  'reply',
  'pre-ticked',
  'silence',
  'opt-out-box',
  'continued-use',
  'terms',
  'confirmed-by-seller',
] as const;
export type ConsentAct = (typeof consentActs)[number];

export const obtainedVia = [
  'own-form',
  'account',
  'sale',
  'quote',
  'offline-order',
  'event',
  'business-card',
  'contest',
  'co-registration',
  'bought-list',
  'rented-list',
  'broker',
  'affiliate',
  'scraped',
  'directory',
  'estate',
  'other',
] as const;
export type ObtainedVia = (typeof obtainedVia)[number];

export const relationKinds = [
  'none',
  'prospect',
  'free-account',
  'member',
  'donor',
  'customer',
  'former-customer',
  'lead',
] as const;
export type RelationKind = (typeof relationKinds)[number];

export const requestRights = [
  'access',
  'erasure',
  'rectification',
  'restriction',
  'portability',
  'objection',
  'withdrawal',
] as const;
export type RequestRight = (typeof requestRights)[number];

export const sectors = [
  'shop',
  'publisher',
  'bank',
  'insurer',
  'telecom',
  'energy',
  'charity',
  'newspaper',
  'lottery',
  'broker',
  'agency',
  'other',
] as const;
export type Sector = (typeof sectors)[number];

/** The languages in which the product speaks. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];
/** One sentence in each language. */
export type Said = Readonly<Record<Language, string>>;
