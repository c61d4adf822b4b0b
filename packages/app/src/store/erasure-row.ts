import type { Selectable } from 'kysely';
import type { Erasure } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

/** An entry of the journal as it is read. */
export const erasureOf = (row: Selectable<Tables['vault.erasure']>): Erasure => ({
  id: row.entry_id,
  personId: row.person_id,
  at: row.at,
  plan: row.plan_id,
  action: row.action as Erasure['action'],
  fields: row.fields,
  hashes: row.hashes,
  suppressions: row.suppressions as Erasure['suppressions'],
});
