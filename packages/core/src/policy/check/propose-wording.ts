import type { Channel, PurposeKind, Said } from '../../terms/index.ts';
import type { PolicyPurpose } from '../schema.ts';

const channelNames: Readonly<Record<Channel, Said>> = {
  email: { nl: 'e-mail', en: 'e-mail' },
  sms: { nl: 'sms', en: 'text message' },
  push: { nl: 'pushbericht', en: 'app notification' },
  phone: { nl: 'telefoon', en: 'phone' },
  robocall: { nl: 'automatisch telefoontje', en: 'automated call' },
  fax: { nl: 'fax', en: 'fax' },
  post: { nl: 'post', en: 'post' },
  'inbox-ad': { nl: 'advertentie in je mailbox', en: 'advertisements in your inbox' },
  ads: { nl: 'advertentie op andere sites', en: 'advertisements on other sites' },
  'web-tracking': { nl: 'advertentie op andere sites', en: 'advertisements on other sites' },
  'email-pixel': { nl: 'e-mail', en: 'e-mail' },
};

function list(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

/** What each kind of purpose is really about; square brackets mark what only the organisation knows. */
const aboutKind: Readonly<Record<Exclude<PurposeKind, 'direct-marketing'>, Said>> = {
  'partner-marketing': {
    nl: '{org} stuurt je per {channels} aanbiedingen van [noem elke partner]. Je kunt je altijd afmelden.',
    en: '{org} sends you offers of [name each partner] by {channels}. You can unsubscribe at any time.',
  },
  'data-trading': {
    nl: '{org} geeft je [noem de gegevens] aan [noem elk bedrijf], dat ze gebruikt om [noem waarvoor].',
    en: '{org} gives your [name the data] to [name each company], which uses them to [name what for].',
  },
  profiling: {
    nl: '{org} kijkt welke producten je kocht en bekijkt, en kiest daarmee welke aanbiedingen je te zien krijgt.',
    en: '{org} looks at which products you bought and viewed, to choose which offers you get to see.',
  },
  'ads-targeting': {
    nl: '{org} toont je op [noem de platforms] advertenties voor producten die je bij ons bekeek.',
    en: '{org} shows you advertisements on [name the platforms] for products that you viewed with us.',
  },
  loyalty: {
    nl: '{org} houdt je aankopen bij om je spaarpunten te berekenen en te verzilveren.',
    en: '{org} keeps track of your purchases to calculate and redeem your points.',
  },
  service: {
    nl: '{org} gebruikt je gegevens om je bestelling te leveren en je te laten weten wanneer die komt.',
    en: '{org} uses your data to deliver your order and to tell you when it arrives.',
  },
  survey: {
    nl: '{org} vraagt je per {channels} hoe je [noem het product of de dienst] vond, om dat te verbeteren.',
    en: '{org} asks you by {channels} what you thought of [name the product or service], to improve it.',
  },
  analytics: {
    nl: '{org} telt hoeveel mensen welke pagina’s en producten bekijken, zonder te kijken wie het zijn.',
    en: '{org} counts how many people view which pages and products, without looking at who they are.',
  },
  account: {
    nl: '{org} bewaart je account, zodat je kunt inloggen en je bestellingen terugvindt.',
    en: '{org} keeps your account so that you can log in and find your orders.',
  },
  administration: {
    nl: '{org} bewaart facturen en betalingen omdat de belastingwet dat voorschrijft.',
    en: '{org} keeps invoices and payments because tax law requires it.',
  },
  support: {
    nl: '{org} bewaart je vraag en ons antwoord om je te helpen en later te kunnen zien wat er is afgesproken.',
    en: '{org} keeps your question and our answer to help you and to see later what was agreed.',
  },
  security: {
    nl: '{org} bewaart wanneer en vanaf welk IP-adres iemand inlogt, om misbruik van accounts te ontdekken.',
    en: '{org} keeps when and from which address people logged in to detect misuse of accounts.',
  },
};

const aboutProducts = {
  similar: {
    nl: '{org} benadert je per {channels} met aanbiedingen voor producten die lijken op wat je bij ons kocht. Je kunt je altijd afmelden.',
    en: '{org} contacts you by {channels} with offers for products like those you bought from us. You can unsubscribe at any time.',
  },
  other: {
    nl: '{org} benadert je per {channels} met nieuws en aanbiedingen over [noem je producten]. Je kunt je altijd afmelden.',
    en: '{org} contacts you by {channels} with news and offers about [name your products]. You can unsubscribe at any time.',
  },
} as const;

/** A wording that says who does what, how and why, from what the purpose declares of itself. */
export function proposeWording(purpose: PolicyPurpose, organisation: string): Said {
  const profiles = Object.values(purpose.channels ?? {});
  const similar = profiles.length > 0 && profiles.every((profile) => profile?.products === 'similar');
  const text =
    purpose.kind === 'direct-marketing'
      ? aboutProducts[similar ? 'similar' : 'other']
      : aboutKind[purpose.kind];
  const channels = Object.keys(purpose.channels ?? {}) as Channel[];
  const names = (language: 'nl' | 'en', and: string, none: string) =>
    list([...new Set(channels.map((channel) => channelNames[channel][language]))], and) || none;
  const fill = (sentence: string, spoken: string) =>
    sentence.replaceAll('{org}', organisation).replaceAll('{channels}', spoken);
  return {
    nl: fill(text.nl, names('nl', 'en', '[noem de kanalen]')),
    en: fill(text.en, names('en', 'and', '[name the channels]')),
  };
}
