import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { FieldValue, PeopleStore, PersonWrite } from '../usecases/index.ts';
import { StaleRevision } from '../usecases/index.ts';
import { bytesArray, documentList, joinedBytes, numberArray, recordSeparator, wordArray } from './batch.ts';
import { heldPerson, type PersonRow, personColumns, personStatuses } from './person-row.ts';
import { writeStanding } from './standing.ts';
import type { Tables } from './tables.ts';
import { type VaultAccess, vaultOn } from './vault-access.ts';
import { tellEndpoints } from './webhooks.ts';
import { writeWords } from './words.ts';

/** Documents of a batch as rows of JSON; an empty one is null. */
const documents = (list: readonly (string | null)[]) =>
  sql`unnest(string_to_array(${documentList(list)}, ${recordSeparator}, ''))`;

/** The advisory locks under which people are made, told apart from others by this number. */
const claimLocks = 1_751_348_324;

/** The people's part of the store, on a connection or in a transaction. */
export function peopleStore(db: Kysely<Tables>, vault: VaultAccess = vaultOn(db)): PeopleStore {
  return {
    async newIds(count) {
      const { rows } = await sql<{ id: number }>`
        select nextval('person_number') as id from generate_series(1, ${count}::integer)`.execute(db);
      return rows.map(({ id }) => id);
    },

    async find(hashes) {
      const found = new Map<string, number[]>();
      if (hashes.length === 0) return found;
      const { rows } = await sql<{ hash: string; person_id: number }>`
        select hash, person_id from identifier where hash = any(${wordArray(hashes)}::uuid[])
        order by person_id`.execute(db);
      for (const { hash, person_id } of rows) {
        const list = found.get(hash);
        if (list) list.push(person_id);
        else found.set(hash, [person_id]);
      }
      return found;
    },

    async claim(hashes) {
      if (hashes.length === 0) return;
      // In one order, so that two who wait for each other can't be; a few hundred locks at most.
      const buckets = [...new Set(hashes.map((hash) => Number.parseInt(hash.slice(0, 2), 16)))];
      await sql`
        select pg_advisory_xact_lock(${claimLocks}::integer, bucket)
        from (select bucket from unnest(${numberArray(buckets.sort((one, other) => one - other))}::integer[])
          as each (bucket) order by bucket) as ordered`.execute(db);
    },

    async load(ids) {
      if (ids.length === 0) return new Map();
      const { rows } = await sql<PersonRow>`
        select ${personColumns} from person where person_id = any(${numberArray(ids)}::bigint[])`.execute(db);
      return new Map(rows.map((row) => [row.person_id, heldPerson(row)]));
    },

    async values(ids) {
      if (ids.length === 0) return new Map();
      const { rows } = await sql<{ person_id: number; fields: string }>`
        select person_id, fields from person_values
        where person_id = any(${numberArray(ids)}::bigint[])`.execute(db);
      return new Map(rows.map((row) => [row.person_id, JSON.parse(row.fields) as FieldValue[]]));
    },

    async salts(ids) {
      if (ids.length === 0) return new Map();
      const { rows } = await sql<{ person_id: number; salt: Buffer }>`
        select person_id, salt from vault.evidence_salt
        where person_id = any(${numberArray(ids)}::bigint[])`.execute(vault.db);
      return new Map(rows.map((row) => [row.person_id, row.salt]));
    },

    async write(writes) {
      const created = writes.filter(({ revision }) => revision === 0);
      const changed = writes.filter(({ revision }) => revision > 0);
      if (created.length > 0) await insertPeople(db, vault, created);
      if (changed.length > 0) await updatePeople(db, changed);
      await writeStanding(db, created, changed);
      await writeValues(db, created, changed);
      await writeWords(db, writes);
      await writeIdentifiers(db, created, changed);
      await writeEvidence(db, writes);
      await writeOutbox(db, writes);
      await tellEndpoints(
        db,
        writes.flatMap(({ notices = [] }) => notices),
      );
    },

    async page(after, limit) {
      const { rows } = await sql<PersonRow>`
        select ${personColumns} from person where person_id > ${after} and status = 0
        order by person_id limit ${limit}`.execute(db);
      return rows.map(heldPerson);
    },

    async count() {
      const rows = await db
        .selectFrom('person')
        .select(['status', (each) => each.fn.countAll<number>().as('n')])
        .groupBy('status')
        .execute();
      const counts = { active: 0, erased: 0, merged: 0 };
      for (const { status, n } of rows) counts[personStatuses[status]!] = n;
      return counts;
    },
  };
}

