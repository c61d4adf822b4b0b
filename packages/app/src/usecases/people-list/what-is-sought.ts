import type { RawIdentifier } from '../../keys/index.ts';
import { hashesToFind, identifierForms } from '../customer-numbers.ts';
import type { House } from '../house.ts';
import { peopleById } from '../people-by-id.ts';
import { sees, type Viewer } from '../person/index.ts';
import { wordFields, wordsOf } from '../person-words.ts';
import type { PeopleQuery, WordCondition } from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';

/** Beyond this many customer numbers alike nobody is looking for one person. */
const mostAlike = 1000;

/**
 * What somebody types into the search field. A whole e-mail address, phone number or customer number is looked up by its
 * keyed hash, as it is by `findPeople`: whoever asks knows it already, from the person mostly, and learns only whom it
 * belongs to. A beginning of one finds nobody. Anything else is words.
 *
 * Words could be used to guess what is masked, letter by letter. So a word counts only in a field that the searcher may
 * see of that very person: one that a live claim of a purpose granted to them covers. The same holds for how many were
 * found. Who was granted every purpose searches all words, since finding who lapsed is their work; what is masked shows
 * masked to them too.
 */
export async function whatIsSought(
  house: House,
  ruling: Ruling,
  viewer: Viewer,
  q: string,
): Promise<Pick<PeopleQuery, 'ids' | 'words'>> {
  const text = q.trim();
  const number = /^#(\d{1,15})$/.exec(text)?.[1];
  if (number !== undefined) return { ids: [...(await peopleById(house.store, [Number(number)])).keys()] };
  const ids = await peopleKnownBy(house, ruling, text);
  if (ids.length > 0 || text.includes('@')) return { ids };
  return { words: wordCondition(ruling, viewer, text) };
}

async function peopleKnownBy(house: House, ruling: Ruling, text: string): Promise<number[]> {
  const { store, ring } = house;
  const raws = await identifiersIn(house, ruling, text);
  if (raws.length === 0) return [];
  const forms = await identifierForms(store, raws);
  const hashes = raws.flatMap((raw) => hashesToFind(ring, raw, forms) ?? []);
  const found = [...new Set([...(await store.people.find(hashes)).values()].flat())];
  const people = await peopleById(store, found.slice(0, mostAlike));
  return [...new Set([...people.values()].map(({ id }) => id))];
}

async function identifiersIn({ store }: House, ruling: Ruling, text: string): Promise<RawIdentifier[]> {
  if (text.includes('@')) return [{ kind: 'email', email: text }];
  // Every number has a digit; a name seldom has.
  if (!/\d/.test(text)) return [];
  const sources = await store.sources.list();
  const numbers = sources.map(
    ({ name }): RawIdentifier => ({ kind: 'customer', source: name, number: text }),
  );
  const isPhone = /^[+\d][\d\s().-]{5,}$/.test(text);
  const { country } = ruling.policy.organisation;
  return isPhone ? [{ kind: 'phone', phone: text, country }, ...numbers] : numbers;
}

function wordCondition({ lanes, codes }: Ruling, viewer: Viewer, text: string): WordCondition {
  const words = wordsOf(text);
  const letters = Object.entries(wordFields);
  if (viewer.sees === 'all' || viewer.sees === 'everything')
    return { words, fields: [{ letters: letters.map(([, letter]) => letter), open: null }] };
  const lawful = codes.codesOf('lawful');
  // Fields that the same purposes cover are asked together.
  const byLanes = new Map<string, { letters: string[]; lanes: readonly number[] }>();
  for (const [field, letter] of letters) {
    const keeping = lanes
      .filter(({ ask, purpose, fields }) => ask === 'keep' && sees(viewer, purpose) && fields.includes(field))
      .map(({ index }) => index);
    if (keeping.length === 0) continue;
    const known = byLanes.get(keeping.join());
    if (known) known.letters.push(letter);
    else byLanes.set(keeping.join(), { letters: [letter], lanes: keeping });
  }
  return {
    words,
    fields: [...byLanes.values()].map((each) => ({
      letters: each.letters,
      open: { lanes: each.lanes, codes: lawful },
    })),
  };
}
