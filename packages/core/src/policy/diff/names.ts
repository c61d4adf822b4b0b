import type {
  ActivityKind,
  Channel,
  LawfulBasis,
  ObtainedVia,
  PersonKind,
  PurposeKind,
  RelationKind,
  RetentionStart,
  Said,
} from '../../terms/index.ts';

const said = (nl: string, en: string): Said => ({ nl, en });

/** The keys of a declaration as people call them, with a capital: they begin a sentence. */
export const keyNames: Readonly<Record<string, Said>> = {
  organisation: said('Organisatie', 'Organisation'),
  name: said('Naam', 'Name'),
  country: said('Land', 'Country'),
  sector: said('Branche', 'Sector'),
  established: said('Gevestigd in', 'Established in'),
  contact: said('Contactgegevens', 'Contact'),
  dpo: said('Functionaris gegevensbescherming', 'Data protection officer'),
  representative: said('Vertegenwoordiger in de EU', 'Representative in the EU'),
  email: said('E-mail', 'E-mail'),
  phone: said('Telefoon', 'Phone'),
  address: said('Adres', 'Address'),
  website: said('Website', 'Website'),
  fieldsHeld: said('Velden die je hebt', 'Fields that you hold'),
  storedIn: said('Systemen', 'Systems'),
  security: said('Beveiliging', 'Security'),
  cleanUp: said('Opruimen', 'Clean-up'),
  graceDays: said('Dagen tussen aankondigen en uitvoeren', 'Days between announcing and executing'),
  alwaysSecond: said('Altijd een tweede persoon', 'Always a second person'),
  smallestCell: said('Kleinste groep in de statistiek', 'Smallest group in the statistics'),
  evidenceMonths: said('Maanden dat bewijs leesbaar blijft', 'Months that evidence stays readable'),
  version: said('Versie van het formaat', 'Version of the format'),
  kind: said('Soort', 'Kind'),
  basis: said('Grondslag', 'Lawful basis'),
  previousBasis: said('Eerdere grondslag', 'Previous basis'),
  wording: said('Omschrijving', 'Wording'),
  nl: said('Nederlands', 'Dutch'),
  en: said('Engels', 'English'),
  role: said('Rol', 'Role'),
  as: said('Als', 'As'),
  with: said('Samen met', 'With'),
  arrangement: said('Regeling', 'Arrangement'),
  audience: said('Voor wie', 'Audience'),
  kinds: said('Soort persoon', 'Kind of person'),
  relations: said('Relatie', 'Relation'),
  fields: said('Velden', 'Fields'),
  need: said('Nodig', 'Need'),
  why: said('Waarom', 'Why'),
  channels: said('Kanalen', 'Channels'),
  content: said('Inhoud', 'Content'),
  products: said('Producten', 'Products'),
  onBehalfOf: said('Namens', 'On behalf of'),
  unsubscribe: said('Afmelden', 'Unsubscribe'),
  retention: said('Bewaren', 'Retention'),
  from: said('Telt vanaf', 'Counted from'),
  keep: said('Bewaartermijn', 'Keep for'),
  extendedBy: said('Verlengd door', 'Extended by'),
  cap: said('Hooguit', 'At most'),
  atEnd: said('Daarna', 'At the end'),
  review: said('Nalopen', 'Review'),
  every: said('Hoe vaak', 'How often'),
  last: said('Laatst nagelopen', 'Last reviewed'),
  consentRenewal: said('Toestemming opnieuw vragen na', 'Renew consent after'),
  grace: said('Uitstel', 'Grace'),
  assessment: said('Belangenafweging', 'Assessment'),
  duty: said('Wet die dit voorschrijft', 'Law that demands it'),
  tracking: said('Volgen', 'Tracking'),
  links: said('Kliks', 'Clicks'),
  opens: said('Openen', 'Opens'),
  sources: said('Bronnen', 'Sources'),
  recipients: said('Ontvangers', 'Recipients'),
  automatedDecisions: said('Automatische besluiten', 'Automated decisions'),
  logic: said('Logica', 'Logic'),
  consequences: said('Gevolgen', 'Consequences'),
  via: said('Verkregen via', 'Obtained via'),
  verification: said('Gecontroleerd', 'Verification'),
  notice: said('Geïnformeerd', 'Notice'),
  what: said('Wat', 'What'),
  agreement: said('Overeenkomst', 'Agreement'),
  safeguard: said('Waarborg', 'Safeguard'),
  interest: said('Belang', 'Interest'),
  necessity: said('Noodzaak', 'Necessity'),
  questions: said('Vragen', 'Questions'),
  about: said('Omstandigheden', 'Circumstances'),
  answer: said('Antwoord', 'Answer'),
  reason: said('Reden', 'Reason'),
  sensitive: said('Bijzondere gegevens', 'Special categories'),
  children: said('Kinderen', 'Children'),
  scale: said('Schaal', 'Scale'),
  measures: said('Maatregelen', 'Measures'),
  signed: said('Ondertekend op', 'Signed on'),
  signedBy: said('Ondertekend door', 'Signed by'),
  reviewEvery: said('Opnieuw bekijken', 'Review every'),
};