const stateText = ({ state }: PersonWrite): string | null => (state ? JSON.stringify(state) : null);

async function insertPeople(
  db: Kysely<Tables>,
  vault: VaultAccess,
  list: readonly PersonWrite[],
): Promise<void> {
  await sql`
    insert into person (person_id, revision, status, merged_into, created_at, chain_length, chain_head, state)
    select id, 1, status, merged, created, length, head, state::json from rows from (
      unnest(${numberArray(list.map(({ id }) => id))}::bigint[]),
      unnest(${numberArray(list.map(({ status }) => personStatuses.indexOf(status)))}::smallint[]),
      unnest(${numberArray(list.map(({ mergedInto }) => mergedInto ?? null))}::bigint[]),
      unnest(${numberArray(list.map(({ createdAt }) => createdAt))}::bigint[]),
      unnest(${numberArray(list.map(({ chain }) => chain.length))}::integer[]),
      unnest(${bytesArray(list.map(({ chain }) => chain.head))}::bytea[]),
      ${documents(list.map(stateText))}
    ) as each (id, status, merged, created, length, head, state)`.execute(db);
  const salted = list.filter(({ salt }) => salt);
  if (salted.length === 0) return;
  const ids = salted.map(({ id }) => id);
  await vault.before(
    (within) =>
      sql`
        insert into vault.evidence_salt (person_id, salt)
        select * from unnest(${numberArray(ids)}::bigint[],
                             ${bytesArray(salted.map(({ salt }) => salt!))}::bytea[])`.execute(within),
    ids,
  );
}

async function updatePeople(db: Kysely<Tables>, list: readonly PersonWrite[]): Promise<void> {
  const { rows } = await sql<{ person_id: number }>`
    update person set
      revision = each.revision + 1, status = each.status, merged_into = each.merged,
      chain_length = each.length, chain_head = each.head, state = each.state::json
    from rows from (
      unnest(${numberArray(list.map(({ id }) => id))}::bigint[]),
      unnest(${numberArray(list.map(({ revision }) => revision))}::integer[]),
      unnest(${numberArray(list.map(({ status }) => personStatuses.indexOf(status)))}::smallint[]),
      unnest(${numberArray(list.map(({ mergedInto }) => mergedInto ?? null))}::bigint[]),
      unnest(${numberArray(list.map(({ chain }) => chain.length))}::integer[]),
      unnest(${bytesArray(list.map(({ chain }) => chain.head))}::bytea[]),
      ${documents(list.map(stateText))}
    ) as each (id, revision, status, merged, length, head, state)
    where person.person_id = each.id and person.revision = each.revision
    returning person.person_id`.execute(db);
  if (rows.length < list.length) throw new StaleRevision(list.length - rows.length);
}

/** For people who are new: nothing of theirs is stored yet, and looking for it costs as much as storing it. */
const nothingElse = sql``;

