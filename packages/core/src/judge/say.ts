import { type FactPath, sentenceOf } from '../law/index.ts';
import type { Language, Question } from '../terms/index.ts';
import { type Day, formatDay } from '../time/index.ts';
import type { Reason, Verdict } from './verdict.ts';

/** A reason in words, with what it rests on. */
export interface SaidReason {
  /** Id of the rule. */
  readonly rule: string;
  readonly says: string;
  /** The provisions, the deciding one first, as the law of the question names them. */
  readonly cites: readonly string[];
  /** Address of the official text. */
  readonly source: string;
  /** The facts that the rule read and that were known, days as ISO dates. */
  readonly facts: Readonly<Record<FactPath, unknown>>;
}

/** Says one reason of a verdict in a language. Rendering is on demand: the judge itself writes no sentences. */
export function sayReason(reason: Reason, question: Question, language: Language): SaidReason {
  const facts: Record<FactPath, unknown> = {};
  for (const path of reason.facts) {
    const value = readFact(question, path);
    if (value !== undefined) facts[path] = value;
  }
  return {
    rule: reason.rule.id,
    says: sentenceOf(reason.rule, reason.effect === 'leaves-open')[language],
    cites: localCites(reason.rule.cites, question.law, question.at),
    source: reason.rule.source,
    facts,
  };
}

/** Every provision that a verdict cites, each once, the deciding ones first. */
export function citesOf(verdict: Verdict, law: string, at: Day): readonly string[] {
  return [...new Set(verdict.reasons.flatMap((reason) => localCites(reason.rule.cites, law, at)))];
}

/** 1 January 2021: from here on the United Kingdom has a GDPR of its own. */
const ukGdprStart = 18_628;

/** Provisions under the name that the country gives them: `UK GDPR 14` in the United Kingdom since 2021. */
export function localCites(cites: readonly string[], law: string, at: Day): readonly string[] {
  if (law !== 'UK' || at < ukGdprStart) return cites;
  return cites.map((cite) => (cite.startsWith('GDPR ') ? `UK ${cite}` : cite));
}

/** Keys whose integers are days. */
const dayKeys =
  /^(at|since|ended|lastPurchase|confirmed|withdrawn|lastUsed|answered|extended|until|from|signed|review|reappeared|deceased|screened|identifiedAt|countsFrom)$/;

function readFact(question: Question, path: FactPath): unknown {
  let value: unknown = question;
  let key = '';
  for (key of path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) break;
    value = (value as Record<string, unknown>)[key];
  }
  return readable(value, key);
}

/** Days back to ISO dates, all else as it stands. */
function readable(value: unknown, key: string): unknown {
  if (typeof value === 'number') return dayKeys.test(key) ? formatDay(value) : value;
  if (Array.isArray(value)) return value.map((item) => readable(item, ''));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, readable(item, inner)]));
}
