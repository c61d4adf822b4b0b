import { type Kysely, sql } from 'kysely';
import type { DatabaseHealth, HealthStore } from '../usecases/index.ts';
import type { Tables } from './tables.ts';
import type { VaultAccess } from './vault-access.ts';

export function healthStore(db: Kysely<Tables>, vault: VaultAccess): HealthStore {
  return {
    look: () => healthOf(db),
    lookAtVault: async () => (vault.apart ? healthOf(vault.db) : null),
  };
}

async function healthOf(db: Kysely<Tables>): Promise<DatabaseHealth> {
  const { rows } = await sql<DatabaseHealth>`
    select current_setting('server_version') as version,
           floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now,
           (select max(id) from public.schema_migration) as migration`.execute(db);
  return rows[0]!;
}
