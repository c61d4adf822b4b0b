import type { PersonState, StoredFacts, StoredRelation } from '@houdbaar/core/standing';
import type { Day } from '@houdbaar/core/time';

/** The state of a person without what is dated after a day. What has no date stays. */
export function stateBy(state: PersonState, day: Day): PersonState {
  return { ...state, facts: factsBy(state.facts, day) };
}

function factsBy(facts: StoredFacts, day: Day): StoredFacts {
  const entries = Object.entries(facts).flatMap(([name, value]): [string, unknown][] => {
    if (Array.isArray(value)) return [[name, value.filter((entry) => happenedBy(entry, day))]];
    if (name === 'relation') return [[name, relationBy(value as StoredRelation, day)]];
    if (name === 'reappeared' && (value as Day) > day) return [];
    return [[name, value]];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as StoredFacts;
}

const happenedBy = (entry: { readonly at?: Day }, day: Day): boolean =>
  entry.at === undefined || entry.at <= day;

function relationBy(relation: StoredRelation, day: Day): StoredRelation | undefined {
  const { since, ended, endTold, lastPurchase, ...rest } = relation;
  if (since !== undefined && since > day) return undefined;
  return {
    ...rest,
    ...(since === undefined ? {} : { since }),
    ...(ended === undefined || ended > day ? {} : { ended, ...(endTold ? { endTold } : {}) }),
    ...(lastPurchase === undefined || lastPurchase > day ? {} : { lastPurchase }),
  };
}
