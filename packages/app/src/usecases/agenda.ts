import type { PolicyRetention } from '@houdbaar/core/policy';
import type { Lane } from '@houdbaar/core/standing';
import type { Channel, Outcome } from '@houdbaar/core/terms';
import { addPeriod, type Day, parseDay, parsePeriod } from '@houdbaar/core/time';
import { type House, todayOf } from './house.ts';
import { isClockBehind } from './judged-days.ts';
import type { Plan } from './ports/index.ts';
import type { Ruling } from './ruling.ts';

/** A lane by what it asks. */
export interface NamedLane {
  readonly purpose: string;
  readonly ask: 'keep' | 'contact';
  readonly channel?: Channel;
}

export interface AgendaLane extends NamedLane {
  /** The answer that ends, and its deciding rule. */
  readonly outcome: Outcome;
  readonly rule: string;
  readonly day: Day;
  readonly people: number;
}

/** A decision that someone has to take. */
export type AgendaTask =
  /** A plan that waits: to be announced, approved or executed. */
  | {
      readonly task: 'announce' | 'approve' | 'execute' | 'resume';
      readonly plan: string;
      readonly from: Day;
    }
  /** A purpose or an assessment that must be looked at again; overdue where the day is past. */
  | { readonly task: 'review-purpose' | 'review-assessment'; readonly purpose: string; readonly from: Day }
  /** A hold that ends by itself. */
  | { readonly task: 'hold-ends'; readonly hold: string; readonly from: Day };

export interface Agenda {
  readonly from: Day;
  readonly to: Day;
  /** What changes by itself, by day. */
  readonly lanes: readonly AgendaLane[];
  /** People of whom something changes. */
  readonly people: number;
  /** People whose change fell on an earlier day and were not judged since. */
  readonly overdue: number;
  /** By day; those of the time asked for, and whatever is overdue. */
  readonly tasks: readonly AgendaTask[];
  /** False while people are being judged anew under another policy or law: counts are of those who were. */
  readonly complete: boolean;
}

/** Days that an agenda shows where nobody says otherwise: a month. */
const month = 31;

/** What changes from one day to another, both included; a month from today unless given. The cost follows what is due. */
export async function agenda(
  house: House,
  { from = todayOf(house), to = from + month - 1 }: { readonly from?: Day; readonly to?: Day } = {},
): Promise<Agenda> {
  const { store } = house;
  const ruling = await house.rulings.current(store);
  const all = ruling.lanes.map(({ index }) => index);
  const due = await store.agenda.dueLanes(all, ruling.epoch.epoch, from, to);
  await knowCodes(house, ruling, due);
  const lanes = due.map(({ lane, code, until, count }): AgendaLane => {
    const { outcome, rule } = ruling.codes.verdictOf(code);
    return { ...nameLane(ruling.lanes[lane]!), outcome, rule, day: until, people: count };
  });
  lanes.sort(
    (one, other) =>
      one.day - other.day ||
      one.purpose.localeCompare(other.purpose) ||
      one.ask.localeCompare(other.ask) ||
      (one.channel ?? '').localeCompare(other.channel ?? ''),
  );
  return {
    from,
    to,
    lanes,
    people: await store.standing.dueCount(from, to),
    overdue: await store.standing.dueCount(-2_147_483_648, from - 1),
    tasks: await tasksOf(house, ruling, to),
    complete: await isRebuilt(house),
  };
}

/** Whether everybody was judged under the policy and the law of now, and on no day that is still to come. */
export async function isRebuilt(house: House): Promise<boolean> {
  const epoch = await house.store.policies.epoch();
  return !epoch || (epoch.rebuiltAt !== null && !isClockBehind(house, epoch));
}

/** Someone of whom something changes by itself. */
export interface DuePerson {
  readonly person: number;
  readonly day: Day;
  readonly changes: readonly (NamedLane & {
    readonly before: { readonly outcome: Outcome; readonly rule: string };
    /** What it becomes, if nothing else happens; null: it concerns them no longer. */
    readonly after: { readonly outcome: Outcome; readonly rule: string } | null;
  })[];
}

