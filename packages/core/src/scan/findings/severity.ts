import type { Severity } from '../report/index.ts';

/** The severities that weigh in the score, the lightest first. */
const ladder = ['low', 'medium', 'high', 'critical'] as const satisfies readonly Severity[];

/** From this share of the people on, a finding counts as one step more severe. */
const widespread = 0.25;
/** Below this share it counts as one step less severe. */
const rare = 0.01;

/**
 * How severe a finding is: by its own risk, one step up where a quarter of the people or more have it, one step down
 * where fewer than one in a hundred do. What is `info` stays so.
 *
 * @param share fraction of the people, 0 to 1
 */
export function severityOf(level: Severity, share: number): Severity {
  if (level === 'info') return 'info';
  const step = share >= widespread ? 1 : share < rare ? -1 : 0;
  const place = Math.min(ladder.length - 1, Math.max(0, ladder.indexOf(level) + step));
  return ladder[place]!;
}

/** The part of its score part that a finding takes where everyone has it. */
export const gravityOf: Readonly<Record<Severity, number>> = {
  info: 0,
  low: 0.1,
  medium: 0.25,
  high: 0.5,
  critical: 0.8,
};
