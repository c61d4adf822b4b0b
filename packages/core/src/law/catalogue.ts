import type { Day } from '../time/index.ts';
import { ageRules } from './ages/index.ts';
import { contactTables } from './contact-table.ts';
import { basisRules } from './eu/basis.ts';
import { consentRules } from './eu/consent.ts';
import { requestRules } from './eu/requests.ts';
import { retentionRules } from './eu/retention.ts';
import { messageRules, softOptInRules } from './eu/soft-opt-in.ts';
import { stopRules } from './eu/stops.ts';
import { transparencyRules } from './eu/transparency.ts';
import { bookkeepingRules, yardsticks } from './retention/index.ts';
import type { Rule } from './rule.ts';
import { surveyRules } from './survey.ts';

/** Every rule that the judge knows, in force or not; ids are unique. */
export const allRules: readonly Rule[] = [
  ...[
    stopRules,
    basisRules,
    consentRules,
    softOptInRules,
    messageRules,
    transparencyRules,
    retentionRules,
    requestRules,
  ].flatMap((family) => Object.values<Rule>(family)),
  ...surveyRules,
  ...Object.values(contactTables).flat(),
  ...yardsticks,
  ...bookkeepingRules,
  ...ageRules,
];

/** Whose law a rule states: the country code that leads its id, `EU` for the baseline. */
export function jurisdictionOf(rule: Rule): string {
  return rule.id.slice(0, rule.id.indexOf('-')).toUpperCase();
}

/** Whether a rule is in force on a day. */
export function isInForce(rule: Rule, day: Day): boolean {
  return rule.from <= day && (rule.to === undefined || day <= rule.to);
}

/** The rules in force on a day: of one country and the European baseline under it, or of all. */
export function rulesInForce(country: string | undefined, day: Day): readonly Rule[] {
  return allRules.filter((rule) => {
    const whose = jurisdictionOf(rule);
    return isInForce(rule, day) && (country === undefined || whose === country || whose === 'EU');
  });
}
