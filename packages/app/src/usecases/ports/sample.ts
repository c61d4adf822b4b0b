/** What marks the people of the sample company: their numbers, and the source they came from. */
export interface SampleMark {
  readonly source: number;
  /** The highest number that one of them has. */
  readonly lastPerson: number;
  readonly loadedAt: number;
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
  /** Takes out what is known of the imports of a source. */
  forgetImports(source: number): Promise<void>;
  hasRoots(): Promise<boolean>;
  /** Empties every table but those that an installation is set up with. */
  clear(): Promise<void>;
}
