/** How much is done in one go, so that others get their turn. */
export interface Pace {
  /** People or rows in the next piece. */
  readonly size: number;
  /** Does a piece of that size, and learns from how long it took. */
  measure<T>(work: () => Promise<T>): Promise<T>;
}

/** The same size always. */
export const steadyPace = (size: number): Pace => ({ size, measure: (work) => work() });

export interface PaceLimits {
  readonly least: number;
  readonly most: number;
  /** What a piece may take, in ms. */
  readonly target: number;
}

/** A piece of background work stays below 50 ms; aimed below it, since no piece takes exactly as long as the last. */
const usual: PaceLimits = { least: 20, most: 500, target: 30 };

/** Grows and shrinks the pieces so that each takes about as long as it may: shrinks at once, grows by a quarter. */
export class AdaptivePace implements Pace {
  #size: number;
  readonly #limits: PaceLimits;
  readonly #stopwatch: () => number;
  /** The longest piece so far, in ms. */
  longest = 0;

  constructor(
    start: number,
    limits: Partial<PaceLimits> = {},
    stopwatch: () => number = () => performance.now(),
  ) {
    this.#limits = { ...usual, ...limits };
    this.#size = start;
    this.#stopwatch = stopwatch;
  }

  get size(): number {
    return this.#size;
  }

  async measure<T>(work: () => Promise<T>): Promise<T> {
    const started = this.#stopwatch();
    const result = await work();
    const took = Math.max(0.1, this.#stopwatch() - started);
    this.longest = Math.max(this.longest, took);
    const { least, most, target } = this.#limits;
    const factor = Math.min(1.25, Math.max(0.5, target / took));
    this.#size = Math.round(Math.min(most, Math.max(least, this.#size * factor)));
    return result;
  }
}
