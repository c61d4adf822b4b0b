import type { ObtainedVia } from '../../../terms/index.ts';
import { addMonths } from '../../../time/index.ts';
import type { PersonRecord, ScanSetting } from '../../people/index.ts';
import { type FindingKind, watching } from '../finding-kind.ts';

/** Ways by which the data came from someone else than the person (GDPR 14). */
const fromOthers: ReadonlySet<ObtainedVia> = new Set<ObtainedVia>([
  ...(['bought-list', 'rented-list', 'broker', 'affiliate', 'co-registration'] as const),
  ...(['scraped', 'directory', 'estate'] as const),
]);
const suppliers: ReadonlySet<ObtainedVia> = new Set<ObtainedVia>([
  ...(['bought-list', 'rented-list', 'broker', 'affiliate', 'co-registration'] as const),
]);

/** The ways for which the policy declares what `told` looks for. */
function declared(
  { policy }: ScanSetting,
  told: (source: NonNullable<ScanSetting['policy']['sources']>[string]) => boolean,
): ReadonlySet<ObtainedVia> {
  return new Set(Object.values(policy.sources ?? {}).flatMap((source) => (told(source) ? [source.via] : [])));
}

/** The ways whose people, by the policy, are told of the source in time. */
const toldWays = (setting: ScanSetting) =>
  declared(setting, ({ notice }) => notice !== undefined && notice !== 'none');

/** Whether the month of GDPR 14(3)(a) is over; where no day of obtaining is known, it is not known to run still. */
const isDue = ({ obtained }: PersonRecord, at: number): boolean =>
  obtained === undefined || addMonths(obtained, 1) < at;

const owedNotice = (setting: ScanSetting, due: boolean): FindingKind['watch'] => {
  return (_, knows) => {
    if (!knows.source) return undefined;
    const told = toldWays(setting);
    return {
      finds: (person) =>
        person.via !== undefined &&
        fromOthers.has(person.via) &&
        !told.has(person.via) &&
        isDue(person, setting.at) === due,
    };
  };
};

