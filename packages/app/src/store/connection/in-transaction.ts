import type { Transaction } from 'kysely';
import { CommitUnknown, EmbeddedStopped } from './failures.ts';
import type { Database } from './open-database.ts';

export interface TransactionOptions {
  /** How often to try again after another writer was first; 5 unless said. */
  readonly retries?: number;
  /** True when doing the whole twice gives the same as once: then a broken connection is tried again too. */
  readonly idempotent?: boolean;
}

/**
 * Runs `fn` in one transaction and commits. When another writer was first (serialization failure, deadlock)
 * everything is rolled back and `fn` runs again, so it may have no effect outside the transaction. A StaleRevision goes
 * through: what was computed from the old reading has to be computed again, which only the caller can do.
 *
 * @throws {CommitUnknown} when the connection broke after COMMIT was sent, unless `idempotent`
 */
export async function inTransaction<Tables, Result>(
  database: Database<Tables>,
  fn: (transaction: Transaction<Tables>) => Promise<Result>,
  { retries = 5, idempotent = false }: TransactionOptions = {},
): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    let returned = false;
    try {
      return await database.kysely.transaction().execute(async (transaction) => {
        const result = await fn(transaction);
        returned = true;
        return result;
      });
    } catch (error) {
      const lost = connectionLost(error);
      if (lost && returned && !idempotent)
        throw new CommitUnknown({
          cause: error,
          diskFull: saysDiskFull(error) || (await isDiskFull(database)),
        });
      const again = wasBeaten(error) || (lost && idempotent);
      if (!again || attempt >= retries) throw error;
      await pause(attempt);
    }
  }
}

/** Whether the next statement fails for want of room: a connection that broke doesn't say why it did. */
async function isDiskFull({ pool }: Pick<Database<unknown>, 'pool'>): Promise<boolean> {
  try {
    await pool.query('select 1');
    return false;
  } catch (error) {
    return saysDiskFull(error);
  }
}

/** 53100 is the database's own word for it (disk_full); the driver may tell it as the cause of another. */
function saysDiskFull(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause)
    if ((each as { code?: unknown }).code === '53100' || (each instanceof EmbeddedStopped && each.diskFull))
      return true;
  return false;
}

/** Another writer was first; the database has undone everything. */
function wasBeaten(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === '40001' || code === '40P01';
}

/** The connection broke, so no answer came. An answer of the database, even a refusal, has a five-character state. */
export function connectionLost(error: unknown): boolean {
  if (error instanceof EmbeddedStopped) return true;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string') return /^(?:ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|08|57P0[123])/.test(code);
  return error instanceof Error && /^Connection terminated|connection error/i.test(error.message);
}

/** Writers that met once should not meet again: a wait that grows, with some chance in it. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(5 * 2 ** attempt, 200)));
