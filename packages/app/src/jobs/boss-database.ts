import type { Db } from 'pg-boss';

/** A connection of the pool: what the queue needs of one. */
export interface JobConnection {
  query(text: string, values?: unknown[]): Promise<SqlResult | SqlResult[]>;
  /** True throws the connection away. */
  release(broken?: boolean): void;
}

interface SqlResult {
  readonly rows: unknown[];
}

/** The queue's way into our database: the same pool, so that the embedded database keeps its one connection. */
export function bossDatabase(connect: () => Promise<JobConnection>): Db {
  return {
    async executeSql(text, values) {
      const connection = await connect();
      try {
        const result = await (values?.length ? connection.query(text, values) : connection.query(text));
        connection.release();
        // Several statements in one text answer one by one; the rows of all of them count.
        return { rows: (Array.isArray(result) ? result : [result]).flatMap(({ rows }) => rows ?? []) };
      } catch (error) {
        // A text that begins a transaction and fails leaves it open on this very session.
        const undone = await connection.query('rollback').then(
          () => true,
          () => false,
        );
        connection.release(!undone);
        throw error;
      }
    },
  };
}
