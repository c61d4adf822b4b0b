import type { Said } from '../../terms/index.ts';
import type { ColumnRole } from '../columns/index.ts';
import type { Remark } from '../report/index.ts';
import type { ScanCircumstances } from './assumption-sentences.ts';
import { countSaid, peopleSaid } from './people-said.ts';

type Maker = (of: ScanCircumstances) => Remark | undefined;

const has = ({ setting }: ScanCircumstances, pattern: RegExp): boolean =>
  [...setting.present].some((role: ColumnRole) => pattern.test(role));

/** Which export of a system tells when and how someone agreed (the vendors' own column names). */
const consentExports: Readonly<Record<string, Said>> = {
  mailchimp: {
    nl: 'Exporteer in Mailchimp de hele doelgroep (Audience → Export): daarin staan OPTIN_TIME, OPTIN_IP en CONFIRM_TIME.',
    en: 'Export the whole audience in Mailchimp (Audience → Export): it holds OPTIN_TIME, OPTIN_IP and CONFIRM_TIME.',
  },
  hubspot: {
    nl: 'Neem in de export van HubSpot de eigenschappen "Legal basis for processing contact’s data", "Marketing email confirmation" en "Unsubscribed from all email" mee.',
    en: 'Include the properties "Legal basis for processing contact’s data", "Marketing email confirmation" and "Unsubscribed from all email" in the HubSpot export.',
  },
  brevo: {
    nl: 'Neem in de export van Brevo de velden OPT_IN en DOUBLE_OPT-IN, ADDED_TIME en EMAIL_BLACKLISTED mee.',
    en: 'Include OPT_IN and DOUBLE_OPT-IN, ADDED_TIME and EMAIL_BLACKLISTED in the Brevo export.',
  },
  klaviyo: {
    nl: 'Neem in de export van Klaviyo "Email Marketing Consent" en "Email Marketing Consent Timestamp" mee.',
    en: 'Include "Email Marketing Consent" and "Email Marketing Consent Timestamp" in the Klaviyo export.',
  },
  shopify: {
    nl: 'Exporteer in Shopify de klanten met "Accepts Email Marketing"; het moment van toestemming geeft alleen de API (emailMarketingConsent).',
    en: 'Export the customers in Shopify with "Accepts Email Marketing"; the moment of consent is in the API only (emailMarketingConsent).',
  },
  salesforce: {
    nl: 'Exporteer in Salesforce ook de objecten ContactPointTypeConsent of CommSubscriptionConsent, met hun datum.',
    en: 'Also export the Salesforce objects ContactPointTypeConsent or CommSubscriptionConsent, with their dates.',
  },
  dynamics: {
    nl: 'Exporteer in Dynamics ook de tabel msdynmkt_contactpointconsent4 (Customer Insights – Journeys).',
    en: 'Also export the Dynamics table msdynmkt_contactpointconsent4 (Customer Insights – Journeys).',
  },
  pipedrive: {
    nl: 'Neem in de export van Pipedrive "Person - Marketing status" en "Person - Double opt-in" mee.',
    en: 'Include "Person - Marketing status" and "Person - Double opt-in" in the Pipedrive export.',
  },
};
const anyConsentExport: Said = {
  nl: 'Exporteer uit je mailprogramma de inschrijvingen met datum, formulier en bevestiging (bij Mailchimp de doelgroep met OPTIN_TIME en CONFIRM_TIME), en geef dat bestand mee: het koppelt op e-mailadres.',
  en: 'Export the sign-ups from your mailing tool with date, form and confirmation (in Mailchimp the audience with OPTIN_TIME and CONFIRM_TIME), and pass that file along: it joins by e-mail address.',
};

const consentRemedy = ({ vendors }: ScanCircumstances): Said =>
  vendors.map((vendor) => consentExports[vendor]).find((said) => said !== undefined) ?? anyConsentExport;

const consentRoles = /^(?:consentStatus|consentAt|emailPromotion|confirmedAt)/;

const consent: Maker = (of) => {
  if (has(of, consentRoles) || has(of, /^unsubscribedAt$/)) return undefined;
  return {
    id: 'no-consent',
    says: {
      nl: 'Niets in deze bestanden vertelt wie toestemming gaf of zich afmeldde. Wie alleen met toestemming een mail mag krijgen, staat daarom als onbekend.',
      en: 'Nothing in these files tells who agreed or unsubscribed. Whoever may be e-mailed only with consent therefore counts as unknown.',
    },
    remedy: consentRemedy(of),
  };
};

const consentDates: Maker = (of) =>
  has(of, /^consentStatus|^emailPromotion$/) && !has(of, /^consentAt|^confirmedAt$/)
    ? {
        id: 'consent-without-date',
        says: {
          nl: 'Er staat wel wie toestemming gaf, niet wanneer en hoe. Zonder dat bewijs houdt een toestemming geen stand bij de toezichthouder.',
          en: 'The files tell who agreed, not when and how. Without that proof a consent does not stand before an authority.',
        },
        remedy: consentRemedy(of),
      }
    : undefined;

