import { addMonths, type Day } from '@houdbaar/core/time';
import type { AgendaTask } from './agenda.ts';
import { figuresNow } from './figures/index.ts';
import { type House, todayOf } from './house.ts';
import { type OpenRequest, openRequests } from './open-requests.ts';

/** What people are waiting for, whatever changes by itself. */
export type WaitingTask =
  | OpenRequest
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
