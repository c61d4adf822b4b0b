import {
  type AssessmentConclusion,
  type AssessmentStatus,
  assess,
  assessmentStatus,
} from '@houdbaar/core/assessment';
import type { Policy } from '@houdbaar/core/policy';
import type { Day } from '@houdbaar/core/time';
import { notFound } from '../failure.ts';
import { type House, todayOf } from '../house.ts';
import { readPolicy } from '../ruling.ts';

/** An assessment of the policy in force, with what follows from it on a day. */
export interface AssessmentView {
  readonly id: string;
  readonly conclusion: AssessmentConclusion;
  readonly status: AssessmentStatus;
  /** The purposes that rest on it, by id. */
  readonly purposes: readonly string[];
}

/** Every assessment of a policy, in its order. */
export function assessmentsOf(policy: Policy, at: Day): AssessmentView[] {
  return Object.entries(policy.assessments ?? {}).map(([id, answers]) => {
    const conclusion = assess(answers);
    return { id, conclusion, status: assessmentStatus(conclusion, at), purposes: restingOn(policy, id) };
  });
}

/** Those with the basis of legitimate interests that name it. */
const restingOn = (policy: Policy, assessment: string): string[] =>
  Object.entries(policy.purposes).flatMap(([id, { basis, assessment: named }]) =>
    named === assessment && [basis].flat().includes('legitimate-interests') ? [id] : [],
  );

/**
 * The assessments of the policy in force.
 *
 * @param within only those that stop carrying within so many days, and carry now
 * @throws {Failure} `no-policy`
 */
export async function listAssessments(house: House, within?: number): Promise<AssessmentView[]> {
  const { policy } = await house.rulings.current(house.store);
  const today = todayOf(house);
  const all = assessmentsOf(policy, today);
  if (within === undefined) return all;
  return all
    .filter(({ status: { carries, review } }) => carries && review !== null && review <= today + within)
    .toSorted((one, other) => (one.status.review ?? 0) - (other.status.review ?? 0));
}

/** @throws {Failure} `no-policy`, `not-found` */
export async function assessmentOf(house: House, id: string): Promise<AssessmentView> {
  const found = (await listAssessments(house)).find((each) => each.id === id);
  if (!found) throw assessmentNotFound(id);
  return found;
}

export const assessmentNotFound = (id: string) =>
  notFound({ nl: 'de belangenafweging', en: 'assessment' }, id);

/** A version of the policy that changed an assessment. */
export interface AssessmentVersion {
  readonly version: number;
  readonly appliedAt: number;
  readonly appliedBy: string;
  readonly note: string | null;
  readonly is: 'added' | 'changed' | 'removed';
  readonly outcome: AssessmentConclusion['outcome'] | null;
  readonly signed: Day | null;
  readonly signedBy: string | null;
}

/** The versions in which an assessment came, changed or went; newest first. */
export async function assessmentHistory(house: House, id: string): Promise<AssessmentVersion[]> {
  const versions = (await house.store.policies.list()).toReversed();
  const history: AssessmentVersion[] = [];
  let before: string | undefined;
  for (const { version, source, appliedAt, appliedBy, note } of versions) {
    const answers = readPolicy(source).assessments?.[id];
    const text = answers && JSON.stringify(answers);
    if (text !== before) {
      const conclusion = answers && assess(answers);
      history.push({
        version,
        appliedAt,
        appliedBy,
        note,
        is: before === undefined ? 'added' : text === undefined ? 'removed' : 'changed',
        outcome: conclusion?.outcome ?? null,
        signed: conclusion?.signed ?? null,
        signedBy: answers?.signedBy ?? null,
      });
    }
    before = text;
  }
  return history.toReversed();
}
