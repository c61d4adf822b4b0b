import type { GateSession } from './gate-session.ts';
import type { Answer } from './tally.ts';

/** People in one page: read in a few dozen milliseconds, so that others get their turn on a single connection. */
const pageSize = 5000;
/** Of a list each is noted before they are named. */
const listedSize = 1000;

/** Answers by the number of the person. */
export type NumberedAnswer = readonly [id: number, answer: Answer];

/** Everyone whom the purpose concerns, or those of them who are on the list asked about, by number, a page at a time. */
export async function* judgeEveryone(session: GateSession): AsyncGenerator<readonly NumberedAnswer[]> {
  const { gate } = session.house.store;
  const size = session.request.audience === 'everyone' ? pageSize : listedSize;
  for (let after = 0; ; ) {
    const { ruled, answers } = await session.page(({ lane }, among) =>
      gate.page(lane.index, after, size, among),
    );
    const last = answers.at(-1);
    if (!last) return;
    const found = await session.answers(ruled, answers);
    session.tally.notConcerned += found.filter(([, answer]) => answer === null).length;
    yield found.filter((each): each is NumberedAnswer => each[1] !== null);
    after = last.id;
  }
}
