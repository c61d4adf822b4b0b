import { type Kysely, sql } from 'kysely';
import { lettersAndWords, type PersonWrite } from '../usecases/index.ts';
import { documentList, numberArray, recordSeparator } from './batch.ts';
import type { Tables } from './tables.ts';

/** People written at once up to which their words are written along; those of an import are read afterwards. */
const along = 100;

/** Words as text: letters and digits only, so that nothing needs to be quoted. Null: still to be read. */
export const wordRows = (ids: readonly number[], words: readonly (readonly string[] | null)[]) => sql`
  select id, case words when '-' then null when '.' then ''::tsvector
    else array_to_tsvector(string_to_array(words, ' ')) end
  from rows from (
    unnest(${numberArray(ids)}::bigint[]),
    unnest(string_to_array(${documentList(words.map(textOf))}, ${recordSeparator}))
  ) as each (id, words)`;

const textOf = (words: readonly string[] | null): string =>
  words === null ? '-' : words.length === 0 ? '.' : words.join(' ');

/**
 * The words of people whose values are written in the same transaction. Whoever had words gets their row written in any
 * case: words that are being read at this moment wait for it, and then see that the person has changed.
 */
export async function writeWords(db: Kysely<Tables>, writes: readonly PersonWrite[]): Promise<void> {
  const told = writes.filter(({ values }) => values !== undefined);
  const few = told.length <= along;
  const list = told.filter(({ revision, values }) => revision > 0 || (few && values!.length > 0));
  if (list.length === 0) return;
  const ids = list.map(({ id }) => id);
  await sql`
    insert into person_words (person_id, words)
    ${wordRows(
      ids,
      list.map(({ values }) => (few || values!.length === 0 ? lettersAndWords(values!) : null)),
    )}
    on conflict (person_id) do update set words = excluded.words`.execute(db);
  const gone = list.filter(({ values }) => values!.length === 0).map(({ id }) => id);
  if (gone.length > 0)
    await sql`delete from person_words where person_id = any(${numberArray(gone)}::bigint[])`.execute(db);
}
