import type { Outcome } from '@houdbaar/core/terms';
import { type Kysely, sql } from 'kysely';
import type { Epoch, PolicyStore, PolicyVersion, VerdictCode } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

/** Lanes for which the table has columns from the start. */
const firstLanes = 32;

/** Versions of the policy, the epochs they begin, and the codes of verdicts. */
export function policyStore(db: Kysely<Tables>): PolicyStore {
  return {
    async current() {
      const row = await db
        .selectFrom('policy_version')
        .selectAll()
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? policyVersion(row) : null;
    },
    async version(version) {
      const row = await db
        .selectFrom('policy_version')
        .selectAll()
        .where('version', '=', version)
        .executeTakeFirst();
      return row ? policyVersion(row) : null;
    },
    async list() {
      const rows = await db.selectFrom('policy_version').selectAll().orderBy('version', 'desc').execute();
      return rows.map(policyVersion);
    },
    async add({ version, source, hash, appliedAt, appliedBy, note }) {
      await db
        .insertInto('policy_version')
        .values({ version, source, hash, applied_at: appliedAt, applied_by: appliedBy, note })
        .execute();
    },
    async epoch() {
      const row = await db
        .selectFrom('judgement_epoch')
        .selectAll()
        .orderBy('epoch', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (!row) return null;
      return {
        epoch: row.epoch,
        policyVersion: row.policy_version,
        lawVersion: row.law_version,
        since: row.since,
        latestDay: row.latest_day,
        rebuiltTo: row.rebuilt_to,
        rebuiltAt: row.rebuilt_at,
      } satisfies Epoch;
    },
    async addEpoch(epoch) {
      await db
        .insertInto('judgement_epoch')
        .values({
          epoch: epoch.epoch,
          policy_version: epoch.policyVersion,
          law_version: epoch.lawVersion,
          since: epoch.since,
          latest_day: epoch.latestDay,
          rebuilt_to: epoch.rebuiltTo,
          rebuilt_at: epoch.rebuiltAt,
        })
        .execute();
    },
    async judgedOn(epoch, day) {
      await db
        .updateTable('judgement_epoch')
        .set({ latest_day: day })
        .where('epoch', '=', epoch)
        .where('latest_day', '<', day)
        .execute();
    },
    async rebuilt(epoch, to, at) {
      await db
        .updateTable('judgement_epoch')
        .set({ rebuilt_to: to, rebuilt_at: at })
        .where('epoch', '=', epoch)
        .execute();
    },
    async codes() {
      const rows = await db.selectFrom('verdict_code').selectAll().execute();
      return rows.map(verdictCode);
    },
    async addCodes(list) {
      if (list.length === 0) return [];
      const rules = list.map(({ rule }) => rule);
      const outcomes = list.map(({ outcome }) => outcome);
      // Two processes may give codes at the same time: whoever comes second finds the place taken and tries again.
      for (let attempt = 0; ; attempt += 1) {
        try {
          await sql`
            insert into verdict_code (code, rule, outcome)
            select (select coalesce(max(code), 0) from verdict_code) + row_number() over (), rule, outcome
            from unnest(${rules}::text[], ${outcomes}::text[]) as asked (rule, outcome)
            where not exists (select 1 from verdict_code known
              where known.rule = asked.rule and known.outcome = asked.outcome)`.execute(db);
          break;
        } catch (error) {
          if (attempt === 5 || (error as { code?: string }).code !== '23505') throw error;
        }
      }
      const { rows } = await sql<{ code: number; rule: string; outcome: string }>`
        select verdict_code.* from verdict_code
        join unnest(${rules}::text[], ${outcomes}::text[]) as asked (rule, outcome)
          on verdict_code.rule = asked.rule and verdict_code.outcome = asked.outcome`.execute(db);
      return rows.map(verdictCode);
    },
    async ensureLanes(count) {
      for (let lane = firstLanes + 1; lane <= count; lane += 1)
        await sql`alter table standing add column if not exists ${sql.ref(`lane_${lane}`)} integer`.execute(
          db,
        );
    },
  };
}

const verdictCode = ({ code, rule, outcome }: Tables['verdict_code']): VerdictCode => ({
  code,
  rule,
  outcome: outcome as Outcome,
});

const policyVersion = (row: Tables['policy_version']): PolicyVersion => ({
  version: row.version,
  source: row.source,
  hash: row.hash,
  appliedAt: row.applied_at,
  appliedBy: row.applied_by,
  note: row.note,
});
