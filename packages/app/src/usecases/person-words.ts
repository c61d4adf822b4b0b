import { foldText } from '@houdbaar/core/scan/values';
import type { House } from './house.ts';
import { type Pace, steadyPace } from './pace.ts';
import type { FieldValue } from './ports/index.ts';

/**
 * The fields in which people are searched by words, each with the letter that goes before its words: so a word is only
 * ever found in fields that the searcher may see. Addresses, numbers and anything else are no words.
 */
export const wordFields: Readonly<Record<string, string>> = {
  name: 'n',
  firstName: 'f',
  middleName: 'm',
  lastName: 'l',
  company: 'c',
  city: 'p',
};

const longest = 40;
const most = 12;

/** The words of a text: letters and digits, without accents and capitals. */
export const wordsOf = (text: string): string[] =>
  [...new Set(foldText(text.normalize('NFKC')).match(/[\p{L}\p{N}]+/gu) ?? [])]
    .slice(0, most)
    .map((word) => word.slice(0, longest));

/** The words of somebody's values, each with the letter of its field. */
export const lettersAndWords = (values: readonly FieldValue[]): string[] => [
  ...new Set(
    values.flatMap(({ field, value }) => {
      const letter = wordFields[field];
      return letter === undefined || value === undefined ? [] : wordsOf(value).map((word) => letter + word);
    }),
  ),
];

/**
 * Reads the words of those who came with an import, so that they are found by name too. What changes one by one has its
 * words at once.
 *
 * @returns for how many people
 */
export async function readWords(
  { store, clock }: Pick<House, 'store' | 'clock'>,
  onProgress: (done: number) => void | Promise<void> = () => {},
  pace: Pace = steadyPace(500),
): Promise<number> {
  const began = clock.now();
  let done = 0;
  for (let after = 0; ; ) {
    const last = await pace.measure(async () => {
      const page = await store.peopleList.unworded(after, pace.size);
      if (!page || page.people.length === 0) return page?.last;
      await store.transaction((within) =>
        within.peopleList.putWords(
          page.people.map(({ id, revision, values }) => ({ id, revision, words: lettersAndWords(values) })),
        ),
      );
      done += page.people.length;
      return page.last;
    });
    await onProgress(done);
    if (last === undefined) break;
    after = last;
  }
  await store.settings.set(lastRead, began);
  return done;
}

/** When all words were last read. */
const lastRead = 'wordsRead';

/** Whether there are people whose words are to be read. */
export const areWordsDue = async ({ store }: Pick<House, 'store'>): Promise<boolean> =>
  store.peopleList.wordsDue((await store.settings.get<number>(lastRead)) ?? 0);