async function writeValues(
  db: Kysely<Tables>,
  created: readonly PersonWrite[],
  changed: readonly PersonWrite[],
): Promise<void> {
  const emptied = changed.filter(({ values }) => values?.length === 0).map(({ id }) => id);
  if (emptied.length > 0)
    await sql`delete from person_values where person_id = any(${numberArray(emptied)}::bigint[])`.execute(db);
  const put = async (writes: readonly PersonWrite[], orElse: RawBuilder<unknown>) => {
    const list = writes.filter(({ values }) => values && values.length > 0);
    if (list.length === 0) return;
    await sql`
      insert into person_values (person_id, fields)
      select id, fields::json from rows from (
        unnest(${numberArray(list.map(({ id }) => id))}::bigint[]),
        ${documents(list.map(({ values }) => JSON.stringify(values)))}
      ) as each (id, fields) ${orElse}`.execute(db);
  };
  await put(created, nothingElse);
  await put(changed, sql`on conflict (person_id) do update set fields = excluded.fields`);
}

async function writeIdentifiers(
  db: Kysely<Tables>,
  created: readonly PersonWrite[],
  changed: readonly PersonWrite[],
): Promise<void> {
  const removed = changed.flatMap(({ id, identifiersRemoved }) =>
    identifiersRemoved.map((hash) => ({ id, hash })),
  );
  if (removed.length > 0)
    await sql`
      delete from identifier using unnest(${wordArray(removed.map(({ hash }) => hash))}::uuid[],
        ${numberArray(removed.map(({ id }) => id))}::bigint[]) as gone (hash, id)
      where identifier.hash = gone.hash and identifier.person_id = gone.id`.execute(db);
  const put = async (writes: readonly PersonWrite[], orElse: RawBuilder<unknown>) => {
    const added = writes.flatMap(({ id, identifiersAdded }) =>
      identifiersAdded.map((identifier) => ({ id, ...identifier })),
    );
    if (added.length === 0) return;
    await sql`
      insert into identifier (hash, person_id, kind, key_id, normaliser_version)
      select * from unnest(
        ${wordArray(added.map(({ hash }) => hash))}::uuid[], ${numberArray(added.map(({ id }) => id))}::bigint[],
        ${wordArray(added.map(({ kind }) => kind))}::text[], ${numberArray(added.map(({ keyId }) => keyId))}::smallint[],
        ${numberArray(added.map(({ normaliserVersion }) => normaliserVersion))}::smallint[])
      ${orElse}`.execute(db);
  };
  await put(created, nothingElse);
  await put(changed, sql`on conflict do nothing`);
}

async function writeEvidence(db: Kysely<Tables>, writes: readonly PersonWrite[]): Promise<void> {
  const list = writes.flatMap(({ id, evidence }) => evidence.map((entry) => ({ id, ...entry })));
  if (list.length === 0) return;
  const bodies = joinedBytes(list.map(({ body }) => body));
  await sql`
    insert into evidence (person_id, seq, at, kind, body, hash)
    select id, seq, at, kind, substr(${bodies.bytes}::bytea, start, size), hash from unnest(
      ${numberArray(list.map(({ id }) => id))}::bigint[], ${numberArray(list.map(({ seq }) => seq))}::integer[],
      ${numberArray(list.map(({ at }) => at))}::bigint[], ${wordArray(list.map(({ kind }) => kind))}::text[],
      ${numberArray(bodies.starts)}::integer[], ${numberArray(bodies.sizes)}::integer[],
      ${bytesArray(list.map(({ hash }) => hash))}::bytea[]) as each (id, seq, at, kind, start, size, hash)`.execute(
    db,
  );
}

async function writeOutbox(db: Kysely<Tables>, writes: readonly PersonWrite[]): Promise<void> {
  const list = writes.flatMap(({ id, outbox }) => outbox.map((message) => ({ person: id, message })));
  if (list.length === 0) return;
  await db
    .insertInto('outbox')
    .values(
      list.map(({ person, message: { id, at, target, kind, body } }) => ({
        person_id: person,
        message_id: id,
        at,
        target,
        kind,
        body: JSON.stringify(body),
        state: 'waiting',
        next_try: at,
        leased_until: null,
        done_at: null,
        note: null,
      })),
    )
    .execute();
}
