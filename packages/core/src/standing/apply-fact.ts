import type { ActivityKind, Person } from '../terms/index.ts';
import type { Fact } from './fact.ts';
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
import type {
  CorrectedKey,
  PersonState,
  Stamp,
  StoredActivity,
  StoredFacts,
  StoredRelation,
} from './person-state.ts';

/**
 * The state of a person after one more fact. Pure; facts may come in any order and more than once. A state that the fact
 * does not change comes back as it is, the very same object, where that is cheap to see.
 */
export function applyFact(state: PersonState, fact: Fact): PersonState {
  switch (fact.fact) {
    case 'correction':
      return correct(state, fact);
    case 'point':
      return { ...state, points: joinPoints(state.points, [fact.point]) };
    case 'point-bounced':
      return { ...state, points: joinPoints(state.points, [{ ...fact.point, undeliverable: true }]) };
    default: {
      const changed = changedFacts(state.facts, fact);
      return changed ? { ...state, facts: { ...state.facts, ...changed } } : state;
    }
  }
}

/** Many facts, one after the other, see {@link applyFact}. */
export const applyFacts = (state: PersonState, facts: Iterable<Fact>): PersonState => {
  let after = state;
  for (const fact of facts) after = applyFact(after, fact);
  return after;
};

type AboutFacts = Exclude<Fact, { readonly fact: 'correction' | 'point' | 'point-bounced' }>;

/** The lists that a fact changes; undefined where it changes none. */
function changedFacts(facts: StoredFacts, fact: AboutFacts): Partial<StoredFacts> | undefined {
  switch (fact.fact) {
    case 'consent':
      return applyConsent(facts, fact.entry);
    case 'withdrawal':
      return { withdrawals: joinEntries(facts.withdrawals, [fact.entry])! };
    case 'objection':
      return { objections: joinEntries(facts.objections, [fact.entry])! };
    case 'notice':
      return { notices: joinEntries(facts.notices, [fact.entry])! };
    case 'origin':
      return { origins: joinEntries(facts.origins, [fact.entry])! };
    case 'activity':
      return applyActivity(facts, fact.entry);
    case 'relation':
      return { relation: joinRelation(facts.relation, toldRelation(fact.relation, fact.told))! };
    case 'request':
      return { requests: joinEntries(facts.requests, [fact.entry])! };
    case 'restriction':
      return { requests: joinEntries(facts.requests, [{ ...fact.entry, right: 'restriction' as const }])! };
    case 'hold':
      return { holds: joinHolds(facts.holds, [fact.entry])! };
    case 'hold-released':
      return { holds: joinHolds(facts.holds, [{ id: fact.hold, released: fact.at }])! };
    case 'message':
      return { messages: joinMessages(facts.messages ?? [], [fact.entry])! };
    case 'screening':
      return { screenings: joinScreenings(facts.screenings, [fact.entry])! };
    case 'reappeared':
      return { reappeared: days.latest(facts.reappeared, fact.at)! };
    case 'complete':
      return {
        ...(fact.lists.includes('consents') && !facts.consents ? { consents: [] } : {}),
        ...(fact.lists.includes('activities') && !facts.activities ? { activities: [] } : {}),
      };
    default:
      throw new Error(`unknown fact ${fact satisfies never}`);
  }
}

function applyConsent(
  facts: StoredFacts,
  told: Extract<Fact, { readonly fact: 'consent' }>['entry'],
): Partial<StoredFacts> {
  const { withdrawn, withdrawnSeq, ...consent } = told;
  const consents = joinEntries(facts.consents, [consent])!;
  if (withdrawn === undefined) return { consents };
  const withdrawal = {
    id: `${consent.id}#withdrawn`,
    at: withdrawn,
    consent: consent.id,
    ...(consent.for === undefined ? {} : { for: consent.for }),
    ...(consent.channels === undefined ? {} : { channels: consent.channels }),
    ...(consent.point === undefined ? {} : { point: consent.point }),
    ...(withdrawnSeq === undefined ? {} : { seq: withdrawnSeq }),
  };
  return { consents, withdrawals: joinEntries(facts.withdrawals, [withdrawal])! };
}

/** Acts that count only once a human was seen behind them: machines click and fetch too. */
const needsHuman: ReadonlySet<ActivityKind> = new Set<ActivityKind>(['email.click', 'visit', 'download']);
/** Acts that our own systems do as well. */
const needsPerson: ReadonlySet<ActivityKind> = new Set<ActivityKind>(['profile.update', 'account.update']);

/** Whether an act is the person's own, as far as is known: never an open, a machine's click or an update of ours. */
export function isOwnAct({ kind, human, by }: Pick<StoredActivity, 'kind' | 'human' | 'by'>): boolean {
  if (kind === 'email.open' || by === 'other' || human === false) return false;
  if (needsHuman.has(kind) && human !== true) return false;
  return !needsPerson.has(kind) || by === 'person';
}

function applyActivity(facts: StoredFacts, told: StoredActivity): Partial<StoredFacts> | undefined {
  if (!isOwnAct(told)) return facts.activities ? undefined : { activities: [] };
  const known = facts.activities?.find(({ kind }) => kind === told.kind);
  if (known && known.at > told.at) return undefined;
  return { activities: joinActivities(facts.activities ?? [], [told])! };
}

function toldRelation(relation: StoredRelation, told: Stamp): StoredRelation {
  return {
    ...relation,
    ...(relation.kind === undefined ? {} : { kindTold: told }),
    ...(relation.ended === undefined ? {} : { endTold: told }),
  };
}

function correct(
  state: PersonState,
  { told, person, country, bornOn }: Extract<Fact, { readonly fact: 'correction' }>,
): PersonState {
  const corrected: Partial<Record<CorrectedKey, Stamp>> = {};
  const values: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(person ?? {})) {
    if (value === undefined) continue;
    corrected[key as CorrectedKey] = told;
    if (value !== null) values[key] = value;
  }
  if (country !== undefined) corrected.country = told;
  if (bornOn !== undefined) corrected.bornOn = told;
  const joined = joinPerson(state, {
    country: country ?? '',
    person: values as Person,
    ...(bornOn === undefined || bornOn === null ? {} : { bornOn }),
    corrected,
  });
  return { ...joined, points: state.points, facts: state.facts };
}
