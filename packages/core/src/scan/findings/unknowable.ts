import type { Said } from '../../terms/index.ts';
import type { ScanSetting } from '../people/index.ts';
import type { Remark } from '../report/index.ts';
import type { Knowledge } from './knowledge.ts';
import type { Signs } from './signs.ts';

interface Gap {
  readonly id: string;
  readonly holds: (knows: Knowledge, setting: ScanSetting) => boolean;
  readonly says: Said;
  readonly remedy: Said;
}

const gaps: readonly Gap[] = [
  {
    id: 'unknown-dates',
    holds: (knows) => !knows.dates,
    says: {
      nl: 'Er staat geen enkele datum in deze bestanden. Hoe lang je mensen nog mag bewaren, is daardoor niet te zeggen.',
      en: 'There is no date in these files at all. So how long you may still keep people cannot be said.',
    },
    remedy: {
      nl: 'Voeg een export toe met de datum van aanmelden of aanmaken, of een bestand met bestellingen.',
      en: 'Add an export with the day of signing up or of creation, or a file with orders.',
    },
  },
  {
    id: 'unknown-acts',
    holds: (knows) => knows.dates && !knows.acts,
    says: {
      nl: 'Niet te zien is wat mensen zelf deden: geen aankopen, kliks of logins.',
      en: 'What people did themselves cannot be seen: no purchases, clicks or logins.',
    },
    remedy: {
      nl: 'Voeg de bestellingen toe, of de export van je mailprogramma met de laatste klik.',
      en: 'Add the orders, or the export of your mail tool with the last click.',
    },
  },
  {
    id: 'unknown-consent',
    holds: (knows) => !knows.status,
    says: {
      nl: 'Er staat niet in wie toestemming gaf. Dat is nu niet als fout geteld.',
      en: 'It does not say who consented. That is not counted as a fault here.',
    },
    remedy: {
      nl: 'Voeg de export van aangemelde mensen uit je mailprogramma toe, met datum, bron en tekst van de aanmelding.',
      en: 'Add the export of subscribed people from your mail tool, with date, source and text of the sign-up.',
    },
  },
  {
    id: 'unknown-refusals',
    holds: (knows) => !knows.refusals,
    says: {
      nl: 'Er staat niet in wie zich afmeldde of bezwaar maakte.',
      en: 'It does not say who opted out or objected.',
    },
    remedy: {
      nl: 'Voeg de export van afmeldingen toe (unsubscribed, do not contact, je eigen bel-me-nietlijst).',
      en: 'Add the export of opt-outs (unsubscribed, do not contact, your own do-not-call list).',
    },
  },
  {
    id: 'unknown-consent-dates',
    holds: (knows) => knows.status && !knows.consentDates,
    says: {
      nl: 'Mensen staan als aangemeld, maar er is geen kolom met de datum van die toestemming.',
      en: 'People stand as subscribed, but there is no column with the date of the consent.',
    },
    remedy: {
      nl: 'Exporteer opnieuw met de datum van aanmelden (opt-in date, OPTIN_TIME, consent timestamp).',
      en: 'Export again with the date of signing up (opt-in date, OPTIN_TIME, consent timestamp).',
    },
  },
  {
    id: 'unknown-consent-proof',
    holds: (knows) => knows.status && (!knows.consentWording || !knows.consentSource),
    says: {
      nl: 'De tekst of de plek van de aanmelding staat er niet bij. Of je het ja kunt bewijzen, is niet te zien.',
      en: 'The text or the place of the sign-up is not there. Whether you can prove the yes cannot be seen.',
    },
    remedy: {
      nl: 'Zoek ze op in je formulieren: versie van de tekst, naam van het formulier en hoe iemand ja zei.',
      en: 'Look them up in your forms: version of the text, name of the form, and how someone said yes.',
    },
  },
  {
    id: 'unknown-confirmation',
    holds: (knows) => knows.status && !knows.confirmation,
    says: {
      nl: 'Of mensen hun aanmelding per mail bevestigden (dubbele opt-in), staat er niet in.',
      en: 'Whether people confirmed their sign-up by e-mail (double opt-in) is not there.',
    },
    remedy: {
      nl: 'Exporteer de datum van bevestigen mee, als je mailprogramma die bewaart.',
      en: 'Export the date of confirmation too, if your mail tool keeps it.',
    },
  },
  {
    id: 'unknown-basis',
    holds: (knows, { assumedPolicy }) => !knows.basis && assumedPolicy,
    says: {
      nl: 'Op welke grondslag je de gegevens gebruikt, staat niet in de bestanden en er is geen beleid meegegeven.',
      en: 'On which lawful basis you use the data is not in the files, and no policy was given.',
    },
    remedy: {
      nl: 'Beschrijf je doelen met hun grondslag in een beleid en geef het mee met --policy.',
      en: 'Describe your purposes with their basis in a policy and give it with --policy.',
    },
  },
  {
    id: 'unknown-source',
    holds: (knows) => !knows.source,
    says: {
      nl: 'Er is geen kolom met de bron. Of er gekochte adressen bij zijn, en of mensen zijn ingelicht, is niet te zien.',
      en: 'There is no column with the source. Whether there are bought addresses, and whether people were told, cannot be seen.',
    },
    remedy: {
      nl: 'Exporteer de bron mee (lead source, formulier, lijst), en leg vast wanneer je mensen inlichtte.',
      en: 'Export the source too (lead source, form, list), and record when you told people.',
    },
  },
  {
    id: 'unknown-ages',
    holds: (knows) => !knows.ages,
    says: {
      nl: 'Of er kinderen bij zijn, is niet te zien.',
      en: 'Whether there are children among them cannot be seen.',
    },
    remedy: {
      nl: 'Vraag hier geen geboortedatum voor. Richt je je op jongeren, vraag dan alleen of iemand oud genoeg is.',
      en: 'Do not ask for a date of birth for this. If you address the young, ask only whether someone is old enough.',
    },
  },
  {
    id: 'unknown-deaths',
    holds: (knows) => !knows.deceased,
    says: {
      nl: 'Er is geen kolom die zegt wie is overleden.',
      en: 'No column tells who has died.',
    },
    remedy: {
      nl: 'Leg je bestand voor post naast een overledenenregister, en verwerk meldingen van familie meteen.',
      en: 'Compare your file for post with a register of deaths, and handle notes from relatives at once.',
    },
  },
];

/** What these files can't tell, each with the export that would. What is not known is never counted as a fault. */
export function unknowable(setting: ScanSetting, knows: Knowledge, signs: Signs): Remark[] {
  const learnt = learn(knows, signs);
  return gaps
    .filter(({ holds }) => holds(learnt, setting))
    .map(({ id, says, remedy }) => ({ id, says, remedy }));
}

/** The columns' knowledge, with what the names of files told: `unsubscribed_members.csv`. */
export function learn(knows: Knowledge, { anyStatus, anyRefusal }: Signs): Knowledge {
  return { ...knows, status: knows.status || anyStatus, refusals: knows.refusals || anyRefusal };
}
