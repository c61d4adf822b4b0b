import { addMonths, civilOf, type Day, dayOf } from '@houdbaar/core/time';
import { mayUsePurpose } from '../access/authenticate.ts';
import type { Caller } from '../access/caller.ts';
import type { Scope } from '../access/scopes.ts';
import { agendaTasks } from '../agenda.ts';
import { type House, todayOf } from '../house.ts';
import { type AnsweredRight, openRequests } from '../open-requests.ts';
import type { Plan } from '../ports/index.ts';
import { latestFigure } from './keep-figures.ts';
import type { LaneFigures } from './lane-figures.ts';

/** Where something is done: a page of the app, and what of it. */
export interface TodoLink {
  readonly page:
    | 'people'
    | 'person'
    | 'clean-up'
    | 'plan'
    | 'draft'
    | 'purposes'
    | 'assessments'
    | 'holds'
    | 'imports'
    | 'import'
    | 'worklist'
    | 'outbox'
    | 'webhooks'
    | 'tasks'
    | 'notices';
  readonly id?: string;
}

export const todoKinds = [
  'answer-request',
  'lapsing',
  'lapsed',
  'approve-plan',
  'announce-plan',
  'execute-plan',
  'resume-plan',
  'approve-draft',
  'apply-draft',
  'notices-owed',
  'notices-late',
  'review-assessment',
  'review-purpose',
  'hold-ends',
  'import-trouble',
  'worklist',
  'outbox',
  'failing-webhooks',
  'tasks',
] as const;
export type TodoKind = (typeof todoKinds)[number];

/** Something that waits for somebody. */
export interface Todo {
  readonly kind: TodoKind;
  /** People, plans, files …, as the kind has it. */
  readonly count: number;
  /** The day by which it should be done; null where none is set. Past: it is overdue. */
  readonly by: Day | null;
  readonly link: TodoLink;
  /** Of people who lapse: whether a clean-up plan is under way. */
  readonly planned?: boolean;
  readonly purpose?: string;
  /** What somebody asked. */
  readonly right?: AnsweredRight;
}

/** Days ahead that reviews and ends of holds are told. */
const ahead = 31;
/** Days that an import with rows left out is told. */
const recent = 30;
const day = 86_400_000;

type Part = (house: House, caller: Caller, figures: LaneFigures | null) => Promise<readonly Todo[]>;

/** What each part tells, and what a caller must be allowed for it. */
const parts: readonly { readonly scopes: readonly Scope[]; readonly tell: Part }[] = [
  { scopes: ['agenda:read', 'people:read'], tell: requests },
  { scopes: ['agenda:read'], tell: lapses },
  { scopes: ['plans:read'], tell: plansWaiting },
  { scopes: ['policy:write'], tell: drafts },
  { scopes: ['agenda:read'], tell: notices },
  { scopes: ['agenda:read'], tell: reviews },
  { scopes: ['imports:write'], tell: imports },
  { scopes: ['plans:read'], tell: undated },
  { scopes: ['plans:read', 'people:read'], tell: outbox },
  { scopes: ['webhooks:admin'], tell: webhooks },
  { scopes: ['agenda:read'], tell: ownTasks },
];

/** What waits for somebody today, of what the caller may see; what is overdue first, then by day. */
export async function todoOf(
  house: House,
  caller: Caller,
  figures: LaneFigures | null,
): Promise<readonly Todo[]> {
  const mine = parts.filter(({ scopes }) => scopes.every((scope) => caller.scopes.includes(scope)));
  const found = await Promise.all(mine.map(({ tell }) => tell(house, caller, figures)));
  const last = Number.MAX_SAFE_INTEGER;
  return found
    .flat()
    .filter(({ count }) => count > 0)
    .sort((one, other) => (one.by ?? last) - (other.by ?? last));
}

/** Not while people are judged anew: who was not judged yet looks like one without a date. */
/** So many requests stand each on a line of its own. */
const mostRequests = 10;

/** What people asked and wait for, by the last day for an answer; of those who see every purpose. */
async function requests(
  house: House,
  { purposes }: Caller,
  figures: LaneFigures | null,
): Promise<readonly Todo[]> {
  if (!figures || purposes !== 'all') return [];
  const open = await openRequests(house, todayOf(house));
  const line = ({ person, right, by }: (typeof open)[number], count = 1): Todo => ({
    kind: 'answer-request',
    count,
    by,
    link: { page: 'person', id: String(person) },
    ...(count === 1 ? { right } : {}),
  });
  const rest = open[mostRequests];
  return [
    ...open.slice(0, mostRequests).map((each) => line(each)),
    ...(rest ? [line(rest, open.length - mostRequests)] : []),
  ];
}

async function lapses(house: House, caller: Caller, figures: LaneFigures | null): Promise<readonly Todo[]> {
  if (!figures?.complete) return [];
  const { store, rulings } = house;
  const ruling = await rulings.current(store);
  const today = todayOf(house);
  const { year, month } = civilOf(today);
  const end = addMonths(dayOf(year, month, 1), 1) - 1;
  const keep = ruling.lanes.filter(({ ask, purpose }) => ask === 'keep' && mayUsePurpose(caller, purpose));
  const count = await store.figures.endingCount(
    keep.map(({ index }) => index),
    ruling.codes.codesOf('lawful'),
    ruling.epoch.epoch,
    today,
    end,
  );
  const open = await store.plans.inState(['planned', 'announced', 'approved', 'executing', 'paused']);
  const planned = open.length > 0;
  const link: TodoLink = planned && open[0] ? { page: 'plan', id: open[0].id } : { page: 'clean-up' };
  const lapsed = caller.purposes === 'all' ? figures.people.lapsed : 0;
  return [
    { kind: 'lapsed', count: lapsed, by: lapsed > 0 ? today : null, planned, link },
    { kind: 'lapsing', count, by: end, planned, link: { page: 'clean-up' } },
  ];
}

