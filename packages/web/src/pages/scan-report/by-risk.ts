import type { Finding, ScanReport, Severity } from '@houdbaar/core/scan';
import type { Tone } from '../../signs/verdict.tsx';

/** The heaviest first. */
const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];

/** Findings from the most severe and widespread down. */
export const byRisk = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.count - a.count,
  );

export const severityTone: Readonly<Record<Severity, Tone>> = {
  critical: 'unlawful',
  high: 'unlawful',
  medium: 'soon',
  low: 'unknown',
  info: 'unknown',
};

/** Where a finding stands on the page. */
export const anchorOf = (id: string): string => `finding-${id}`;

/** How many of a purpose, or of all, are left at the end of each month, if nothing more happens. */
export function leftByMonth(
  kept: number,
  months: readonly string[],
  lapsing: Readonly<Record<string, number>>,
) {
  let left = kept;
  return months.map((month) => {
    left = Math.max(0, left - (lapsing[month] ?? 0));
    return left;
  });
}

/** People about whom at least one purpose may still keep something. */
export const keptNow = ({ retention: { byMonth, later } }: ScanReport): number =>
  later + Object.values(byMonth).reduce((sum, count) => sum + count, 0);
