import type { ClientBase } from 'pg';
import type { SequenceState, TableShape } from '../../usecases/index.ts';

/**
 * What no copy takes along: the steps are told apart from the rows, leases are of processes that are gone, and a session
 * that was ended or a link that was used since must not come back. Nor which two databases belong together.
 */
const leftOut = [
  'public.schema_migration',
  'public.lease',
  'public.user_session',
  'public.user_verification',
  'public.invitation',
  'vault.belonging',
];

/** The tables of a schema with their columns, by name: those that a copy takes along, unless others are left out. */
export async function tablesOf(
  client: Pick<ClientBase, 'query'>,
  schema: string,
  without: readonly string[] = leftOut,
): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and n.nspname = $1 and n.nspname || '.' || c.relname <> all($2)
     group by 1 order by 1`,
    [schema, without],
  );
  for (const { name } of rows)
    if (!/^[a-z_]+\.[a-z_0-9]+$/.test(name)) throw new Error(`a table of ours is not called ${name}`);
  return rows;
}

export async function sequencesOf(
  client: Pick<ClientBase, 'query'>,
  schema: string,
): Promise<SequenceState[]> {
  const { rows } = await client.query<SequenceState>(
    `select schemaname || '.' || sequencename as name, last_value as last
     from pg_sequences where schemaname = $1 order by 1`,
    [schema],
  );
  return rows;
}
