import type { ScanReport } from '@houdbaar/core/scan';

/** The months that follow the report, with a count for each that falls off and has two waves a year. */
function months(first: number, fall: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let index = 0; index < 24; index++) {
    const month = new Date(Date.UTC(2026, 11 + index, 1)).toISOString().slice(0, 7);
    const wave = index % 6 === 0 ? 1.9 : 1 + ((index * 7) % 5) / 10;
    counts[month] = Math.round(first * fall ** index * wave);
  }
  return counts;
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

const byMonth = months(260, 0.97);
const newsletter = months(300, 0.96);
const customer = months(240, 0.97);
const warranty = months(90, 0.98);
const KEPT = 12_198;

/** A full report of the size and make-up of a real web shop's export: 18,148 people in four files. */
export const scanReportFixture: ScanReport = {
  at: '2026-11-22',
  language: 'nl',
  files: [
    {
      name: 'customers.csv',
      rows: 18_148,
      skipped: 0,
      encoding: 'utf-8',
      delimiter: ',',
      table: 'people',
      mapping: {
        CustomerKey: 'personKey',
        Prefix: 'salutation',
        FirstName: 'firstName',
        LastName: 'lastName',
        BirthDate: 'birthDate',
        MaritalStatus: 'maritalStatus',
        Gender: 'gender',
        EmailAddress: 'email',
        AnnualIncome: 'income',
        TotalChildren: 'children',
        EducationLevel: 'education',
        Occupation: 'occupation',
        HomeOwner: 'homeOwner',
      },
      problems: [
        {
          code: 'mixed-dates',
          count: 7_204,
          says: {
            nl: 'Datums staan in twee vormen door elkaar; waar dag en maand verwisseld kunnen zijn, namen we maand/dag.',
            en: 'Dates come in two forms; where day and month could be swapped, we took month/day.',
          },
          examples: [
            { row: 2, column: 'BirthDate' },
            { row: 14, column: 'BirthDate' },
            { row: 31, column: 'BirthDate' },
          ],
        },
        {
          code: 'no-such-day',
          count: 3,
          says: {
            nl: 'Deze dag bestaat niet; we lieten hem leeg.',
            en: 'There is no such day; we left it empty.',
          },
          examples: [{ row: 4_118, column: 'BirthDate' }],
        },
      ],
    },
    {
      name: 'sales_2025.csv',
      rows: 23_935,
      skipped: 0,
      encoding: 'windows-1252',
      delimiter: ';',
      table: 'orders',
      mapping: {
        OrderDate: 'orderDate',
        CustomerKey: 'personKey',
        OrderNumber: 'orderKey',
        StockDate: 'ignore',
      },
      problems: [],
    },
    {
      name: 'sales_2026.csv',
      rows: 29_481,
      skipped: 12,
      encoding: 'utf-8',
      delimiter: '\t',
      table: 'orders',
      mapping: {
        OrderDate: 'orderDate',
        CustomerKey: 'personKey',
        OrderNumber: 'orderKey',
        StockDate: 'ignore',
      },
      problems: [
        {
          code: 'ragged-row',
          count: 12,
          says: {
            nl: 'Deze rijen hebben meer of minder kolommen dan de kop; we sloegen ze over.',
            en: 'These rows have more or fewer columns than the header; we skipped them.',
          },
          examples: [{ row: 811 }, { row: 10_422 }],
        },
      ],
    },
    {
      name: 'unsubscribed_segment_export_8d1f.csv',
      rows: 1_204,
      skipped: 0,
      vendor: 'mailchimp',
      encoding: 'utf-8',
      delimiter: ',',
      table: 'opt-outs',
      mapping: {
        'Email Address': 'email',
        UNSUB_TIME: 'unsubscribedAt',
        'E-mail opt-in': 'consentStatus.email',
        TAGS: 'ignore',
      },
      problems: [],
    },
  ],
  people: {
    total: 18_148,
    byKind: { consumer: 17_020, 'business-contact': 702, 'sole-trader': 214, 'business-address': 212 },
    byRelation: { customer: 11_906, 'former-customer': 5_505, lead: 612, unknown: 125 },
    byCountry: {
      NL: 11_412,
      BE: 3_207,
      DE: 1_988,
      FR: 921,
      UK: 402,
      IT: 88,
      ES: 61,
      LU: 30,
      AT: 22,
      PL: 11,
      SE: 4,
      unknown: 2,
    },
    bySource: { sale: 17_411, 'own-form': 420, 'bought-list': 186, unknown: 131 },
  },
  retention: {
    lapsed: 5_213,
    unknown: 737,
    byMonth,
    later: KEPT - sum(byMonth),
    byPurpose: [
      {
        purpose: 'newsletter',
        name: { nl: 'Nieuwsbrief', en: 'Newsletter' },
        kept: 7_904,
        lapsed: 4_102,
        unknown: 737,
        byMonth: newsletter,
      },
      {
        purpose: 'customer',
        name: { nl: 'Klant van de webshop', en: 'Web shop customer' },
        kept: 11_020,
        lapsed: 6_391,
        unknown: 737,
        byMonth: customer,
      },
      {
        purpose: 'warranty',
        name: { nl: 'Garantie', en: 'Warranty' },
        kept: 4_410,
        lapsed: 13_001,
        unknown: 0,
        byMonth: warranty,
      },
      {
        purpose: 'support',
        name: { nl: 'Vragen en klachten', en: 'Questions and complaints' },
        kept: 1_902,
        lapsed: 15_509,
        unknown: 0,
        byMonth: months(60, 0.93),
      },
    ],
  },
  sleepers: [
    { id: 'm0', label: { nl: '0–6 maanden', en: '0–6 months' }, count: 6_120 },
    { id: 'm6', label: { nl: '6–12 maanden', en: '6–12 months' }, count: 4_003 },
    { id: 'm12', label: { nl: '12–18 maanden', en: '12–18 months' }, count: 2_410 },
    { id: 'm18', label: { nl: '18–24 maanden', en: '18–24 months' }, count: 1_790 },
    { id: 'm24', label: { nl: '2–3 jaar', en: '2–3 years' }, count: 1_982 },
    { id: 'm36', label: { nl: 'langer dan 3 jaar', en: 'over 3 years' }, count: 1_106 },
    { id: 'never', label: { nl: 'nooit iets gedaan', en: 'never did anything' }, count: 737 },
  ],
  fields: [
    field('email', 'EmailAddress', 18_148, ['newsletter', 'customer'], 12_101, 'ordinary'),
    field('firstName', 'FirstName', 18_018, ['newsletter', 'customer', 'warranty'], 12_060, 'ordinary'),
    field('lastName', 'LastName', 18_148, ['customer', 'warranty', 'support'], 12_198, 'ordinary'),
    field('birthDate', 'BirthDate', 18_145, [], 0, 'delicate'),
    field('maritalStatus', 'MaritalStatus', 18_148, [], 0, 'delicate'),
    field('gender', 'Gender', 18_018, [], 0, 'ordinary'),
    field('income', 'AnnualIncome', 18_148, [], 0, 'delicate'),
    field('children', 'TotalChildren', 18_148, [], 0, 'delicate'),
    field('education', 'EducationLevel', 18_148, [], 0, 'ordinary'),
    field('occupation', 'Occupation', 18_148, [], 0, 'ordinary'),
    field('homeOwner', 'HomeOwner', 18_148, [], 0, 'delicate'),
    field('health', 'Remarks', 41, [], 0, 'special'),
    field('nationalNumber', 'Reference', 6, [], 0, 'national-number'),
  ],
  lanes: [
    {
      purpose: 'newsletter',
      name: { nl: 'Nieuwsbrief', en: 'Newsletter' },
      channel: 'email',
      lawful: 7_904,
      unlawful: 8_117,
      unknown: 2_127,
      byReason: {
        'nl-email-natural-2004': 5_702,
        'objection-marketing': 1_204,
        'retention-lapsed': 1_211,
        'consent-undated': 1_390,
        'no-date': 737,
      },
      rules: {
        'nl-email-natural-2004': {
          says: {
            nl: 'Reclame per e-mail, sms of app mag alleen op toestemming die je kunt aantonen, of aan je eigen klant voor soortgelijke eigen producten.',
            en: 'Advertising by e-mail, text or app needs prior consent that you can show, or your own customer and similar products of your own.',
          },
          cites: ['NL Tw 11.7', 'ePrivacy 13(1)'],
          outcome: 'unlawful',
          source: 'https://wetten.overheid.nl/BWBR0009950',
        },
        'objection-marketing': {
          says: { nl: 'Deze mensen hebben zich afgemeld.', en: 'These people have unsubscribed.' },
          cites: ['GDPR 21(3)'],
          outcome: 'unlawful',
        },
        'retention-lapsed': {
          says: {
            nl: 'De bewaartermijn voor dit doel is voorbij.',
            en: 'The retention term for this purpose is over.',
          },
          cites: ['GDPR 5(1)(e)'],
          outcome: 'unlawful',
        },
        'consent-undated': {
          says: {
            nl: 'Er staat dat ze toestemming gaven, maar niet wanneer en waarvoor.',
            en: 'It says that they consented, but not when and to what.',
          },
          cites: ['GDPR 7(1)'],
          outcome: 'unknown',
        },
        'no-date': {
          says: {
            nl: 'Geen aankoop en geen andere datum bekend.',
            en: 'No purchase and no other date is known.',
          },
          cites: ['GDPR 5(1)(e)'],
          outcome: 'unknown',
        },
      },
      lapsesSoon: 912,
    },
    {
      purpose: 'offers',
      name: { nl: 'Aanbieding van eigen producten', en: 'Offers of our own products' },
      channel: 'post',
      lawful: 11_020,
      unlawful: 6_391,
      unknown: 737,
      byReason: { 'retention-lapsed': 6_391, 'no-date': 737 },
      rules: {
        'retention-lapsed': {
          says: {
            nl: 'De bewaartermijn voor dit doel is voorbij.',
            en: 'The retention term for this purpose is over.',
          },
          cites: ['GDPR 5(1)(e)'],
          outcome: 'unlawful',
        },
        'no-date': {
          says: {
            nl: 'Geen aankoop en geen andere datum bekend.',
            en: 'No purchase and no other date is known.',
          },
          cites: ['GDPR 5(1)(e)'],
          outcome: 'unknown',
        },
      },
      lapsesSoon: 388,
    },
    {
      purpose: 'offers',
      name: { nl: 'Aanbieding van eigen producten', en: 'Offers of our own products' },
      channel: 'phone',
      lawful: 0,
      unlawful: 17_411,
      unknown: 737,
      byReason: { 'nl-phone': 17_411, 'no-date': 737 },
      rules: {
        'nl-phone': {
          says: {
            nl: 'Je mag mensen alleen bellen als ze daar vooraf toestemming voor gaven; die is er niet.',
            en: 'You may only call people who consented beforehand; there is no such consent.',
          },
          cites: ['NL Tw 11.7'],
          outcome: 'unlawful',
        },
        'no-date': {
          says: {
            nl: 'Geen aankoop en geen andere datum bekend.',
            en: 'No purchase and no other date is known.',
          },
          cites: ['GDPR 5(1)(e)'],
          outcome: 'unknown',
        },
      },
      lapsesSoon: 0,
    },
    {
      purpose: 'audience',
      name: { nl: 'Publiek op sociale media', en: 'Audience on social media' },
      channel: 'ads',
      lawful: 0,
      unlawful: 18_148,
      unknown: 0,
      byReason: { 'ads-consent': 18_148 },
      rules: {
        'ads-consent': {
          says: {
            nl: 'Een lijst delen met een platform mag alleen met toestemming; die is er niet.',
            en: 'Sharing a list with a platform needs consent; there is none.',
          },
          cites: ['GDPR 6(1)(a)', 'ePrivacy 5(3)'],
          outcome: 'unlawful',
        },
      },
      lapsesSoon: 0,
    },
  ],
  findings: [
    {
      id: 'lapsed',
      severity: 'high',
      title: { nl: 'Mensen van wie de bewaartermijn voorbij is', en: 'People past their retention term' },
      says: {
        nl: 'Geen van je doelen heeft hun gegevens nog nodig. De laatste aankoop is te lang geleden.',
        en: 'None of your purposes needs their data any more. The last purchase is too long ago.',
      },
      count: 5_213,
      share: 5_213 / 18_148,
      cites: ['GDPR 5(1)(e)', 'GDPR 17(1)'],
      fine: {
        authority: 'CNIL (France)',
        party: 'Brico Privé',
        amount: 'EUR 500000',
        date: '2021-06-14',
        url: 'https://www.cnil.fr/fr/sanction-de-500-000-euros-lencontre-de-la-societe-brico-prive',
      },
      risk: {
        nl: 'Bij een lek of klacht moet je uitleggen waarom je ze nog had. Dat kan niet.',
        en: 'After a leak or a complaint you have to explain why you still had them. You cannot.',
      },
      remedy: {
        nl: 'Kondig het wissen aan en wis ze na de bedenktijd. Houd alleen wat de boekhouding nodig heeft, afgesloten voor marketing.',
        en: 'Announce the erasure and carry it out after the grace period. Keep only what bookkeeping needs, closed to marketing.',
      },
      examples: ['j…4@adventure-works.com, customers.csv:12', 'e…0@adventure-works.com, customers.csv:31'],
    },
    {
      id: 'over-collection',
      severity: 'critical',
      title: {
        nl: 'Inkomen, kinderen en burgerlijke staat zonder doel',
        en: 'Income, children and marital status without a purpose',
      },
      says: {
        nl: 'Acht velden zijn bijna overal ingevuld, maar geen enkel doel heeft ze nodig.',
        en: 'Eight fields are filled in almost everywhere, but not one purpose needs them.',
      },
      count: 18_148,
      share: 1,
      cites: ['GDPR 5(1)(c)', 'GDPR 25(2)'],
      risk: {
        nl: 'Hoe meer je weet, hoe groter de schade bij een lek. En je mag niet meer verzamelen dan nodig is.',
        en: 'The more you know, the greater the harm of a leak. And you may not collect more than is needed.',
      },
      remedy: {
        nl: 'Wis deze kolommen en haal de vragen uit je formulieren.',
        en: 'Erase these columns and take the questions out of your forms.',
      },
      examples: [],
    },
    {
      id: 'opted-out-on-list',
      severity: 'critical',
      title: { nl: 'Afgemeld, maar nog op de lijst', en: 'Unsubscribed, but still on the list' },
      says: {
        nl: 'Deze mensen staan in je export van afmeldingen en ook in je klantbestand zonder blokkade.',
        en: 'These people are in your export of opt-outs, and in your customer file without a block.',
      },
      count: 1_204,
      share: 1_204 / 18_148,
      cites: ['GDPR 21(3)', 'NL Tw 11.7'],
      fine: {
        authority: 'AEPD',
        party: 'Iberia',
        amount: 'EUR 20000',
        date: '2020-02-07',
        url: 'github:mnov88/dpaenforcement@HEAD:raw-data/raw-data-full-decision-text/authorities/Spain/MT_AEPD_Spain_-_PS_00402_2019.md',
      },
      risk: {
        nl: 'Eén verkeerde selectie en ze krijgen weer mail.',
        en: 'One wrong selection and they get mail again.',
      },
      remedy: {
        nl: 'Zet ze op de blokkeerlijst, voor alle kanalen.',
        en: 'Put them on the suppression list, for all channels.',
      },
      examples: ['s…a@adventure-works.com, unsubscribed_segment_export_8d1f.csv:7'],
    },
    {
      id: 'bought-list',
      severity: 'high',
      title: { nl: 'Gekochte adressen zonder melding', en: 'Bought addresses without notice' },
      says: {
        nl: 'Ze hoorden niet binnen een maand waar je hun gegevens vandaan hebt.',
        en: 'They were not told within a month where you got their data.',
      },
      count: 186,
      share: 186 / 18_148,
      cites: ['GDPR 14'],
      risk: { nl: 'Wie niets weet, kan geen bezwaar maken.', en: 'Those who do not know cannot object.' },
      remedy: { nl: 'Stuur de melding of wis de lijst.', en: 'Send the notice or erase the list.' },
      examples: ['k…n@example.org, customers.csv:17944'],
    },
    {
      id: 'consent-incomplete',
      severity: 'medium',
      title: { nl: 'Toestemming zonder datum of tekst', en: 'Consent without date or wording' },
      says: {
        nl: 'Er staat alleen ‘ja’. Daarmee kun je de toestemming niet aantonen.',
        en: 'It only says ‘yes’. That does not prove the consent.',
      },
      count: 1_390,
      share: 1_390 / 18_148,
      cites: ['GDPR 7(1)'],
      risk: { nl: 'Je moet toestemming kunnen laten zien.', en: 'You have to be able to show consent.' },
      remedy: {
        nl: 'Zoek de export van het formulier op, of vraag het opnieuw via een kanaal dat wel mag.',
        en: 'Find the export of the form, or ask again through a channel that is allowed.',
      },
      examples: [],
    },
    {
      id: 'duplicates',
      severity: 'low',
      title: { nl: 'Dubbel in het bestand', en: 'Duplicate people' },
      says: {
        nl: 'Zelfde naam en geboortedag, ander e-mailadres. Een bezwaar geldt dan maar voor de helft.',
        en: 'Same name and birthday, another e-mail address. An objection then reaches only half of them.',
      },
      count: 96,
      share: 96 / 18_148,
      cites: ['GDPR 5(1)(d)'],
      risk: {
        nl: 'Afmelden werkt niet voor het andere adres.',
        en: 'Unsubscribing does not work for the other address.',
      },
      remedy: {
        nl: 'Voeg ze samen; het strengste antwoord geldt.',
        en: 'Merge them; the strictest answer holds.',
      },
      examples: ['J. d… V…, customers.csv:88, customers.csv:9120'],
    },
    {
      id: 'role-addresses',
      severity: 'info',
      title: { nl: 'Algemene adressen', en: 'General addresses' },
      says: {
        nl: 'Adressen zoals info@ horen bij een bedrijf.',
        en: 'Addresses such as info@ belong to a business.',
      },
      count: 212,
      share: 212 / 18_148,
      cites: [],
      risk: { nl: 'Geen, zolang het er echt een is.', en: 'None, as long as it truly is one.' },
      remedy: { nl: 'Niets.', en: 'Nothing.' },
      examples: ['i…o@contoso.com, customers.csv:402'],
    },
  ],
  assumptions: [
    {
      id: 'templates',
      says: {
        nl: 'Je gaf geen regels mee. We gingen uit van de voorbeeldregels voor een webshop.',
        en: 'You gave no policy. We went by the template for a web shop.',
      },
      remedy: { nl: 'Geef je eigen regels mee met --policy.', en: 'Give your own with --policy.' },
    },
    {
      id: 'country',
      says: {
        nl: 'Bij 2 mensen ontbreekt het land. We namen Nederland.',
        en: 'For 2 people the country is missing. We took the Netherlands.',
      },
      remedy: {
        nl: 'Zet het land in de export, of kies met --country.',
        en: 'Put the country in the export, or choose with --country.',
      },
    },
  ],
  unknowable: [
    {
      id: 'clicks',
      says: {
        nl: 'Of mensen je mail openen of erop klikken. Daarom tellen alleen aankopen als teken van leven.',
        en: 'Whether people click in your mail. So only purchases count as a sign of life.',
      },
      remedy: {
        nl: 'De export van campagne-activiteit uit je mailprogramma vertelt het.',
        en: 'The campaign activity export of your mail program would tell.',
      },
    },
    {
      id: 'soft-opt-in',
      says: {
        nl: 'Of klanten zich bij hun aankoop konden afmelden.',
        en: 'Whether customers could refuse at their purchase.',
      },
      remedy: {
        nl: 'De export van bestellingen met het vinkje uit de kassa vertelt het.',
        en: 'The order export with the box from the checkout would tell.',
      },
    },
  ],
  score: 45,
  scoreParts: [
    {
      id: 'retention',
      name: { nl: 'Binnen de bewaartermijn', en: 'Within the retention term' },
      weight: 30,
      value: 0.67,
    },
    {
      id: 'minimal',
      name: { nl: 'Alleen nodige velden', en: 'Only needed fields' },
      weight: 20,
      value: 0.22,
    },
    {
      id: 'objections',
      name: { nl: 'Afmeldingen verwerkt', en: 'Opt-outs carried out' },
      weight: 20,
      value: 0,
    },
    {
      id: 'proof',
      name: { nl: 'Toestemming aantoonbaar', en: 'Consent can be shown' },
      weight: 15,
      value: 0.44,
    },
    { id: 'known', name: { nl: 'Antwoord bekend', en: 'Answer known' }, weight: 10, value: 0.88 },
    { id: 'quality', name: { nl: 'Gegevens kloppen', en: 'Data are right' }, weight: 5, value: 0.98 },
  ],
  plan: [
    {
      id: 'suppress',
      title: {
        nl: 'Zet 1.204 afmeldingen op de blokkeerlijst',
        en: 'Put 1,204 opt-outs on the suppression list',
      },
      says: {
        nl: 'Neem de export van afmeldingen en voer hem in vóór je volgende mail.',
        en: 'Take the export of opt-outs and load it before your next mailing.',
      },
      findings: ['opted-out-on-list'],
      people: 1_204,
      gain: 20,
      effort: 'minutes',
    },
    {
      id: 'drop-fields',
      title: { nl: 'Wis acht velden die niemand nodig heeft', en: 'Erase eight fields that nobody needs' },
      says: {
        nl: 'Begin met inkomen, kinderen en burgerlijke staat.',
        en: 'Start with income, children and marital status.',
      },
      findings: ['over-collection'],
      people: 18_148,
      gain: 15.6,
      effort: 'hours',
    },
    {
      id: 'erase-lapsed',
      title: { nl: 'Kondig het wissen van 5.213 mensen aan', en: 'Announce the erasure of 5,213 people' },
      says: {
        nl: 'De eerste ronde kondigt alleen aan; wissen volgt na de bedenktijd.',
        en: 'The first round only announces; erasure follows after the grace period.',
      },
      findings: ['lapsed'],
      people: 5_213,
      gain: 8.6,
      effort: 'days',
    },
    {
      id: 'notice',
      title: { nl: 'Vertel 186 mensen waar je ze vandaan hebt', en: 'Tell 186 people where you got them' },
      says: {
        nl: 'Of wis de gekochte lijst, dat is sneller.',
        en: 'Or erase the bought list, which is quicker.',
      },
      findings: ['bought-list'],
      people: 186,
      gain: 2.1,
      effort: 'hours',
    },
    {
      id: 'proof',
      title: { nl: 'Zoek het bewijs van 1.390 toestemmingen', en: 'Find the proof of 1,390 consents' },
      says: {
        nl: 'Vraag de leverancier van je formulier om de export.',
        en: 'Ask the supplier of your form for the export.',
      },
      findings: ['consent-incomplete'],
      people: 1_390,
      gain: 6.2,
      effort: 'days',
    },
    {
      id: 'merge',
      title: { nl: 'Voeg 96 dubbele records samen', en: 'Merge 96 duplicate people' },
      says: { nl: 'Het strengste antwoord geldt voor beide.', en: 'The strictest answer holds for both.' },
      findings: ['duplicates'],
      people: 96,
      gain: 0.1,
      effort: 'hours',
    },
  ],
};

function field(
  name: string,
  header: string,
  filled: number,
  neededBy: readonly string[],
  covered: number,
  sensitivity: ScanReport['fields'][number]['sensitivity'],
): ScanReport['fields'][number] {
  return { field: name, header, filled, neededBy, covered, sensitivity };
}
