import type { Policy } from '../../policy/index.ts';
import type { Channel, Consent, Objection, PurposeKind } from '../../terms/index.ts';
import { type PermissionChannel, permissionChannels } from '../columns/index.ts';
import type { ChannelPermission, PersonRecord, ScanPurpose } from '../people/index.ts';

/** The channel of a permission column that a channel of messages falls under. */
export function channelOf(channel: Channel): PermissionChannel | undefined {
  switch (channel) {
    case 'email':
    case 'inbox-ad':
    case 'email-pixel':
      return 'email';
    case 'sms':
      return 'sms';
    case 'phone':
    case 'robocall':
      return 'phone';
    case 'post':
      return 'post';
    case 'fax':
      return 'fax';
    case 'push':
    case 'ads':
    case 'web-tracking':
      return undefined;
  }
}

export type PolicySource = NonNullable<Policy['sources']>[string];

/** The source that a purpose declares, where it declares one and no more. */
export function soleSource(purpose: ScanPurpose, policy: Policy): PolicySource | undefined {
  const ids = purpose.declared.sources ?? [];
  return ids.length === 1 ? policy.sources?.[ids[0]!] : undefined;
}

const ownForms: ReadonlySet<PolicySource['via']> = new Set<PolicySource['via']>([
  'own-form',
  'account',
  'event',
  'business-card',
]);

/**
 * What the declaration says about the form on which people agreed. It names one source of its own that tells people at
 * once, for one purpose: then the box stood by itself, named the sender, and was ticked by the person. An export never
 * tells so; without such a declaration these facts stay unknown.
 */
export function declaredForm(purpose: ScanPurpose, policy: Policy): Partial<Consent> {
  const source = soleSource(purpose, policy);
  if (!source || !ownForms.has(source.via) || source.notice !== 'at-collection') return {};
  return { act: 'ticked', condition: false, separate: true, names: 'sender', misleading: false };
}

/** The consents that the file shows for a purpose; undefined where it doesn't tell, empty where it says there is none. */
export function consentsOf(
  person: PersonRecord,
  kind: PurposeKind,
  form: Partial<Consent>,
): Consent[] | undefined {
  if (kind === 'partner-marketing') return partnerConsents(person);
  if (kind !== 'direct-marketing') return undefined;
  const found: Consent[] = [];
  let said = false;
  const add = (
    status: ChannelPermission['status'],
    at: ChannelPermission['at'],
    channel: PermissionChannel,
  ): void => {
    if (status === undefined && at === undefined) return;
    said = true;
    if (status === undefined || status === 'subscribed' || status === 'confirmed')
      found.push(consent(person, form, at, channel, channel === 'email'));
  };
  const { permission, permissionAll: all } = person;
  for (const channel of permissionChannels)
    if (channel !== 'email') add(permission[channel].status, permission[channel].at, channel);
  // A box that names no channel is read narrowly: it is a consent to e-mail, which is what lists are for.
  const { email } = permission;
  add(email.status ?? all.status, email.at ?? all.at, 'email');
  const { emailPromotion } = person;
  if (emailPromotion !== undefined) {
    said = true;
    if (emailPromotion !== 'none' && found.length === 0)
      found.push(consent(person, {}, undefined, 'email', true));
  }
  if (!said && person.confirmed !== undefined) {
    said = true;
    found.push(consent(person, form, undefined, 'email', true));
  }
  return said ? found : undefined;
}

function consent(
  person: PersonRecord,
  form: Partial<Consent>,
  at: Consent['at'],
  channel: PermissionChannel,
  byMail: boolean,
): Consent {
  const { proof, confirmed, doubleOptIn, consentAct } = person;
  // A date with the form, its wording or the address it came from can be shown to an authority; a bare yes can't.
  const recorded =
    at !== undefined && (proof.wording || proof.source || proof.ip || (byMail && confirmed !== undefined));
  const found: Consent = { for: 'direct-marketing', channels: [channel], ...form };
  if (consentAct !== undefined) found.act = consentAct;
  if (at !== undefined) found.at = at;
  if (byMail && confirmed !== undefined) {
    found.confirmed = confirmed;
    found.confirmedVia = 'email';
  }
  if (recorded || (at !== undefined && doubleOptIn === true)) found.record = 'full';
  return found;
}

function partnerConsents(person: PersonRecord): Consent[] | undefined {
  const { emailPromotion } = person;
  if (emailPromotion === undefined) return undefined;
  return emailPromotion === 'own-and-partners' ? [{ for: 'partner-marketing', channels: ['email'] }] : [];
}

const refusing: ReadonlySet<string> = new Set(['unsubscribed', 'complained', 'suppressed']);

const refused = ({ status, optedOut }: ChannelPermission): boolean =>
  optedOut === true || (status !== undefined && refusing.has(status));

/** The refusals that the file shows. One that names no channel holds for all: the wide reading protects. */
export function objectionsOf(person: PersonRecord): Objection[] {
  const at = person.unsubscribed === undefined ? {} : { at: person.unsubscribed };
  const found: Objection[] = [];
  if (refused(person.permissionAll)) found.push({ ...at, scope: 'marketing' });
  for (const channel of permissionChannels)
    if (refused(person.permission[channel])) found.push({ ...at, scope: 'channel', channel });
  if (person.emailPromotion === 'none') found.push({ scope: 'channel', channel: 'email' });
  // A day of leaving without any status: they left that day, unless they agreed anew afterwards.
  if (found.length === 0 && person.unsubscribed !== undefined && !agreedSince(person, person.unsubscribed))
    found.push({ ...at, scope: 'channel', channel: 'email' });
  return found;
}

function agreedSince({ permission, permissionAll }: PersonRecord, day: number): boolean {
  const at = permission.email.at ?? permissionAll.at;
  return at !== undefined && at > day;
}

/**
 * The refusals that end the holding of data for a purpose. Who refuses one channel still receives the others: only
 * when every channel that the purpose uses is refused has the purpose itself been.
 */
export function endingObjections(
  objections: readonly Objection[],
  { declared }: ScanPurpose,
): readonly Objection[] {
  const used = Object.keys(declared.channels ?? {}).map((channel) => channelOf(channel as Channel));
  const closed = new Set(objections.map(({ channel }) => channel));
  const all = used.length > 0 && used.every((channel) => channel !== undefined && closed.has(channel));
  return objections.filter(
    ({ scope, channel }) => scope !== 'channel' || (all && used.includes(channel as PermissionChannel)),
  );
}
