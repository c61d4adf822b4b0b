import type { Outcome } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import type { House } from '../house.ts';
import type { GateRequest } from './gate-request.ts';
import { GateSession, type Unsettled } from './gate-session.ts';
import type { Answer } from './tally.ts';

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
  request: Omit<GateRequest, 'audience' | 'receiptId'>,
  { outcome, rule }: { readonly outcome: Outcome; readonly rule: string },
  { after: start, limit }: { readonly after: number; readonly limit: number },
): Promise<BehindPage> {
  const session = new GateSession(house, { ...request, audience: 'everyone' });
  let ruled = await session.ruled(null);
  let code = await codeOf();
  const people: Behind[] = [];
  let after = start;
  for (let round = 0; round < mostBatches; round += 1) {
    const { index } = ruled.lane;
    const { epoch } = ruled.ruling.epoch;
    const { current, answers } = ruled.stands
      ? await house.store.gate.withCode({ lane: index, code, epoch, day: session.day }, after, batch)
      : await house.store.gate.page(index, after, batch);
    const last = answers.at(-1);
    if (current === null || !last) return { people, after: null };
    const now = await session.ruled(current);
    if (now !== ruled) {
      ruled = now;
      code = await codeOf();
      continue;
    }
    const found = new Map<number, Answer | null>();
    const unsettled: Unsettled[] = [];
    for (const each of answers) {
      const answer = await session.standing(ruled, each);
      if (answer === undefined) unsettled.push({ id: each.id });
      else found.set(each.id, answer);
    }
    for (const [{ id }, answer] of await session.judgeNow(ruled, unsettled)) found.set(id, answer);
    for (const { id } of answers) {
      const answer = found.get(id);
      if (answer?.outcome !== outcome || answer.rule !== rule) continue;
      people.push({ person: id, until: answer.until });
      if (people.length === limit) return { people, after: id };
    }
    if (answers.length < batch) return { people, after: null };
    after = last.id;
  }
  return { people, after };

  /** Another process may have given the code since the book was read; −1 is nobody's. */
  async function codeOf(): Promise<number> {
    const { codes } = ruled.ruling;
    if (codes.codeOf(rule, outcome) === undefined) await codes.reload(house.store.policies);
    return codes.codeOf(rule, outcome) ?? -1;
  }
}
