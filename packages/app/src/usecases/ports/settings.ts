/** Settings of the organisation, by name; small JSON values. */
export interface SettingsStore {
  get<T>(name: string): Promise<T | undefined>;
  set(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Where data come from: a file, a supplier, a connected system. */
export interface Source {
  readonly id: number;
  readonly name: string;
  readonly kind: 'file' | 'api' | 'form' | 'connector' | 'desk';
  readonly supplier: string | null;
}

/** How the customer numbers of a source are told apart. */
export interface SourceNumbering {
  /** Of what the numbers are that stand under the source's plain name; absent where there are none. */
  readonly plain?: string;
  /** Kinds of numbers that stand apart from those: number 1 of the members is another than number 1 of the customers. */
  readonly apart: readonly string[];
}

export interface SourceStore {
  list(): Promise<readonly Source[]>;
  /** The source of this name, made where there is none. */
  named(source: Omit<Source, 'id'>): Promise<Source>;
  numbering(id: number): Promise<SourceNumbering>;
  /** Notes how numbers of a source are told apart; what is known stays. */
  noteNumbering(id: number, numbering: SourceNumbering): Promise<void>;
  /** The kinds that stand apart, by the name of the source. */
  domains(): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** Leases: only one of many processes does a thing at a time. */
export interface LeaseStore {
  /** Takes or renews a lease until an instant, an hour ahead at most; false where another holds it at `now`. */
  take(name: string, owner: string, now: number, until: number): Promise<boolean>;
  release(name: string, owner: string): Promise<void>;
}
