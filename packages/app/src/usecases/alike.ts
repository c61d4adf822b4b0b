/**
 * What a judgement reads of a person, as text: two people with the same text are answered alike. Ids and hashes only
 * tell people and events apart, and are left out.
 *
 * @param state the state as it is stored, JSON
 * @returns undefined where ids matter: one entry refers to another, or to one contact point
 */
export function alikeKey(state: string): string | undefined {
  const facts = state.slice(state.indexOf('"facts":'));
  if (refers.test(facts)) return undefined;
  return state.replace(ordered.test(facts) ? names : namesAndInstants, '');
}

const names = /"(?:hash|id)":"[^"]*",?|"primarySince":\d+,?/g;
const namesAndInstants = /"(?:hash|id)":"[^"]*",?|"(?:primarySince|seq)":\d+,?/g;

/** A withdrawal of one consent, a wish about one contact point. Searched without the first quotation mark: far faster. */
const refers = /(?:point|consent)":"/;

/** Instants settle the order of what happened on one day: between entries of one list, or a consent and its end. */
const ordered = /\},\{|(?:withdrawals|objections|requests)":\[|ended":/;
