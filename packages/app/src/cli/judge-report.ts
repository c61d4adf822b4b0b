import type { Summary, Tally } from '@houdbaar/core/golden';
import { localCites } from '@houdbaar/core/judge';
import type { Language } from '@houdbaar/core/terms';
import { formatDay } from '@houdbaar/core/time';
import { type JudgedQuestion, saidComplaints, saidVerdict } from '../usecases/index.ts';

/** One entry of a file with what became of it. */
export interface JudgedCase extends JudgedQuestion {
  readonly file: string;
}

/** One case as a line of JSON; the shape is part of the published format. */
export function caseLine(judged: JudgedCase, language: Language): string {
  const { read, verdict, file } = judged;
  return JSON.stringify(
    read.asked && verdict
      ? saidVerdict(read.asked, judged, language)
      : saidComplaints(read, language, { file, line: read.line }),
  );
}

/** How many expectations there were, those of unreadable cases included, and how many were met. */
export interface Outcome {
  readonly summary: Summary;
  /** Entries that could not be read. */
  readonly unreadable: number;
  /** Questions without an expectation. */
  readonly open: number;
}

/** The last line of `--json`. */
export function summaryLine({ summary, unreadable }: Outcome): string {
  const { cases, ok, lawful, unlawful, unknown, twins, byAsk, byLaw } = summary;
  const counted = { cases: cases + unreadable, ok, lawful, unlawful, unknown, twins, byAsk, byLaw };
  return JSON.stringify({ summary: unreadable > 0 ? { ...counted, errors: unreadable } : counted });
}

const words = {
  nl: {
    outcome: { lawful: 'toegestaan', unlawful: 'niet toegestaan', unknown: 'onbekend', error: 'fout' },
    expected: (found: string, wanted: string) => (found === wanted ? found : `${found}, verwacht ${wanted}`),
    cites: (wanted: string) => `verwachtte een van ${wanted}`,
    until: (day: string) => `geldt tot ${day}`,
    untilWanted: (found: string, wanted: string) => `geldt tot ${found}, verwacht ${wanted}`,
    due: (day: string) => `uiterlijk ${day}`,
    dueWanted: (found: string, wanted: string) => `uiterlijk ${found}, verwacht ${wanted}`,
    never: 'onbepaald',
    missing: 'hiervoor nodig',
    notDecided: 'Nog niet beslist: ',
    counsel: 'Het recht is hier niet duidelijk: vraag een jurist.',
    per: { ask: 'per vraag', law: 'per land' },
    classes: { lawful: 'toegestaan', unlawful: 'niet toegestaan', unknown: 'onbekend', twins: 'tweelingen' },
    sum: (ok: number, n: number) => `${ok} van ${n} zoals verwacht`,
    open: (n: number) => `${n} ${n === 1 ? 'vraag' : 'vragen'} zonder verwachting`,
    unreadable: (n: number) => `${n} niet te lezen`,
    advice: 'Houdbaar helpt je beslissen en geeft geen juridisch advies.',
  },
  en: {
    outcome: { lawful: 'lawful', unlawful: 'unlawful', unknown: 'unknown', error: 'error' },
    expected: (found: string, wanted: string) => (found === wanted ? found : `${found}, expected ${wanted}`),
    cites: (wanted: string) => `expected one of ${wanted}`,
    until: (day: string) => `good until ${day}`,
    untilWanted: (found: string, wanted: string) => `good until ${found}, expected ${wanted}`,
    due: (day: string) => `due ${day}`,
    dueWanted: (found: string, wanted: string) => `due ${found}, expected ${wanted}`,
    never: 'further notice',
    missing: 'needed for an answer',
    notDecided: 'Not decided: ',
    counsel: 'The law is open here: ask counsel.',
    per: { ask: 'per ask', law: 'per country' },
    classes: { lawful: 'lawful', unlawful: 'unlawful', unknown: 'unknown', twins: 'twins' },
    sum: (ok: number, n: number) => `${ok} of ${n} as expected`,
    open: (n: number) => `${n} ${n === 1 ? 'question' : 'questions'} without an expectation`,
    unreadable: (n: number) => `${n} unreadable`,
    advice: 'Houdbaar supports decisions; it is no legal advice.',
  },
} as const;

