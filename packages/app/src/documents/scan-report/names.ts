import type { ObtainedVia, PersonKind, RelationKind } from '@houdbaar/core/terms';
import { channelNames, type Pair } from './words.ts';

/** Names of the groups in which people are counted; what is not listed is shown as it was found. */
const kinds: Record<PersonKind, Pair<string>> = {
  consumer: { nl: 'consumenten', en: 'consumers' },
  'sole-trader': { nl: 'eenmanszaken en zzp’ers', en: 'sole traders' },
  'business-contact': { nl: 'contactpersonen bij bedrijven', en: 'contacts at businesses' },
  'business-address': { nl: 'algemene adressen (info@)', en: 'general addresses (info@)' },
};

const relations: Record<RelationKind, Pair<string>> = {
  none: { nl: 'geen relatie', en: 'no relation' },
  prospect: { nl: 'belangstellenden', en: 'prospects' },
  'free-account': { nl: 'gratis account', en: 'free account' },
  member: { nl: 'leden', en: 'members' },
  donor: { nl: 'donateurs', en: 'donors' },
  customer: { nl: 'klanten', en: 'customers' },
  'former-customer': { nl: 'oud-klanten', en: 'former customers' },
  lead: { nl: 'leads', en: 'leads' },
};

const obtained: Record<ObtainedVia, Pair<string>> = {
  'own-form': { nl: 'eigen formulier', en: 'own form' },
  account: { nl: 'account', en: 'account' },
  sale: { nl: 'aankoop', en: 'sale' },
  quote: { nl: 'offerte', en: 'quote' },
  'offline-order': { nl: 'bestelling in de winkel of op papier', en: 'order in a shop or on paper' },
  event: { nl: 'evenement', en: 'event' },
  'business-card': { nl: 'visitekaartje', en: 'business card' },
  contest: { nl: 'prijsvraag', en: 'contest' },
  'co-registration': { nl: 'aanmelding bij een ander', en: 'sign-up with someone else' },
  'bought-list': { nl: 'gekochte lijst', en: 'bought list' },
  'rented-list': { nl: 'gehuurde lijst', en: 'rented list' },
  broker: { nl: 'adreshandelaar', en: 'data broker' },
  affiliate: { nl: 'partnerwebsite', en: 'affiliate' },
  scraped: { nl: 'van internet gehaald', en: 'scraped' },
  directory: { nl: 'gids of register', en: 'directory' },
  estate: { nl: 'nalatenschap', en: 'estate' },
  other: { nl: 'anders', en: 'other' },
};