const dates: Maker = ({ seen }) => {
  const { withoutAnyDate, people } = seen;
  if (withoutAnyDate === 0) return undefined;
  const all = withoutAnyDate === people;
  return {
    id: 'no-date',
    says: {
      nl: `${all ? 'Bij niemand staat een' : `Bij ${peopleSaid(withoutAnyDate, 'nl')} staat geen`} datum waaruit een bewaartermijn is af te leiden: geen moment van verkrijgen, geen aankoop, geen handeling.`,
      en: `${all ? 'Nobody has a date' : `For ${peopleSaid(withoutAnyDate, 'en')} there is no date`} from which a retention term can be read: not when the data came, no purchase, no act.`,
    },
    remedy: {
      nl: 'Neem de datum van aanmaken (Create Date, created_at, Aangemaakt op) mee in de export.',
      en: 'Include the date of creation (Create Date, created_at) in the export.',
    },
  };
};

/** A cap counts from the day the data came: without it a term that a purchase began may be over all the same. */
const starts: Maker = ({ seen }) => {
  const { withoutStart } = seen;
  if (withoutStart === 0) return undefined;
  return {
    id: 'no-start',
    says: {
      nl: `Van ${peopleSaid(withoutStart, 'nl')} is bekend wanneer zij voor het laatst iets deden, niet sinds wanneer je hun gegevens hebt. Een maximumtermijn telt hier vanaf hun laatste aankoop; in het echt kan hij al voorbij zijn.`,
      en: `Of ${peopleSaid(withoutStart, 'en')} the last act is known, not since when you have their data. A maximum term counts here from their last purchase; in truth it may be over already.`,
    },
    remedy: {
      nl: 'Neem de datum van aanmaken of de eerste aankoop mee in de export, of geef alle bestellingen mee.',
      en: 'Include the date of creation or of the first purchase in the export, or pass all the orders.',
    },
  };
};

const actNames: Readonly<Record<string, Said>> = {
  login: { nl: 'inloggen', en: 'logins' },
  reply: { nl: 'antwoorden op mail', en: 'replies to e-mail' },
  event: { nl: 'bezoek aan evenementen', en: 'visits to events' },
  return: { nl: 'retouren', en: 'returns' },
  purchase: { nl: 'aankopen', en: 'purchases' },
  'support.contact': { nl: 'contact met de klantenservice', en: 'contact with support' },
  download: { nl: 'downloads', en: 'downloads' },
  'points.redeemed': { nl: 'verzilverde punten', en: 'redeemed points' },
  'email.click': { nl: 'kliks', en: 'clicks' },
  visit: { nl: 'bezoek aan de site', en: 'visits to the site' },
  payment: { nl: 'betalingen', en: 'payments' },
  'account.update': { nl: 'wijzigingen in het account', en: 'changes to the account' },
  'profile.update': { nl: 'wijzigingen in het profiel', en: 'changes to the profile' },
};

const acts: Maker = (of) => {
  const { setting, tallied } = of;
  if (setting.present.has('lastActivityAt')) return undefined;
  const live = new Set(tallied.retention.byPurpose.map(({ purpose }) => purpose));
  const missing = new Set<string>();
  for (const { id, block } of setting.purposes) {
    if (!live.has(id) || typeof block.retention !== 'object') continue;
    for (const entry of block.retention.extendedBy ?? []) {
      const kind = typeof entry === 'string' ? entry : entry.kind;
      const known =
        (kind === 'purchase' && setting.knowsPurchases) ||
        (kind === 'login' && setting.present.has('lastLoginAt')) ||
        (kind === 'email.click' && setting.present.has('lastClickAt'));
      if (!known && actNames[kind]) missing.add(kind);
    }
  }
  if (missing.size === 0) return undefined;
  const list = (language: 'nl' | 'en') =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(
      [...missing].map((kind) => actNames[kind]![language]),
    );
  return {
    id: 'no-acts',
    says: {
      nl: `Volgens het beleid wordt een termijn ook langer door ${list('nl')}, maar daarover staat hier niets. Wie zoiets deed, mag langer blijven dan dit rapport zegt.`,
      en: `By the policy ${list('en')} may extend a term too, but nothing here tells of them. Who did so may stay longer than this report says.`,
    },
    remedy: {
      nl: 'Geef per klant de datum van de laatste handeling mee, bijvoorbeeld uit je webwinkel of klantportaal.',
      en: 'Pass the date of each customer’s last act, for instance from your web shop or portal.',
    },
  };
};

const orders: Maker = ({ setting, tallied }) =>
  !setting.knowsPurchases &&
  setting.purposes.some(
    ({ declared }) => typeof declared.retention === 'object' && declared.retention.from === 'purchase',
  ) &&
  tallied.people.total > 0
    ? {
        id: 'no-orders',
        says: {
          nl: 'Deze bestanden vertellen niet wie wat wanneer kocht. Wie klant is en hoe lang de administratie iemands gegevens nodig heeft, blijft dus open.',
          en: 'These files do not tell who bought when. Who is a customer, and how long bookkeeping needs someone’s data, therefore stays open.',
        },
        remedy: {
          nl: 'Geef ook de export van de bestellingen of facturen mee, met klantnummer of e-mailadres en datum.',
          en: 'Also pass the export of the orders or invoices, with customer number or e-mail address and date.',
        },
      }
    : undefined;

