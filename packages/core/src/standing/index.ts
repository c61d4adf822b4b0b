export { applyFact, applyFacts, isOwnAct } from './apply-fact.ts';
export {
  bestBefore,
  type Claim,
  declaredFields,
  type FieldHolding,
  type Holding,
  type HoldingState,
  personHolding,
} from './best-before.ts';
export { goesBefore, pointKindOf, primaryPoint, reaches } from './contact-points.ts';
export {
  type DeclaredPurpose,
  inAudience,
  isConsentBased,
  listPurposes,
  livesOnPurchases,
} from './declared-purpose.ts';
export type { Fact, Identified } from './fact.ts';
export { foldFacts, nextFold } from './fold-facts.ts';
export { keepBlock, type Lane, laneMessage, lanesOf } from './lanes.ts';
export { emptyState, mergeFacts, mergeStates } from './merge-states.ts';
export { nextBirthday, personOn } from './person-on-day.ts';
export * from './person-state.ts';
export { personStateSchema } from './person-state-schema.ts';
export { type LaneVerdict, type Standing, StandingJudge } from './standing-judge.ts';
export { compareWhen, isAfter, type When } from './when.ts';
