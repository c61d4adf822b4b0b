import { type RawBuilder, sql } from 'kysely';
import type { LaneCondition, PeopleQuery, WordCondition } from '../usecases/index.ts';
import { numberArray } from './batch.ts';
import { staleBefore } from './standing.ts';

/** The day, and the judgement of which answers stand. */
type Moment = Pick<PeopleQuery, 'epoch' | 'today'>;

const laneColumn = (lane: number) => sql.ref(`s.lane_${lane + 1}`);

/** Whether words may be looked for in each field of everybody, so that no standing needs to be asked. */
export const alwaysOpen = ({ fields }: WordCondition): boolean => fields.every(({ open }) => open === null);

/** Whether at least one of some lanes holds on the day with one of the codes, in the standing `s`. */
export function laneMatches({ epoch, today }: Moment, { lanes, codes }: LaneCondition): RawBuilder<unknown> {
  if (lanes.length === 0 || codes?.length === 0) return sql`false`;
  const any = lanes.map((lane) => {
    const holds = sql`${laneColumn(lane)} >= ${staleBefore(today)}`;
    return codes
      ? sql`(${holds} and (${laneColumn(lane)} & 65535) = any(${numberArray(codes)}::integer[]))`
      : sql`(${holds})`;
  });
  return sql`(s.epoch = ${epoch} and (${sql.join(any, sql` or `)}))`;
}

/** A word at the beginning of another, or alone where it is a single sign. */
const anyOf = (word: string, letters: readonly string[]): string =>
  `(${letters.map((letter) => `'${letter}${word}'${[...word].length > 1 ? ':*' : ''}`).join(' | ')})`;

/** Whether somebody has the words, in fields that are open; `w` stands for their words and `s` for their standing. */
export function wordsMatch(moment: Moment, condition: WordCondition): RawBuilder<unknown> {
  const { words, fields } = condition;
  const all = fields.flatMap(({ letters }) => letters);
  if (all.length === 0 || words.length === 0) return sql`false`;
  const found = sql`w.words @@ ${words.map((word) => anyOf(word, all)).join(' & ')}::tsquery`;
  if (alwaysOpen(condition)) return found;
  const each = words.map((word) => {
    const where = fields.map(({ letters, open }) => {
      const here = sql`w.words @@ ${anyOf(word, letters)}::tsquery`;
      return open ? sql`(${here} and ${laneMatches(moment, open)})` : here;
    });
    return sql`(${sql.join(where, sql` or `)})`;
  });
  return sql`(${found} and ${sql.join(each, sql` and `)})`;
}
