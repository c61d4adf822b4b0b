export {
  type AssessmentVersion,
  type AssessmentView,
  assessmentHistory,
  assessmentOf,
  assessmentsOf,
  listAssessments,
} from './assessment-view.ts';
export {
  type Signature,
  signAssessment,
  signInDraft,
  simulateWithdrawal,
  withdrawAssessment,
} from './sign-assessment.ts';
