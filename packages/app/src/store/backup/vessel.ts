import { sql } from 'kysely';
import { type AccessBack, Failure, type RestoredCopy, type Vessel } from '../../usecases/index.ts';
import { numberArray } from '../batch.ts';
import type { Database } from '../connection/index.ts';
import { allMigrations, type Migration, migrate } from '../migrations/index.ts';
import { pairAnew, pairingSetting, refuseHouse, tableExists } from '../pair-vault.ts';
import { policyStore } from '../policies.ts';
import type { Tables } from '../tables.ts';
import { tablesOf } from './table-list.ts';

/** The setting that says that a copy is being taken in, or what is still to be done after it. */
export const restoreSetting = 'restore';

/** What {@link restoreSetting} holds. */
export type RestoreMark =
  | { readonly state: 'loading' }
  | { readonly state: 'erasing'; readonly since: number };

/** Where anything was done, one of these has rows; a house that was only opened has none. */
const workTables = [
  'person',
  'evidence',
  'policy_version',
  'suppression',
  'import_run',
  'plan',
  'hold',
  'user_account',
];

/**
 * A database as one that takes in a copy. Its tables are made by the program, never by the file.
 *
 * @param vault where the vault goes, if not into the same database
 */
export function vesselIn(database: Database<Tables>, vault?: Database<Tables>): Vessel {
  const { pool, kysely } = database;
  const poolOf = (table: string) => (vault && table.startsWith('vault.') ? vault.pool : pool);
  const exists = (table: string) => tableExists(pool, table);
  const migrateTo = async (migrations?: readonly Migration[]) => {
    const to = migrations ? { migrations } : {};
    await migrate(database, { ...to, part: vault ? 'data' : 'whole' });
    if (vault) await migrate(vault, { ...to, part: 'vault' });
  };
  const mark = async (value: RestoreMark) =>
    void (await pool.query(
      `insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value`,
      [restoreSetting, JSON.stringify(value)],
    ));
  return {
    async state() {
      if (vault) await refuseHouse(vault);
      if (!(await exists('public.setting'))) return (await exists('public.person')) ? 'used' : 'empty';
      const { rows } = await pool.query<{ value: RestoreMark }>('select value from setting where key = $1', [
        restoreSetting,
      ]);
      if (rows[0]?.value.state === 'loading') return 'broken-off';
      for (const table of workTables) {
        if (!(await exists(`public.${table}`))) continue;
        const found = await pool.query(`select from public.${table} limit 1`);
        if (found.rowCount) return 'used';
      }
      return vault && (await keysIn(vault)) > 0 ? 'used' : 'empty';
    },
    async people() {
      const keys = vault ? await keysIn(vault) : 0;
      if (!(await exists('public.person'))) return keys;
      const { rows } = await pool.query<{ n: number }>('select count(*) as n from person');
      return Math.max(rows[0]!.n, keys);
    },
    async others() {
      if (database.kind === 'embedded') return 0;
      // Several connections may be ours: those of this pool were opened after it, by this process.
      const { rows } = await pool.query<{ n: number }>(
        `select count(*) as n from pg_stat_activity
         where datname = current_database() and application_name = 'houdbaar' and pid <> pg_backend_pid()`,
      );
      return Math.max(0, rows[0]!.n - (pool.totalCount - 1));
    },
    knows(migrations) {
      if (migrations.some((id) => !allMigrations.some((each) => each.id === id))) throw madeByNewer();
    },
    async begin(migrations) {
      if (await exists('public.setting')) await mark({ state: 'loading' });
      if (vault) await removeVault(vault);
      await removeAll(database);
      await migrateTo(stepsOf(migrations));
      await mark({ state: 'loading' });
      if (vault) await pairAnew(database, vault);
    },
    async advance(migrations) {
      await migrateTo(stepsOf(migrations));
    },
    async prepare(table) {
      const lanes = table.columns.filter((column) => column.startsWith('lane_')).length;
      if (lanes > 0) await policyStore(kysely).ensureLanes(lanes);
      const here = (await tablesOf(poolOf(table.name), table.name.split('.')[0]!, [])).find(
        ({ name }) => name === table.name,
      );
      if (here?.columns.join() !== table.columns.join()) throw otherShape(table.name);
    },
    async load({ name }, rows) {
      const { rowCount } = await poolOf(name).query(
        `insert into ${name} select (each.row).* from
         (select text::${name} as row from json_array_elements_text($1::json) as text offset 0) each`,
        [rows],
      );
      return rowCount ?? 0;
    },
    async sequence({ name, last }) {
      if (last !== null) await pool.query('select setval($1, $2)', [name, last]);
    },
    async count({ name }) {
      // What is noted here about the taking in itself is of no copy.
      const own =
        name === 'public.setting' ? `where key not in ('${restoreSetting}', '${pairingSetting}')` : '';
      const { rows } = await poolOf(name).query<{ n: number }>(`select count(*) as n from ${name} ${own}`);
      return rows[0]!.n;
    },
    async finish(restored) {
      await migrateTo();
      await keepNumbersApart(database, vault ?? database);
      await pool.query('analyze');
      if (vault) await vault.pool.query('analyze');
      if (restored === null) {
        await pool.query('delete from setting where key = $1', [restoreSetting]);
        return { keys: 0, users: 0 };
      }
      const access = await letIn(database, restored);
      await mark({ state: 'erasing', since: restored.erasuresSince });
      return access;
    },
  };
}