async function plansWaiting(house: House, caller: Caller): Promise<readonly Todo[]> {
  const plans = await house.store.plans.inState(['planned', 'announced', 'approved', 'paused']);
  const dayFrom = (at: number | null) => (at === null ? null : house.calendar.dayOf(at));
  return plans.flatMap((plan): Todo[] => {
    const link: TodoLink = { page: 'plan', id: plan.id };
    const may = (scope: Scope) => caller.scopes.includes(scope);
    switch (plan.state) {
      case 'planned':
        return may('plans:write') ? [{ kind: 'announce-plan', count: 1, by: null, link }] : [];
      case 'announced':
        return may('plans:approve') && !isMaker(caller, plan)
          ? [{ kind: 'approve-plan', count: 1, by: dayFrom(plan.executeFrom), link }]
          : [];
      case 'approved': {
        const isOpen = (plan.executeFrom ?? 0) <= house.clock.now();
        return may('plans:execute') && isOpen
          ? [{ kind: 'execute-plan', count: 1, by: dayFrom(plan.executeFrom), link }]
          : [];
      }
      default:
        return may('plans:execute') ? [{ kind: 'resume-plan', count: 1, by: null, link }] : [];
    }
  });
}

async function drafts(house: House, { user }: Caller): Promise<readonly Todo[]> {
  const waiting = await house.store.policyDrafts.list({ limit: 100, states: ['submitted', 'approved'] });
  const own = user.name.trim().toLowerCase();
  return waiting.flatMap(({ id, state, editors }): Todo[] => {
    const link: TodoLink = { page: 'draft', id };
    if (state === 'approved') return [{ kind: 'apply-draft', count: 1, by: null, link }];
    const wrote = editors.some(
      (editor) => editor.user === user.id || editor.name.trim().toLowerCase() === own,
    );
    return wrote ? [] : [{ kind: 'approve-draft', count: 1, by: null, link }];
  });
}

const isMaker = ({ user }: Caller, { createdBy, createdByUser }: Plan): boolean =>
  createdByUser === user.id || createdBy.trim().toLowerCase() === user.name.trim().toLowerCase();

async function notices(house: House, caller: Caller): Promise<readonly Todo[]> {
  if (caller.purposes !== 'all') return [];
  const figure = await latestFigure(house, 'people');
  if (!figure) return [];
  const { owed, late, next } = figure.value.notices;
  const link: TodoLink = { page: 'notices' };
  return [
    { kind: 'notices-late', count: late, by: todayOf(house) - 1, link },
    { kind: 'notices-owed', count: owed - late, by: next, link },
  ];
}

async function reviews(house: House, caller: Caller, figures: LaneFigures | null): Promise<readonly Todo[]> {
  if (!figures) return [];
  const tasks = await agendaTasks(house, todayOf(house) + ahead);
  return tasks.flatMap((task): Todo[] => {
    switch (task.task) {
      case 'review-purpose':
      case 'review-assessment': {
        if (!mayUsePurpose(caller, task.purpose)) return [];
        const page = task.task === 'review-purpose' ? 'purposes' : 'assessments';
        const link: TodoLink = { page, id: task.purpose };
        return [{ kind: task.task, count: 1, by: task.from, purpose: task.purpose, link }];
      }
      case 'hold-ends':
        if (!caller.scopes.includes('holds:read')) return [];
        return [{ kind: 'hold-ends', count: 1, by: task.from, link: { page: 'holds', id: task.hold } }];
      default:
        return [];
    }
  });
}

async function imports(house: House): Promise<readonly Todo[]> {
  const runs = await house.store.imports.withTrouble(house.clock.now() - recent * day);
  const [only] = runs;
  if (!only) return [];
  const link: TodoLink = runs.length === 1 ? { page: 'import', id: only.id } : { page: 'imports' };
  return [{ kind: 'import-trouble', count: runs.length, by: null, link }];
}

async function undated(
  _: House,
  { purposes }: Caller,
  figures: LaneFigures | null,
): Promise<readonly Todo[]> {
  if (!figures?.complete || purposes !== 'all') return [];
  return [{ kind: 'worklist', count: figures.people.undated, by: null, link: { page: 'worklist' } }];
}

async function outbox(house: House): Promise<readonly Todo[]> {
  const { count, oldest } = await house.store.outbox.waiting();
  const by = oldest === null ? null : addMonths(house.calendar.dayOf(oldest), 1);
  return [{ kind: 'outbox', count, by, link: { page: 'outbox' } }];
}

async function webhooks(house: House): Promise<readonly Todo[]> {
  const endpoints = await house.store.webhooks.endpoints();
  const now = house.clock.now();
  const failing = endpoints.filter(
    ({ state, pausedUntil }) => state === 'gone' || (state === 'on' && pausedUntil > now),
  );
  return [{ kind: 'failing-webhooks', count: failing.length, by: null, link: { page: 'webhooks' } }];
}

async function ownTasks(house: House, { user }: Caller): Promise<readonly Todo[]> {
  const { count, due } = await house.store.tasks.open(user.id);
  return [{ kind: 'tasks', count, by: due, link: { page: 'tasks' } }];
}
