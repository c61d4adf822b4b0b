import type { Kysely } from 'kysely';
import type { EvidenceStore } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

/** Reads evidence; it is written with the people it is about. */
export function evidenceStore(db: Kysely<Tables>): EvidenceStore {
  return {
    async chainOf(personId) {
      return db
        .selectFrom('evidence')
        .select(['seq', 'at', 'kind', 'body', 'hash'])
        .where('person_id', '=', personId)
        .orderBy('seq')
        .execute();
    },
  };
}