/** One case for people: what was expected and found, by which provision, and why. */
export function caseText({ file, read, verdict, result }: JudgedCase, language: Language): string {
  const say = words[language];
  const { asked } = read;
  if (!asked || !verdict) {
    const complaints = read.complaints.map(({ path, says, remedy }) =>
      [path, says[language], remedy[language]].filter(Boolean).join('  '),
    );
    return [`✗ ${read.id}  ${say.outcome.error}  ${file}:${read.line}`, ...complaints].join('\n    ');
  }
  const { expect } = asked;
  const found = say.outcome[verdict.outcome];
  const facts: string[] = [expect ? say.expected(found, say.outcome[expect.outcome]) : found];
  const until = verdict.until === null ? say.never : formatDay(verdict.until);
  if (result?.failures.includes('until'))
    facts.push(say.untilWanted(until, expect?.until == null ? say.never : formatDay(expect.until)));
  else if (verdict.until !== null) facts.push(say.until(until));
  if (verdict.due !== undefined) {
    const due = formatDay(verdict.due);
    const missed = result?.failures.includes('due') && expect?.due !== undefined;
    facts.push(missed ? say.dueWanted(due, formatDay(expect.due!)) : say.due(due));
  }
  const deciding = verdict.reasons[0];
  const cites = deciding ? localCites(deciding.rule.cites, asked.law, asked.at) : [];
  const lines = [`${result ? (result.ok ? '✓' : '✗') : '·'} ${asked.id}  ${facts.join('; ')}`];
  // Of an unknown the rule is what could not be applied, not what was found.
  const open = verdict.outcome === 'unknown' ? say.notDecided : '';
  if (deciding) lines.push(`${cites[0] ?? deciding.rule.id}  ${open}${deciding.rule.says[language]}`);
  if (result && !result.citesMet) lines.push(say.cites((expect?.cites ?? []).join(', ')));
  if (verdict.missing.length > 0) lines.push(`${say.missing}: ${verdict.missing.join(', ')}`);
  if (verdict.counsel) lines.push(say.counsel);
  if (!expect) for (const duty of verdict.duties) lines.push(`→ ${duty.says[language]}`);
  return lines.join('\n    ');
}

/** The summary for people: per class, per ask and per country. */
export function summaryText({ summary, unreadable, open }: Outcome, language: Language): string {
  const say = words[language];
  const lines: string[] = [];
  const total = summary.cases + unreadable;
  if (total > 0) {
    lines.push(say.sum(summary.ok, total));
    const classes = (['lawful', 'unlawful', 'unknown', 'twins'] as const)
      .filter((name) => summary[name].n > 0)
      .map((name): [string, Tally] => [say.classes[name], summary[name]]);
    lines.push(...table(classes));
    const byLaw = Object.entries(summary.byLaw).toSorted(([a], [b]) => a.localeCompare(b));
    if (summary.cases > 0)
      lines.push(say.per.ask, ...table(Object.entries(summary.byAsk)), say.per.law, ...table(byLaw));
  }
  if (unreadable > 0) lines.push(say.unreadable(unreadable));
  if (open > 0) lines.push(say.open(open));
  return [...lines, say.advice].join('\n');
}

function table(rows: readonly (readonly [string, Tally])[]): string[] {
  const name = Math.max(0, ...rows.map(([label]) => label.length));
  const number = Math.max(0, ...rows.map(([, { n }]) => String(n).length));
  return rows.map(
    ([label, { ok, n }]) =>
      `  ${label.padEnd(name)}  ${String(ok).padStart(number)} / ${String(n).padStart(number)}`,
  );
}
