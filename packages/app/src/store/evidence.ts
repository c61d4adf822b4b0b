import { type Kysely, type Selectable, sql } from 'kysely';
import type { Signature } from '../keys/index.ts';
import type { EvidenceStore, StoredRoot } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

const entryColumns = ['seq', 'at', 'kind', 'body', 'hash'] as const;

/** Reads evidence, which is written with the people it is about; and keeps the daily roots. */
export function evidenceStore(db: Kysely<Tables>): EvidenceStore {
  const roots = db.selectFrom('evidence_root').selectAll();
  return {
    async chainOf(personId) {
      return db
        .selectFrom('evidence')
        .select(entryColumns)
        .where('person_id', '=', personId)
        .orderBy('seq')
        .execute();
    },
    async page({ personId, seq }, upTo, limit) {
      const { rows } = await sql<EntryRow>`
        select person_id as "personId", seq, at, kind, body, hash from evidence
        where (person_id, seq) > (${personId}, ${seq}) and person_id <= ${upTo}
        order by person_id, seq limit ${limit}`.execute(db);
      return rows;
    },
    async heads(after, limit) {
      const rows = await db
        .selectFrom('person')
        .select(['person_id', 'chain_length', 'chain_head'])
        .where('person_id', '>', after)
        .orderBy('person_id')
        .limit(limit)
        .execute();
      return rows.map(({ person_id, chain_length, chain_head }) => ({
        personId: person_id,
        chain: { length: chain_length, head: chain_head },
      }));
    },
    async headOf(personId) {
      const row = await db
        .selectFrom('person')
        .select(['chain_length as length', 'chain_head as head'])
        .where('person_id', '=', personId)
        .executeTakeFirst();
      return row ?? null;
    },
    async recorded(from, until, { personId, seq }, limit) {
      const { rows } = await sql<Pick<EntryRow, 'personId' | 'seq' | 'hash'>>`
        select person_id as "personId", seq, hash from evidence
        where at >= ${from} and at < ${until} and (person_id, seq) > (${personId}, ${seq})
        order by person_id, seq limit ${limit}`.execute(db);
      return rows;
    },
    async recordedCount(from, until, most) {
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from (
          select from evidence where at >= ${from} and at < ${until} limit ${most}) as found`.execute(db);
      return rows[0]!.n;
    },
    async sift(from, until, { personId, seq }, scan) {
      const { rows } = await sql<Omit<EntryRow, 'hash'> & { readonly hash: Buffer | null }>`
        select person_id as "personId", seq, case when at >= ${from} and at < ${until} then hash end as hash
        from evidence where (person_id, seq) > (${personId}, ${seq})
        order by person_id, seq limit ${scan}`.execute(db);
      return rows;
    },
    async firstSince(from) {
      const { rows } = await sql<{
        first: number | null;
      }>`select min(at) as first from evidence where at >= ${from}`.execute(db);
      return rows[0]?.first ?? null;
    },
    async roots(after, limit) {
      const rows = await roots.where('day', '>', after).orderBy('day').limit(limit).execute();
      return rows.map(rootOf);
    },
    async rootOver(at) {
      const row = await roots.where('until', '>', at).orderBy('day').limit(1).executeTakeFirst();
      return row ? rootOf(row) : null;
    },
    async lastRoot(before) {
      const asked = before === undefined ? roots : roots.where('day', '<', before);
      const row = await asked.orderBy('day', 'desc').limit(1).executeTakeFirst();
      return row ? rootOf(row) : null;
    },
    async addRoot({ day, until, root, leaves, previous, signature }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('evidence_root')
        .values({
          day,
          until,
          root: Buffer.from(root, 'hex'),
          leaves,
          previous: previous === null ? null : Buffer.from(previous, 'hex'),
          signed: JSON.stringify(signature),
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
  };
}

interface EntryRow {
  readonly personId: number;
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly body: Buffer;
  readonly hash: Buffer;
}

const rootOf = ({
  day,
  until,
  root,
  leaves,
  previous,
  signed,
}: Selectable<Tables['evidence_root']>): StoredRoot => ({
  day,
  until,
  leaves,
  root: root.toString('hex'),
  previous: previous === null ? null : previous.toString('hex'),
  signature: signed as Signature,
});
