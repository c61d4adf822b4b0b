import type { SealedEntry } from './people.ts';

/** Evidence as it is stored: sealed, in the order in which it was written. */
export interface EvidenceStore {
  /** The whole chain of a person, from its first entry. */
  chainOf(personId: number): Promise<readonly SealedEntry[]>;
}
