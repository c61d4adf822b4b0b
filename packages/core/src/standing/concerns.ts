import type { PurposeKind } from '../terms/index.ts';
import { inAudience, isConsentBased, livesOnPurchases } from './declared-purpose.ts';
import type { Lane } from './lanes.ts';
import type { PersonState, StoredFacts } from './person-state.ts';

const acted = ({ activities }: StoredFacts, ...kinds: readonly string[]): boolean =>
  activities?.some(({ kind }) => kinds.includes(kind)) ?? false;

/** The person bought, as far as the facts tell. */
function bought(facts: StoredFacts): boolean {
  const { relation } = facts;
  return (
    relation?.lastPurchase !== undefined ||
    relation?.kind === 'customer' ||
    relation?.kind === 'former-customer' ||
    acted(facts, 'purchase')
  );
}

/** They once agreed to it, or took that back; true as well where nobody knows what they agreed to. */
function everAgreed({ consents, withdrawals }: StoredFacts, kind: PurposeKind): boolean {
  return (
    consents === undefined ||
    consents.some((consent) => consent.for === undefined || consent.for === kind) ||
    (withdrawals?.some((withdrawal) => withdrawal.for === undefined || withdrawal.for === kind) ?? false)
  );
}

/** An unknown kind of person is read as a natural person, the widest protection. */
const inLaneAudience = ({ declared }: Lane, { person, facts }: PersonState): boolean =>
  inAudience(declared, person.kind ?? 'consumer', facts.relation?.kind);

/**
 * Whether the data of this person may be held for the purpose of a lane at all: they belong to its audience, and the facts
 * show the event it lives on. A purpose on consent holds those who agreed once; one that lives on purchases holds buyers;
 * loyalty holds members; support holds those who asked, accounts those who have one.
 */
export function holdsFor(lane: Lane, state: PersonState): boolean {
  if (!inLaneAudience(lane, state)) return false;
  const { declared } = lane;
  const { facts } = state;
  const { kind } = declared;
  if (livesOnPurchases(declared) && !bought(facts)) return false;
  const relation = facts.relation?.kind;
  switch (kind) {
    case 'loyalty':
      return relation === 'member';
    case 'account':
    case 'security':
      return relation === 'free-account' || relation === 'member' || acted(facts, 'login', 'account.update');
    case 'support':
      return acted(facts, 'support.contact');
    case 'direct-marketing':
    case 'partner-marketing':
    case 'data-trading':
    case 'profiling':
    case 'ads-targeting':
    case 'analytics':
    case 'survey':
      return !isConsentBased(declared) || everAgreed(facts, kind);
    case 'service':
    case 'administration':
      return true;
  }
}

/**
 * Whether a message is asked about for people whose data the purpose does not hold: for advertising by consent, that
 * someone never agreed is an answer people want.
 */
export const asksAnyway = (lane: Lane, state: PersonState): boolean =>
  lane.declared.kind === 'direct-marketing' && isConsentBased(lane.declared) && inLaneAudience(lane, state);