const bases: Readonly<Record<LawfulBasis, Said>> = {
  consent: said('toestemming', 'consent'),
  contract: said('overeenkomst', 'contract'),
  'legal-obligation': said('wettelijke verplichting', 'legal obligation'),
  'vital-interests': said('vitaal belang', 'vital interests'),
  'public-task': said('taak van algemeen belang', 'public task'),
  'legitimate-interests': said('gerechtvaardigd belang', 'legitimate interests'),
  none: said('geen', 'none'),
};

/** What each kind of purpose is called. */
export const purposeKindNames: Readonly<Record<PurposeKind, Said>> = {
  'direct-marketing': said('direct marketing', 'direct marketing'),
  'partner-marketing': said('reclame voor partners', 'marketing for partners'),
  'data-trading': said('gegevens doorverkopen', 'trading data'),
  profiling: said('profielen', 'profiling'),
  'ads-targeting': said('gerichte advertenties', 'targeted advertisements'),
  loyalty: said('spaarprogramma', 'loyalty programme'),
  service: said('levering en service', 'delivery and service'),
  survey: said('klantonderzoek', 'survey'),
  analytics: said('statistiek', 'analytics'),
  account: said('account', 'account'),
  administration: said('administratie', 'administration'),
  support: said('klantenservice', 'support'),
  security: said('beveiliging', 'security'),
};

const channelNames: Readonly<Record<Channel, Said>> = {
  email: said('e-mail', 'e-mail'),
  sms: said('sms', 'text message'),
  push: said('pushbericht', 'app notification'),
  phone: said('telefoon', 'phone'),
  robocall: said('automatisch telefoontje', 'automated call'),
  fax: said('fax', 'fax'),
  post: said('post', 'post'),
  'inbox-ad': said('advertentie in de mailbox', 'advertisement in the inbox'),
  ads: said('online advertenties', 'online advertisements'),
  'web-tracking': said('volgen op websites', 'tracking on websites'),
  'email-pixel': said('meetpixel in e-mail', 'tracking pixel in e-mail'),
};

const personKindNames: Readonly<Record<PersonKind, Said>> = {
  consumer: said('consument', 'consumer'),
  'sole-trader': said('eenmanszaak of zzp’er', 'sole trader'),
  'business-contact': said('contactpersoon bij een bedrijf', 'contact at a business'),
  'business-address': said('algemeen adres van een bedrijf', 'general address of a business'),
};