/** Fields of a policy and roles of columns; the part after a dot is a channel or a special category. */
const fields: Readonly<Record<string, Pair<string>>> = {
  id: { nl: 'klantnummer', en: 'customer number' },
  customerNumber: { nl: 'klantnummer', en: 'customer number' },
  personKey: { nl: 'klantnummer', en: 'customer number' },
  organisationKey: { nl: 'nummer van de organisatie', en: 'organisation number' },
  orderKey: { nl: 'bestelnummer', en: 'order number' },
  addressKey: { nl: 'nummer van het adres', en: 'address number' },
  lookupKey: { nl: 'code', en: 'code' },
  lookupName: { nl: 'naam bij de code', en: 'name of the code' },
  otherKey: { nl: 'ander nummer', en: 'other number' },
  email: { nl: 'e-mailadres', en: 'e-mail address' },
  phone: { nl: 'telefoonnummer', en: 'telephone number' },
  mobile: { nl: 'mobiel nummer', en: 'mobile number' },
  fax: { nl: 'faxnummer', en: 'fax number' },
  salutation: { nl: 'aanhef', en: 'form of address' },
  initials: { nl: 'voorletters', en: 'initials' },
  name: { nl: 'naam', en: 'name' },
  fullName: { nl: 'volledige naam', en: 'full name' },
  firstName: { nl: 'voornaam', en: 'first name' },
  middleName: { nl: 'tweede voornaam', en: 'middle name' },
  particle: { nl: 'tussenvoegsel', en: 'name particle' },
  lastName: { nl: 'achternaam', en: 'last name' },
  nameSuffix: { nl: 'achtervoegsel', en: 'name suffix' },
  userName: { nl: 'gebruikersnaam', en: 'user name' },
  gender: { nl: 'geslacht', en: 'gender' },
  birthDate: { nl: 'geboortedatum', en: 'date of birth' },
  age: { nl: 'leeftijd', en: 'age' },
  maritalStatus: { nl: 'burgerlijke staat', en: 'marital status' },
  income: { nl: 'inkomen', en: 'income' },
  children: { nl: 'aantal kinderen', en: 'number of children' },
  homeOwner: { nl: 'eigen woning', en: 'home ownership' },
  education: { nl: 'opleiding', en: 'education' },
  occupation: { nl: 'beroep', en: 'occupation' },
  nationalNumber: { nl: 'burgerservice- of rijksregisternummer', en: 'national number' },
  iban: { nl: 'rekeningnummer', en: 'account number' },
  language: { nl: 'taal', en: 'language' },
  deceased: { nl: 'overleden', en: 'deceased' },
  freeText: { nl: 'opmerkingen', en: 'remarks' },
  remarks: { nl: 'opmerkingen', en: 'remarks' },
  tags: { nl: 'labels', en: 'tags' },
  socialProfile: { nl: 'profiel op sociale media', en: 'social media profile' },
  location: { nl: 'locatie', en: 'location' },
  ip: { nl: 'IP-adres', en: 'IP address' },
  score: { nl: 'score', en: 'score' },
  company: { nl: 'bedrijf', en: 'company' },
  legalForm: { nl: 'rechtsvorm', en: 'legal form' },
  companyNumber: { nl: 'ondernemingsnummer', en: 'company number' },
  industry: { nl: 'branche', en: 'industry' },
  website: { nl: 'website', en: 'website' },
  title: { nl: 'functie', en: 'job title' },
  jobTitle: { nl: 'functie', en: 'job title' },
  department: { nl: 'afdeling', en: 'department' },
  role: { nl: 'rol', en: 'role' },
  contactRole: { nl: 'rol', en: 'role' },
  personType: { nl: 'soort contact', en: 'kind of contact' },
  address: { nl: 'adres', en: 'address' },
  street: { nl: 'straat', en: 'street' },
  houseNumber: { nl: 'huisnummer', en: 'house number' },
  postcode: { nl: 'postcode', en: 'postcode' },
  city: { nl: 'plaats', en: 'town' },
  region: { nl: 'regio', en: 'region' },
  country: { nl: 'land', en: 'country' },
  createdAt: { nl: 'aangemaakt op', en: 'created on' },
  updatedAt: { nl: 'gewijzigd op', en: 'changed on' },
  activity: { nl: 'laatste activiteit', en: 'last activity' },
  lastActivityAt: { nl: 'laatste activiteit', en: 'last activity' },
  lastContactedAt: { nl: 'laatste contact door jou', en: 'last contacted by you' },
  purchases: { nl: 'aankopen', en: 'purchases' },
  lastPurchaseAt: { nl: 'laatste aankoop', en: 'last purchase' },
  firstPurchaseAt: { nl: 'eerste aankoop', en: 'first purchase' },
  orderDate: { nl: 'besteldatum', en: 'order date' },
  orderCount: { nl: 'aantal bestellingen', en: 'number of orders' },
  opens: { nl: 'geopende mails', en: 'opened e-mail' },
  clicks: { nl: 'kliks', en: 'clicks' },
  logins: { nl: 'inloggen', en: 'logins' },
  lastOpenAt: { nl: 'laatst geopend', en: 'last opened' },
  lastClickAt: { nl: 'laatste klik', en: 'last click' },
  lastLoginAt: { nl: 'laatst ingelogd', en: 'last login' },
  customerSince: { nl: 'klant sinds', en: 'customer since' },
  relationEnd: { nl: 'einde van de relatie', en: 'end of the relation' },
  amount: { nl: 'bedrag', en: 'amount' },
  quantity: { nl: 'aantal', en: 'quantity' },
  product: { nl: 'product', en: 'product' },
  consentStatus: { nl: 'toestemming', en: 'consent' },
  consentAt: { nl: 'datum van toestemming', en: 'date of consent' },
  consentIp: { nl: 'IP-adres bij toestemming', en: 'IP address at consent' },
  consentWording: { nl: 'tekst van de toestemming', en: 'wording of the consent' },
  consentSource: { nl: 'bron van de toestemming', en: 'source of the consent' },
  confirmedAt: { nl: 'toestemming bevestigd op', en: 'consent confirmed on' },
  confirmedIp: { nl: 'IP-adres bij bevestiging', en: 'IP address at confirmation' },
  doubleOptIn: { nl: 'dubbel bevestigd', en: 'double opt-in' },
  emailPromotion: { nl: 'keuze voor reclame per e-mail', en: 'choice on promotional e-mail' },
  optOut: { nl: 'afgemeld', en: 'opted out' },
  unsubscribedAt: { nl: 'afgemeld op', en: 'unsubscribed on' },
  unsubscribeReason: { nl: 'reden van afmelding', en: 'reason for unsubscribing' },
  bouncedAt: { nl: 'onbestelbaar sinds', en: 'undeliverable since' },
  bounceReason: { nl: 'reden van onbestelbaarheid', en: 'reason undeliverable' },
  doNotTrack: { nl: 'niet volgen', en: 'do not track' },
  legalBasis: { nl: 'grondslag', en: 'lawful basis' },
  source: { nl: 'bron', en: 'source' },
  sourceDetail: { nl: 'details van de bron', en: 'source, in detail' },
  status: { nl: 'status', en: 'status' },
  lifecycleStage: { nl: 'fase', en: 'stage' },
  specialCategory: { nl: 'bijzonder persoonsgegeven', en: 'special category' },
  all: { nl: 'alles', en: 'everything' },
  health: { nl: 'gezondheid', en: 'health' },
  religion: { nl: 'geloof', en: 'religion' },
  union: { nl: 'vakbond', en: 'trade union' },
  orientation: { nl: 'seksuele gerichtheid', en: 'sexual orientation' },
  ethnicity: { nl: 'etnische afkomst', en: 'ethnicity' },
  politics: { nl: 'politieke opvattingen', en: 'politics' },
  biometric: { nl: 'biometrische gegevens', en: 'biometrics' },
  genetic: { nl: 'genetische gegevens', en: 'genetics' },
  criminal: { nl: 'strafbare feiten', en: 'criminal record' },
  ignore: { nl: 'niet gelezen', en: 'not read' },
};

