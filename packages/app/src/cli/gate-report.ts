import type { Language, Outcome } from '@houdbaar/core/terms';
import { formatDay } from '@houdbaar/core/time';
import { channelNames, voiceIn } from '../documents/scan-report/index.ts';
import { type GateDecision, type GateSummary, reasonCategories } from '../usecases/index.ts';
import { fill, plainText } from './scan-summary/index.ts';

export const outcomeSigns: Readonly<Record<Outcome, string>> = { lawful: '✓', unlawful: '✗', unknown: '?' };

const words = {
  nl: {
    lawful: 'mag je benaderen',
    unlawful: 'mag niet',
    unknown: 'onbekend: niet benaderen',
    until: (day: string) => `tot ${day}`,
    strangers: (count: string) => `${count} daarvan kennen we niet.`,
    others: (count: string) =>
      count === '1'
        ? 'Nog 1 ander hoort niet bij dit doel of heeft geen adres voor dit kanaal.'
        : `${count} anderen horen niet bij dit doel of hebben geen adres voor dit kanaal.`,
    receipt: (id: string) => `Ontvangstbewijs ${id}`,
    why: 'Waarom',
  },
  en: {
    lawful: 'may be contacted',
    unlawful: 'may not',
    unknown: 'unknown: do not contact',
    until: (day: string) => `until ${day}`,
    strangers: (count: string) => `${count} of these are not known here.`,
    others: (count: string) =>
      count === '1'
        ? '1 other is not part of this purpose or has no address for this channel.'
        : `${count} others are not part of this purpose or have no address for this channel.`,
    receipt: (id: string) => `Receipt ${id}`,
    why: 'Why',
  },
} as const;

/** One decision on two lines: the answer, and why. */
export function decisionText({ as, outcome, until, reason }: GateDecision, language: Language): string {
  const said = words[language];
  const end = until === null ? '' : ` ${said.until(voiceIn(language).day(formatDay(until)))}`;
  const says = reason?.says?.[language];
  return `${outcomeSigns[outcome]} ${plainText(as)}: ${said[outcome]}${outcome === 'lawful' ? end : ''}${says ? `\n    ${says}` : ''}`;
}

/** The counts of an audience, with the reasons, most frequent first. */
export function gateSummaryText(
  summary: GateSummary,
  receiptId: string | undefined,
  language: Language,
): string {
  const said = words[language];
  const voice = voiceIn(language);
  const { purpose, channel, day, unknownPeople, notConcerned, byReason } = summary;
  const outcomes = ['lawful', 'unlawful', 'unknown'] as const;
  const width = Math.max(...outcomes.map((outcome) => voice.number(summary[outcome]).length));
  const figure = (count: number): string => fill(voice.number(count), width, 'right');
  return [
    `${purpose} · ${channelNames[channel][language]} · ${voice.day(formatDay(day))}`,
    ...outcomes.map((outcome) => `${outcomeSigns[outcome]} ${figure(summary[outcome])}  ${said[outcome]}`),
    ...(unknownPeople > 0 ? [said.strangers(voice.number(unknownPeople))] : []),
    ...(notConcerned > 0 ? [said.others(voice.number(notConcerned))] : []),
    ...(byReason.length > 0 ? ['', said.why] : []),
    ...byReason.map(
      ({ outcome, count, category, says }) =>
        `${outcomeSigns[outcome]} ${figure(count)}  ${reasonCategories[category][language]}${says ? `: ${says[language]}` : ''}`,
    ),
    ...(receiptId === undefined ? [] : ['', said.receipt(receiptId)]),
  ].join('\n');
}
