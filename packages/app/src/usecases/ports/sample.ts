/** What marks the people of the sample company: their numbers, and the sources they came from. */
export interface SampleMark {
  readonly sources: readonly number[];
  /** The highest number that one of them has. */
  readonly lastPerson: number;
  /** When loading began; its days are reckoned from here. */
  readonly loadedAt: number;
  /** When it was all in; absent where it was broken off. */
  readonly doneAt?: number;
}

/** The sample company in the store: found, and taken out without a trace. */
export interface SampleStore {
  lastPerson(): Promise<number>;
  /** Whether anything came in beside the sample: other people, other imports, other sources of values. */
  hasOthers(mark: SampleMark): Promise<boolean>;
  /**
   * Sample people by number, a page at a time. `mixed` are those of whom another source told something too.
   */
  page(
    mark: SampleMark,
    after: number,
    limit: number,
  ): Promise<readonly { readonly id: number; readonly mixed: boolean }[]>;
  /**
   * Takes people out of every table.
   *
   * @param keepChains leaves the sealed chains, unreadable for ever, because signed roots were made over them
   */
  remove(ids: readonly number[], keepChains: boolean): Promise<void>;
  /** Takes out what is known of the imports of its sources, and its holds that are about nobody any more. */
  forgetOrigins(mark: SampleMark): Promise<void>;
  hasRoots(): Promise<boolean>;
  /** Empties every table but those that an installation is set up with. */
  clear(): Promise<void>;
}
