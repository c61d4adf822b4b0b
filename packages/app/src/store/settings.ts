import { type Kysely, sql } from 'kysely';
import type { LeaseStore, SettingsStore, Source, SourceStore } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

export function settingsStore(db: Kysely<Tables>): SettingsStore {
  return {
    async get<T>(name: string) {
      const row = await db.selectFrom('setting').select('value').where('key', '=', name).executeTakeFirst();
      return row?.value as T | undefined;
    },
    async set(name, value) {
      const text = JSON.stringify(value);
      await db
        .insertInto('setting')
        .values({ key: name, value: text })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
        .execute();
    },
    async remove(name) {
      await db.deleteFrom('setting').where('key', '=', name).execute();
    },
  };
}

export function sourceStore(db: Kysely<Tables>): SourceStore {
  const list = async (): Promise<Source[]> => {
    const rows = await db.selectFrom('source').selectAll().orderBy('source_id').execute();
    return rows.map(({ source_id, name, kind, supplier }) => ({
      id: source_id,
      name,
      kind: kind as Source['kind'],
      supplier,
    }));
  };
  return {
    list,
    async named({ name, kind, supplier }) {
      for (;;) {
        const known = (await list()).find((source) => source.name === name);
        if (known) return known;
        // Another may take the number or the name first; then it is there at the next look.
        await sql`
          insert into source (source_id, name, kind, supplier)
          select coalesce(max(source_id), 0) + 1, ${name}, ${kind}, ${supplier} from source
          on conflict do nothing`.execute(db);
      }
    },
    async numbering(id) {
      const row = await db
        .selectFrom('source')
        .select('details')
        .where('source_id', '=', id)
        .executeTakeFirst();
      const { plain, domains = [] } = (row?.details ?? {}) as { plain?: string; domains?: readonly string[] };
      return { ...(plain === undefined ? {} : { plain }), apart: domains };
    },
    async noteNumbering(id, { plain, apart }) {
      if (plain !== undefined)
        await sql`
          update source set details = jsonb_set(details, '{plain}', to_jsonb(${plain}::text))
          where source_id = ${id} and not details ? 'plain'`.execute(db);
      for (const domain of apart) {
        const noted = sql`coalesce(details->'domains', '[]'::jsonb)`;
        await sql`
          update source set details = jsonb_set(details, '{domains}', ${noted} || jsonb_build_array(${domain}::text))
          where source_id = ${id} and not ${noted} @> jsonb_build_array(${domain}::text)`.execute(db);
      }
    },
    async domains() {
      const { rows } = await sql<{ name: string; domains: readonly string[] }>`
        select name, details->'domains' as domains from source where details ? 'domains'`.execute(db);
      return new Map(rows.map(({ name, domains }) => [name, domains]));
    },
  };
}

/** No lease is asked for so long ahead, in ms: one that is was taken by a clock that had jumped, and doesn't count. */
const longestLease = 3_600_000;

export function leaseStore(db: Kysely<Tables>): LeaseStore {
  return {
    async take(name, owner, now, until) {
      const { rows } = await sql<{ owner: string }>`
        insert into lease (name, owner, until) values (${name}, ${owner}, ${until})
        on conflict (name) do update set owner = excluded.owner, until = excluded.until
          where lease.owner = excluded.owner or lease.until <= ${now} or lease.until > ${now + longestLease}
        returning owner`.execute(db);
      return rows.length > 0;
    },
    async release(name, owner) {
      await db.deleteFrom('lease').where('name', '=', name).where('owner', '=', owner).execute();
    },
  };
}
