import type { Rule } from '@houdbaar/core/law';
import { jurisdictionOf } from '@houdbaar/core/law';
import type { Language } from '@houdbaar/core/terms';
import { type Day, formatDay, formatPeriod, type Period } from '@houdbaar/core/time';

/** The width of the column with provisions and dates; below twice this the columns stand one above the other. */
const LEFT = 30;
const GAP = 2;

/** Breaks a text at spaces into lines of at most `width` characters; a longer word keeps a line to itself. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push(line);
  return lines;
}

const words = {
  nl: {
    since: (day: string) => `sinds ${day}`,
    span: (from: string, to: string) => `${from} t/m ${to}`,
    confidence: { high: 'zekerheid hoog', medium: 'zekerheid gemiddeld', low: 'zekerheid laag' },
    heading: (count: number, day: string) => `${count} ${count === 1 ? 'regel' : 'regels'} op ${day}`,
    foot: 'Heeft een land zelf een regel voor een kanaal, dan gaat die voor de Europese. Houdbaar helpt je beslissen en geeft geen juridisch advies.',
  },
  en: {
    since: (day: string) => `since ${day}`,
    span: (from: string, to: string) => `${from} to ${to}`,
    confidence: { high: 'confidence high', medium: 'confidence medium', low: 'confidence low' },
    heading: (count: number, day: string) => `${count} ${count === 1 ? 'rule' : 'rules'} on ${day}`,
    foot: 'Where a country has a rule of its own for a channel, it goes before the European one. Houdbaar supports decisions; it is no legal advice.',
  },
} as const;

function ruleLines(rule: Rule, language: Language, width: number): string[] {
  const say = words[language];
  const from = formatDay(rule.from);
  const dates = rule.to === undefined ? say.since(from) : say.span(from, formatDay(rule.to));
  const facts = [...rule.cites, dates, say.confidence[rule.confidence]];
  const beside = width >= 2 * LEFT + GAP;
  const left = facts.flatMap((fact) => wrap(fact, beside ? LEFT : width));
  // An address is never broken: cut in two it could not be followed.
  const right = [...wrap(rule.says[language], beside ? width - LEFT - GAP : width), rule.source];
  if (!beside) return [...left, ...right];
  const rows = Math.max(left.length, right.length);
  return Array.from({ length: rows }, (_, row) =>
    `${(left[row] ?? '').padEnd(LEFT + GAP)}${right[row] ?? ''}`.trimEnd(),
  );
}

/**
 * The rules as a table for a terminal: provision, dates and confidence on the left, sentence and source on the
 * right, grouped by jurisdiction.
 *
 * @param width the terminal's width in characters; only an address may be longer.
 */
export function listLaw(rules: readonly Rule[], at: Day, language: Language, width: number): string {
  const say = words[language];
  const groups = Map.groupBy(rules, jurisdictionOf);
  const parts: string[] = [];
  for (const [country, group] of groups) {
    const heading = `${country} · ${say.heading(group.length, formatDay(at))}`;
    parts.push([heading, '─'.repeat(Math.min(width, heading.length))].join('\n'));
    for (const rule of group) parts.push(ruleLines(rule, language, width).join('\n'));
  }
  return `${[...parts, wrap(say.foot, width).join('\n')].join('\n\n')}\n`;
}

const isPeriod = (value: unknown): value is Period =>
  typeof value === 'object' && value !== null && 'months' in value && 'days' in value;

/** One rule as one line of JSON, its days as ISO dates and its periods as ISO 8601 (`P12M`). */
export function lawLine(rule: Rule): string {
  const { from, to, ...rest } = rule;
  const line = {
    country: jurisdictionOf(rule),
    ...rest,
    from: formatDay(from),
    ...(to === undefined ? {} : { to: formatDay(to) }),
  };
  return JSON.stringify(line, (_, value: unknown) => (isPeriod(value) ? formatPeriod(value) : value));
}
