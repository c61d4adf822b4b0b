export { type AgeRule, ageRules, digitalAge, digitalAgeRules } from './ages/index.ts';
export { allRules, isInForce, jurisdictionOf, rulesInForce } from './catalogue.ts';
export {
  type ContactRule,
  type CustomerException,
  electronicMail,
  everyone,
  natural,
  type Regime,
  type RegisterScreen,
} from './contact-rule.ts';
export { contactRows, contactTables, unionRows } from './contact-table.ts';
export { contactRule, rule } from './define.ts';
export { type DutyId, duties, isDutyId, screenDuty } from './duties/index.ts';
export { basisRules, reviewGrace } from './eu/basis.ts';
export { consentRules } from './eu/consent.ts';
export { requestRules } from './eu/requests.ts';
export { retentionRules } from './eu/retention.ts';
export { messageRules, softOptInRules } from './eu/soft-opt-in.ts';
export { gdprStart } from './eu/sources.ts';
export { stopRules } from './eu/stops.ts';
export { transparencyRules } from './eu/transparency.ts';
export { bookkeepingRule, marketingYardstick, marketingYardsticks } from './retention/index.ts';
export { type Confidence, type FactPath, type Rule, sentenceOf } from './rule.ts';
export { type SurveyRule, surveyRule } from './survey.ts';
