export { type AppliedDraft, applyDraft, approveDraft, rejectDraft, submitDraft } from './decide-drafts.ts';
export { anotherApprover, draftOf } from './draft-failures.ts';
export { changing } from './draft-text.ts';
export {
  chooseNeedsSecond,
  chosenNeedsSecond,
  isSecondTo,
  policyNeedsSecond,
  requireNoSecond,
} from './second-approver.ts';
export {
  beginDraft,
  changed,
  type DraftEdit,
  dropDraft,
  editDraft,
  type NewDraft,
  type Rebased,
  rebaseDraft,
  stepped,
  writableDraft,
} from './write-drafts.ts';
