import { type Kysely, sql } from 'kysely';
import { Failure, type Instant, type LostErasures } from '../usecases/index.ts';
import { numberArray, wordArray } from './batch.ts';
import { erasureOf } from './erasure-row.ts';
import { waitForCommits } from './joint-write.ts';
import type { Tables } from './tables.ts';
import type { VaultAccess } from './vault-access.ts';

/** Two transactions, or one where all is in one database. */
interface Both {
  readonly data: Kysely<Tables>;
  readonly vault: Kysely<Tables>;
}

/**
 * Settles what broke off between data and vault, and finds the erasures that the data know nothing of.
 *
 * What stands in question in the vault came through if the data say so. If they don't, either it never happened or
 * the data are an older copy of themselves. Keys of people who are not there open nothing: they go. An erasure of a plan whose
 * execution the data know of is taken back: the plan goes on from where it is, and decides about that person anew. Any
 * other stands, and is told as lost.
 */
export async function reconcileVault(
  data: Kysely<Tables>,
  access: VaultAccess,
  since: Instant,
): Promise<LostErasures> {
  // Most often there is nothing: then nobody has to wait.
  const looked = { data, vault: access.db };
  if (access.apart) await keepNumbersApart(looked);
  if (!(await anyOpen(looked)) && (!access.apart || (await lost(looked, since)).writes.length === 0))
    return { erasures: [], writes: [] };
  if (!access.apart) {
    await data.transaction().execute((within) => settle({ data: within, vault: within }));
    return { erasures: [], writes: [] };
  }
  // The connection to the vault first: who commits has one already, and waits for this one on the data.
  return access.db.transaction().execute((vault) =>
    data.transaction().execute(async (within) => {
      await waitForCommits(within);
      const both = { data: within, vault };
      await settle(both);
      return lost(both, since);
    }),
  );
}

/** Nobody asks after a writing any more once all that is in question was settled; this is far longer, in ms. */
const remembered = 7 * 24 * 3_600_000;

/** Notes that the data know of writings, and forgets those of long ago. */
export async function noteWrites(data: Kysely<Tables>, writes: readonly string[]): Promise<void> {
  await sql`
    delete from joint_write
    where at < floor(extract(epoch from clock_timestamp()) * 1000)::bigint - ${remembered}::bigint`.execute(
    data,
  );
  if (writes.length > 0)
    await sql`
      insert into joint_write (write_id, at)
      select id, floor(extract(epoch from clock_timestamp()) * 1000)::bigint
      from unnest(${wordArray(writes)}::uuid[]) as each (id) on conflict do nothing`.execute(data);
}

const anyOpen = async ({ vault }: Both): Promise<boolean> =>
  (await vault.selectFrom('vault.joint_write').select('write_id').limit(1).executeTakeFirst()) !== undefined;

async function settle({ data, vault }: Both): Promise<void> {
  const open = await vault.selectFrom('vault.joint_write').selectAll().execute();
  const came = await known(
    data,
    open.map(({ write_id }) => write_id),
  );
  const never = open.filter(({ write_id }) => !came.has(write_id));
  await removeKeys(
    { data, vault },
    never.flatMap(({ people }) => people),
  );
  const ids = wordArray(never.map(({ write_id }) => write_id));
  const plans = await sql<{ plan: string }>`
    select distinct plan_id as plan from vault.erasure
    where write_id = any(${ids}::uuid[]) and plan_id is not null`.execute(vault);
  const begun = await sql<{ plan: string }>`
    select plan_id as plan from plan where started_at is not null
      and plan_id = any(${wordArray(plans.rows.map(({ plan }) => plan))}::uuid[])`.execute(data);
  await sql`
    delete from vault.erasure where write_id = any(${ids}::uuid[])
      and plan_id = any(${wordArray(begun.rows.map(({ plan }) => plan))}::uuid[])`.execute(vault);
  await sql`
    delete from vault.joint_write
    where write_id = any(${wordArray(open.map(({ write_id }) => write_id))}::uuid[])`.execute(vault);
}

async function removeKeys({ data, vault }: Both, people: readonly number[]): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    select person_id as id from person where person_id = any(${numberArray(people)}::bigint[])`.execute(data);
  const there = new Set(rows.map(({ id }) => id));
  const gone = people.filter((id) => !there.has(id));
  await sql`delete from vault.evidence_salt where person_id = any(${numberArray(gone)}::bigint[])`.execute(
    vault,
  );
}

async function known(data: Kysely<Tables>, writes: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select write_id as id from joint_write where write_id = any(${wordArray(writes)}::uuid[])`.execute(data);
  return new Set(rows.map(({ id }) => id));
}

/** Erasures since an instant that came with a writing which the data don't know. */
async function lost({ data, vault }: Both, since: Instant): Promise<LostErasures> {
  const { rows } = await sql<{ id: string }>`
    select distinct write_id as id from vault.erasure where at >= ${since} and write_id is not null`.execute(
    vault,
  );
  const all = rows.map(({ id }) => id);
  const came = await known(data, all);
  const writes = all.filter((id) => !came.has(id));
  if (writes.length === 0) return { erasures: [], writes };
  const erasures = await vault
    .selectFrom('vault.erasure')
    .selectAll()
    .where(sql<boolean>`write_id = any(${wordArray(writes)}::uuid[])`)
    .where('at', '>=', since)
    .orderBy('at')
    .orderBy('entry_id')
    .execute();
  return { erasures: erasures.map(erasureOf), writes };
}

/**
 * Where the data are an older copy of themselves, the vault knows people who came later: nobody may get their numbers. The
 * other way round, keys are missing: then evidence would be written that nobody can read, and erasures be forgotten.
 */
async function keepNumbersApart({ data, vault }: Both): Promise<void> {
  const most = (
    await sql<{ most: number | null }>`
      select greatest((select max(person_id) from vault.evidence_salt), (select max(person_id) from vault.erasure))
        as most`.execute(vault)
  ).rows[0]!.most;
  if (most !== null)
    await sql`
      select setval('person_number', ${most}::bigint) where ${most}::bigint >= (select last_value from person_number)`.execute(
      data,
    );
  const newest = (
    await sql<{ id: number }>`
      select person_id as id from person where status = 0 order by person_id desc limit 1`.execute(data)
  ).rows[0]?.id;
  if (newest === undefined) return;
  const key = await vault
    .selectFrom('vault.evidence_salt')
    .select('person_id')
    .where('person_id', '=', newest)
    .executeTakeFirst();
  if (!key) throw vaultOlder();
}

const vaultOlder = (): Failure =>
  new Failure('vault-refused', {
    nl: 'De kluis is ouder dan de gegevens: sleutels van de nieuwste personen ontbreken. Zet de nieuwste kopie van de kluis terug.',
    en: 'The vault is older than the data: keys of the newest people are missing. Restore the newest copy of the vault.',
  });
