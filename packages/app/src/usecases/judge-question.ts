import { type CaseResult, type ReadCase, runCase } from '@houdbaar/core/golden';
import { citesOf, judge, localCites, type Verdict } from '@houdbaar/core/judge';
import { sentenceOf } from '@houdbaar/core/law';
import type { Language } from '@houdbaar/core/terms';
import { type Day, formatDay } from '@houdbaar/core/time';

/** One question that carries its own facts, with what became of it. */
export interface JudgedQuestion {
  readonly read: ReadCase;
  /** Absent where it could not be read. */
  readonly verdict?: Verdict | undefined;
  /** Absent where nothing is expected, or where it could not be read. */
  readonly result?: CaseResult | undefined;
}

/** Judges a question as it was read; where it tells what is expected, compares. */
export function judgeQuestion(read: ReadCase): JudgedQuestion {
  const { asked } = read;
  if (!asked) return { read };
  const { expect, title: _title, note: _note, ...question } = asked;
  if (!expect) return { read, verdict: judge(asked) };
  const result = runCase({ ...question, expect, source: {} });
  return { read, verdict: result.verdict, result };
}

const dayOrNull = (day: Day | null): string | null => (day === null ? null : formatDay(day));

/** What could not be read of a question, field by field. `place` tells where it stands: a file, a line. */
export function saidComplaints({ id, complaints }: ReadCase, language: Language, place: object = {}) {
  const errors = complaints.map(({ path, says, remedy }) => ({
    ...place,
    path,
    says: says[language],
    remedy: remedy[language],
  }));
  return { id, found: 'error' as const, ok: false as const, errors };
}

/** The verdict in words, in the published shape: what `judge --json` prints and the API answers. */
export function saidVerdict(
  asked: NonNullable<ReadCase['asked']>,
  judged: JudgedQuestion,
  language: Language,
) {
  const { law, at } = asked;
  const { verdict = judge(asked), result } = judged;
  return {
    id: asked.id,
    ...(asked.twinOf === undefined ? {} : { twinOf: asked.twinOf }),
    ask: asked.ask,
    law,
    expected: asked.expect?.outcome ?? null,
    found: verdict.outcome,
    ok: result?.ok ?? null,
    cites: [...citesOf(verdict, law, at)],
    citesMet: result?.citesMet ?? null,
    until: dayOrNull(verdict.until),
    ...(verdict.due === undefined ? {} : { due: formatDay(verdict.due) }),
    reasons: verdict.reasons.map(({ rule, effect }) => ({
      rule: rule.id,
      cites: [...localCites(rule.cites, law, at)],
      says: sentenceOf(rule, effect === 'leaves-open')[language],
    })),
    duties: verdict.duties.map(({ id, cites, says }) => ({
      duty: id,
      cites: [...localCites(cites, law, at)],
      says: says[language],
    })),
    missing: [...verdict.missing],
    ...(verdict.counsel ? { counsel: true as const } : {}),
  };
}
