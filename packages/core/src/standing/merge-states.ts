import type { Facts } from '../terms/index.ts';
import { canonical } from './canonical.ts';
import {
  days,
  joinActivities,
  joinEntries,
  joinHolds,
  joinMessages,
  joinPoints,
  joinScreenings,
} from './join-lists.ts';
import { joinPerson, joinRelation } from './join-person.ts';
import type { PersonState, StoredFacts } from './person-state.ts';

/** A person of whom nothing is known. */
export const emptyState: PersonState = { country: '', person: {}, points: [], facts: {} };

/**
 * Two states of one person as one: both histories, and of what can't both be true the stricter. The order makes no
 * difference, nor does merging twice.
 */
export function mergeStates(one: PersonState, other: PersonState): PersonState {
  return {
    ...joinPerson(one, other),
    points: joinPoints(one.points, other.points),
    facts: mergeFacts(one.facts, other.facts),
  };
}

/** Two sets of facts about one person as one, see {@link mergeStates}. */
export function mergeFacts(one: StoredFacts, other: StoredFacts): StoredFacts {
  return present({
    origins: joinEntries(one.origins, other.origins),
    notices: joinEntries(one.notices, other.notices),
    consents: joinEntries(one.consents, other.consents),
    withdrawals: joinEntries(one.withdrawals, other.withdrawals),
    relation: joinRelation(one.relation, other.relation),
    activities: joinActivities(one.activities, other.activities),
    objections: joinEntries(one.objections, other.objections),
    requests: joinEntries(one.requests, other.requests),
    reappeared: days.latest(one.reappeared, other.reappeared),
    messages: joinMessages(one.messages, other.messages),
    holds: joinHolds(one.holds, other.holds),
    duty: first(one.duty, other.duty),
    cleanUp: leastDone(one.cleanUp, other.cleanUp),
    screenings: joinScreenings(one.screenings, other.screenings),
  });
}

type Optional<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Without the keys that nobody told: absent means unknown. */
const present = (facts: Optional<Required<StoredFacts>>): StoredFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as StoredFacts;

function first<T>(one: T | undefined, other: T | undefined): T | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return canonical(one) <= canonical(other) ? one : other;
}

const cleanUps = ['none', 'manual', 'automatic'] as const;

function leastDone(one: Facts['cleanUp'], other: Facts['cleanUp']): Facts['cleanUp'] {
  if (one === undefined || other === undefined) return one ?? other;
  return cleanUps.indexOf(one) <= cleanUps.indexOf(other) ? one : other;
}
