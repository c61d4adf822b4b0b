/**
 * What a judgement reads of a person, as text: two people with the same text are answered alike. Ids and hashes only
 * tell people and events apart, and are left out; where one entry refers to another or to a contact point, each stands as
 * its place among them.
 *
 * @param state the state as it is stored, JSON
 */
export function alikeKey(state: string): string {
  const facts = state.slice(state.indexOf('"facts":'));
  const inOrder = ordered.test(facts);
  if (!refers.test(facts)) return state.replace(inOrder ? names : namesAndInstants, '');
  const seen: string[] = [];
  return state.replace(inOrder ? references : referencesAndInstants, (_, name?: string, value = '') => {
    if (name === undefined) return '';
    const place = seen.indexOf(value);
    return name + (place === -1 ? seen.push(value) - 1 : place);
  });
}

const names = /"(?:hash|id)":"[^"]*",?|"primarySince":\d+,?/g;
const namesAndInstants = /"(?:hash|id)":"[^"]*",?|"(?:primarySince|seq)":\d+,?/g;
const references = /"(hash|id|point|consent)":"([^"]*)",?|"primarySince":\d+,?/g;
const referencesAndInstants = /"(hash|id|point|consent)":"([^"]*)",?|"(?:primarySince|seq)":\d+,?/g;

/** A withdrawal of one consent, a wish about one contact point. Searched without the first quotation mark: far faster. */
const refers = /(?:point|consent)":"/;

/** Instants settle the order of what happened on one day: between entries of one list, or a consent and its end. */
const ordered = /\},\{|(?:withdrawals|objections|requests)":\[|ended":/;
