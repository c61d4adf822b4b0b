import type { Instant } from './instant.ts';

/** How the database itself is. */
export interface DatabaseHealth {
  /** Of PostgreSQL: `18.4`. */
  readonly version: string;
  /** What time it is there. */
  readonly now: Instant;
  /** The last step of the schema that was made. */
  readonly migration: string;
}

export interface HealthStore {
  look(): Promise<DatabaseHealth>;
  /** The database of the vault; null where that is the same one. */
  lookAtVault(): Promise<DatabaseHealth | null>;
}
