/** Done in one go: some milliseconds, in which no request and no answer of the database is heard. */
const atOnce = 64;

/** Does something with each of a list; now and then everything else that waits gets its turn. */
export async function inTurns<T>(list: readonly T[], work: (item: T, index: number) => void): Promise<void> {
  for (const [index, item] of list.entries()) {
    if (index % atOnce === atOnce - 1) await new Promise<void>((resolve) => void setImmediate(resolve));
    work(item, index);
  }
}
