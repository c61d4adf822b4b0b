import type { Channel, RetentionStart } from '../../terms/index.ts';
import { type Day, type Period, parseDay, parsePeriod } from '../../time/index.ts';
import type { Rule } from '../rule.ts';

/**
 * A number of months that an authority uses to measure whether marketing data were kept too long.
 *
 * Guidance, not law: a longer term may hold where it is reasoned and documented beforehand. Only these
 * countries have one; elsewhere the law asks for a reasoned term and gives no number.
 */
export interface Yardstick extends Rule {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly keep: Period;
  /** Where the months are counted from. `last-activity`: the person's last act, else the collection. */
  readonly counts: RetentionStart;
  /** Customers (present or former), or people who never bought; absent: both. */
  readonly relation?: 'customer' | 'prospect';
  /** True: only for profiles; false: only for contact; absent: both. */
  readonly profiling?: boolean;
  /** Holds for this channel alone. */
  readonly channel?: Channel;
}

const GDPR_APPLIES = parseDay('2018-05-25');

/** Every yardstick, in force or past. */
export const yardsticks: readonly Yardstick[] = [
  {
    id: 'fr-marketing-customers-36m',
    country: 'FR',
    cites: ['GDPR 5(1)(e)', 'FR CNIL 2021-131'],
    source:
      'https://cnil.fr/gestion-commerciale-et-gestion-des-impayes-la-cnil-publie-deux-nouveaux-referentiels',
    // The same number stood in the older norm NS-48 and was applied in decisions on facts from 2018.
    from: GDPR_APPLIES,
    confidence: 'high',
    keep: parsePeriod('P36M'),
    counts: 'relation-end',
    relation: 'customer',
    says: {
      nl: 'Vuistregel van de CNIL: gebruik klantgegevens hoogstens drie jaar na het einde van de relatie voor reclame.',
      en: 'The CNIL measures by this: use customer data for advertising for at most three years after the relation ended.',
    },
  },
  {
    id: 'fr-marketing-prospects-36m',
    country: 'FR',
    cites: ['GDPR 5(1)(e)', 'FR CNIL 2021-131'],
    source:
      'https://cnil.fr/gestion-commerciale-et-gestion-des-impayes-la-cnil-publie-deux-nouveaux-referentiels',
    from: GDPR_APPLIES,
    confidence: 'high',
    keep: parsePeriod('P36M'),
    counts: 'last-activity',
    relation: 'prospect',
    says: {
      nl: 'Vuistregel van de CNIL: bewaar gegevens van prospects hoogstens drie jaar na het verkrijgen of na het laatste contact dat van de persoon zelf uitging. Een geopende mail telt niet.',
      en: 'The CNIL measures by this: data of prospects for at most three years after collection or the last contact that came from the person. An opened e-mail does not count.',
    },
  },
  {
    id: 'it-marketing-24m',
    country: 'IT',
    cites: ['GDPR 5(1)(e)', 'IT Garante 24-02-2005'],
    source: 'https://www.garanteprivacy.it/home/docweb/-/docweb-display/docweb/1103045',
    from: parseDay('2005-02-24'),
    confidence: 'high',
    keep: parsePeriod('P24M'),
    counts: 'collected',
    profiling: false,
    says: {
      nl: 'Vuistregel van de Garante: gebruik gegevens hoogstens 24 maanden na het vastleggen voor reclame, tenzij je een langere termijn vooraf hebt onderbouwd.',
      en: 'The Garante measures by this: at most 24 months after recording for advertising, unless a longer term was reasoned beforehand.',
    },
  },
  {
    id: 'it-profiling-12m',
    country: 'IT',
    cites: ['GDPR 5(1)(e)', 'IT Garante 24-02-2005'],
    source: 'https://www.garanteprivacy.it/home/docweb/-/docweb-display/docweb/1103045',
    from: parseDay('2005-02-24'),
    confidence: 'high',
    keep: parsePeriod('P12M'),
    counts: 'collected',
    profiling: true,
    says: {
      nl: 'Vuistregel van de Garante: gebruik gegevens hoogstens 12 maanden na het vastleggen voor profielen, tenzij je een langere termijn vooraf hebt onderbouwd.',
      en: 'The Garante measures by this: at most 12 months after recording for profiles, unless a longer term was reasoned beforehand.',
    },
  },
  {
    id: 'se-marketing-customers-12m',
    country: 'SE',
    cites: ['GDPR 5(1)(e)', 'SE Datainspektionen'],
    source:
      'https://www.datainspektionen.se/fragor-och-svar/personuppgiftslagen/hur-lange-far-uppgifterna-i-ett-kundregister-sparas/',
    from: GDPR_APPLIES,
    confidence: 'medium',
    keep: parsePeriod('P12M'),
    counts: 'relation-end',
    relation: 'customer',
    says: {
      nl: 'In Zweden geldt van oudsher als vuistregel: gebruik gegevens van oud-klanten gewoonlijk hoogstens één jaar na het einde van de relatie voor reclame.',
      en: 'Sweden has long measured by this: data of former customers normally one year after the relation ended for advertising.',
    },
  },
  {
    id: 'es-phone-12m',
    country: 'ES',
    cites: ['ES AEPD Circular 1/2023'],
    source: 'https://www.boe.es/buscar/act.php?id=BOE-A-2023-15071',
    from: parseDay('2023-06-29'),
    confidence: 'high',
    keep: parsePeriod('P12M'),
    counts: 'last-activity',
    channel: 'phone',
    says: {
      nl: 'In Spanje wordt een gerechtvaardigd belang om te bellen niet meer vermoed na een jaar zonder contract, verzoek of contact.',
      en: 'In Spain a legitimate interest in calling is no longer presumed after a year without a contract, request or contact.',
    },
  },
];

const nothing: readonly Yardstick[] = [];
const byCountry = Map.groupBy(yardsticks, (rule) => rule.country);

/** What a yardstick is asked for. */
export interface YardstickQuery {
  readonly relation: 'customer' | 'prospect';
  /** The data are combined or analysed, not only used to contact. */
  readonly profiling?: boolean;
  readonly channel?: Channel;
}

/** For one country: customers, prospects, profiles of customers, profiles of prospects; whatever the channel. */
const byUse = new Map(
  [...byCountry].map(([country, own]) => [
    country,
    [false, true].flatMap((profiling) =>
      (['customer', 'prospect'] as const).map((relation) => own.filter(serves({ relation, profiling }))),
    ),
  ]),
);

function serves({ relation, profiling = false, channel }: YardstickQuery): (rule: Yardstick) => boolean {
  return (rule) =>
    (rule.relation === undefined || rule.relation === relation) &&
    (rule.profiling === undefined || rule.profiling === profiling) &&
    (rule.channel === undefined || rule.channel === channel);
}

/** The yardsticks of a country for this use, whatever their days. */
export function marketingYardsticks(country: string, query: YardstickQuery): readonly Yardstick[] {
  if (query.channel !== undefined) return byCountry.get(country)?.filter(serves(query)) ?? nothing;
  const place = (query.profiling ? 2 : 0) + (query.relation === 'customer' ? 0 : 1);
  return byUse.get(country)?.[place] ?? nothing;
}

/** The yardstick of a country on a day for this use; undefined where the research found none. */
export function marketingYardstick(country: string, query: YardstickQuery, day: Day): Yardstick | undefined {
  return marketingYardsticks(country, query).find(
    (rule) => rule.from <= day && (rule.to === undefined || day <= rule.to),
  );
}
