import type { Action } from '../report/index.ts';
import { type Step, steps } from './actions.ts';
import type { Knowledge } from './knowledge.ts';
import { exactScore, lossOf, type Scored, scoreParts } from './score.ts';

/** A finding as far as the plan looks at it. */
export interface Planned extends Scored {
  readonly id: string;
  readonly count: number;
}

/** The longest plan that still gets done. */
const most = 10;

/** What a step costs beside the others. */
const costOf: Readonly<Record<Action['effort'], number>> = { minutes: 1, hours: 3, days: 8 };

const numberOfStep = new Map(steps.flatMap(({ solves }, at) => solves.map((id) => [id, at] as const)));

/** The place of the step that solves a finding, in {@link steps}; undefined for findings that only inform. */
export function stepOf(finding: string): number | undefined {
  return numberOfStep.get(finding);
}

/**
 * The steps to take, the most risk removed for the least effort first; the first one can be taken today.
 *
 * The risk that a step removes is the sum of what its findings take away ({@link lossOf}). The gain is the score with
 * those findings gone, less the score as it is, in tenths of a point.
 *
 * @param people for each step of {@link steps}, how many people it is about
 */
export function makePlan(found: readonly Planned[], knows: Knowledge, people: readonly number[]): Action[] {
  const score = exactScore(scoreParts(found, knows));
  const open = steps.flatMap((step, at) => {
    const solved = found.filter(({ id, count }) => count > 0 && step.solves.includes(id));
    if (solved.length === 0) return [];
    const ids = new Set(solved.map(({ id }) => id));
    const rest = found.filter(({ id }) => !ids.has(id));
    const gain = exactScore(scoreParts(rest, knows)) - score;
    const removed = solved.reduce((sum, finding) => sum + lossOf(finding), 0);
    return [{ step, at, solved, gain, worth: removed / costOf[step.effort] }];
  });
  open.sort((one, other) => other.worth - one.worth || one.at - other.at);
  const today = open.findIndex(({ step }) => step.effort !== 'days');
  if (today > 0) open.unshift(...open.splice(today, 1));
  return open
    .slice(0, most)
    .map(({ step, at, solved, gain }) => toAction(step, solved, gain, people[at] ?? 0));
}

function toAction(step: Step, solved: readonly Planned[], gain: number, people: number): Action {
  return {
    id: step.id,
    title: step.title,
    says: step.says,
    findings: solved
      .toSorted((one, other) => lossOf(other) - lossOf(one) || (one.id < other.id ? -1 : 1))
      .map(({ id }) => id),
    people: Math.max(people, ...solved.map(({ count }) => count)),
    gain: Math.max(0, Math.round(gain * 10) / 10),
    effort: step.effort,
  };
}
