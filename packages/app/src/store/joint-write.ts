import { randomUUID } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import { Failure } from '../usecases/index.ts';
import { numberArray } from './batch.ts';
import { type Database, inTransaction } from './connection/index.ts';
import type { Tables } from './tables.ts';
import type { VaultAccess } from './vault-access.ts';

/** Held, shared, by whoever commits in both databases; whoever looks what came through holds it alone. */
const commitLock = sql`1986096245::bigint`;

/** From here to its end the transaction on the data is alone: nobody is between the two commits. */
export const waitForCommits = (data: Kysely<Tables>): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(${commitLock})`.execute(data);

/** When the database thinks that it is, in ms. */
const databaseNow = sql<number>`floor(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/**
 * Runs `work` in a transaction on the data, and in one on the vault if it writes there. The vault commits first, when all
 * that is left to do on the data is their commit; both say by the same id that they did. So what breaks off in between leaves
 * something in the vault that the data know nothing of, never the other way round, and it can be told apart (see
 * `reconcileVault`).
 *
 * @throws as `inTransaction`; `Failure` `vault-unreachable` where nothing was saved because of the vault
 */
export async function inJointTransaction<T>(
  database: Database<Tables>,
  vault: Database<Tables>,
  work: (data: Transaction<Tables>, vault: VaultAccess) => Promise<T>,
): Promise<T> {
  let last: JointWrite | undefined;
  const result = await inTransaction(database, async (data) => {
    const write = new JointWrite(data, vault.kysely);
    last = write;
    try {
      const done = await work(data, write);
      await write.commit();
      return done;
    } catch (error) {
      await write.rollBack();
      throw error;
    }
  });
  await last?.finish();
  return result;
}

class JointWrite implements VaultAccess {
  readonly apart = true;
  readonly db: Kysely<Tables>;
  readonly #data: Transaction<Tables>;
  readonly #id = randomUUID();
  readonly #people: number[] = [];
  readonly #later: ((vault: Kysely<Tables>) => Promise<unknown>)[] = [];
  #begun: BegunTransaction | undefined;

  constructor(data: Transaction<Tables>, vault: Kysely<Tables>) {
    this.#data = data;
    this.db = vault;
  }

  async before<T>(
    write: (vault: Kysely<Tables>, writeId: string | null) => Promise<T>,
    made: readonly number[] = [],
  ): Promise<T> {
    this.#begun ??= begin(this.db);
    this.#people.push(...made);
    return write(await this.#begun.transaction, this.#id);
  }

  async after(take: (vault: Kysely<Tables>) => Promise<unknown>): Promise<void> {
    this.#later.push(take);
  }

  async commit(): Promise<void> {
    if (!this.#begun) return;
    const vault = await this.#begun.transaction;
    await sql`
      insert into vault.joint_write (write_id, at, people)
      values (${this.#id}, ${databaseNow}, ${numberArray(this.#people)}::bigint[])`.execute(vault);
    await sql`select pg_advisory_xact_lock_shared(${commitLock})`.execute(this.#data);
    await sql`insert into joint_write (write_id, at) values (${this.#id}, ${databaseNow})`.execute(
      this.#data,
    );
    await this.#begun.commit();
  }

  async rollBack(): Promise<void> {
    await this.#begun?.rollBack();
  }

  /** Once the data are committed. */
  async finish(): Promise<void> {
    // Not done, it only stays in question until the next look.
    if (this.#begun)
      await sql`delete from vault.joint_write where write_id = ${this.#id}`
        .execute(this.db)
        .catch(() => undefined);
    for (const take of this.#later)
      await take(this.db).catch((error: unknown) => {
        throw error instanceof Failure ? notAllTaken(error) : error;
      });
  }
}

const notAllTaken = (cause: Failure): Failure =>
  new Failure(
    cause.code,
    {
      nl: 'Dit is opgeslagen, maar in de kluis staat nog wat weg moet: haar database (HOUDBAAR_VAULT_URL) is niet te bereiken. Doe het straks opnieuw.',
      en: 'This was saved, but something that must go is still in the vault: its database (HOUDBAAR_VAULT_URL) cannot be reached. Do it again later.',
    },
    { cause },
  );

/** A transaction that is ended from outside. */
interface BegunTransaction {
  readonly transaction: Promise<Transaction<Tables>>;
  commit(): Promise<void>;
  rollBack(): Promise<void>;
}

function begin(db: Kysely<Tables>): BegunTransaction {
  const begun = Promise.withResolvers<Transaction<Tables>>();
  const decided = Promise.withResolvers<void>();
  const ended = db.transaction().execute((transaction) => {
    begun.resolve(transaction);
    return decided.promise;
  });
  // Told to whoever waits for it.
  ended.catch(begun.reject);
  begun.promise.catch(() => undefined);
  decided.promise.catch(() => undefined);
  return {
    transaction: begun.promise,
    async commit() {
      decided.resolve();
      await ended;
    },
    async rollBack() {
      decided.reject(new Error('rolled back'));
      await ended.catch(() => undefined);
    },
  };
}
