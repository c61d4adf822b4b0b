import { type Kysely, sql } from 'kysely';
import type { LedgerStore, SealedEntry } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

type Row = SealedEntry & { readonly personId: number };

/** Evidence in the order in which it was recorded. Bounds on the instant keep it to the blocks of that time. */
export function ledgerStore(db: Kysely<Tables>): LedgerStore {
  return {
    async page(from, { at, personId, seq }, limit) {
      const { rows } = await sql<Row>`
        select person_id as "personId", seq, at, kind, body, hash from evidence
        where at >= ${from} and at <= ${at} and (at, person_id, seq) < (${at}, ${personId}, ${seq})
          and kind in ('consent', 'withdrawal', 'objection', 'origin')
        order by at desc, person_id desc, seq desc limit ${limit}`.execute(db);
      return rows;
    },
    async consents({ at, personId, seq }, until, limit) {
      const { rows } = await sql<Row>`
        select person_id as "personId", seq, at, kind, body, hash from evidence
        where at >= ${at} and at < ${until} and (at, person_id, seq) > (${at}, ${personId}, ${seq})
          and kind = 'consent'
        order by at, person_id, seq limit ${limit}`.execute(db);
      return rows;
    },
    async requesters(from, after, limit) {
      const { rows } = await sql<{ readonly personId: number }>`
        select distinct person_id as "personId" from evidence
        where at >= ${from} and kind = 'request' and person_id > ${after}
        order by person_id limit ${limit}`.execute(db);
      return rows.map(({ personId }) => personId);
    },
  };
}
