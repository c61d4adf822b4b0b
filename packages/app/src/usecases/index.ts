export type { TargetRules } from '../webhooks/index.ts';
export {
  authenticate,
  mayUsePurpose,
  requirePurpose,
  requireScopes,
} from './access/authenticate.ts';
export type { Caller, CallerSession, StandingSession } from './access/caller.ts';
export {
  askSecondFactor,
  callerOfSession,
  secondFactorFor,
} from './access/caller-of-session.ts';
export { changePassword } from './access/change-password.ts';
export { commandLine, type IssuedKey, issueKey, type KeyRequest } from './access/issue-key.ts';
export {
  enoughScore,
  type PasswordStrength,
  passwordLength,
  passwordStrength,
} from './access/password.ts';
export { revokeKey } from './access/revoke-key.ts';
export { type RoleMeaning, roleNames, roles } from './access/roles.ts';
export { type Scope, scopeNames, scopes } from './access/scopes.ts';
export { completeSetup, completeSetupWithPassword, openSetup, provesSetup } from './access/set-up.ts';
export type { BegunSession, SignIn } from './access/sign-in.ts';
export * from './access/sign-in-links.ts';
export * from './access/staff.ts';
export {
  type Agenda,
  type AgendaLane,
  type AgendaTask,
  agenda,
  type DuePerson,
  duePeople,
  type NamedLane,
} from './agenda.ts';
export * from './apply-policy.ts';
export * from './assessments/index.ts';
export * from './backup/index.ts';
export * from './change-people.ts';
export { CivilTime } from './civil-time.ts';
export * from './clean-up/index.ts';
export * from './correct-person.ts';
export { distributeTables } from './distribute-tables.ts';
export * from './doctor/index.ts';
export * from './failure.ts';
export { type FailureCode, type FailureMeaning, failureCodes } from './failure-codes.ts';
export * from './figures/index.ts';
export { followVault } from './follow-vault.ts';
export { type Forecast, type ForecastLane, forecast } from './forecast.ts';
export * from './gate/index.ts';
export {
  extendHold,
  type HoldPeople,
  listHolds,
  type NewHold,
  type PlacedHold,
  placeHold,
  releaseHold,
} from './holds.ts';
export { type Actor, type BackgroundWork, type Clock, type House, todayOf } from './house.ts';
export * from './import/index.ts';
export { type JudgedQuestion, judgeQuestion, saidComplaints, saidVerdict } from './judge-question.ts';
export { isClockBehind } from './judged-days.ts';
export * from './ledger/index.ts';
export { liftSuppression } from './lift-suppression.ts';
export { type MergedPeople, mergePeople } from './merge-people.ts';
export { lastNight, type NightRecord, noteNight, type StepResult } from './night-record.ts';
export { openKeyRing } from './open-key-ring.ts';
export { answeredRights } from './open-requests.ts';
export { organisationName } from './organisation-name.ts';
export { closeOutbox, listOutbox } from './outbox.ts';
export { type CleanedOwnData, cleanOwnData } from './own-data/clean-own-data.ts';
export {
  keptFrom,
  leastDays,
  ownDataPolicy,
  setOwnDataPolicy,
  setOwnDataTerms,
} from './own-data/own-data-policy.ts';
export { shippedOwnDataPolicy } from './own-data/shipped-policy.ts';
export { AdaptivePace, type Pace, steadyPace } from './pace.ts';
export { peopleById } from './people-by-id.ts';
export * from './people-list/index.ts';
export * from './person/index.ts';
export { areWordsDue, lettersAndWords, readWords } from './person-words.ts';
export {
  type AppliedDraft,
  applyDraft,
  approveDraft,
  beginDraft,
  chooseNeedsSecond,
  chosenNeedsSecond,
  type DraftEdit,
  draftOf,
  dropDraft,
  editDraft,
  type NewDraft,
  policyNeedsSecond,
  type Rebased,
  rebaseDraft,
  rejectDraft,
  requireNoSecond,
  submitDraft,
} from './policy-drafts/index.ts';
export * from './ports/index.ts';
export * from './proving/index.ts';
export * from './rebuild-standing.ts';
export * from './record/index.ts';
export { noPolicy, type Ruling, Rulings, readPolicy } from './ruling.ts';
export { samplePeople } from './sample-people.ts';
export { type ScanFilesOptions, type ScannedFiles, scanFiles } from './scan-files.ts';
export * from './scans/index.ts';
export { type Found, type FoundKind, search } from './search.ts';
export { exportAccessLog, searchAccessLog } from './search-access-log.ts';
export {
  type LaneSummary,
  type Shift,
  type SimulatedLane,
  type SimulateOptions,
  type Simulation,
  simulatePolicy,
} from './simulate-policy.ts';
export { type SourceQuality, sourceQuality } from './source-quality.ts';
export * from './standing-code.ts';
export * from './start/index.ts';
export {
  addSuppression,
  findSuppressions,
  listSuppressions,
  type NewSuppression,
} from './suppressions.ts';
export {
  addTask,
  changeTask,
  listTasks,
  type NewTask,
  type TaskChange,
  taskOf,
  taskTitle,
} from './tasks.ts';
export { tasksByDay, type WaitingTask, waitingTasks } from './waiting-tasks.ts';
export { deliveriesOf } from './webhooks/deliveries-of.ts';
export { deliveryLog, deliveryWithAttempts, replay, sendTest } from './webhooks/delivery-log.ts';
export { requireReach } from './webhooks/endpoint-rights.ts';
export {
  addEndpoint,
  changeEndpoint,
  type EndpointChange,
  type EndpointWithSecret,
  type NewEndpoint,
  removeEndpoint,
  rotateSecret,
} from './webhooks/endpoints.ts';
export { webhookTypeNames } from './webhooks/type-names.ts';