/** Where people came from, and whether they know. */
export const originKinds: readonly FindingKind[] = [
  {
    id: 'obtained-untold',
    part: 'care',
    level: 'high',
    cites: ['GDPR 14(1)', 'GDPR 14(2)(f)', 'GDPR 14(3)', 'GDPR 21(4)'],
    fine: 'it-gpdp-sky',
    title: {
      nl: 'Mensen van elders die niet zijn ingelicht',
      en: 'People from elsewhere who were not told',
    },
    says: {
      nl: 'Hun gegevens kwamen van een ander, meer dan een maand geleden of zonder datum, en nergens blijkt uit dat ze het weten.',
      en: 'Their data came from someone else, over a month ago or without a date, and nothing shows that they know.',
    },
    risk: {
      nl: 'Binnen een maand, en uiterlijk in je eerste bericht, vertel je dat je iemands gegevens hebt en van wie. Anders is ook elk gebruik daarna fout.',
      en: 'Within a month, and at the latest in your first message, you tell that you have someone’s data and from whom. Otherwise every use is tainted.',
    },
    remedy: {
      nl: 'Stuur alsnog de kennisgeving, met bron en recht van bezwaar, of wis de gegevens. Leg in je beleid vast hoe het voortaan gaat.',
      en: 'Send the notice now, with the source and the right to object, or erase the data. Lay down in your policy how it goes from now on.',
    },
    watch: (setting, knows) => owedNotice(setting, true)(setting, knows),
  },
  {
    id: 'notice-due',
    part: 'care',
    level: 'info',
    cites: ['GDPR 14(3)(a)'],
    title: { nl: 'Kennisgevingen die deze maand nodig zijn', en: 'Notices due this month' },
    says: {
      nl: 'Hun gegevens kwamen korter dan een maand geleden van een ander. Je kunt ze nog op tijd inlichten.',
      en: 'Their data came from someone else less than a month ago. The notice can still be in time.',
    },
    risk: {
      nl: 'Na een maand, of na een eerste bericht zonder kennisgeving, ben je te laat.',
      en: 'After a month, or with a first message without the notice, you are late.',
    },
    remedy: {
      nl: 'Stuur de kennisgeving nu, met bron, doel en recht van bezwaar.',
      en: 'Send the notice now, with source, purpose and right to object.',
    },
    watch: (setting, knows) => owedNotice(setting, false)(setting, knows),
  },
  {
    id: 'bought-unchecked',
    part: 'care',
    level: 'high',
    cites: ['GDPR 7(1)', 'GDPR 5(2)', 'GDPR 6(1)'],
    fine: 'it-gpdp-bt-sms',
    title: { nl: 'Gekochte, gehuurde of gedeelde adressen', en: 'Bought, rented or shared addresses' },
    says: {
      nl: 'Ze komen van een lijst, adreshandelaar of affiliate, en in je beleid staat niet dat je zelf nakeek hoe ze verzameld zijn.',
      en: 'They come from a list, broker or affiliate, and your policy does not say that you checked yourself how they were collected.',
    },
    risk: {
      nl: 'Een belofte van de leverancier telt niet. Jij moet kunnen laten zien dat mensen ja zeiden tegen jou.',
      en: 'A supplier’s promise does not count. You have to show that people said yes to you.',
    },
    remedy: {
      nl: 'Vraag per persoon het bewijs op: formulier, tekst, datum en of jouw naam erin stond. Zonder bewijs gebruik je de lijst niet.',
      en: 'Ask for the proof of each person: form, text, date, and whether it named you. Without proof, do not use the list.',
    },
    watch: (setting, knows) => {
      if (!knows.source) return undefined;
      const checked = declared(setting, ({ verification }) => verification === 'checked');
      return { finds: ({ via }) => via !== undefined && suppliers.has(via) && !checked.has(via) };
    },
  },
  {
    id: 'scraped',
    part: 'care',
    level: 'high',
    cites: ['GDPR 6(1)(f)', 'GDPR 14'],
    fine: 'fr-cnil-kaspr-a',
    title: { nl: 'Gegevens van websites of uit registers', en: 'Data from websites or registers' },
    says: {
      nl: 'Deze gegevens zijn van het web gehaald of overgenomen uit een gids of register.',
      en: 'These data were taken from the web or from a directory or register.',
    },
    risk: {
      nl: 'Openbaar is niet hetzelfde als vrij te gebruiken. Mensen verwachten hier geen reclame van jou.',
      en: 'Public is not the same as free to use. People do not expect advertising from you here.',
    },
    remedy: {
      nl: 'Stop met mailen en bellen. Maak een belangenafweging en vertel mensen de bron. Wegen de belangen van die mensen zwaarder? Wis de gegevens dan.',
      en: 'Stop e-mails and calls, make an assessment and tell people the source. If the interests of those people weigh more, erase the data.',
    },
    watch: watching(
      ({ via }) => via === 'scraped' || via === 'directory',
      (knows) => knows.source,
    ),
  },
  {
    id: 'source-unknown',
    part: 'care',
    level: 'medium',
    cites: ['GDPR 14(2)(f)', 'GDPR 15(1)(g)', 'GDPR 5(2)'],
    fine: 'es-aepd-factor',
    title: {
      nl: 'Mensen van wie je niet weet waar ze vandaan komen',
      en: 'People whose source you do not know',
    },
    says: {
      nl: 'De kolom voor de bron is bij hen leeg.',
      en: 'The column for the source is empty for them.',
    },
    risk: {
      nl: 'Wie vraagt hoe je aan zijn gegevens komt, heeft recht op een antwoord.',
      en: 'Whoever asks how you got their data has a right to an answer.',
    },
    remedy: {
      nl: 'Vul de bron aan uit je formulieren, bestellingen en imports. Maak het veld verplicht voor nieuwe mensen.',
      en: 'Complete the source from your forms, orders and imports. Make the field compulsory for new people.',
    },
    watch: watching(
      ({ source, via, kind }) => source === '' && via === undefined && kind !== 'business-address',
      (knows) => knows.source,
    ),
  },
];