/**
 * The vault may know people who came after the data were copied. Their keys open nothing any more, and nobody may get
 * their numbers: the journal would say of someone new that they were erased.
 */
async function keepNumbersApart(
  { kysely }: Database<Tables>,
  { kysely: vault }: Database<Tables>,
): Promise<void> {
  const highest = await sql<{ most: number | null }>`
    select greatest((select max(person_id) from vault.evidence_salt), (select max(person_id) from vault.erasure))
      as most`.execute(vault);
  await sql`
    select setval('person_number', most) from (
      select greatest((select max(person_id) from person), ${highest.rows[0]!.most}::bigint,
        (select last_value from person_number)) as most) as found
    where most > (select last_value from person_number)`.execute(kysely);
  for (let after = -1; ; ) {
    const page = await sql<{ id: number }>`
      select person_id as id from vault.evidence_salt where person_id > ${after}
      order by person_id limit ${keyPage}`.execute(vault);
    const last = page.rows.at(-1);
    if (!last) return;
    const ids = page.rows.map(({ id }) => id);
    const found = await sql<{ id: number }>`
      select person_id as id from person where person_id = any(${numberArray(ids)}::bigint[])`.execute(
      kysely,
    );
    const there = new Set(found.rows.map(({ id }) => id));
    const gone = numberArray(ids.filter((id) => !there.has(id)));
    await sql`delete from vault.evidence_salt where person_id = any(${gone}::bigint[])`.execute(vault);
    after = last.id;
  }
}

/** Who was kept out after a copy was made comes in by it again: links and keys end, and who is let in is counted. */
async function letIn({ pool }: Database<Tables>, { now, keepKeys }: RestoredCopy): Promise<AccessBack> {
  // Copies of before links were left out hold them.
  await pool.query('delete from invitation');
  const { rows } = await pool.query<AccessBack>(
    `select (select count(*) from user_account where disabled_at is null) as users,
       (select count(*) from api_key k join user_account u on u.id = k.owner where k.revoked_at is null
         and u.disabled_at is null and (k.expires_at is null or k.expires_at > $1)) as keys`,
    [now],
  );
  if (!keepKeys) await pool.query('update api_key set revoked_at = $1 where revoked_at is null', [now]);
  return rows[0]!;
}

/** Keys looked at in one go. */
const keyPage = 10_000;

/** Of how many people a vault holds the key or an erasure. */
async function keysIn({ pool }: Database<Tables>): Promise<number> {
  if (!(await tableExists(pool, 'vault.evidence_salt'))) return 0;
  const { rows } = await pool.query<{ n: number }>(
    'select (select count(*) from vault.evidence_salt) + (select count(*) from vault.erasure) as n',
  );
  return rows[0]!.n;
}

const stepsOf = (ids: readonly string[]) => allMigrations.filter(({ id }) => ids.includes(id));

/** The names of what the steps make outside the vault. */
const made = (kind: 'table' | 'sequence'): string[] =>
  allMigrations.flatMap(({ sql: text }) =>
    [
      ...[text]
        .flat()
        .join('\n')
        .matchAll(new RegExp(`create ${kind} (?:if not exists )?([a-z_]+)\\b(?!\\.)`, 'g')),
    ].map(([, name]) => name!),
  );

async function removeVault({ pool }: Database<Tables>): Promise<void> {
  await pool.query('drop schema if exists vault cascade');
  await pool.query('drop table if exists public.schema_migration');
}

/** Only what is ours: a database may hold tables of others. The table that tells that a copy broke off goes last. */
async function removeAll({ pool }: Database<Tables>): Promise<void> {
  await pool.query('drop schema if exists vault cascade');
  await pool.query('drop schema if exists pgboss cascade');
  const tables = [...made('table').filter((name) => name !== 'setting'), 'schema_migration', 'setting'];
  for (const name of tables) await pool.query(`drop table if exists public.${name}`);
  for (const name of made('sequence')) await pool.query(`drop sequence if exists public.${name}`);
}

const madeByNewer = (): Failure =>
  new Failure('conflict', {
    nl: 'Deze reservekopie komt van een nieuwere versie van Houdbaar. Gebruik die versie, of een nieuwere.',
    en: 'This backup comes from a newer version of Houdbaar. Use that version, or a newer one.',
  });

const otherShape = (table: string): Failure =>
  new Failure(
    'invalid-input',
    {
      nl: `De tabel ${table} van deze kopie past niet bij deze versie van Houdbaar. Er is niets in gebruik genomen.`,
      en: `The table ${table} of this copy does not fit this version of Houdbaar. Nothing was taken into use.`,
    },
    { data: { table } },
  );