/** What a file holds. */
const tables: Readonly<Record<string, Pair<string>>> = {
  people: { nl: 'mensen', en: 'people' },
  contacts: { nl: 'contactpersonen', en: 'contacts' },
  customers: { nl: 'klanten', en: 'customers' },
  orders: { nl: 'bestellingen', en: 'orders' },
  consents: { nl: 'toestemmingen', en: 'consents' },
  'opt-ins': { nl: 'aanmeldingen', en: 'opt-ins' },
  'opt-outs': { nl: 'afmeldingen', en: 'opt-outs' },
  organisations: { nl: 'organisaties', en: 'organisations' },
  addresses: { nl: 'adressen', en: 'addresses' },
  lookup: { nl: 'codes en namen', en: 'codes and names' },
  other: { nl: 'geen mensen', en: 'no people' },
};

const vendors: Readonly<Record<string, string>> = {
  hubspot: 'HubSpot',
  mailchimp: 'Mailchimp',
  brevo: 'Brevo',
  activecampaign: 'ActiveCampaign',
  salesforce: 'Salesforce',
  dynamics: 'Dynamics 365',
  mautic: 'Mautic',
  listmonk: 'listmonk',
  klaviyo: 'Klaviyo',
  shopify: 'Shopify',
  woocommerce: 'WooCommerce',
  pipedrive: 'Pipedrive',
  odoo: 'Odoo',
};

const delimiters: Readonly<Record<string, Pair<string>>> = {
  ',': { nl: 'komma', en: 'comma' },
  ';': { nl: 'puntkomma', en: 'semicolon' },
  '\t': { nl: 'tab', en: 'tab' },
  '|': { nl: 'verticale streep', en: 'bar' },
};

const unknown: Pair<string> = { nl: 'onbekend', en: 'unknown' };

const groups = {
  kind: { ...kinds, unknown },
  relation: { ...relations, unknown },
  source: { ...obtained, unknown },
  table: tables,
  delimiter: delimiters,
} as const satisfies Record<string, Readonly<Record<string, Pair<string>>>>;

/** The lists of names from which a code can be called. */
export type Group = keyof typeof groups;

/** The name of a code in one of the lists, or undefined where the list has none. */
export function nameIn(group: Group, code: string): Pair<string> | undefined {
  return own(groups[group], code);
}

/** The name of a field or of a column's role: `consentAt.email` is named by its two parts. */
export function fieldName(code: string): readonly Pair<string>[] {
  const [first = '', ...rest] = code.split('.');
  const names = [own(fields, first), ...rest.map((part) => own(channelNames, part) ?? own(fields, part))];
  return names.every((name) => name !== undefined) ? names : [{ nl: code, en: code }];
}

function own(list: Readonly<Record<string, Pair<string>>>, code: string): Pair<string> | undefined {
  return Object.hasOwn(list, code) ? list[code] : undefined;
}

/** The system from which an export came, as it calls itself. */
export function vendorName(code: string): string {
  return Object.hasOwn(vendors, code) ? (vendors[code] ?? code) : code;
}
