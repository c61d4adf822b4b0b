import { assess } from '@houdbaar/core/assessment';
import { changePolicy, type PolicyChange, parsePolicy } from '@houdbaar/core/policy';
import { formatDay } from '@houdbaar/core/time';
import { type AppliedPolicy, applyPolicy } from '../apply-policy.ts';
import { Failure } from '../failure.ts';
import { type Actor, type House, todayOf } from '../house.ts';
import {
  anotherApprover,
  changed,
  changing,
  isSecondTo,
  policyNeedsSecond,
  stepped,
  writableDraft,
} from '../policy-drafts/index.ts';
import type { PolicyDraft, PolicyVersion } from '../ports/index.ts';
import { type SimulateOptions, type Simulation, simulatePolicy } from '../simulate-policy.ts';
import { assessmentNotFound } from './assessment-view.ts';

export interface Signature {
  /** Until when it holds, as a period: `P12M`; as it was unless given. */
  readonly reviewEvery?: string | undefined;
  /** What the signer wants to be known with it. */
  readonly note?: string | undefined;
}

/**
 * Signs an assessment of the policy in force, for the first time or again after its review. Makes a version.
 *
 * @throws {Failure} `no-policy`, `not-found`, `conflict` where it does not pass
 */
export async function signAssessment(
  house: House,
  id: string,
  actor: Actor,
  signature: Signature = {},
): Promise<AppliedPolicy> {
  const current = await inForce(house);
  const source = signedText(house, current.source, id, actor, signature);
  return applyPolicy(house, source, actor, noteOf(`${id}: ondertekend / signed`, signature.note));
}

/**
 * Signs an assessment in a draft, so that the draft can be handed in. It is a decision, not a writing: the signer may
 * approve the draft afterwards. What was submitted or approved is a draft again.
 *
 * @throws {Failure} `not-found`, `conflict`, `changed-meanwhile`, `second-person-needed`
 */
export async function signInDraft(
  house: House,
  draftId: string,
  revision: number,
  id: string,
  actor: Actor,
  signature: Signature = {},
): Promise<PolicyDraft> {
  const draft = await writableDraft(house, draftId, revision);
  if ((await policyNeedsSecond(house)) && !(await isSecondTo(house, actor, draft.editors)))
    throw anotherApprover(draft);
  return changed(house, draft, {
    source: signedText(house, draft.source, id, actor, signature),
    state: 'draft',
    changedAt: house.clock.now(),
    steps: stepped(house, draft, actor, 'signed', id),
  });
}

/**
 * Takes a signature back: what rests on the assessment may no longer be used, and lapses. Makes a version.
 *
 * @throws {Failure} `no-policy`, `not-found`, `conflict` where it is not signed
 */
export async function withdrawAssessment(
  house: House,
  id: string,
  actor: Actor,
  reason: string,
): Promise<AppliedPolicy> {
  const { source } = await inForce(house);
  const note = noteOf(`${id}: ingetrokken / withdrawn`, reason);
  return applyPolicy(house, unsignedText(source, id), actor, note, [id]);
}

/** Who would lapse or become unreachable if the assessment were withdrawn. @throws {Failure} as {@link withdrawAssessment} */
export async function simulateWithdrawal(
  house: House,
  id: string,
  options: SimulateOptions = {},
): Promise<Simulation> {
  const { source } = await inForce(house);
  return simulatePolicy(house, unsignedText(source, id), { ...options, unfinished: true });
}

async function inForce(house: House): Promise<PolicyVersion> {
  // Says what to do where there is none.
  await house.rulings.current(house.store);
  return (await house.store.policies.current())!;
}

function signedText(
  house: House,
  source: string,
  id: string,
  actor: Actor,
  { reviewEvery }: Signature,
): string {
  const answers = answersIn(source, id);
  const { outcome, open, weakPoints } = assess(answers);
  if (outcome !== 'passes')
    throw new Failure(
      'conflict',
      outcome === 'fails'
        ? {
            nl: 'Deze afweging valt in jouw nadeel uit en kan niet worden ondertekend. Pas het gebruik aan, of vraag toestemming.',
            en: 'This assessment goes against the interest and cannot be signed. Change the use, or ask for consent.',
          }
        : {
            nl: 'Deze afweging is niet af, of de uitkomst is te krap. Beantwoord wat open staat, of neem een maatregel.',
            en: 'This assessment is unfinished or too close. Answer what is open, or take a measure.',
          },
      { data: { assessment: id, outcome, open, weakPoints: weakPoints.map((each) => each.id) } },
    );
  const changes: PolicyChange[] = [
    { path: `assessments.${id}.signed`, value: formatDay(todayOf(house)) },
    { path: `assessments.${id}.signedBy`, value: actor.name },
  ];
  if (reviewEvery !== undefined) changes.push({ path: `assessments.${id}.reviewEvery`, value: reviewEvery });
  return changing(() => changePolicy(source, ...changes));
}

function unsignedText(source: string, id: string): string {
  if (answersIn(source, id).signed === undefined)
    throw new Failure(
      'conflict',
      {
        nl: 'Deze afweging is niet ondertekend; er valt niets in te trekken.',
        en: 'This assessment is not signed; there is nothing to withdraw.',
      },
      { data: { assessment: id } },
    );
  return changing(() =>
    changePolicy(
      source,
      { path: `assessments.${id}.signed`, value: null },
      { path: `assessments.${id}.signedBy`, value: null },
    ),
  );
}

function answersIn(source: string, id: string) {
  const assessments = parsePolicy(source).policy?.assessments ?? {};
  const answers = Object.hasOwn(assessments, id) ? assessments[id] : undefined;
  if (!answers) throw assessmentNotFound(id);
  return answers;
}

const noteOf = (what: string, more: string | undefined): string =>
  (more?.trim() ? `${what}. ${more.trim()}` : what).slice(0, 500);
