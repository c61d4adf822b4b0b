import type { Language } from '@houdbaar/core/terms';
import type { ImportCounts, ImportResult, RefusalReason } from '../usecases/index.ts';

const reasons: Readonly<Record<RefusalReason, Readonly<Record<Language, string>>>> = {
  unreadable: { nl: 'niemand in te herkennen', en: 'nobody can be recognised in them' },
  'no-identifier': {
    nl: 'geen adres of nummer om iemand aan te herkennen',
    en: 'no address or number to know anyone by',
  },
  staff: { nl: 'eigen personeel', en: 'own staff' },
  ambiguous: { nl: 'meerdere mensen passen', en: 'several people fit' },
  erased: { nl: 'gewist; komt niet terug', en: 'erased; does not come back' },
  objecting: {
    nl: 'maakte bezwaar, en niets anders mag de gegevens bewaren',
    en: 'objected, and nothing else may keep the data',
  },
  'not-resubscribed': {
    nl: 'aangemeld volgens het bestand, afgemeld bij ons: blijft afgemeld, de rest is overgenomen',
    en: 'subscribed by the file, refused with us: stays refused, the rest is taken over',
  },
  'address-unread': {
    nl: 'e-mailadres of telefoonnummer niet te lezen, de rest is overgenomen',
    en: 'e-mail address or phone number can’t be read, the rest is taken over',
  },
};

const words = {
  nl: {
    preview: 'Proef: er is niets opgeslagen.',
    again: 'Dit bestand is al ingelezen. Er is niets veranderd.',
    resumed: 'Verder gegaan waar het inlezen was gestopt.',
    stopped: 'Gestopt. Geef dezelfde opdracht nog eens om verder te gaan.',
    rows: 'rijen',
    new: 'nieuw',
    changed: 'gewijzigd',
    unchanged: 'ongewijzigd',
    refused: 'Niet overgenomen:',
    left: 'Niet bewaard, omdat geen doel in je beleid het nodig heeft:',
    people: (count: number) => (count === 1 ? 'mens' : 'mensen'),
  },
  en: {
    preview: 'Preview: nothing was saved.',
    again: 'This file was imported before. Nothing was changed.',
    resumed: 'Went on where the import had stopped.',
    stopped: 'Stopped. Give the same command again to go on.',
    rows: 'rows',
    new: 'new',
    changed: 'changed',
    unchanged: 'unchanged',
    refused: 'Not taken over:',
    left: 'Not kept, because no purpose of your policy needs it:',
    people: (count: number) => (count === 1 ? 'person' : 'people'),
  },
} as const;

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** The counts of an import on one line. */
export function importCounts(counts: ImportCounts, language: Language): string {
  const said = words[language];
  const figure = (count: number) => count.toLocaleString(locales[language]);
  return `${figure(counts.rows)} ${said.rows}: ${figure(counts.new)} ${said.new}, ${figure(counts.changed)} ${said.changed}, ${figure(counts.unchanged)} ${said.unchanged}`;
}

/** What became of the rows of an import, for the terminal. */
export function importSummary(result: ImportResult, language: Language): string {
  const said = words[language];
  const lines: string[] = [];
  if (result.preview) lines.push(said.preview);
  if (result.again) lines.push(said.again);
  if (result.resumed) lines.push(said.resumed);
  lines.push(importCounts(result.counts, language));
  const refused = Object.entries(result.counts.refused);
  if (refused.length > 0) lines.push(said.refused);
  for (const [reason, count] of refused)
    lines.push(`  ${count.toLocaleString(locales[language])}: ${reasons[reason as RefusalReason][language]}`);
  if (result.leftOut.length > 0) lines.push(said.left);
  for (const { header, people } of result.leftOut)
    lines.push(`  ${header} (${people.toLocaleString(locales[language])} ${said.people(people)})`);
  if (result.run?.state === 'running') lines.push(said.stopped);
  return lines.join('\n');
}
