import type { LaneReport, ScanReport, Severity } from '@houdbaar/core/scan';
import type { Language, Outcome } from '@houdbaar/core/terms';
import {
  byRisk,
  channelNames,
  keptNow,
  laneName,
  mainSentences,
  reach,
  type Voice,
  voiceIn,
  withoutLanes,
  words,
} from '../../documents/scan-report/index.ts';
import { type Ink, outcomeBar, type Paint, paintIn, shareBar } from './paint.ts';
import { asciiOf, columnsOf, cut, fill, plainText, wrap } from './text.ts';

export interface SummaryOptions {
  readonly language: Language;
  /** Columns of the terminal; fewer than 40 are read as 40, more than 100 are left empty. */
  readonly width: number;
  readonly colour: boolean;
  /** Where the full report was written, if it was. */
  readonly reportPath?: string;
  /** False where the terminal shows ASCII only. */
  readonly unicode?: boolean;
}

const MOST_FINDINGS = 6;
const MOST_STEPS = 5;
const MOST_LANES = 12;
const signs: Record<Outcome, string> = { lawful: '✓', unlawful: '✗', unknown: '?' };
const severityInk: Record<Severity, Ink> = {
  critical: 'unlawful',
  high: 'unlawful',
  medium: 'soon',
  low: 'unknown',
  info: 'unknown',
};

/** What a part of the summary needs to write itself. */
interface Desk {
  readonly voice: Voice;
  readonly width: number;
  readonly paint: Paint;
}

