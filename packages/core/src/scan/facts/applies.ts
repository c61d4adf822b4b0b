import { inAudience, isConsentBased, livesOnPurchases } from '../../standing/index.ts';
import { isUndeliverable, type PersonRecord, type ScanLane, type ScanPurpose } from '../people/index.ts';
import type { ConsentStatus } from '../values/index.ts';
import { channelOf } from './permission.ts';

/** The person bought, as far as the file tells. */
const bought = (person: PersonRecord): boolean =>
  (person.orders ?? 0) > 0 ||
  person.lastPurchase !== undefined ||
  (person.orders === undefined && (person.relation === 'customer' || person.relation === 'former-customer'));

/** What is said of people who may never have agreed to anything. */
const unasked: ReadonlySet<ConsentStatus> = new Set<ConsentStatus>([
  'no',
  'never',
  'transactional',
  'bounced',
]);

/** They once agreed, or were asked to: someone who never did is no subscriber. */
function everAgreed(person: PersonRecord): boolean {
  if (person.emailPromotion === 'own' || person.emailPromotion === 'own-and-partners') return true;
  if (person.confirmed !== undefined || person.unsubscribed !== undefined) return true;
  const { permission, permissionAll } = person;
  for (const { status, at } of [
    permissionAll,
    permission.email,
    permission.sms,
    permission.phone,
    permission.post,
  ]) {
    if (at !== undefined) return true;
    if (status !== undefined && !unasked.has(status)) return true;
  }
  return false;
}

/**
 * Whether the data of this person may be held for this purpose at all: they belong to its audience, and the file shows
 * the event it lives on. A purpose on consent holds those who agreed once; one that lives on purchases holds buyers;
 * loyalty holds members; support and accounts hold nobody unless the file shows the request or the account.
 */
export function holds({ declared }: ScanPurpose, person: PersonRecord): boolean {
  if (person.staff || !inAudience(declared, person.kind, person.relation)) return false;
  const { kind } = declared;
  if (livesOnPurchases(declared) && !bought(person)) return false;
  switch (kind) {
    case 'loyalty':
      return person.relation === 'member';
    case 'account':
      return (
        person.lastLogin !== undefined || person.relation === 'free-account' || person.relation === 'member'
      );
    case 'support':
    case 'security':
    case 'survey':
      return false;
    case 'direct-marketing':
      return !isConsentBased(declared) || everAgreed(person);
    case 'partner-marketing':
    case 'data-trading':
      return !isConsentBased(declared) || person.emailPromotion === 'own-and-partners';
    case 'profiling':
    case 'ads-targeting':
    case 'analytics':
      // A newsletter's consent is none to profiling, and exports tell of no other.
      return !isConsentBased(declared);
    case 'service':
    case 'administration':
      return true;
  }
}

/** Whether the person has what the channel needs to reach them. */
function reachable(person: PersonRecord, { channel }: ScanLane): boolean {
  switch (channelOf(channel)) {
    case 'email':
      return person.email !== undefined && !isUndeliverable(person);
    case 'phone':
      return person.phone !== undefined;
    case 'sms':
      return person.phone !== undefined && person.phone.mobile !== false;
    case 'post':
      return person.hasAddress;
    case 'fax':
      return false;
    case undefined:
      return true;
  }
}

/**
 * Whether a lane is asked about for this person: the purpose's audience, with the means to reach them. Wider than
 * {@link holds} for advertising by consent: that someone never agreed, or that nothing tells, is an answer people want.
 *
 * @param held what {@link holds} says
 */
export function laneAsks(
  { declared }: ScanPurpose,
  lane: ScanLane,
  person: PersonRecord,
  held: boolean,
): boolean {
  if (!reachable(person, lane)) return false;
  if (held) return true;
  return (
    declared.kind === 'direct-marketing' &&
    isConsentBased(declared) &&
    !person.staff &&
    inAudience(declared, person.kind, person.relation)
  );
}
