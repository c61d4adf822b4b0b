import type { Language } from '@houdbaar/core/terms';
import { formatDay } from '@houdbaar/core/time';
import { type GateReason, provisionOf, reasonCategories } from './gate-reason.ts';
import type { GateDecision, GateSummary } from './gate-request.ts';

/** A reason in one language. */
const saidReason = ({ category, rule, says }: GateReason, language: Language) => ({
  category,
  name: reasonCategories[category][language],
  ...(rule === undefined ? {} : { rule }),
  ...(says === undefined ? {} : { says: says[language] }),
});

const saidProvision = ({ rule }: GateReason) => {
  const found = rule === undefined ? undefined : provisionOf(rule);
  return found ? { cites: [...found.cites], source: found.source } : {};
};

/** A decision in the published shape: one line of NDJSON. */
export const saidDecision = ({ as, outcome, until, known, reason }: GateDecision, language: Language) => ({
  identifier: as,
  outcome,
  until: until === null ? null : formatDay(until),
  known,
  ...(reason ? { reason: saidReason(reason, language) } : {}),
});

/** A summary in the published shape. */
export const saidSummary = (
  { day, policyVersions, byReason, ...summary }: GateSummary,
  language: Language,
) => ({
  ...summary,
  day: formatDay(day),
  policyVersions: [...policyVersions],
  byReason: byReason.map(({ outcome, count, ...reason }) => ({
    outcome,
    count,
    ...saidReason(reason, language),
    ...saidProvision(reason),
  })),
});

/** The columns of decisions as CSV. */
export const decisionColumns = (language: Language) =>
  [
    ['identifier', ({ as }: GateDecision) => as],
    ['outcome', ({ outcome }: GateDecision) => outcome],
    ['until', ({ until }: GateDecision) => (until === null ? null : formatDay(until))],
    ['known', ({ known }: GateDecision) => known],
    ['category', ({ reason }: GateDecision) => reason?.category],
    ['rule', ({ reason }: GateDecision) => reason?.rule],
    ['reason', ({ reason }: GateDecision) => reason?.says?.[language]],
  ] as const;