const relationNames: Readonly<Record<RelationKind, Said>> = {
  none: said('geen relatie', 'no relation'),
  prospect: said('belangstellende', 'prospect'),
  'free-account': said('gratis account', 'free account'),
  member: said('lid', 'member'),
  donor: said('donateur', 'donor'),
  customer: said('klant', 'customer'),
  'former-customer': said('oud-klant', 'former customer'),
  lead: said('lead', 'lead'),
};

const activityNames: Readonly<Record<ActivityKind, Said>> = {
  'email.open': said('mail openen', 'opening an e-mail'),
  'email.click': said('klikken in een mail', 'clicking in an e-mail'),
  login: said('inloggen', 'logging in'),
  purchase: said('aankoop', 'purchase'),
  return: said('retour', 'return'),
  download: said('download', 'download'),
  event: said('evenement', 'event'),
  'points.redeemed': said('punten verzilveren', 'redeeming points'),
  'support.contact': said('contact met de klantenservice', 'contact with support'),
  reply: said('antwoord', 'reply'),
  visit: said('bezoek', 'visit'),
  'account.update': said('account bijwerken', 'updating the account'),
  'profile.update': said('profiel bijwerken', 'updating the profile'),
  payment: said('betaling', 'payment'),
};

const startNames: Readonly<Record<RetentionStart, Said>> = {
  collected: said('het verzamelen', 'collection'),
  'last-activity': said('de laatste activiteit', 'the last activity'),
  'relation-end': said('het einde van de relatie', 'the end of the relation'),
  consent: said('de toestemming', 'the consent'),
  purchase: said('de aankoop', 'the purchase'),
  'last-update': said('de laatste wijziging', 'the last update'),
};

const obtainedNames: Readonly<Record<ObtainedVia, Said>> = {
  'own-form': said('eigen formulier', 'own form'),
  account: said('account', 'account'),
  sale: said('verkoop', 'sale'),
  quote: said('offerte', 'quote'),
  'offline-order': said('bestelling in de winkel of op papier', 'order in a shop or on paper'),
  event: said('evenement', 'event'),
  'business-card': said('visitekaartje', 'business card'),
  contest: said('prijsvraag', 'contest'),
  'co-registration': said('aanmelding bij een ander', 'sign-up with someone else'),
  'bought-list': said('gekochte lijst', 'bought list'),
  'rented-list': said('gehuurde lijst', 'rented list'),
  broker: said('adreshandelaar', 'data broker'),
  affiliate: said('partnerwebsite', 'affiliate'),
  scraped: said('van internet gehaald', 'scraped'),
  directory: said('gids of register', 'directory'),
  estate: said('nalatenschap', 'estate'),
  other: said('anders', 'other'),
};

const ends = {
  erase: said('wissen', 'erase'),
  anonymise: said('anonimiseren', 'anonymise'),
  block: said('afschermen', 'block'),
} as const;

const needs = {
  required: said('verplicht', 'required'),
  optional: said('mag leeg blijven', 'optional'),
} as const;

const answers = {
  yes: said('ja', 'yes'),
  no: said('nee', 'no'),
  partly: said('deels', 'partly'),
  unknown: said('weet ik niet', 'do not know'),
} as const;

const sourceOrigins = {
  person: said('de persoon zelf', 'the person'),
  'third-party': said('een ander', 'a third party'),
  public: said('een openbare bron', 'a public source'),
  register: said('een register', 'a register'),
  acquisition: said('een overname', 'an acquisition'),
  generated: said('zelf bedacht', 'generated'),
} as const;

type Names = Readonly<Record<string, Said>>;

/** By the key under which a word stands: what it is called. */
export const wordNames: Readonly<Record<string, Names>> = {
  basis: bases,
  previousBasis: bases,
  kind: { ...purposeKindNames, ...activityNames },
  kinds: personKindNames,
  relations: relationNames,
  channels: channelNames,
  fields: needs,
  need: needs,
  extendedBy: activityNames,
  from: { ...startNames, ...sourceOrigins },
  via: obtainedNames,
  atEnd: ends,
  answer: answers,
};
