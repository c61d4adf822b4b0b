import type { Insertable, Selectable } from 'kysely';
import type { Plan } from '../usecases/index.ts';
import type { Tables } from './tables.ts';

type Row = Tables['plan'];

/** Which column holds what. */
const columns = {
  id: 'plan_id',
  state: 'state',
  hash: 'hash',
  day: 'at_day',
  epoch: 'epoch',
  policyVersion: 'policy_version',
  lawVersion: 'law_version',
  createdAt: 'created_at',
  createdBy: 'created_by',
  createdByUser: 'created_by_user',
  announcedAt: 'announced_at',
  announcedBy: 'announced_by',
  executeFrom: 'execute_from',
  startedAt: 'started_at',
  startedBy: 'started_by',
  finishedAt: 'finished_at',
  needsSecond: 'needs_second',
  whySecond: 'why_second',
  approvals: 'approvals',
  counts: 'counts',
  certificate: 'certificate',
} as const satisfies Record<keyof Plan, keyof Row>;

export const planColumns = Object.values(columns);

/** Columns of JSON are written as text. */
const json: ReadonlySet<string> = new Set(['approvals', 'counts', 'certificate']);

export const planOf = (row: Selectable<Row>): Plan =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, row[column]])) as unknown as Plan;

/** The columns of what is given of a plan. */
export function planRow<Part extends Partial<Plan>>(plan: Part): Insertable<Row> {
  const row: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(plan)) {
    if (value === undefined) continue;
    const written = json.has(name) && value !== null ? JSON.stringify(value) : value;
    row[columns[name as keyof Plan]] = written;
  }
  return row as unknown as Insertable<Row>;
}
