import { purposeKindNames } from '@houdbaar/core/policy';
import type { Channel, Language, Said } from '@houdbaar/core/terms';
import { type TimeWords, timeWords } from '../pdf/index.ts';
import { channelNames, type Voice, voiceIn } from '../scan-report/index.ts';
import type { Moment, ProofEvent, ProofInput } from './proof-input.ts';
import { latest, onLatest, onMoment, personNumber, plain, through } from './sentences.ts';
import { actWords, evidenceWords, scopeWords, viaWords } from './words.ts';

/** How one proof speaks: its language, its time zone, and the names in it. */
export interface ProofWords {
  readonly voice: Voice;
  readonly time: TimeWords;
  say(said: Said): string;
  moment(moment: Moment): string;
  /** The same as part of a sentence: `op 14 maart 2025`. */
  on(moment: Moment): string;
  /** What was agreed to, taken back or refused, in the words of what is on record and no wider. */
  what(event: ProofEvent): string;
  /** The channels in a row; where there are none, what that means here. */
  channels(channels: readonly Channel[], none: Said): string;
  /** A provision as it is named in this language. */
  cite(provision: string): string;
  /** A kind of evidence. */
  evidence(kind: string): string;
  /** `P36M` → `36 maanden`; a sentence stays as it is. */
  period(text: string): string;
  /** By what act, in a few words. */
  how(event: ProofEvent): string;
  readonly who: string;
  /** The purpose in the language of the document, else in the one that it has, else its name. */
  readonly purpose: string;
}

export function proofWords(input: ProofInput, language: Language): ProofWords {
  const time = timeWords(language, input.timeZone);
  const say = (said: Said): string => said[language];
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const { wording, id } = input.purpose;
  const told = ({ at, day }: Moment) => (at === undefined ? time.day(day) : time.instant(at));
  return {
    voice: voiceIn(language),
    time,
    say,
    moment: (moment) => (moment.latest ? latest[language](told(moment)) : told(moment)),
    on: (moment) => (moment.latest ? onLatest : onMoment)[language](told(moment)),
    what: (event) => whatOf(event, language, say),
    channels: (channels, none) =>
      channels.length > 0 ? lists.format(channels.map((channel) => say(channelNames[channel]))) : say(none),
    cite: (provision) =>
      language === 'nl'
        ? provision.replace(/\bGDPR\b/g, 'AVG').replace(/\brecital\b/g, 'overweging')
        : provision,
    evidence: (kind) =>
      Object.hasOwn(evidenceWords, kind) ? say(evidenceWords[kind as keyof typeof evidenceWords]) : kind,
    period: (text) => periodIn(text, language),
    how: (event) => say('act' in event ? actWords[event.act] : viaWords[event.via]),
    who: input.person.name ?? personNumber[language](input.person.id),
    purpose: wording[language] ?? wording.nl ?? wording.en ?? id,
  };
}

function whatOf(event: ProofEvent, language: Language, say: (said: Said) => string): string {
  const named = (channels: readonly Channel[], what: string): string => {
    if (channels.length === 0) return what;
    const list = new Intl.ListFormat(language, { type: 'conjunction' });
    return through[language](what, list.format(channels.map((channel) => say(channelNames[channel]))));
  };
  const kind = event.for === undefined ? undefined : say(purposeKindNames[event.for]);
  switch (event.kind) {
    case 'consent':
    case 'renewal':
      return named(event.channels, kind ?? say(plain.noPurpose));
    case 'withdrawal':
      return named(event.channels ?? [], kind ?? say(plain.anyPurpose));
    case 'objection':
      return event.scope === 'channel' && event.channel !== undefined
        ? named([event.channel], say(plain.marketing))
        : say(scopeWords[event.scope]);
  }
}

const units = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

function periodIn(text: string, language: Language): string {
  if (!/^P(?:\d+[YMWD])+$/.test(text)) return text;
  const parts = [...text.matchAll(/(\d+)([YMWD])/g)].map(([, count, unit]) =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: units[unit as keyof typeof units],
      unitDisplay: 'long',
    }).format(Number(count)),
  );
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}
