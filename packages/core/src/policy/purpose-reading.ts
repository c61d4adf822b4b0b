import { assess, toAssessmentFacts } from '../assessment/index.ts';
import type { ActivityKind, Channel, LawfulBasis, Message, Purpose, Retention } from '../terms/index.ts';
import { type Period, parsePeriod } from '../time/index.ts';
import {
  type CleanUpRules,
  defaults,
  type Policy,
  type PolicyAssessments,
  type PolicyPurpose,
  type PolicyRetention,
} from './schema.ts';

/** The one lawful basis; undefined where none or several are declared. */
export function singleBasis(purpose: PolicyPurpose): LawfulBasis | undefined {
  const list = [purpose.basis].flat();
  return list.length === 1 ? list[0] : undefined;
}

/** The declared retention; undefined where none is. */
export function retentionOf(purpose: PolicyPurpose): PolicyRetention | undefined {
  return purpose.retention === 'none' ? undefined : purpose.retention;
}

/** The acts that start the period again, each with the period it gives. */
export function extensionsOf(
  retention: PolicyRetention,
): readonly { readonly kind: ActivityKind; readonly keep: Period }[] {
  return (retention.extendedBy ?? []).map((entry) =>
    typeof entry === 'string'
      ? { kind: entry, keep: parsePeriod(retention.keep) }
      : { kind: entry.kind, keep: parsePeriod(entry.keep) },
  );
}

/** How long use goes on after a review is overdue. */
export function graceOf(purpose: PolicyPurpose): Period {
  return parsePeriod(retentionOf(purpose)?.grace ?? defaults.grace);
}

/** How a clean-up goes: as declared, with what holds where nothing is. */
export function cleanUpOf({ cleanUp }: Policy): CleanUpRules {
  const unlessSaid = defaults.cleanUp;
  return {
    graceDays: cleanUp?.graceDays ?? unlessSaid.graceDays,
    alwaysSecond: cleanUp?.alwaysSecond ?? unlessSaid.alwaysSecond,
    smallestCell: cleanUp?.smallestCell ?? unlessSaid.smallestCell,
    evidenceMonths: cleanUp?.evidenceMonths ?? unlessSaid.evidenceMonths,
  };
}

function retentionBlock(purpose: PolicyPurpose): Purpose['retention'] {
  if (purpose.retention === undefined || purpose.retention === 'none') return purpose.retention;
  const retention = purpose.retention;
  const keep = parsePeriod(retention.keep);
  const block: Retention = { keep, from: retention.from };
  if (retention.extendedBy)
    block.extendedBy = retention.extendedBy.map((entry) =>
      typeof entry === 'string' ? entry : { kind: entry.kind, keep: parsePeriod(entry.keep) },
    );
  if (retention.cap) block.cap = parsePeriod(retention.cap);
  return block;
}

function assessmentBlock(purpose: PolicyPurpose, assessments: PolicyAssessments): Purpose['assessment'] {
  if (![purpose.basis].flat().includes('legitimate-interests')) return undefined;
  const answers = purpose.assessment === undefined ? undefined : assessments[purpose.assessment];
  if (!answers) return 'none';
  const conclusion = assess(answers);
  // A draft documents nothing. One that is signed later is for the judge, who knows the day of the question.
  return conclusion.signed === null ? 'none' : toAssessmentFacts(conclusion);
}

/**
 * A purpose of the declaration as the `purpose` block of a question, in parsed form (days and periods). It is the
 * same for every day and person: make it once.
 *
 * @param assessments those of the same declaration (`policy.assessments`)
 */
export function purposeQuestionBlock(purpose: PolicyPurpose, assessments: PolicyAssessments = {}): Purpose {
  const fields = Object.keys(purpose.fields);
  const block: Purpose = {
    kind: purpose.kind,
    basis: purpose.basis,
    previousBasis: purpose.previousBasis,
    wording: purpose.wording.nl ?? purpose.wording.en,
    assessment: assessmentBlock(purpose, assessments),
    retention: retentionBlock(purpose),
    fields,
    fieldsNeeded: fields,
  };
  return Object.fromEntries(Object.entries(block).filter(([, value]) => value !== undefined));
}

/** What a message of this purpose looks like in this channel; undefined where the purpose has no such channel. */
export function messageProfile(purpose: PolicyPurpose, channel: Channel): Message | undefined {
  const profile = purpose.channels?.[channel];
  return profile && { channel, ...profile };
}
