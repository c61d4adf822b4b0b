/** Runs a piece of work as soon as one of the slots is free. */
export type Slots = <T>(work: () => Promise<T>) => Promise<T>;

/** @returns a runner that has at most `count` pieces of work under way; the others wait in the order they came. */
export function slots(count: number): Slots {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((start) => waiting.push(start));
    try {
      return await work();
    } finally {
      // The slot goes straight to who waits longest; nobody who comes now can slip in between.
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
