import type { Language } from '@houdbaar/core/terms';
import { formatDay } from '@houdbaar/core/time';
import { sayChainFault, sayRootFault } from '../evidence/index.ts';
import type { EvidenceBreak, EvidenceCheck } from '../usecases/index.ts';

const count = (value: number, language: Language): string => value.toLocaleString(language);

const words = {
  nl: {
    holds: 'Het bewijs klopt: er is niets veranderd, weggehaald of tussengevoegd.',
    fails: (broken: number) =>
      `Het bewijs klopt niet op ${count(broken, 'nl')} ${broken === 1 ? 'plaats' : 'plaatsen'}.`,
    seen: ({ people, entries, days }: EvidenceCheck) =>
      `Bekeken: ${count(people, 'nl')} personen, ${count(entries, 'nl')} gebeurtenissen, ${count(days, 'nl')} dagzegels.`,
    last: (day: string, hash: string) =>
      `Laatste dagzegel: ${day}  ${hash}\nBewaar dit ergens anders; met --last zie je later of er aan het eind iets is weggehaald.`,
    none: 'Er is nog geen dag verzegeld. Dat gebeurt elke nacht.',
    more: (rest: number) => `… en nog ${count(rest, 'nl')}.`,
    progress: (people: number) => `${count(people, 'nl')} personen bekeken`,
    person: (id: number) => `Persoon ${id}`,
    unknown: 'Er is bewijs over iemand die er niet (meer) is.',
    day: (day: string) => `Dag ${day}`,
    roots: 'Dagzegels',
    other: (sealed: number, found: number) =>
      `Wat er nu staat, is niet wat is verzegeld (${count(sealed, 'nl')} personen verzegeld, ${count(found, 'nl')} gevonden).`,
  },
  en: {
    holds: 'The evidence holds: nothing was altered, removed or slipped in.',
    fails: (broken: number) =>
      `The evidence does not hold in ${count(broken, 'en')} ${broken === 1 ? 'place' : 'places'}.`,
    seen: ({ people, entries, days }: EvidenceCheck) =>
      `Checked: ${count(people, 'en')} people, ${count(entries, 'en')} events, ${count(days, 'en')} daily seals.`,
    last: (day: string, hash: string) =>
      `Last daily seal: ${day}  ${hash}\nKeep this somewhere else; with --last you see later whether anything was cut off at the end.`,
    none: 'No day has been sealed yet. That is done every night.',
    more: (rest: number) => `… and ${count(rest, 'en')} more.`,
    progress: (people: number) => `${count(people, 'en')} people checked`,
    person: (id: number) => `Person ${id}`,
    unknown: 'There is evidence about someone who is not there.',
    day: (day: string) => `Day ${day}`,
    roots: 'Daily seals',
    other: (sealed: number, found: number) =>
      `What is there now is not what was sealed (${count(sealed, 'en')} people sealed, ${count(found, 'en')} found).`,
  },
} as const;

export const verifyProgress = (people: number, language: Language): string =>
  words[language].progress(people);

/** What a check of the store found, for people. */
export function* verifyLines(check: EvidenceCheck, language: Language): Iterable<string> {
  const say = words[language];
  for (const found of check.breaks) yield `! ${breakLine(found, language)}`;
  if (check.broken > check.breaks.length) yield say.more(check.broken - check.breaks.length);
  yield check.holds ? say.holds : say.fails(check.broken);
  yield say.seen(check);
  yield check.last ? say.last(formatDay(check.last.day), check.last.hash) : say.none;
}

function breakLine(found: EvidenceBreak, language: Language): string {
  const say = words[language];
  switch (found.at) {
    case 'chain':
      return `${say.person(found.person)}: ${sayChainFault(found.fault, found.seq, language)}`;
    case 'person':
      return `${say.person(found.person)}: ${say.unknown}`;
    case 'root':
      return `${found.day === null ? say.roots : say.day(formatDay(found.day))}: ${sayRootFault(found.fault, language)}`;
    case 'day':
      return `${say.day(formatDay(found.day))}: ${say.other(found.sealed, found.found)}`;
  }
}
