import { messageProfile, type Policy, purposeQuestionBlock } from '../../policy/index.ts';
import { channels, type Purpose, type Said } from '../../terms/index.ts';
import type { Day } from '../../time/index.ts';
import type { ScanLane, ScanPurpose } from '../people/index.ts';

/** The name of a purpose for people: its wording is a whole paragraph, so its id, written as words, serves. */
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

function nameOf(id: string): Said {
  const known = templateNames[id];
  if (known) return known;
  const words = id
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  const name = words.slice(0, 1).toUpperCase() + words.slice(1);
  return { nl: name, en: name };
}

/** The purposes of a policy as the judge reads them. */
export function listPurposes(policy: Policy): ScanPurpose[] {
  return Object.entries(policy.purposes).map(([id, declared]) => ({
    id,
    name: nameOf(id),
    declared,
    block: purposeQuestionBlock(declared, policy.assessments),
  }));
}

/**
 * One lane for each channel that a purpose declares. A message of our own says who sends it: a lane asks whether such
 * a message may go out, not whether a careless one may.
 */
export function listLanes(purposes: readonly ScanPurpose[]): ScanLane[] {
  return purposes.flatMap(({ declared }, purpose) =>
    channels.flatMap((channel): ScanLane[] => {
      const message = messageProfile(declared, channel);
      return message ? [{ purpose, channel, message: { identifiesSender: true, ...message } }] : [];
    }),
  );
}

/**
 * The purpose as it is asked how long data may be kept for it. The forecast takes reviews as done in time: an overdue
 * review suspends use, yet nothing lapses by it. One that is overdue on the day itself stays overdue.
 */
export function keepBlock(block: Purpose, at: Day): Purpose {
  const { assessment } = block;
  if (typeof assessment !== 'object' || assessment.review === undefined || assessment.review < at)
    return block;
  const { review: _, ...standing } = assessment;
  return { ...block, assessment: standing };
}
