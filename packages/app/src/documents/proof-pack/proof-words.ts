import type { Channel, Language, Said } from '@houdbaar/core/terms';
import { type TimeWords, timeWords } from '../pdf/index.ts';
import { channelNames, type Voice, voiceIn } from '../scan-report/index.ts';
import type { Moment, ProofEvent, ProofInput } from './proof-input.ts';
import { personNumber } from './sentences.ts';
import { actWords, evidenceWords, viaWords } from './words.ts';

/** How one proof speaks: its language, its time zone, and the names in it. */
export interface ProofWords {
  readonly voice: Voice;
  readonly time: TimeWords;
  say(said: Said): string;
  moment(moment: Moment): string;
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
  return {
    voice: voiceIn(language),
    time,
    say,
    moment: ({ at, day }) => (at === undefined ? time.day(day) : time.instant(at)),
    channels: (channels, none) =>
      channels.length > 0 ? lists.format(channels.map((channel) => say(channelNames[channel]))) : say(none),
    cite: (provision) => (language === 'nl' ? provision.replace(/\bGDPR\b/g, 'AVG') : provision),
    evidence: (kind) => {
      const named = Object.hasOwn(evidenceWords, kind) ? evidenceWords[kind] : undefined;
      return named ? say(named) : kind;
    },
    period: (text) => periodIn(text, language),
    how: (event) => say('act' in event ? actWords[event.act] : viaWords[event.via]),
    who: input.person.name ?? personNumber[language](input.person.id),
    purpose: wording[language] ?? wording.nl ?? wording.en ?? id,
  };
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
