import type { Language, Outcome } from '@houdbaar/core/terms';
import { type Day, formatDay } from '@houdbaar/core/time';
import { factNames, happeningName, timelineText } from '../documents/person/index.ts';
import { channelNames, type Voice, voiceIn } from '../documents/scan-report/index.ts';
import {
  limitWords,
  type PersonView,
  type SeenHolding,
  type ShownField,
  type ShownLane,
  type TimelineEntry,
} from '../usecases/index.ts';
import { outcomeSigns } from './gate-report.ts';
import { personWords } from './person-words.ts';
import { type Paint, paintIn, plainText, wrap } from './scan-summary/index.ts';

export interface PersonReportOptions {
  readonly language: Language;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
}

interface Desk extends PersonReportOptions {
  readonly voice: Voice;
  readonly paint: Paint;
  /** What a purpose is called, by its id. */
  names(purpose: string): string;
}

/** A person as text: fields, answers, what happened and the evidence. */
export function personReport(view: PersonView, options: PersonReportOptions): string {
  const called = new Map(view.lanes.map(({ purpose, name }) => [purpose, name[options.language]]));
  const desk: Desk = {
    ...options,
    voice: voiceIn(options.language),
    paint: paintIn(options.colour),
    names: (purpose) => called.get(purpose) ?? purpose,
  };
  const words = personWords[options.language];
  const dayOfInstant = (at: number) => desk.voice.day(new Date(at).toISOString().slice(0, 10));
  const blocks: (readonly string[])[] = [
    [
      desk.paint(`${words.person} ${view.id} · ${words.status[view.status]}`, 'strong'),
      [
        words.since(dayOfInstant(view.heldSince)),
        words.asOf(day(view.asOf, desk)),
        words.policy(view.policyVersion),
      ].join(' · '),
      ...(view.mergedFrom === undefined ? [] : [words.merged(view.mergedFrom)]),
      ...(view.holding ? [`${words.whole}: ${holdingText(view.holding, desk)}`] : []),
      ...view.limits.flatMap((limit) => indented(`! ${limitWords[limit][desk.language]}`, '', desk)),
    ],
    titled(
      words.fields,
      view.fields.flatMap((field) => fieldLines(field, desk)),
      desk,
    ),
    titled(
      words.lanes,
      view.lanes.flatMap((lane) => laneLines(lane, desk)),
      desk,
    ),
    titled(
      words.timeline,
      view.timeline.flatMap((entry) => entryLines(entry, desk)),
      desk,
    ),
    titled(
      words.evidence,
      view.evidence.map(
        ({ seq, at, kind, state }) =>
          `${String(seq).padStart(4)}  ${dayOfInstant(at)}  ${happeningName(kind, options.language)}  ${words.sealed[state]}`,
      ),
      desk,
    ),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const day = (at: Day, { voice }: Desk): string => voice.day(formatDay(at));

const titled = (title: string, lines: readonly string[], { paint, language }: Desk): readonly string[] => [
  paint(title, 'strong'),
  ...(lines.length > 0 ? lines : [personWords[language].nothing]),
];

const indented = (text: string, indent: string, { width }: Desk): string[] =>
  wrap(plainText(text), width - indent.length).map((line) => indent + line);

function holdingText({ state, until, held, claims }: SeenHolding, desk: Desk): string {
  const words = personWords[desk.language];
  const end =
    state === 'kept' || state === 'blocked' ? words.until(until === null ? null : day(until, desk)) : '';
  const live = claims.filter(({ outcome }) => outcome === 'lawful');
  const carried = live.map((claim) =>
    claim.until === null
      ? desk.names(claim.purpose)
      : `${desk.names(claim.purpose)} (${day(claim.until, desk)})`,
  );
  return [
    `${words.states[state]}${end}`,
    ...(carried.length > 0 ? [words.carried(carried.join(', '))] : []),
    ...(held === undefined ? [] : [words.held(held === null ? null : day(held, desk))]),
  ].join(' · ');
}

function fieldLines({ field, values, holding }: ShownField, desk: Desk): string[] {
  const words = personWords[desk.language];
  return [
    ...values.flatMap(({ value, hidden, source, at }) => {
      const shown = value === undefined ? `(${words.hidden[hidden]})` : plainText(value);
      return indented(`${desk.voice.field(field)}: ${shown} · ${source}, ${day(at, desk)}`, '', desk);
    }),
    ...indented(holdingText(holding, desk), '    ', desk),
  ];
}

const inks: Readonly<Record<Outcome, Outcome>> = {
  lawful: 'lawful',
  unlawful: 'unlawful',
  unknown: 'unknown',
};

function laneLines(lane: ShownLane, desk: Desk): string[] {
  const words = personWords[desk.language];
  const what = lane.channel ? channelNames[lane.channel][desk.language] : words.keep;
  const end = lane.until === null ? '' : ` · ${words.changes(day(lane.until, desk))}`;
  const head = `${outcomeSigns[lane.outcome]} ${lane.name[desk.language]} · ${what}: ${words.outcomes[lane.outcome]}${end}`;
  const [first] = lane.reasons;
  return [
    ...indented(head, '', desk).map((line) => desk.paint(line, inks[lane.outcome])),
    ...(first ? indented(`${first.says} (${first.cites.join(', ')})`, '    ', desk) : []),
    ...(lane.missing.length > 0
      ? indented(`${words.missing}: ${factNames(lane.missing, desk.language).join(', ')}`, '    ', desk)
      : []),
    ...(lane.counsel ? indented(words.counsel, '    ', desk) : []),
    ...lane.duties.flatMap(({ says }) => indented(`+ ${says}`, '    ', desk)),
  ];
}

function entryLines(entry: TimelineEntry, desk: Desk): string[] {
  const words = personWords[desk.language];
  const details = timelineText(entry, desk.voice);
  const what = `${happeningName(entry.kind, desk.language)}${details === '' ? '' : `: ${details}`}`;
  return indented(`${entry.at === null ? words.undated : day(entry.at, desk)} · ${what}`, '', desk);
}
