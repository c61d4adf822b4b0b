/** Something that can be found by what it is called. */
interface Findable {
  readonly label: string;
  /** Other words for it, which nobody sees. */
  readonly also?: string;
}

/** Those that answer to every word that was typed, the nearest first; in their own order where nothing was typed. */
export function findEntries<Entry extends Findable>(
  entries: readonly Entry[],
  query: string,
): readonly Entry[] {
  const words = wordsOf(query);
  return entries
    .flatMap((entry) => {
      const rank = rankOf(entry, words);
      return rank === undefined ? [] : [{ rank, entry }];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry);
}

/** 0: it is called so from its first word; 1: by words of its name; 2: by a part of it or another word for it. */
function rankOf({ label, also = '' }: Findable, words: readonly string[]): 0 | 1 | 2 | undefined {
  const own = wordsOf(label);
  if (own.join(' ').startsWith(words.join(' '))) return 0;
  const begins = (among: readonly string[]) => (word: string) => among.some((each) => each.startsWith(word));
  if (words.every(begins(own))) return 1;
  const all = [...own, ...wordsOf(also)];
  const within = own.join(' ');
  // Inside a word only of what is shown: who types "log" doesn't look for a catalogue.
  return words.every((word) => begins(all)(word) || within.includes(word)) ? 2 : undefined;
}

/** The words of a text without accents, capitals and punctuation. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
