import { judge } from '@houdbaar/core/judge';
import type { RequestRight } from '@houdbaar/core/terms';
import { addMonths, type Day } from '@houdbaar/core/time';
import type { AgendaTask } from './agenda.ts';
import { figuresNow } from './figures/index.ts';
import { type House, todayOf } from './house.ts';

/** Rights of which somebody has to carry out the answer; an objection and a withdrawal hold by themselves. */
export const answeredRights = ['access', 'erasure', 'rectification', 'restriction', 'portability'] as const;
export type AnsweredRight = (typeof answeredRights)[number];

/** What people are waiting for, whatever changes by itself. */
export type WaitingTask =
  /** Someone asked what the GDPR lets them ask and had no answer; `by`: the last day for it (GDPR 12(3)). */
  | {
      readonly task: 'answer-request';
      readonly person: number;
      readonly right: AnsweredRight;
      readonly from: Day;
      readonly by: Day;
    }
  /** People of whom nobody can tell how long they may be kept. */
  | { readonly task: 'worklist'; readonly people: number; readonly from: Day }
  /** What systems that hold copies still have to be told; `by`: a month after the oldest. */
  | { readonly task: 'outbox'; readonly messages: number; readonly from: Day; readonly by: Day };

/** The day to look at: the last one where there is one. */
const dayOfTask = (task: AgendaTask | WaitingTask): Day => ('by' in task ? task.by : task.from);

/** What an agenda tells and what people wait for, together by day. */
export const tasksByDay = (
  planned: readonly AgendaTask[],
  waiting: readonly WaitingTask[],
): readonly (AgendaTask | WaitingTask)[] =>
  [...planned, ...waiting].sort((one, other) => dayOfTask(one) - dayOfTask(other));

/** Requests that were recorded longer ago are told no more. */
const months = 12;
const dayLength = 86_400_000;
const page = 500;

/** Requests without an answer by their last day, then the worklist and the outbox where something is in them. */
export async function waitingTasks(house: House): Promise<readonly WaitingTask[]> {
  const today = todayOf(house);
  const requests = await openRequests(house, today);
  const { undated } = (await figuresNow(house)).people;
  const { count, oldest } = await house.store.outbox.waiting();
  const since = oldest === null ? today : house.calendar.dayOf(oldest);
  return [
    ...requests,
    ...(undated > 0 ? [{ task: 'worklist', people: undated, from: today } as const] : []),
    ...(count > 0
      ? [{ task: 'outbox', messages: count, from: since, by: addMonths(since, 1) } as const]
      : []),
  ];
}

type OpenRequest = Extract<WaitingTask, { task: 'answer-request' }>;

/** Requests without an answer, the one that is due first on top. */
export async function openRequests(
  { store, rulings }: Pick<House, 'store' | 'rulings'>,
  today: Day,
): Promise<OpenRequest[]> {
  const { policy } = await rulings.current(store);
  const from = addMonths(today, -months) * dayLength;
  const found: OpenRequest[] = [];
  for (let after = -1; ; ) {
    const ids = await store.ledger.requesters(from, after, page);
    for (const { id, state } of (await store.people.load(ids)).values())
      for (const request of state?.facts.requests ?? []) {
        const { right, at, answered, lifted } = request;
        if (!isAnsweredRight(right) || at === undefined || answered !== undefined || lifted !== undefined)
          continue;
        const law = state!.country || policy.organisation.country;
        const { due } = judge({ law, at: today, ask: 'answer', facts: { requests: [request] } });
        if (due !== undefined) found.push({ task: 'answer-request', person: id, right, from: at, by: due });
      }
    const last = ids.at(-1);
    if (last === undefined || ids.length < page)
      return found.sort((one, other) => one.by - other.by || one.person - other.person);
    after = last;
  }
}

const isAnsweredRight = (right: RequestRight | undefined): right is AnsweredRight =>
  answeredRights.some((each) => each === right);
