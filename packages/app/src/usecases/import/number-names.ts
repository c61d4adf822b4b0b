import type { SourceNumbering } from '../ports/index.ts';

/**
 * Under which name each kind of number in some files is hashed, empty for the plain name of the source. What was named once
 * keeps its name, so a file of customers that came alone has the same numbers when it comes again with one of members.
 *
 * @param kinds what the numbers in the files are of, each once
 */
export function numberNames(
  kinds: readonly string[],
  { plain, apart }: SourceNumbering,
): ReadonlyMap<string, string> {
  const alone = kinds.length === 1;
  return new Map(
    kinds.map((kind) => {
      const isPlain = kind === plain || (alone && !apart.includes(kind));
      return [kind, isPlain ? '' : kind];
    }),
  );
}

/** What is to be remembered of those names. */
export function numberingAfter(
  names: ReadonlyMap<string, string>,
  { plain }: SourceNumbering,
): SourceNumbering {
  const first = plain ?? [...names].find(([, name]) => name === '')?.[0];
  const apart = [...names.values()].filter((name) => name !== '');
  return { ...(first === undefined ? {} : { plain: first }), apart };
}
