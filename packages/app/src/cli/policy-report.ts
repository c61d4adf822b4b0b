import { type FindingSeverity, locate, type PolicyFinding, type PolicyProblem } from '@houdbaar/core/policy';
import type { Language } from '@houdbaar/core/terms';
import { type Day, formatDay } from '@houdbaar/core/time';
import { wrap } from './law-listing.ts';

/** Everything that a check of one file found. */
export interface PolicyReport {
  readonly file: string;
  readonly at: Day;
  /** The text of the file: findings are placed in it. */
  readonly text: string;
  readonly problems: readonly PolicyProblem[];
  readonly findings: readonly PolicyFinding[];
}

const words = {
  nl: {
    unreadable: 'onleesbaar',
    error: 'fout',
    warning: 'waarschuwing',
    info: 'tip',
    proposal: 'Voorstel',
    count: {
      unreadable: 'onleesbaar',
      error: ['fout', 'fouten'],
      warning: ['waarschuwing', 'waarschuwingen'],
      info: ['tip', 'tips'],
    },
    clean: (day: string) => `Niets gevonden op ${day}.`,
    foot: 'Houdbaar helpt je beslissen en geeft geen juridisch advies.',
  },
  en: {
    unreadable: 'unreadable',
    error: 'error',
    warning: 'warning',
    info: 'tip',
    proposal: 'Proposal',
    count: {
      unreadable: 'unreadable',
      error: ['error', 'errors'],
      warning: ['warning', 'warnings'],
      info: ['tip', 'tips'],
    },
    clean: (day: string) => `Nothing found on ${day}.`,
    foot: 'Houdbaar supports decisions; it is no legal advice.',
  },
} as const;

const INDENT = '  ';
const WIDTH = 100;

const indented = (text: string): string[] => wrap(text, WIDTH - INDENT.length).map((line) => INDENT + line);

const severities: readonly FindingSeverity[] = ['error', 'warning', 'info'];

const countOf = (report: PolicyReport, severity: FindingSeverity): number =>
  report.findings.filter((finding) => finding.severity === severity).length;

type PlacedFinding = PolicyFinding & { readonly line: number };

/** The findings with their lines: the gravest first, then from top to bottom. */
function placed({ findings, text }: PolicyReport): PlacedFinding[] {
  return findings
    .map((finding) => ({ ...finding, line: locate(text, finding.path).line }))
    .sort(
      (one, other) =>
        severities.indexOf(one.severity) - severities.indexOf(other.severity) || one.line - other.line,
    );
}

/** Whether the declaration may not be used as it is. */
export const hasErrors = (report: PolicyReport): boolean =>
  report.problems.length > 0 || countOf(report, 'error') > 0;

/** The report for people, one block for each thing that was found. */
export function policyReportText(report: PolicyReport, language: Language): string {
  const say = words[language];
  const unreadable = report.problems.map(({ path, line, column, says, remedy }) => [
    `${report.file}:${line}:${column}  ${say.unreadable}${path ? `  ${path}` : ''}`,
    ...indented(`${says[language]} ${remedy[language]}`),
  ]);
  const found = placed(report).map((finding) => [
    `${report.file}:${finding.line}  ${say[finding.severity]}  ${finding.path}`,
    ...indented(finding.says[language]),
    ...indented(finding.remedy[language]),
    ...(finding.proposal ? indented(`${say.proposal}: ${finding.proposal[language]}`) : []),
    `${INDENT}${finding.cites.join(' · ')}`,
    ...(finding.source ? [`${INDENT}${finding.source}`] : []),
  ]);
  const counts = severities.flatMap((severity) => {
    const count = countOf(report, severity);
    return count > 0 ? [`${count} ${say.count[severity][count === 1 ? 0 : 1]}`] : [];
  });
  if (report.problems.length > 0) counts.unshift(`${report.problems.length} ${say.count.unreadable}`);
  const sum = counts.length > 0 ? `${counts.join(', ')}.` : say.clean(formatDay(report.at));
  return [...unreadable, ...found, [sum, say.foot]].map((block) => block.join('\n')).join('\n\n');
}

/** The report for programs: one object, both languages, each finding with its line. */
export function policyReportJson(report: PolicyReport): string {
  return JSON.stringify({
    file: report.file,
    at: formatDay(report.at),
    problems: report.problems,
    findings: placed(report),
    summary: {
      unreadable: report.problems.length,
      ...Object.fromEntries(severities.map((severity) => [severity, countOf(report, severity)])),
    },
  });
}
