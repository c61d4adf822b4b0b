import type { StandingAnswer } from '../ports/index.ts';
import type { GateSession, Ruled } from './gate-session.ts';
import type { Answer } from './tally.ts';

/** People in one page: read in a few dozen milliseconds, so that others get their turn on a single connection. */
const pageSize = 5000;

/** Answers by the number of the person. */
export type NumberedAnswer = readonly [id: number, answer: Answer];

/**
 * Everyone whom the purpose concerns, by number, a page at a time. Each page says under which epoch it was read: one that
 * belongs to another than the ruling at hand is read again under the new one.
 */
export async function* judgeEveryone(session: GateSession): AsyncGenerator<readonly NumberedAnswer[]> {
  const { gate } = session.house.store;
  let ruled = await session.ruled(null);
  let after = 0;
  for (;;) {
    const { current, answers } = await gate.page(ruled.lane.index, after, pageSize);
    const last = answers.at(-1);
    if (current === null || !last) return;
    const now = await session.ruled(current);
    if (now !== ruled) {
      ruled = now;
      continue;
    }
    yield await answerPage(session, ruled, answers);
    after = last.id;
  }
}

async function answerPage(
  session: GateSession,
  ruled: Ruled,
  page: readonly StandingAnswer[],
): Promise<NumberedAnswer[]> {
  const found = new Map<number, Answer | null>();
  const unsettled: { readonly id: number }[] = [];
  for (const each of page) {
    const answer = await session.standing(ruled, each);
    if (answer === undefined) unsettled.push({ id: each.id });
    else found.set(each.id, answer);
  }
  for (const [{ id }, answer] of await session.judgeNow(ruled, unsettled)) found.set(id, answer);
  return page.flatMap(({ id }): NumberedAnswer[] => {
    const answer = found.get(id);
    if (answer === null) session.tally.notConcerned += 1;
    return answer ? [[id, answer]] : [];
  });
}
