import { judge } from '@houdbaar/core/judge';
import type { RequestRight } from '@houdbaar/core/terms';
import { addMonths, type Day } from '@houdbaar/core/time';
import type { House } from './house.ts';

/** Rights of which somebody has to carry out the answer; an objection and a withdrawal hold by themselves. */
export const answeredRights = ['access', 'erasure', 'rectification', 'restriction', 'portability'] as const;
export type AnsweredRight = (typeof answeredRights)[number];

/** Someone asked what the GDPR lets them ask and had no answer. */
export interface OpenRequest {
  readonly task: 'answer-request';
  readonly person: number;
  readonly right: AnsweredRight;
  readonly from: Day;
  /** The last day for the answer (GDPR 12(3)). */
  readonly by: Day;
}

/** Requests that were recorded longer ago are told no more. */
const months = 12;
const dayLength = 86_400_000;
const page = 500;

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
