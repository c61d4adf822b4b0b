import { contactTables } from '../../law/index.ts';
import type { PeopleCounts, ScanSetting } from '../people/index.ts';
import type { Remark } from '../report/index.ts';
import { peopleSaid } from './people-said.ts';
import type { SeenFacts, TalliedReport } from './report-tally.ts';

/** What the scan met beside the people. */
export interface ScanCircumstances {
  readonly setting: ScanSetting;
  readonly seen: SeenFacts;
  readonly counts: PeopleCounts;
  readonly tallied: TalliedReport;
  /** Vendors by whose layouts files were recognised. */
  readonly vendors: readonly string[];
  /** Names of tables that belong to nobody here, and of tables with own staff. */
  readonly apart: readonly string[];
  readonly staffTables: readonly string[];
  /** Columns that nothing recognised, as `file: column`. */
  readonly unread: readonly string[];
  /** A country was given, rather than taken from the policy or by default. */
  readonly countryGiven: boolean;
}

type Maker = (of: ScanCircumstances) => Remark | undefined;

const template: Maker = ({ setting }) =>
  setting.assumedPolicy
    ? {
        id: 'template-policy',
        says: {
          nl: 'Je gaf geen eigen beleid mee. Het rapport rekent met de standaarddoelen (nieuwsbrief, webwinkel, zakelijke leads, boekhouding …), met hun termijnen en grondslagen, alsof jij die vandaag had vastgelegd en de afwegingen had ondertekend.',
          en: 'You gave no policy of your own. The report reckons with the standard purposes (newsletter, web shop, business leads, bookkeeping …), with their terms and lawful bases, as if you had declared them today and signed the assessments.',
        },
        remedy: {
          nl: 'Schrijf je eigen doelen en termijnen op (houdbaar policy export geeft een voorzet) en geef ze mee met --policy.',
          en: 'Write down your own purposes and terms (houdbaar policy export gives a start) and pass them with --policy.',
        },
      }
    : undefined;

const told: Maker = ({ setting, tallied }) => {
  const uses = tallied.lanes.some(({ lawful }) => lawful > 0);
  const declares = Object.values(setting.policy.sources ?? {}).some(
    ({ notice }) => notice === 'at-collection',
  );
  if (!uses || !declares) return undefined;
  return {
    id: 'told-at-collection',
    says: {
      nl: 'Volgens het beleid vertel je mensen bij het verkrijgen waarvoor je hun gegevens gebruikt, en kunnen ze zich daar en in elk bericht afmelden. Aan een export is dat niet te zien. Wie je mag benaderen, hangt ervan af.',
      en: 'By the policy you tell people at collection what you use their data for, and they can refuse there and in every message. An export does not show that. Whom you may contact depends on it.',
    },
    remedy: {
      nl: 'Ga na of je bestelformulier en inschrijfformulier dat echt doen, ook toen deze mensen het invulden. Zo niet, dan mag je hen niet mailen zonder toestemming.',
      en: 'Check whether your order form and sign-up form really do so, and did when these people filled them in. If not, you may not e-mail them without consent.',
    },
  };
};

const country: Maker = ({ seen, setting, countryGiven }) => {
  const { assumed } = seen.countryFrom;
  if (assumed === 0) return undefined;
  const all = assumed === seen.people;
  const why = countryGiven
    ? { nl: 'zoals je opgaf', en: 'as you said' }
    : { nl: 'het land van de organisatie', en: 'the country of the organisation' };
  const who = {
    nl: all ? 'Van niemand blijkt' : `Van ${peopleSaid(assumed, 'nl')} blijkt niet`,
    en: all ? 'The files tell of nobody' : `The files do not tell of ${peopleSaid(assumed, 'en')}`,
  };
  return {
    id: 'country-assumed',
    says: {
      nl: `${who.nl} uit adres of telefoonnummer in welk land ze wonen. Voor hen is gerekend met ${setting.country}, ${why.nl}.`,
      en: `${who.en}, by address or phone number, in which country they live. For them the rules of ${setting.country} count here, ${why.en}.`,
    },
    remedy: {
      nl: 'Neem de kolom met het land van het adres mee in de export, of geef met --country het land op waar deze mensen wonen.',
      en: 'Include the country of the address in the export, or say with --country where these people live.',
    },
  };
};

const phoneCountry: Maker = ({ seen }) =>
  seen.countryFrom.phone > 0
    ? {
        id: 'country-from-phone',
        says: {
          nl: `Van ${peopleSaid(seen.countryFrom.phone, 'nl')} is het land afgelezen aan het landnummer van hun telefoon.`,
          en: `For ${peopleSaid(seen.countryFrom.phone, 'en')} the country comes from the prefix of their phone number.`,
        },
        remedy: {
          nl: 'Neem de kolom met het land van het adres mee in de export.',
          en: 'Include the country of the address in the export.',
        },
      }
    : undefined;

const elsewhere: Maker = ({ tallied }) => {
  const others = Object.entries(tallied.people.byCountry).filter(([code]) => !contactTables[code]);
  const people = others.reduce((sum, [, count]) => sum + count, 0);
  if (people === 0) return undefined;
  const codes = others
    .map(([code]) => code)
    .slice(0, 8)
    .join(', ');
  return {
    id: 'eu-baseline',
    says: {
      nl: `Voor ${peopleSaid(people, 'nl')} in ${others.length} andere ${others.length === 1 ? 'land' : 'landen'} (${codes}) kent Houdbaar geen eigen regels. Binnen de EU gelden daar de Europese; elders blijft open of je iets mag sturen.`,
      en: `For ${peopleSaid(people, 'en')} in ${others.length} other ${others.length === 1 ? 'country' : 'countries'} (${codes}) Houdbaar knows no rules of their own. Within the EU the European ones count there; elsewhere it stays open whether you may send anything.`,
    },
    remedy: {
      nl: 'Laat voor die landen de regels nagaan voordat je iets verstuurt.',
      en: 'Have the rules of those countries checked before you send anything.',
    },
  };
};

