import type { Outcome } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import type { House } from '../house.ts';
import type { StandingRequest } from './gate-request.ts';
import { GateSession, type Ruled } from './gate-session.ts';

/** Whom an answer of the gate is about. */
export interface Behind {
  readonly person: number;
  readonly until: Day | null;
}

export interface BehindPage {
  readonly people: readonly Behind[];
  /** After whom to go on; null where nobody is left. */
  readonly after: number | null;
}

/** People judged live in one go, and how often before the page ends with whoever was found. */
const batch = 500;
const mostBatches = 40;

/**
 * The people who have one answer for one reason, by number, a page at a time. What stands is read by its code; who has to
 * be judged now is, a bounded number at a time: a page may hold fewer than asked while there is a next one.
 *
 * @throws {Failure} as `judgeAudience`
 */
export async function peopleBehind(
  house: House,
  request: StandingRequest,
  { outcome, rule }: { readonly outcome: Outcome; readonly rule: string },
  { after: start, limit }: { readonly after: number; readonly limit: number },
): Promise<BehindPage> {
  const session = new GateSession(house, { audience: 'everyone', ...request });
  const { gate, policies } = house.store;
  const people: Behind[] = [];
  let after = start;
  for (let round = 0; round < mostBatches; round += 1) {
    const from = after;
    const { ruled, answers } = await session.page(async (by, among) => {
      const { index: lane } = by.lane;
      const { epoch } = by.ruling.epoch;
      return by.stands
        ? gate.withCode({ lane, code: await codeOf(by), epoch, day: session.day }, from, batch, among)
        : gate.page(lane, from, batch, among);
    });
    const last = answers.at(-1);
    if (!last) return { people, after: null };
    for (const [id, answer] of await session.answers(ruled, answers)) {
      if (answer?.outcome !== outcome || answer.rule !== rule) continue;
      people.push({ person: id, until: answer.until });
      if (people.length === limit) return { people, after: id };
    }
    if (answers.length < batch) return { people, after: null };
    after = last.id;
  }
  return { people, after };

  /** Another process may have given the code since the book was read; −1 is nobody's. */
  async function codeOf({ ruling: { codes } }: Ruled): Promise<number> {
    if (codes.codeOf(rule, outcome) === undefined) await codes.reload(policies);
    return codes.codeOf(rule, outcome) ?? -1;
  }
}
