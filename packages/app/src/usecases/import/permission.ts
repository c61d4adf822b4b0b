import { isAfter, type PersonState, type StoredConsent, type StoredObjection } from '@houdbaar/core/standing';
import type { Channel, Consent, Objection } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import type { IdentifierKind } from '../ports/index.ts';

/** The kind of address that a channel goes to; undefined where no address is kept for it. */
export function addressKind(channel: Channel | undefined): IdentifierKind | undefined {
  switch (channel) {
    case 'email':
    case 'inbox-ad':
    case 'email-pixel':
      return 'email';
    case 'sms':
    case 'phone':
    case 'robocall':
      return 'phone';
    case 'post':
      return 'post';
    default:
      return undefined;
  }
}

/** The channels that an address closes when its holder wants no advertising there. */
export const channelsOf: Readonly<Record<IdentifierKind, readonly Channel[]>> = {
  email: ['email'],
  phone: ['phone', 'sms'],
  post: ['post'],
  customer: [],
};

type Facts = PersonState['facts'];

/** Whether a refusal or withdrawal bears on a consent: it names no other purpose, and no other channels only. */
const bears = (consent: Consent, channels: readonly Channel[] | undefined): boolean =>
  channels === undefined ||
  consent.channels === undefined ||
  consent.channels.some((channel) => channels.includes(channel));

/**
 * Whether a consent that a file tells is against what the person said: an objection, withdrawal or request that is on
 * record, and that is not surely older than the consent. A file never signs anyone up again.
 */
export function isRefused(consent: Consent, { objections, withdrawals, requests }: Facts): boolean {
  for (const objection of objections ?? [])
    if (bears(consent, narrow(objection)) && !isAfter(consent, objection)) return true;
  for (const withdrawal of withdrawals ?? [])
    if (
      (withdrawal.for === undefined || withdrawal.for === consent.for) &&
      bears(consent, withdrawal.channels) &&
      !isAfter(consent, withdrawal)
    )
      return true;
  for (const request of requests ?? [])
    if (
      (request.right === 'objection' || request.right === 'withdrawal' || request.right === 'erasure') &&
      !isAfter(consent, request)
    )
      return true;
  return false;
}

const narrow = ({ scope, channel }: Objection): readonly Channel[] | undefined =>
  scope === 'channel' && channel !== undefined ? [channel] : undefined;

/**
 * A refusal that a file tells, as it is stored. One without a day was said at the latest on the day of reading, and says so:
 * consents from then on are surely later. Undefined where one of the same scope is on record that no later consent has undone.
 */
export function storedRefusal(
  told: Objection & { readonly point?: string },
  facts: Facts,
  today: Day,
  source: { readonly id: number; readonly name: string },
): StoredObjection | undefined {
  const { scope = 'all', channel, point } = told;
  const at = told.at === undefined || told.at > today ? undefined : told.at;
  const alike = (facts.objections ?? []).filter(
    (known) => known.scope === scope && known.channel === channel && (known.point ?? point) === point,
  );
  const stands = alike.some((known) => {
    if (at !== undefined && known.at !== undefined && known.at < at) return false;
    return !undone(known, facts.consents ?? [], channel);
  });
  if (stands) return undefined;
  const day = at ?? today;
  return {
    ...(told as StoredObjection),
    at: day,
    ...(at === undefined ? { undated: true as const } : {}),
    id: ['i', source.id, scope, channel ?? '', point ?? '', day].join(':'),
    source: source.name,
  };
}

const undone = (
  objection: StoredObjection,
  consents: readonly StoredConsent[],
  channel: Channel | undefined,
): boolean =>
  consents.some(
    (consent) => bears(consent, channel === undefined ? undefined : [channel]) && isAfter(consent, objection),
  );