/** The scan in one or two screens of text, ending in a line break. */
export function scanSummary(report: ScanReport, options: SummaryOptions): string {
  const desk: Desk = {
    voice: voiceIn(options.language),
    width: Math.min(100, Math.max(40, Math.floor(options.width))),
    paint: paintIn(options.colour),
  };
  const { say } = desk.voice;
  const blocks = [
    opening(report, desk),
    [...mainSentences(report, desk.voice).flatMap((sentence) => wrap(plainText(sentence), desk.width))],
    titled(say(words.retentionTitle), retention(report, desk), desk),
    titled(say(words.lanesTitle), lanes(report, desk), desk),
    titled(say(words.findingsTitle), findings(report, desk), desk),
    titled(say(words.firstSteps), steps(report, desk), desk),
    closing(report, options.reportPath, desk),
  ];
  const text = `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
  return options.unicode === false ? withoutUnicode(text) : text;
}

/** Escape codes are ASCII themselves; only what lies between them is rewritten. */
function withoutUnicode(text: string): string {
  return text
    .split('\u001b')
    .map((part) => asciiOf(part))
    .join('\u001b');
}

function titled(title: string, lines: readonly string[], { paint }: Desk): readonly string[] {
  return [paint(title, 'strong'), ...lines];
}

function opening(report: ScanReport, { voice, width, paint }: Desk): readonly string[] {
  const { say } = voice;
  const facts = [
    say(words.asOf)(voice.day(report.at)),
    voice.people(report.people.total),
    say(words.fileCount)(report.files.length, voice.number),
  ].join(' · ');
  const top = [
    paint(cut(`${say(words.product)} · ${say(words.title)}`, width), 'strong'),
    ...wrap(facts, width),
  ];
  // Of nobody there is nothing in order or out of order.
  if (report.people.total === 0) return top;
  const score = `${say(words.score)} ${voice.number(report.score)} ${say(words.outOf)('100')}`;
  return [
    ...top,
    '',
    `${paint(score, 'strong')}  ${shareBar(report.score / 100, Math.min(40, width - columnsOf(score) - 2), paint)}`,
  ];
}

function retention(report: ScanReport, desk: Desk): readonly string[] {
  const { voice, width, paint } = desk;
  const counts = {
    lawful: keptNow(report),
    unlawful: report.retention.lapsed,
    unknown: report.retention.unknown,
  };
  const names = { lawful: words.kept, unlawful: words.lapsed, unknown: words.undated };
  const total = report.people.total;
  const says = (['lawful', 'unlawful', 'unknown'] as const).map((outcome) => {
    const share = voice.share(total > 0 ? counts[outcome] / total : 0);
    return {
      ink: outcome,
      text: `${signs[outcome]} ${voice.say(names[outcome])} ${voice.number(counts[outcome])} (${share})`,
    };
  });
  return [outcomeBar(counts, width, paint), ...inLines(says, desk)];
}

/** Puts coloured pieces beside each other, three blanks apart, in as few lines as they need. */
function inLines(
  pieces: readonly { readonly text: string; readonly ink: Ink }[],
  desk: Desk,
): readonly string[] {
  const lines: string[] = [];
  let used = 0;
  for (const { text, ink } of pieces) {
    const kept = cut(text, desk.width);
    const columns = columnsOf(kept);
    if (lines.length > 0 && used + 3 + columns <= desk.width) {
      lines[lines.length - 1] += `   ${desk.paint(kept, ink)}`;
      used += 3 + columns;
    } else {
      lines.push(desk.paint(kept, ink));
      used = columns;
    }
  }
  return lines;
}

function lanes(report: ScanReport, desk: Desk): readonly string[] {
  const { voice, width, paint } = desk;
  if (report.lanes.length === 0) return wrap(voice.say(withoutLanes(report)), width);
  const shown = report.lanes.toSorted((a, b) => reach(b) - reach(a)).slice(0, MOST_LANES);
  const names = shown.map((lane) => plainText(laneName(lane, voice)));
  /** A name that is too long loses the end of its purpose, never its channel. */
  const named = (lane: LaneReport, columns: number) => {
    const channel = ` · ${voice.say(channelNames[lane.channel])}`;
    return cut(plainText(voice.say(lane.name)), columns - columnsOf(channel)) + channel;
  };
  const outcomes = ['lawful', 'unlawful', 'unknown'] as const;
  const figures = outcomes.map((outcome) =>
    Math.max(...shown.map((lane) => columnsOf(voice.number(lane[outcome])))),
  );
  const counts = (lane: LaneReport) =>
    outcomes
      .map((outcome, index) =>
        paint(
          `${signs[outcome]} ${fill(voice.number(lane[outcome]), figures[index] ?? 0, 'right')}`,
          outcome,
        ),
      )
      .join('  ');
  const countColumns = figures.reduce((sum, columns) => sum + columns + 2, 4);
  const nameColumns = Math.min(Math.max(...names.map(columnsOf)), 38);
  const besides = width - nameColumns - countColumns - 4;
  // Where a line has no room for a bar, the name goes above it.
  if (besides >= 10) {
    return shown.map(
      (lane) =>
        `${fill(named(lane, nameColumns), nameColumns)}  ${outcomeBar(lane, Math.min(24, besides), paint)}  ${counts(lane)}`,
    );
  }
  const below = Math.max(4, width - countColumns - 4);
  return shown.flatMap((lane) => [
    named(lane, width),
    `  ${outcomeBar(lane, Math.min(24, below), paint)}  ${counts(lane)}`,
  ]);
}

function findings(report: ScanReport, { voice, width, paint }: Desk): readonly string[] {
  const { say } = voice;
  const sorted = byRisk(report.findings);
  if (sorted.length === 0) return [say(words.noFindings)];
  const shown = sorted.slice(0, MOST_FINDINGS);
  const weights = shown.map(({ severity }) => say(words.severity[severity]));
  const weightColumns = Math.max(...weights.map(columnsOf));
  const countColumns = Math.max(...shown.map(({ count }) => columnsOf(voice.number(count))));
  const room = width - weightColumns - countColumns - 4;
  const lines = shown.flatMap((finding, index) => {
    const [first = '', ...rest] = wrap(plainText(say(finding.title)), room);
    const weight = paint(fill(weights[index] ?? '', weightColumns), severityInk[finding.severity]);
    const indent = ' '.repeat(weightColumns + countColumns + 4);
    return [
      `${weight}  ${fill(voice.number(finding.count), countColumns, 'right')}  ${first}`,
      ...rest.map((line) => indent + line),
    ];
  });
  const more = sorted.length - shown.length;
  return more > 0 ? [...lines, paint(say(words.moreFindings)(more, voice.number), 'quiet')] : lines;
}

function steps(report: ScanReport, { voice, width, paint }: Desk): readonly string[] {
  const { say } = voice;
  if (report.plan.length === 0) return [say(words.planEmpty)];
  const lines = report.plan.slice(0, MOST_STEPS).flatMap((action, index) => {
    const worth = `${say(words.effort[action.effort])}, ${say(words.pointsGained)(action.gain, voice.decimal(action.gain))}`;
    const title = wrap(plainText(say(action.title)), width - 3);
    const last = title.at(-1) ?? '';
    const fits = columnsOf(last) + columnsOf(worth) + 5 <= width;
    const numbered = title.map((line, at) => `${at === 0 ? fill(String(index + 1), 3) : '   '}${line}`);
    return fits
      ? [...numbered.slice(0, -1), `${numbered.at(-1) ?? ''}  ${paint(worth, 'quiet')}`]
      : [...numbered, `   ${paint(worth, 'quiet')}`];
  });
  const more = report.plan.length - MOST_STEPS;
  return more > 0 ? [...lines, paint(say(words.moreSteps)(more, voice.number), 'quiet')] : lines;
}

function closing(
  report: ScanReport,
  reportPath: string | undefined,
  { voice, width, paint }: Desk,
): readonly string[] {
  const { say } = voice;
  const skipped = report.files.reduce((sum, file) => sum + file.skipped, 0);
  const limits = [
    report.assumptions.length > 0 && say(words.assumed)(report.assumptions.length, voice.number),
    report.unknowable.length > 0 && say(words.missed)(report.unknowable.length, voice.number),
    skipped > 0 && say(words.skippedRows)(skipped, voice.number),
  ].filter((part) => part !== false);
  // A path is never broken or cut: it has to be copied whole.
  const where = reportPath
    ? [say(words.fullReport)(plainText(reportPath))]
    : wrap(say(words.askReport), width);
  return [
    ...wrap(limits.join(' · '), width),
    ...where,
    ...wrap(say(words.noAdvice), width).map((line) => paint(line, 'quiet')),
  ];
}