const unreadDates: Maker = ({ seen }) =>
  seen.unreadDates > 0
    ? {
        id: 'dates-unread',
        says: {
          nl: `Van ${peopleSaid(seen.unreadDates, 'nl')} is geen enkele datum te lezen: die dagen bestaan niet, of dag en maand kunnen verwisseld zijn.`,
          en: `For ${peopleSaid(seen.unreadDates, 'en')} not one date can be read: there is no such day, or day and month could be swapped.`,
        },
        remedy: {
          nl: 'Exporteer datums als 2026-11-22.',
          en: 'Export dates as 2026-11-22.',
        },
      }
    : undefined;

const strayOrders: Maker = ({ counts, apart }) => {
  const { buyersElsewhere, ordersOfNobody } = counts;
  if (buyersElsewhere === 0 && ordersOfNobody === 0 && apart.length === 0) return undefined;
  const parts = (language: 'nl' | 'en') =>
    [
      buyersElsewhere > 0 &&
        (language === 'nl'
          ? `Klanten in de bestellingen die in geen bestand met mensen staan: ${countSaid(buyersElsewhere, 'nl')}.`
          : `Customers in the orders who are in none of the files with people: ${countSaid(buyersElsewhere, 'en')}.`),
      ordersOfNobody > 0 &&
        (language === 'nl'
          ? `Bestelregels die naar niemand leiden: ${countSaid(ordersOfNobody, 'nl')}.`
          : `Order rows that lead to nobody: ${countSaid(ordersOfNobody, 'en')}.`),
      apart.length > 0 &&
        (language === 'nl'
          ? `Niet te koppelen: ${apart.join(', ')}.`
          : `Could not be joined: ${apart.join(', ')}.`),
    ]
      .filter(Boolean)
      .join(' ');
  return {
    id: 'orders-of-others',
    says: { nl: parts('nl'), en: parts('en') },
    remedy: {
      nl: 'Geef ook het bestand mee waarin deze mensen staan, of wijs met --map de kolom aan met het klantnummer.',
      en: 'Also pass the file that holds these people, or point out the column with the customer number with --map.',
    },
  };
};

const unreadColumns: Maker = ({ unread }) => {
  if (unread.length === 0) return undefined;
  const names = unread.slice(0, 8).join(', ');
  return {
    id: 'unread-columns',
    says: {
      nl: `${unread.length === 1 ? 'Eén kolom is' : `${unread.length} kolommen zijn`} niet herkend en niet beoordeeld: ${names}${unread.length > 8 ? ' …' : ''}.`,
      en: `${unread.length === 1 ? 'One column was' : `${unread.length} columns were`} not recognised and not judged: ${names}${unread.length > 8 ? ' …' : ''}.`,
    },
    remedy: {
      nl: 'Zeg met --map wat erin staat. Gaat het over mensen en heeft geen doel het nodig? Wis de kolom dan.',
      en: 'Say with --map what they hold. Is it about people, and does no purpose need it? Then it should go.',
    },
  };
};

const idlePurposes: Maker = ({ setting, tallied }) => {
  if (setting.assumedPolicy) return undefined;
  const live = new Set(tallied.retention.byPurpose.map(({ purpose }) => purpose));
  const idle = setting.purposes.filter(({ id }) => !live.has(id));
  if (idle.length === 0) return undefined;
  const list = (language: 'nl' | 'en') => idle.map(({ name }) => name[language]).join(', ');
  return {
    id: 'purposes-of-nobody',
    says: {
      nl: `Uit deze bestanden blijkt van niemand dat je de gegevens voor dit doel hebt: ${list('nl')}.`,
      en: `These files show of nobody that they are held for this purpose: ${list('en')}.`,
    },
    remedy: {
      nl: 'Geef de export mee waarin dat staat: de bestellingen, de inschrijvingen, de leden of de vragen aan de klantenservice.',
      en: 'Pass the export that shows it: the orders, the sign-ups, the members or the questions to support.',
    },
  };
};

const makers: readonly Maker[] = [
  ...[dates, starts, consent, consentDates, orders, acts],
  ...[idlePurposes, strayOrders, unreadDates, unreadColumns],
];

/** What the findings could not judge, where a remark here says it more fully. */
const said: Readonly<Record<string, readonly string[]>> = {
  'no-date': ['unknown-dates'],
  'no-consent': ['unknown-consent', 'unknown-refusals'],
  'consent-without-date': ['unknown-consent-dates'],
  'no-acts': ['unknown-acts'],
};

/**
 * What these files cannot tell, and which export would.
 *
 * @param others what the findings could not judge
 */
export function unknowableOf(circumstances: ScanCircumstances, others: readonly Remark[]): Remark[] {
  const own = makers.flatMap((make) => make(circumstances) ?? []);
  const covered = new Set(own.flatMap(({ id }) => said[id] ?? []));
  return [...own, ...others.filter(({ id }) => !covered.has(id))];
}
