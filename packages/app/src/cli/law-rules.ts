import {
  ageRules,
  basisRules,
  consentRules,
  contactTables,
  messageRules,
  type Rule,
  requestRules,
  retentionRules,
  softOptInRules,
  stopRules,
  surveyRule,
  transparencyRules,
} from '@houdbaar/core/law';
import { bookkeepingRules, yardsticks } from '@houdbaar/core/law/retention';
import type { Day } from '@houdbaar/core/time';

/** Every rule that the judge may cite, in force or not, the countries' own first. */
export const allRules: readonly Rule[] = [
  ...Object.entries(contactTables)
    .toSorted(([a], [b]) => Number(a === 'EU') - Number(b === 'EU') || a.localeCompare(b))
    .flatMap(([, rows]) => rows),
  ...Object.values<Rule>(basisRules),
  ...Object.values<Rule>(consentRules),
  ...Object.values<Rule>(softOptInRules),
  ...Object.values<Rule>(messageRules),
  ...Object.values<Rule>(stopRules),
  ...Object.values<Rule>(transparencyRules),
  ...Object.values<Rule>(retentionRules),
  ...Object.values<Rule>(requestRules),
  ...Object.keys(contactTables).flatMap((country) => surveyRule(country) ?? []),
  ...bookkeepingRules,
  ...yardsticks,
  ...ageRules,
];

/** The jurisdiction that leads a rule's id: `NL`, `EU`. */
export const countryOf = (rule: Rule): string => rule.id.slice(0, rule.id.indexOf('-')).toUpperCase();

/** The jurisdictions that have at least one rule, in the order of the alphabet, `EU` last. */
export const countriesWithRules: readonly string[] = [...new Set(allRules.map(countryOf))].toSorted(
  (a, b) => Number(a === 'EU') - Number(b === 'EU') || a.localeCompare(b),
);

/** The rules in force on a day: of every country, or of one country with the European rules behind its own. */
export function rulesInForce(country: string | undefined, at: Day): readonly Rule[] {
  const wanted = country === undefined ? countriesWithRules : [...new Set([country, 'EU'])];
  return wanted.flatMap((of) =>
    allRules.filter(
      (rule) => countryOf(rule) === of && rule.from <= at && (rule.to === undefined || at <= rule.to),
    ),
  );
}
