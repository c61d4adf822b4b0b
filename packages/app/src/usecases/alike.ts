/**
 * What a judgement reads of a person, as text: two people with the same text are answered alike. Ids and hashes only
 * tell people and events apart, and are left out.
 *
 * @param state the state as it is stored, JSON
 * @returns undefined where ids matter: one entry refers to another, or to one contact point
 */
export function alikeKey(state: string): string | undefined {
  if (state.includes('"point":"') || state.includes('"consent":"')) return undefined;
  return state.replace(orderMatters(state) ? names : namesAndInstants, '');
}

const names = /"(?:hash|id)":"[^"]*",?|"primarySince":\d+,?/g;
const namesAndInstants = /"(?:hash|id)":"[^"]*",?|"(?:primarySince|seq)":\d+,?/g;

/** Instants settle the order of what happened on one day: between entries of one list, or a consent and its end. */
function orderMatters(state: string): boolean {
  const facts = state.indexOf('"facts":');
  return (
    state.includes('},{', facts) ||
    state.includes('"withdrawals":[', facts) ||
    state.includes('"objections":[', facts) ||
    state.includes('"requests":[', facts) ||
    state.includes('"ended":', facts)
  );
}
