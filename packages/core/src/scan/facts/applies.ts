import type { PersonKind, RelationKind } from '../../terms/index.ts';
import { isUndeliverable, type PersonRecord, type ScanLane, type ScanPurpose } from '../people/index.ts';
import { channelOf } from './permission.ts';

/** Relations that someone may have without a trace of it in the file. */
const untraced: ReadonlySet<RelationKind> = new Set<RelationKind>(['none', 'prospect', 'lead']);

function inAudience(
  { declared }: ScanPurpose,
  kind: PersonKind,
  relation: RelationKind | undefined,
): boolean {
  const { kinds, relations } = declared.audience ?? {};
  if (kinds && !kinds.includes(kind)) return false;
  if (!relations) return true;
  return relation === undefined ? relations.some((each) => untraced.has(each)) : relations.includes(relation);
}

/** The person bought, as far as the file tells. */
const bought = (person: PersonRecord): boolean =>
  (person.orders ?? 0) > 0 ||
  person.lastPurchase !== undefined ||
  (person.orders === undefined && (person.relation === 'customer' || person.relation === 'former-customer'));

/** The purpose lives on purchases: it delivers, books or rewards them, or its term runs from them. */
function livesOnPurchases({ declared }: ScanPurpose): boolean {
  if (declared.kind === 'service' || declared.kind === 'administration') return true;
  return typeof declared.retention === 'object' && declared.retention.from === 'purchase';
}

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
    if (status !== undefined && status !== 'never' && status !== 'transactional' && status !== 'bounced')
      return true;
  }
  return false;
}

const isConsentBased = ({ declared: { basis } }: ScanPurpose): boolean =>
  Array.isArray(basis) ? basis.includes('consent') : basis === 'consent';

/**
 * Whether the data of this person may be held for this purpose at all: they belong to its audience, and the file shows
 * the event it lives on. A purpose on consent holds those who agreed once; one that lives on purchases holds buyers;
 * loyalty holds members; support and accounts hold nobody unless the file shows the request or the account.
 */
export function holds(purpose: ScanPurpose, person: PersonRecord): boolean {
  if (person.staff || !inAudience(purpose, person.kind, person.relation)) return false;
  const { kind } = purpose.declared;
  if (livesOnPurchases(purpose) && !bought(person)) return false;
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
      return !isConsentBased(purpose) || everAgreed(person);
    case 'partner-marketing':
    case 'data-trading':
      return !isConsentBased(purpose) || person.emailPromotion === 'own-and-partners';
    case 'profiling':
    case 'ads-targeting':
    case 'analytics':
      // A newsletter's consent is none to profiling, and exports tell of no other.
      return !isConsentBased(purpose);
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
export function laneAsks(purpose: ScanPurpose, lane: ScanLane, person: PersonRecord, held: boolean): boolean {
  if (!reachable(person, lane)) return false;
  if (held) return true;
  return (
    purpose.declared.kind === 'direct-marketing' &&
    isConsentBased(purpose) &&
    !person.staff &&
    inAudience(purpose, person.kind, person.relation)
  );
}
