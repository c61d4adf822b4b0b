import type { PersonState } from '@houdbaar/core/standing';
import { sql } from 'kysely';
import type { HeldPerson, PersonStatus } from '../usecases/index.ts';

/** By their number in the table. */
export const personStatuses: readonly PersonStatus[] = ['active', 'erased', 'merged'];

/** A row of the people's table. */
export interface PersonRow {
  readonly person_id: number;
  readonly revision: number;
  readonly status: number;
  readonly merged_into: number | null;
  readonly created_at: number;
  readonly chain_length: number;
  readonly chain_head: Buffer | null;
  readonly state: string | null;
}

export const personColumns = sql`person_id, revision, status, merged_into, created_at, chain_length, chain_head, state`;

export const heldPerson = (row: PersonRow): HeldPerson => ({
  id: row.person_id,
  revision: row.revision,
  status: personStatuses[row.status]!,
  mergedInto: row.merged_into,
  createdAt: row.created_at,
  chain: { length: row.chain_length, head: row.chain_head },
  state: row.state === null ? null : (JSON.parse(row.state) as PersonState),
});
