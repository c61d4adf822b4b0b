import { randomUUID } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Role, SignInLink, StaffUser, Users } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

/** The way in by password, as better-auth names it. */
const credential = 'credential';

type Row = Selectable<Tables['user_account']> & { readonly can_sign_in: boolean };

const userOf = (row: Row): StaffUser => ({
  id: row.id,
  name: row.name,
  email: row.email,
  roles: row.roles as Role[],
  language: row.language === 'nl' || row.language === 'en' ? row.language : null,
  secondFactor: row.second_factor,
  canSignIn: row.can_sign_in,
  createdAt: row.created_at.getTime(),
  signedInAt: row.signed_in_at,
  disabledAt: row.disabled_at,
});

const hasWayIn = sql<boolean>`exists (
  select from user_sign_in where user_sign_in.user_id = user_account.id)`;

const users = (db: Kysely<Tables>) =>
  db.selectFrom('user_account').selectAll().select(hasWayIn.as('can_sign_in'));

const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** The staff, how they sign in, and what their roles see. */
export function userStore(db: Kysely<Tables>): Users {
  const find = async (id: string): Promise<StaffUser | undefined> => {
    if (!isId(id)) return undefined;
    const row = await users(db).where('id', '=', id).executeTakeFirst();
    return row && userOf(row);
  };
  return {
    find,
    async findByEmail(email) {
      const row = await users(db).where('email', '=', email.toLowerCase()).executeTakeFirst();
      return row && userOf(row);
    },
    async list({ after, limit }) {
      let query = users(db).orderBy('created_at').orderBy('id').limit(limit);
      if (after !== undefined && isId(after))
        query = query.where(
          sql<boolean>`(created_at, id) > (select last.created_at, last.id from user_account as last where last.id = ${after})`,
        );
      return (await query.execute()).map(userOf);
    },
    async add({ name, email, roles }, at) {
      const id = randomUUID();
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('user_account')
        .values({
          id,
          name,
          email: email.toLowerCase(),
          roles: [...roles],
          created_at: new Date(at),
          updated_at: new Date(at),
          disabled_at: null,
        })
        .onConflict((conflict) => conflict.column('email').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows ? find(id) : undefined;
    },
    async change(id, { name, roles, language, disabledAt, signedInAt, passwordHandedBy: handed }) {
      if (!isId(id)) return false;
      const { numUpdatedRows } = await db
        .updateTable('user_account')
        .set({
          updated_at: sql`now()`,
          ...(name === undefined ? {} : { name }),
          ...(roles === undefined ? {} : { roles: [...roles] }),
          ...(language === undefined ? {} : { language }),
          ...(disabledAt === undefined ? {} : { disabled_at: disabledAt }),
          ...(signedInAt === undefined ? {} : { signed_in_at: signedInAt }),
          ...(handed === undefined
            ? {}
            : {
                password_handed_by: handed?.user ?? null,
                password_handed_by_account: handed?.account ?? null,
              }),
        })
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async holdAdministrators() {
      const rows = await db
        .selectFrom('user_account')
        .select('id')
        .where(sql<boolean>`'administrator' = any(roles)`)
        .where('disabled_at', 'is', null)
        .where(hasWayIn)
        .orderBy('id')
        .forUpdate()
        .execute();
      return rows.map(({ id }) => id);
    },
    async grants() {
      const rows = await db.selectFrom('role_grant').select(['role', 'purposes']).execute();
      return new Map(rows.map(({ role, purposes }) => [role as Role, purposes ?? ('all' as const)]));
    },
    async grant(role, purposes, by, at) {
      const granted = {
        purposes: purposes === 'all' ? null : [...purposes],
        changed_at: at,
        changed_by: by,
      };
      await db
        .insertInto('role_grant')
        .values({ role, ...granted })
        .onConflict((conflict) => conflict.column('role').doUpdateSet(granted))
        .execute();
    },
    async revokeKeys(id, at) {
      if (!isId(id)) return 0;
      const { rows } = await sql`
        with recursive holder (user_id) as (
          select ${id}::uuid
          union
          select api_key.owner from api_key join holder on api_key.issued_by = holder.user_id)
        update api_key set revoked_at = ${at}
        where revoked_at is null
          and (owner in (select user_id from holder) or issued_by in (select user_id from holder))
        returning key_id`.execute(db);
      return rows.length;
    },
    ...waysIn(db),
    ...sessions(db),
    ...links(db),
  };
}

type WaysIn = Pick<Users, 'password' | 'setPassword' | 'removeSecondFactor'>;

const waysIn = (db: Kysely<Tables>): WaysIn => ({
  async password(id) {
    const row = await db
      .selectFrom('user_sign_in')
      .select('password')
      .where('user_id', '=', id)
      .where('provider_id', '=', credential)
      .executeTakeFirst();
    return row?.password ?? undefined;
  },
  async setPassword(id, password, at) {
    const now = new Date(at);
    await db
      .insertInto('user_sign_in')
      .values({
        id: randomUUID(),
        account_id: id,
        provider_id: credential,
        user_id: id,
        password,
        created_at: now,
        updated_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(['provider_id', 'account_id']).doUpdateSet({ password, updated_at: now }),
      )
      .execute();
  },
  async removeSecondFactor(id) {
    await db.deleteFrom('user_second_factor').where('user_id', '=', id).execute();
    const { numUpdatedRows } = await db
      .updateTable('user_account')
      .set({ second_factor: false })
      .where('id', '=', id)
      .where('second_factor', '=', true)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
});

type Sessions = Pick<Users, 'sessions' | 'endSession' | 'endSessions'>;

const sessions = (db: Kysely<Tables>): Sessions => ({
  async sessions(id, at) {
    const rows = await db
      .selectFrom('user_session')
      .selectAll()
      .where('user_id', '=', id)
      .where('expires_at', '>', new Date(at))
      .orderBy('updated_at', 'desc')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      createdAt: row.created_at.getTime(),
      usedAt: row.updated_at.getTime(),
      expiresAt: row.expires_at.getTime(),
      userAgent: row.user_agent,
    }));
  },
  async endSession(id, session) {
    if (!isId(session)) return false;
    const { numDeletedRows } = await db
      .deleteFrom('user_session')
      .where('user_id', '=', id)
      .where('id', '=', session)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  },
  async endSessions(id, butNot) {
    // A device that was trusted, or a sign-in that waits for its code, carries on without a session: those go too.
    await db.deleteFrom('user_verification').where('value', '=', id).execute();
    let ending = db.deleteFrom('user_session').where('user_id', '=', id);
    if (butNot !== undefined) ending = ending.where('id', '<>', butNot);
    return Number((await ending.executeTakeFirst()).numDeletedRows);
  },
});

type Links = Pick<Users, 'addLink' | 'findLink' | 'useLink' | 'endLinks' | 'lastLink'>;

const links = (db: Kysely<Tables>): Links => ({
  async addLink({ userId, kind, tokenHash, by, handedOver, createdAt, expiresAt }) {
    await db
      .insertInto('invitation')
      .values({
        invitation_id: randomUUID(),
        user_id: userId,
        kind,
        token_hash: Buffer.from(tokenHash),
        created_at: createdAt,
        created_by: by.user,
        created_by_account: by.account,
        handed_over: handedOver,
        expires_at: expiresAt,
      })
      .execute();
  },
  async findLink(tokenHash) {
    const row = await db
      .selectFrom('invitation')
      .selectAll()
      .where('token_hash', '=', Buffer.from(tokenHash))
      .executeTakeFirst();
    return (
      row && {
        id: row.invitation_id,
        userId: row.user_id,
        kind: row.kind as SignInLink['kind'],
        by: { user: row.created_by, account: row.created_by_account },
        handedOver: row.handed_over,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
        usedAt: row.used_at,
      }
    );
  },
  async useLink(id, at) {
    const { numUpdatedRows } = await db
      .updateTable('invitation')
      .set({ used_at: at })
      .where('invitation_id', '=', id)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  async endLinks(id, at) {
    await db
      .updateTable('invitation')
      .set({ used_at: at })
      .where('user_id', '=', id)
      .where('used_at', 'is', null)
      .execute();
  },
  async lastLink(id, kind) {
    const { last } = await db
      .selectFrom('invitation')
      .select(({ fn }) => fn.max('created_at').as('last'))
      .where('user_id', '=', id)
      .where('kind', '=', kind)
      .executeTakeFirstOrThrow();
    return last ?? undefined;
  },
});
