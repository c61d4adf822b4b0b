import type { Kysely, Selectable, Updateable } from 'kysely';
import type { Author, DraftState, DraftStep, PolicyDraft, PolicyDraftStore } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

/** Drafts of the policy. */
export function policyDraftStore(db: Kysely<Tables>): PolicyDraftStore {
  return {
    async add(draft) {
      await db
        .insertInto('policy_draft')
        .values({
          draft_id: draft.id,
          title: draft.title,
          base_version: draft.baseVersion,
          state: draft.state,
          source: draft.source,
          revision: draft.revision,
          created_at: draft.createdAt,
          changed_at: draft.changedAt,
          ended_at: draft.endedAt,
          applied_version: draft.appliedVersion,
          editors: JSON.stringify(draft.editors),
          steps: JSON.stringify(draft.steps),
        })
        .execute();
    },
    async get(id) {
      const row = await db
        .selectFrom('policy_draft')
        .selectAll()
        .where('draft_id', '=', id)
        .executeTakeFirst();
      return row ? draftOf(row) : null;
    },
    async list({ before, limit, states }) {
      let query = db
        .selectFrom('policy_draft')
        .selectAll()
        .orderBy('changed_at', 'desc')
        .orderBy('draft_id')
        .limit(limit);
      if (before !== undefined) query = query.where('changed_at', '<', before);
      if (states) query = query.where('state', 'in', states.length > 0 ? [...states] : ['']);
      return (await query.execute()).map(draftOf);
    },
    async change(id, revision, to) {
      const row = await db
        .updateTable('policy_draft')
        .set({ ...columnsOf(to), revision: revision + 1 })
        .where('draft_id', '=', id)
        .where('revision', '=', revision)
        .returningAll()
        .executeTakeFirst();
      return row ? draftOf(row) : null;
    },
    async drop(id, revision) {
      const { numDeletedRows } = await db
        .deleteFrom('policy_draft')
        .where('draft_id', '=', id)
        .where('revision', '=', revision)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function columnsOf(to: Parameters<PolicyDraftStore['change']>[2]): Updateable<Tables['policy_draft']> {
  return {
    ...(to.title === undefined ? {} : { title: to.title }),
    ...(to.baseVersion === undefined ? {} : { base_version: to.baseVersion }),
    ...(to.state === undefined ? {} : { state: to.state }),
    ...(to.source === undefined ? {} : { source: to.source }),
    ...(to.changedAt === undefined ? {} : { changed_at: to.changedAt }),
    ...(to.endedAt === undefined ? {} : { ended_at: to.endedAt }),
    ...(to.appliedVersion === undefined ? {} : { applied_version: to.appliedVersion }),
    ...(to.editors === undefined ? {} : { editors: JSON.stringify(to.editors) }),
    ...(to.steps === undefined ? {} : { steps: JSON.stringify(to.steps) }),
  };
}

const draftOf = (row: Selectable<Tables['policy_draft']>): PolicyDraft => ({
  id: row.draft_id,
  title: row.title,
  baseVersion: row.base_version,
  state: row.state as DraftState,
  source: row.source,
  revision: row.revision,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  endedAt: row.ended_at,
  appliedVersion: row.applied_version,
  editors: row.editors as readonly Author[],
  steps: row.steps as readonly DraftStep[],
});
