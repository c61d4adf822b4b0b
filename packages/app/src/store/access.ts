import { type Kysely, type Selectable, sql } from 'kysely';
import type { ApiKey, ApiKeys, Instant, NewApiKey, Scope, Setup, User } from '../usecases/index.ts';
import { Gathered } from './gathered.ts';
import type { Tables } from './tables.ts';
import { userStore } from './users.ts';

type KeyRow = Selectable<Tables['api_key']> & {
  readonly owner_name: string;
  readonly owner_email: string;
  readonly owner_disabled: number | null;
};

const keyOf = (row: KeyRow): ApiKey => ({
  id: row.key_id,
  name: row.name,
  secretHash: row.secret_hash,
  owner: { id: row.owner, name: row.owner_name, email: row.owner_email },
  issuedBy: row.issued_by,
  scopes: row.scopes as Scope[],
  purposes: row.purposes ?? 'all',
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  // Whoever was disabled has no keys, also where one was made afterwards.
  revokedAt: row.revoked_at ?? row.owner_disabled,
});

const keysWithOwner = (db: Kysely<Tables>) =>
  db
    .selectFrom('api_key')
    .innerJoin('user_account', 'user_account.id', 'api_key.owner')
    .selectAll('api_key')
    .select([
      'user_account.name as owner_name',
      'user_account.email as owner_email',
      'user_account.disabled_at as owner_disabled',
    ]);

/** API keys and the users they belong to. */
export function apiKeyStore(db: Kysely<Tables>): ApiKeys {
  // Every request asks for its key: many at the same time are answered by one query.
  const found = new Gathered(async (ids: readonly string[]): Promise<(ApiKey | undefined)[]> => {
    const rows = await keysWithOwner(db)
      .where('key_id', 'in', [...new Set(ids)])
      .execute();
    const keys = new Map(rows.map((row) => [row.key_id, keyOf(row)]));
    return ids.map((id) => keys.get(id));
  });
  const find = (id: string): Promise<ApiKey | undefined> => found.ask(id);
  return {
    find,
    async list({ after, limit }) {
      let query = keysWithOwner(db).orderBy('api_key.created_at').orderBy('key_id').limit(limit);
      if (after !== undefined) {
        const last = await find(after);
        if (last)
          query = query.where(
            sql<boolean>`(api_key.created_at, api_key.key_id) > (${last.createdAt}, ${last.id})`,
          );
      }
      return (await query.execute()).map(keyOf);
    },
    async add(key) {
      await addKey(db, key);
      return (await find(key.id))!;
    },
    async revoke(id, at) {
      const { numUpdatedRows } = await db
        .updateTable('api_key')
        .set({ revoked_at: sql`coalesce(revoked_at, ${at})` })
        .where('key_id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async issuersOf(user, by) {
      // Of the command line only the account on the machine is known, so the way back ends there.
      const { rows } = await sql<{ user_id: string | null; account: string | null }>`
        with recursive given (owner, way, user_id, account) as (
          select owner, 'key', issued_by, issued_by_account from api_key
          union all
          select id, 'password', password_handed_by, password_handed_by_account from user_account),
        issuer (user_id, account) as (
          select user_id, account from given
          where owner::text = ${user} and way = coalesce(${by ?? null}::text, way)
          union
          select given.user_id, given.account from given join issuer on given.owner = issuer.user_id)
        select user_id, account from issuer`.execute(db);
      return {
        users: new Set(rows.flatMap(({ user_id }) => user_id ?? [])),
        accounts: new Set(rows.flatMap(({ account }) => account ?? [])),
      };
    },
    async used(id, at) {
      await db.updateTable('api_key').set({ last_used_at: at }).where('key_id', '=', id).execute();
    },
  };
}

/** The user with this address; a new one, who may nothing yet, where there is none. */
async function userOf(db: Kysely<Tables>, { name, email }: Omit<User, 'id'>, at: Instant): Promise<string> {
  const users = userStore(db);
  const known = (await users.findByEmail(email)) ?? (await users.add({ name, email, roles: [] }, at));
  // Another may have been first.
  return (known ?? (await users.findByEmail(email)))!.id;
}

async function addKey(db: Kysely<Tables>, { owner, ...key }: NewApiKey): Promise<void> {
  const user_id = await userOf(db, owner, key.createdAt);
  await db
    .insertInto('api_key')
    .values({
      key_id: key.id,
      secret_hash: Buffer.from(key.secretHash),
      name: key.name,
      owner: user_id,
      issued_by: key.issuedBy,
      issued_by_account: key.issuedByAccount ?? null,
      scopes: [...key.scopes],
      purposes: key.purposes === 'all' ? null : [...key.purposes],
      created_at: key.createdAt,
      expires_at: key.expiresAt,
      last_used_at: null,
      revoked_at: null,
    })
    .execute();
}

/** The state of the set-up, under one name in the settings. */
const setupSetting = 'setup';

/** The opening through which the first administrator comes in. */
export function setupStore(db: Kysely<Tables>): Setup {
  return {
    async state() {
      const row = await db
        .selectFrom('setting')
        .select('value')
        .where('key', '=', setupSetting)
        .executeTakeFirst();
      const value = row?.value as { tokenHash?: string; done?: number } | undefined;
      if (!value) return { is: 'none' };
      if (value.done !== undefined) return { is: 'done' };
      return { is: 'open', tokenHash: Buffer.from(value.tokenHash!, 'base64') };
    },
    async open(tokenHash, at) {
      const value = JSON.stringify({ tokenHash: Buffer.from(tokenHash).toString('base64'), at });
      await sql`
        insert into setting (key, value) values (${setupSetting}, ${value}::jsonb)
        on conflict (key) do update set value = excluded.value where setting.value->'done' is null`.execute(
        db,
      );
    },
    async complete({ user, roles, key, password }, at) {
      return db.transaction().execute(async (transaction) => {
        const { rows } = await sql`
          update setting set value = ${JSON.stringify({ done: at })}::jsonb
          where key = ${setupSetting} and value->'done' is null returning key`.execute(transaction);
        if (rows.length === 0) return undefined;
        const users = userStore(transaction);
        const id = await userOf(transaction, user, at);
        await users.change(id, { name: user.name, roles });
        if (password !== null) await users.setPassword(id, password, at);
        const added = key && (await apiKeyStore(transaction).add(key));
        const { name, email } = (await users.find(id))!;
        return { user: { id, name, email }, key: added };
      });
    },
  };
}
