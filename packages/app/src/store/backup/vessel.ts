import { sql } from 'kysely';
import { Failure, type Vessel } from '../../usecases/index.ts';
import type { Database } from '../connection/index.ts';
import { allMigrations, migrate } from '../migrations/index.ts';
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

/** A database as one that takes in a copy. Its tables are made by the program, never by the file. */
export function vesselIn(database: Database<Tables>): Vessel {
  const { pool, kysely } = database;
  const exists = async (table: string): Promise<boolean> => {
    const { rows } = await pool.query<{ made: boolean }>('select to_regclass($1) is not null as made', [
      table,
    ]);
    return rows[0]!.made;
  };
  const mark = async (value: RestoreMark) =>
    void (await pool.query(
      `insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value`,
      [restoreSetting, JSON.stringify(value)],
    ));
  return {
    async state() {
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
      return 'empty';
    },
    async people() {
      if (!(await exists('public.person'))) return 0;
      const { rows } = await pool.query<{ n: number }>('select count(*) as n from person');
      return rows[0]!.n;
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
      await removeAll(database);
      await migrate(database, { migrations: stepsOf(migrations) });
      await mark({ state: 'loading' });
    },
    async advance(migrations) {
      await migrate(database, { migrations: stepsOf(migrations) });
    },
    async prepare(table) {
      const lanes = table.columns.filter((column) => column.startsWith('lane_')).length;
      if (lanes > 0) await policyStore(kysely).ensureLanes(lanes);
      const here = (await tablesOf(pool, table.name.split('.')[0]!)).find(({ name }) => name === table.name);
      if (here?.columns.join() !== table.columns.join()) throw otherShape(table.name);
    },
    async load({ name }, rows) {
      const { rowCount } = await pool.query(
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
      const { rows } = await pool.query<{ n: number }>(`select count(*) as n from ${name}`);
      return rows[0]!.n;
    },
    async finish(erasuresSince) {
      await migrate(database);
      await keepNumbersApart(database);
      await pool.query('analyze');
      if (erasuresSince === null) await pool.query('delete from setting where key = $1', [restoreSetting]);
      else await mark({ state: 'erasing', since: erasuresSince });
    },
  };
}

/**
 * The vault may know people who came after the data were copied. Their keys open nothing any more, and nobody may get
 * their numbers: the journal would say of someone new that they were erased.
 */
async function keepNumbersApart({ kysely }: Database<Tables>): Promise<void> {
  await sql`
    select setval('person_number', most) from (
      select greatest(
        (select max(person_id) from person), (select max(person_id) from vault.evidence_salt),
        (select max(person_id) from vault.erasure), (select last_value from person_number)) as most) as found
    where most > (select last_value from person_number)`.execute(kysely);
  await sql`
    delete from vault.evidence_salt s
    where not exists (select from person p where p.person_id = s.person_id)`.execute(kysely);
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
