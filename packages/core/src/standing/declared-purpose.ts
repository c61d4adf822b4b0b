import { type Policy, type PolicyPurpose, purposeQuestionBlock } from '../policy/index.ts';
import type { PersonKind, Purpose, RelationKind, Said } from '../terms/index.ts';

/** A purpose of the policy, with its name for people and as the judge reads it. */
export interface DeclaredPurpose {
  readonly id: string;
  readonly name: Said;
  readonly declared: PolicyPurpose;
  readonly block: Purpose;
}

/** The names of the purposes in the templates, for who did not give them one of their own. */
const templateNames: Readonly<Record<string, Said>> = {
  newsletter: { nl: 'Nieuwsbrief', en: 'Newsletter' },
  'customer-offers': { nl: 'Aanbiedingen aan klanten', en: 'Offers to customers' },
  orders: { nl: 'Bestellingen en garantie', en: 'Orders and warranty' },
  'lead-follow-up': { nl: 'Zakelijke leads bellen', en: 'Calling business leads' },
  'lead-mailing': { nl: 'Zakelijke leads mailen', en: 'E-mailing business leads' },
  loyalty: { nl: 'Spaarprogramma', en: 'Loyalty programme' },
  'loyalty-offers': { nl: 'Persoonlijke aanbiedingen aan leden', en: 'Personal offers to members' },
  support: { nl: 'Klantenservice', en: 'Customer support' },
  bookkeeping: { nl: 'Boekhouding', en: 'Bookkeeping' },
};

/** What staff call a purpose: as declared, else its id, written as words. */
function nameOf(id: string, declared: PolicyPurpose): Said {
  const { nl, en } = declared.name ?? {};
  const given = nl ?? en;
  if (given !== undefined) return { nl: nl ?? given, en: en ?? given };
  const known = templateNames[id];
  if (known) return known;
  const words = id
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  const name = words.slice(0, 1).toUpperCase() + words.slice(1);
  return { nl: name, en: name };
}

/** The purposes of a policy in the order in which it declares them. */
export function listPurposes(policy: Policy): DeclaredPurpose[] {
  return Object.entries(policy.purposes).map(([id, declared]) => ({
    id,
    name: nameOf(id, declared),
    declared,
    block: purposeQuestionBlock(declared, policy.assessments),
  }));
}

/** Relations that someone may have without a trace of it. */
const untraced: ReadonlySet<RelationKind> = new Set<RelationKind>(['none', 'prospect', 'lead']);

/** Whether someone belongs to the people whose data the purpose declares to hold. An unknown relation may be none. */
export function inAudience(
  { audience }: PolicyPurpose,
  kind: PersonKind,
  relation: RelationKind | undefined,
): boolean {
  const { kinds, relations } = audience ?? {};
  if (kinds && !kinds.includes(kind)) return false;
  if (!relations) return true;
  return relation === undefined ? relations.some((each) => untraced.has(each)) : relations.includes(relation);
}

/** The purpose lives on purchases: it delivers, books or rewards them, or its term runs from them. */
export function livesOnPurchases({ kind, retention }: PolicyPurpose): boolean {
  if (kind === 'service' || kind === 'administration') return true;
  return typeof retention === 'object' && retention.from === 'purchase';
}

/** Consent is the declared basis, or one of several. */
export const isConsentBased = ({ basis }: PolicyPurpose): boolean =>
  Array.isArray(basis) ? basis.includes('consent') : basis === 'consent';
