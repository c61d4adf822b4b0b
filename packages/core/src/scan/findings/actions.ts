import type { Said } from '../../terms/index.ts';
import type { Action } from '../report/index.ts';

/** A step that an organisation can take, and the findings that it solves. Each finding has one step. */
export interface Step {
  readonly id: string;
  readonly effort: Action['effort'];
  readonly solves: readonly string[];
  readonly title: Said;
  readonly says: Said;
}

/** Every step of which a plan can consist. Findings that only inform need none. */
export const steps: readonly Step[] = [
  {
    id: 'stop-sending',
    effort: 'minutes',
    solves: ['opted-out-on-list', 'opted-out-elsewhere', 'deceased', 'bounced-on-list'],
    title: {
      nl: 'Haal wie nee zei of overleden is vandaag van elke lijst',
      en: 'Take who said no or died off every list today',
    },
    says: {
      nl: 'Zet deze adressen in je mailprogramma op de lijst met afmeldingen. Wis ze niet: anders komen ze bij een import terug.',
      en: 'Put these addresses on the suppression list of your mail tool. Do not erase them: an import would bring them back.',
    },
  },
  {
    id: 'pause-mailing',
    effort: 'minutes',
    solves: ['mailed-unlawfully', 'outdated-mailing', 'consent-no-act'],
    title: { nl: 'Zet mensen die je niet mag mailen op pauze', en: 'Pause the people you may not e-mail' },
    says: {
      nl: 'Maak er een segment van en sluit dat uit van elke verzending, nog voor de volgende mail.',
      en: 'Make a segment of them and exclude it from every sending, before the next e-mail.',
    },
  },
  {
    id: 'protect-children',
    effort: 'hours',
    solves: ['under-age', 'minors', 'vulnerable'],
    title: {
      nl: 'Haal kinderen en kwetsbare mensen uit je marketing',
      en: 'Take children and vulnerable people out of marketing',
    },
    says: {
      nl: 'Sluit ze uit van doelgroepen en profielen, en kijk per geval wat je van hen mag bewaren.',
      en: 'Exclude them from audiences and profiles, and see case by case what you may keep of them.',
    },
  },
  {
    id: 'erase-lapsed',
    effort: 'hours',
    solves: ['lapsed', 'sleepers', 'opens-only'],
    title: {
      nl: 'Wis wie vervallen is en laat slapers gaan',
      en: 'Erase who has lapsed and let sleepers go',
    },
    says: {
      nl: 'Kondig het wissen vandaag aan; na de bedenktijd wis je. Verleng niets voor wie stil is: hun termijn loopt gewoon af.',
      en: 'Announce the erasure today; after the grace period you erase. Extend nothing for the silent: their term simply ends.',
    },
  },
  {
    id: 'drop-columns',
    effort: 'hours',
    solves: ['over-collection', 'unneeded-fields', 'bank-accounts', 'consumer-job-title', 'field-outlived'],
    title: { nl: 'Wis de kolommen die geen doel nodig heeft', en: 'Erase the columns that no purpose needs' },
    says: {
      nl: 'Haal eerst de vraag uit je formulieren, wis dan de kolom. Begin met de gegevens die het meest over iemand zeggen.',
      en: 'First take the question out of your forms, then erase the column. Start with what says most about a person.',
    },
  },
  {
    id: 'remove-sensitive',
    effort: 'hours',
    solves: ['special-categories', 'national-numbers'],
    title: {
      nl: 'Haal bijzondere persoonsgegevens, BSN’s en rijksregisternummers weg',
      en: 'Remove special categories and national numbers',
    },
    says: {
      nl: 'Bekijk de gevonden rijen met zo weinig mogelijk mensen, en wis ook de kopieën van deze export.',
      en: 'Look at the rows found with as few people as possible, and erase the copies of this export too.',
    },
  },
  {
    id: 'find-dates',
    effort: 'days',
    solves: ['no-date', 'never-active', 'own-update-only'],
    title: {
      nl: 'Geef mensen zonder datum of handeling een datum of een einde',
      en: 'Give people without a date or act a date or an end',
    },
    says: {
      nl: 'Zoek de datum op in het bronsysteem. Wat onbekend blijft, telt vanaf vandaag; daarna loopt de termijn gewoon.',
      en: 'Look up the date in the source system. What stays unknown counts from today; then the term runs as usual.',
    },
  },
  {
    id: 'prove-consent',
    effort: 'days',
    solves: [
      'consent-undated',
      'consent-no-wording',
      'consent-no-source',
      'consent-unconfirmed',
      'consent-old',
      'contact-unknown',
    ],
    title: { nl: 'Haal het bewijs van toestemming op', en: 'Get the proof of consent' },
    says: {
      nl: 'Exporteer per formulier datum, tekst en bron. Wie daarna zonder bewijs overblijft, mail je niet meer.',
      en: 'Export date, text and source by form. Whoever remains without proof, you stop e-mailing.',
    },
  },
  {
    id: 'choose-basis',
    effort: 'hours',
    solves: ['basis-missing', 'basis-doubled'],
    title: { nl: 'Kies voor elk doel één grondslag', en: 'Choose one lawful basis for each purpose' },
    says: {
      nl: 'Schrijf per doel op welke grondslag je noemde, en zet het doel bij elke persoon.',
      en: 'Write down for each purpose which basis you told people, and put the purpose with each person.',
    },
  },
  {
    id: 'tell-people',
    effort: 'hours',
    solves: ['obtained-untold', 'source-unknown'],
    title: {
      nl: 'Vertel mensen waar je hun gegevens vandaan hebt',
      en: 'Tell people where you got their data',
    },
    says: {
      nl: 'Stuur de kennisgeving met bron en recht van bezwaar. Is de bron niet te vinden, wis de gegevens dan.',
      en: 'Send the notice with the source and the right to object. If the source cannot be found, erase.',
    },
  },
  {
    id: 'check-suppliers',
    effort: 'days',
    solves: ['bought-unchecked', 'scraped'],
    title: { nl: 'Controleer je leveranciers van adressen', en: 'Check your suppliers of addresses' },
    says: {
      nl: 'Gebruik de adressen niet tot je per persoon zag wanneer, waar en tegen wie diegene ja zei.',
      en: 'Do not use the addresses until you have seen, person by person, when, where and to whom they said yes.',
    },
  },
  {
    id: 'clear-remarks',
    effort: 'days',
    solves: ['remarks'],
    title: { nl: 'Ruim vrije opmerkingen op', en: 'Clear up free-text remarks' },
    says: {
      nl: 'Lees ze door, begin bij de gevoelige woorden, en vervang het veld door een paar vaste keuzes.',
      en: 'Read them, starting with the sensitive words, and replace the field by a few fixed choices.',
    },
  },
  {
    id: 'merge-duplicates',
    effort: 'hours',
    solves: ['duplicate-email', 'duplicate-phone', 'duplicate-name', 'shared-address'],
    title: { nl: 'Voeg dubbele records samen', en: 'Merge duplicates' },
    says: {
      nl: 'Laat bij het samenvoegen de strengste keuze winnen, en splits mensen die een adres delen.',
      en: 'Let the strictest choice win when merging, and keep apart people who share an address.',
    },
  },
  {
    id: 'mend-contact-points',
    effort: 'hours',
    solves: ['undeliverable', 'disposable', 'role-address', 'phone-unreadable', 'birth-date-impossible'],
    title: {
      nl: 'Wis adressen en nummers die niet kloppen',
      en: 'Erase addresses and numbers that are wrong',
    },
    says: {
      nl: 'Verbeter wat duidelijk een tikfout is, wis de rest, en zet een controle in je formulier.',
      en: 'Mend what is clearly a slip, erase the rest, and put a check in your form.',
    },
  },
  {
    id: 'know-recipients',
    effort: 'hours',
    solves: ['sole-trader-as-company', 'country-unknown'],
    title: { nl: 'Vul rechtsvorm en land aan', en: 'Complete legal form and country' },
    says: {
      nl: 'Ze bepalen welke regels gelden. Haal ze uit facturen of bestellingen, zonder het de mensen te vragen.',
      en: 'They decide which rules hold. Take them from invoices or orders, without asking people.',
    },
  },
];
