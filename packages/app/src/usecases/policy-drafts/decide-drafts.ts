import { type AppliedPolicy, acceptPolicy, applyPolicy, unsignedBefore } from '../apply-policy.ts';
import { type Actor, type House, todayOf } from '../house.ts';
import type { DraftState, PolicyDraft } from '../ports/index.ts';
import { anotherApprover, draftChanged, draftOf, draftOutdated, wrongDraftState } from './draft-failures.ts';
import { isSecondTo, policyNeedsSecond } from './second-approver.ts';
import { changed, stepped } from './write-drafts.ts';

/**
 * Hands a draft in. It must be of the version in force, and the check may find no errors.
 *
 * @throws {Failure} `not-found`, `conflict`, `changed-meanwhile`, `invalid-input` with the place of each error
 */
export async function submitDraft(
  house: House,
  id: string,
  actor: Actor,
  revision: number,
): Promise<PolicyDraft> {
  const draft = await draftIn(house, id, revision, ['draft', 'rejected']);
  await requireCurrent(house, draft);
  acceptPolicy(draft.source, todayOf(house), await unsignedBefore(house));
  return changed(house, draft, move(house, draft, actor, 'submitted'));
}

/**
 * Approves what was handed in. Where a second person is needed, nobody who wrote in it can.
 *
 * @throws {Failure} `not-found`, `conflict`, `changed-meanwhile`, `second-person-needed`
 */
export async function approveDraft(
  house: House,
  id: string,
  actor: Actor,
  revision: number,
): Promise<PolicyDraft> {
  const draft = await draftIn(house, id, revision, ['submitted']);
  await requireCurrent(house, draft);
  if ((await policyNeedsSecond(house)) && !(await isSecondTo(house, actor, draft.editors)))
    throw anotherApprover(draft);
  return changed(house, draft, move(house, draft, actor, 'approved'));
}

/** Sends a draft back. @throws {Failure} `not-found`, `conflict`, `changed-meanwhile` */
export async function rejectDraft(
  house: House,
  id: string,
  actor: Actor,
  revision: number,
  reason: string,
): Promise<PolicyDraft> {
  const draft = await draftIn(house, id, revision, ['submitted', 'approved']);
  return changed(house, draft, move(house, draft, actor, 'rejected', reason));
}

export interface AppliedDraft {
  readonly draft: PolicyDraft;
  readonly applied: AppliedPolicy;
}

/**
 * Puts an approved draft in force. Where no second person is needed it need not have been approved.
 *
 * @throws {Failure} `not-found`, `conflict`, `changed-meanwhile`, `invalid-input`, `second-person-needed`
 */
export async function applyDraft(
  house: House,
  id: string,
  actor: Actor,
  revision: number,
): Promise<AppliedDraft> {
  const draft = await draftIn(house, id, revision, ['draft', 'submitted', 'approved']);
  const approval =
    draft.state === 'approved' ? draft.steps.findLast(({ what }) => what === 'approved') : undefined;
  if (await policyNeedsSecond(house)) {
    if (!approval)
      throw draft.state === 'submitted' ? anotherApprover(draft) : wrongDraftState(draft, ['approved']);
    // It may have been approved while nobody else had to: then it is not enough now.
    const approver = { name: approval.name, ...(approval.user === null ? {} : { user: approval.user }) };
    if (!(await isSecondTo(house, approver, draft.editors))) throw anotherApprover(draft);
  }
  const note = approval ? `${draft.title} (goedgekeurd door / approved by ${approval.name})` : draft.title;
  const { wake, ...quiet } = house;
  const done = await house.store.transaction(async (store) => {
    const inside: House = { ...quiet, store };
    await requireCurrent(inside, draft);
    const applied = await applyPolicy(inside, draft.source, actor, note.slice(0, 500));
    const written = await store.policyDrafts.change(id, revision, {
      ...move(house, draft, actor, 'applied'),
      endedAt: house.clock.now(),
      appliedVersion: applied.version.version,
    });
    if (!written) throw draftChanged(draft);
    return { draft: written, applied };
  });
  if (done.applied.changed) wake?.('rebuild');
  return done;
}

async function draftIn(
  house: House,
  id: string,
  revision: number,
  states: readonly DraftState[],
): Promise<PolicyDraft> {
  const draft = await draftOf(house, id);
  if (!states.includes(draft.state)) throw wrongDraftState(draft, states);
  if (draft.revision !== revision) throw draftChanged(draft);
  return draft;
}

/** @throws {Failure} `conflict` where another version came in force */
async function requireCurrent({ store }: Pick<House, 'store'>, draft: PolicyDraft): Promise<void> {
  const now = (await store.policies.current())?.version ?? 0;
  if (now !== draft.baseVersion) throw draftOutdated(draft, now);
}

const move = (
  house: House,
  draft: PolicyDraft,
  actor: Actor,
  state: Exclude<DraftState, 'draft'>,
  detail?: string,
) => ({ state, changedAt: house.clock.now(), steps: stepped(house, draft, actor, state, detail) });
