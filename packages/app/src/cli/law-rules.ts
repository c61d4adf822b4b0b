import { allRules, jurisdictionOf, type Rule, rulesInForce } from '@houdbaar/core/law';
import type { Day } from '@houdbaar/core/time';

/** In the order of the alphabet, the European rules behind the countries' own. */
const byJurisdiction = (a: string, b: string) =>
  Number(a === 'EU') - Number(b === 'EU') || a.localeCompare(b);

/** The jurisdictions that have at least one rule. */
export const countriesWithRules: readonly string[] = [...new Set(allRules.map(jurisdictionOf))].toSorted(
  byJurisdiction,
);

/** The rules in force on a day in the order of the listing: of every country, or of one and the European ones. */
export function listedRules(country: string | undefined, at: Day): readonly Rule[] {
  return rulesInForce(country, at).toSorted((a, b) => byJurisdiction(jurisdictionOf(a), jurisdictionOf(b)));
}