const reviews: Maker = ({ setting }) =>
  setting.purposes.some(
    ({ block }) => typeof block.assessment === 'object' && block.assessment.review !== undefined,
  )
    ? {
        id: 'reviews-on-time',
        says: {
          nl: 'Wie wanneer vervalt, is berekend alsof je elke afweging op tijd opnieuw bekijkt en niets verandert.',
          en: 'When people lapse is reckoned as if you review every assessment in time and leave it as it is.',
        },
        remedy: {
          nl: 'Zet de herzieningen in je agenda. Ben je te laat, dan stopt het gebruik, maar er vervalt niets.',
          en: 'Put the reviews in your diary. If you are late, use stops, but nothing lapses.',
        },
      }
    : undefined;

const former: Maker = ({ seen }) =>
  seen.formerByTime > 0
    ? {
        id: 'former-customers',
        says: {
          nl: `Wie langer dan 24 maanden niets kocht, telt als oud-klant: ${peopleSaid(seen.formerByTime, 'nl')}. Het bestand zegt niet wanneer een relatie eindigde.`,
          en: `Who bought nothing for more than 24 months counts as a former customer: ${peopleSaid(seen.formerByTime, 'en')}. The file does not say when a relation ended.`,
        },
        remedy: {
          nl: 'Neem de einddatum van de relatie mee in de export, als je die bijhoudt.',
          en: 'Include the end of the relation in the export, if you record it.',
        },
      }
    : undefined;

const purchases: Maker = ({ setting, tallied }) =>
  setting.knowsPurchases && (tallied.people.byRelation.prospect ?? 0) > 0
    ? {
        id: 'orders-complete',
        says: {
          nl: 'Wie in de bestanden geen aankoop heeft, telt als iemand die niets kocht.',
          en: 'Who has no purchase in the files counts as someone who bought nothing.',
        },
        remedy: {
          nl: 'Geef de bestellingen van alle jaren mee: ontbreekt een jaar, dan lijkt een klant eerder te vervallen.',
          en: 'Pass the orders of all years: with a year missing a customer seems to lapse earlier.',
        },
      }
    : undefined;

const activity: Maker = ({ setting }) =>
  setting.present.has('lastActivityAt')
    ? {
        id: 'activity-is-theirs',
        says: {
          nl: 'De kolom met de laatste activiteit telt als een handeling van de persoon zelf.',
          en: 'The column with the last activity counts as an act of the person.',
        },
        remedy: {
          nl: 'Staat er ook activiteit van je eigen mensen in, of het openen van mail? Zet de kolom dan met --map op ignore.',
          en: 'Does it also hold what your own people did, or opened e-mails? Then set the column to ignore with --map.',
        },
      }
    : undefined;

const generalBox: Maker = ({ setting: { present } }) =>
  present.has('consentStatus') || present.has('consentAt')
    ? {
        id: 'consent-is-for-email',
        says: {
          nl: 'Een toestemming waarbij geen kanaal staat, telt alleen voor e-mail. Een afmelding waarbij geen kanaal staat, telt voor alles.',
          en: 'A consent that names no channel counts for e-mail only. A refusal that names no channel counts for everything.',
        },
        remedy: {
          nl: 'Neem per kanaal een kolom met toestemming mee, of wijs de kolom met --map aan een kanaal toe.',
          en: 'Include a consent column for each channel, or assign the column to a channel with --map.',
        },
      }
    : undefined;

const promotion: Maker = ({ setting: { present } }) =>
  present.has('emailPromotion')
    ? {
        id: 'email-promotion-codes',
        says: {
          nl: 'De codes voor e-mailreclame zijn gelezen als 0 = wil geen mail, 1 = mail van het bedrijf zelf, 2 = ook van partners.',
          en: 'The e-mail promotion codes are read as 0 = wants no e-mail, 1 = e-mail of the company itself, 2 = of partners too.',
        },
        remedy: {
          nl: 'Betekenen de codes bij jou iets anders? Zet de kolom dan met --map op ignore.',
          en: 'Do the codes mean something else with you? Then set the column to ignore with --map.',
        },
      }
    : undefined;

const staff: Maker = ({ staffTables, seen }) => {
  if (staffTables.length === 0 && seen.staff === 0) return undefined;
  const files = staffTables.join(', ');
  return {
    id: 'own-staff',
    says: {
      nl: [
        files && `${files} gaat over je eigen medewerkers en is buiten beschouwing gelaten.`,
        seen.staff > 0 &&
          `In de klantbestanden gevonden als medewerker: ${peopleSaid(seen.staff, 'nl')}. Geen van de doelen geldt voor hen.`,
      ]
        .filter(Boolean)
        .join(' '),
      en: [
        files && `${files} is about your own staff and was left aside.`,
        seen.staff > 0 &&
          `Found as staff among the customers: ${peopleSaid(seen.staff, 'en')}. None of the purposes is for them.`,
      ]
        .filter(Boolean)
        .join(' '),
    },
    remedy: {
      nl: 'Houd gegevens van medewerkers buiten je marketingbestanden.',
      en: 'Keep data of staff out of your marketing files.',
    },
  };
};

const makers: readonly Maker[] = [
  ...[template, told, country, phoneCountry, elsewhere, purchases, former],
  ...[generalBox, promotion, activity, reviews, staff],
];

/** What the report had to assume, the weightiest first. */
export function assumptionsOf(circumstances: ScanCircumstances): Remark[] {
  return makers.flatMap((make) => make(circumstances) ?? []);
}