/** The people of an agenda by day, with what becomes of each lane on that day. At most 1000 at a time. */
export async function duePeople(
  house: House,
  {
    from,
    to,
    after = null,
    limit = 100,
  }: {
    readonly from: Day;
    readonly to: Day;
    readonly after?: { readonly day: Day; readonly person: number } | null;
    readonly limit?: number;
  },
): Promise<readonly DuePerson[]> {
  const { judge, lanes } = await house.rulings.current(house.store);
  const rows = await house.store.agenda.duePeople(from, to, after, limit);
  const people = await house.store.people.load(rows.map(({ person }) => person));
  return rows.flatMap(({ person, day }) => {
    const state = people.get(person)?.state;
    if (!state) return [];
    const before = judge.judge(state, day - 1).lanes;
    const then = judge.judge(state, day).lanes;
    const changes = lanes.flatMap((lane) => {
      const old = before[lane.index];
      const now = then[lane.index];
      if (!old || old.outcome === now?.outcome) return [];
      const later = now ? { outcome: now.outcome, rule: now.rule } : null;
      return [{ ...nameLane(lane), before: { outcome: old.outcome, rule: old.rule }, after: later }];
    });
    return [{ person, day, changes }];
  });
}

export const nameLane = ({ purpose, ask, channel }: Lane): NamedLane => ({
  purpose,
  ask,
  ...(channel ? { channel } : {}),
});

/** Another process may have given codes that this one has not read yet. */
export async function knowCodes(
  { store }: Pick<House, 'store'>,
  { codes }: Ruling,
  list: readonly { readonly code: number }[],
): Promise<void> {
  if (list.some(({ code }) => !codes.knows(code))) await codes.reload(store.policies);
}

/** The decisions that wait, until a day. */
export const agendaTasks = async (house: House, to: Day): Promise<readonly AgendaTask[]> =>
  tasksOf(house, await house.rulings.current(house.store), to);

async function tasksOf(house: House, ruling: Ruling, to: Day): Promise<AgendaTask[]> {
  const tasks: AgendaTask[] = [];
  const plans = await house.store.plans.inState(['planned', 'announced', 'approved', 'paused']);
  for (const plan of plans) tasks.push(planTask(house, plan));
  for (const [purpose, declared] of Object.entries(ruling.policy.purposes)) {
    const retention = typeof declared.retention === 'object' ? declared.retention : undefined;
    const review = nextReview(retention);
    if (review !== undefined) tasks.push({ task: 'review-purpose', purpose, from: review });
  }
  for (const { ask, purpose, block } of ruling.lanes) {
    if (ask !== 'contact' || typeof block.assessment !== 'object') continue;
    const { review } = block.assessment;
    const known = tasks.some((task) => task.task === 'review-assessment' && task.purpose === purpose);
    if (review !== undefined && !known) tasks.push({ task: 'review-assessment', purpose, from: review });
  }
  for (const { id, until, releasedAt } of await house.store.holds.list())
    if (until !== null && until >= todayOf(house) && releasedAt === null)
      tasks.push({ task: 'hold-ends', hold: id, from: until });
  return tasks.filter((task) => task.from <= to).sort((one, other) => one.from - other.from);
}

function nextReview(retention: PolicyRetention | undefined): Day | undefined {
  const { review } = retention ?? {};
  return review?.last === undefined ? undefined : addPeriod(parseDay(review.last), parsePeriod(review.every));
}

function planTask({ calendar }: House, plan: Plan): AgendaTask {
  const day = (at: number | null) => calendar.dayOf(at ?? plan.createdAt);
  switch (plan.state) {
    case 'planned':
      return { task: 'announce', plan: plan.id, from: day(plan.createdAt) };
    case 'announced':
      return { task: 'approve', plan: plan.id, from: day(plan.announcedAt) };
    case 'approved':
      return { task: 'execute', plan: plan.id, from: day(plan.executeFrom) };
    default:
      return { task: 'resume', plan: plan.id, from: day(plan.startedAt) };
  }
}
