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

export interface SourceStore {
  list(): Promise<readonly Source[]>;
  /** The source of this name, made where there is none. */
  named(source: Omit<Source, 'id'>): Promise<Source>;
}

/** Leases: only one of many processes does a thing at a time. */
export interface LeaseStore {
  /** Takes or renews a lease until an instant, an hour ahead at most; false where another holds it at `now`. */
  take(name: string, owner: string, now: number, until: number): Promise<boolean>;
  release(name: string, owner: string): Promise<void>;
}
