import type { ConsentAct, LawfulBasis, Outcome, Said } from '@houdbaar/core/terms';
import type { EvidenceKind } from '../../usecases/index.ts';
import type { RequiredField } from './missing-fields.ts';
import type { ObjectionEvent, ProofEvent, RefusalVia } from './proof-input.ts';

const notRecorded: Said = { nl: 'niet vastgelegd', en: 'not recorded' };

export const actWords: Readonly<Record<ConsentAct | 'unknown', Said>> = {
  unknown: notRecorded,
  ticked: { nl: 'zelf een vakje aangevinkt', en: 'ticked a box' },
  clicked: { nl: 'op een knop geklikt', en: 'clicked a button' },
  signed: { nl: 'een handtekening gezet', en: 'signed' },
  spoken: { nl: 'ja gezegd in een gesprek', en: 'said yes in a conversation' },
  written: { nl: 'het zelf geschreven', en: 'wrote it themselves' },
  reply: { nl: 'ja geantwoord op een bericht', en: 'replied yes to a message' },
  'pre-ticked': { nl: 'een vakje dat al aangevinkt was laten staan', en: 'left a pre-ticked box as it was' },
  silence: { nl: 'niets gedaan', en: 'did nothing' },
  'opt-out-box': { nl: 'een vakje om te weigeren leeg gelaten', en: 'left a box for refusing empty' },
  'continued-use': { nl: 'de site of app verder gebruikt', en: 'went on using the site or app' },
  terms: { nl: 'voorwaarden aanvaard waar het in stond', en: 'accepted terms that contained it' },
  'confirmed-by-seller': {
    nl: 'alleen de verkoper van de gegevens zegt het',
    en: 'only the seller of the data says so',
  },
};

export const viaWords: Readonly<Record<RefusalVia, Said>> = {
  unknown: notRecorded,
  link: { nl: 'via de afmeldlink', en: 'through the unsubscribe link' },
  mail: { nl: 'per e-mail', en: 'by e-mail' },
  phone: { nl: 'per telefoon', en: 'by telephone' },
  letter: { nl: 'per brief', en: 'by letter' },
  register: { nl: 'via een openbaar register', en: 'through a public register' },
  account: { nl: 'in het eigen account', en: 'in their own account' },
};

export const rightWords = {
  'eu-gdpr:A21': { nl: 'Recht van bezwaar', en: 'Right to object' },
  'eu-gdpr:A7-3': { nl: 'Recht om toestemming in te trekken', en: 'Right to withdraw consent' },
} as const satisfies Record<string, Said>;

export const basisWords: Readonly<Record<LawfulBasis, Said>> = {
  consent: { nl: 'toestemming (AVG 6(1)(a))', en: 'consent (GDPR 6(1)(a))' },
  contract: { nl: 'overeenkomst (AVG 6(1)(b))', en: 'contract (GDPR 6(1)(b))' },
  'legal-obligation': { nl: 'wettelijke verplichting (AVG 6(1)(c))', en: 'legal obligation (GDPR 6(1)(c))' },
  'vital-interests': { nl: 'vitaal belang (AVG 6(1)(d))', en: 'vital interests (GDPR 6(1)(d))' },
  'public-task': { nl: 'taak van algemeen belang (AVG 6(1)(e))', en: 'public task (GDPR 6(1)(e))' },
  'legitimate-interests': {
    nl: 'gerechtvaardigd belang (AVG 6(1)(f))',
    en: 'legitimate interests (GDPR 6(1)(f))',
  },
  none: { nl: 'geen grondslag opgegeven', en: 'no basis declared' },
};

export const eventWords: Readonly<Record<ProofEvent['kind'], Said>> = {
  consent: { nl: 'toestemming gegeven', en: 'consent given' },
  renewal: { nl: 'toestemming opnieuw gegeven', en: 'consent given anew' },
  withdrawal: { nl: 'toestemming ingetrokken', en: 'consent withdrawn' },
  objection: { nl: 'bezwaar gemaakt', en: 'objection made' },
};

export const titleWords: Readonly<Record<ProofEvent['kind'], Said>> = {
  consent: { nl: 'Bewijs van toestemming', en: 'Proof of consent' },
  renewal: { nl: 'Bewijs van toestemming', en: 'Proof of consent' },
  withdrawal: { nl: 'Bewijs van intrekking', en: 'Proof of withdrawal' },
  objection: { nl: 'Bewijs van bezwaar', en: 'Proof of objection' },
};

export const scopeWords: Readonly<Record<ObjectionEvent['scope'], Said>> = {
  marketing: { nl: 'alle direct marketing', en: 'all direct marketing' },
  channel: { nl: 'marketing via dit kanaal', en: 'marketing through this channel' },
  all: { nl: 'elk gebruik van de gegevens', en: 'every use of the data' },
  profiling: { nl: 'profilering', en: 'profiling' },
};

export const outcomeWords: Readonly<Record<Outcome, Said>> = {
  lawful: { nl: 'mag', en: 'allowed' },
  unlawful: { nl: 'mag niet', en: 'not allowed' },
  unknown: { nl: 'onbekend', en: 'unknown' },
};

export const pointWords = {
  email: { nl: 'E-mailadres', en: 'E-mail address' },
  phone: { nl: 'Telefoonnummer', en: 'Telephone number' },
  post: { nl: 'Postadres', en: 'Postal address' },
  customer: { nl: 'Klantnummer', en: 'Customer number' },
} as const satisfies Record<string, Said>;

export const confirmedVia = {
  email: { nl: 'per e-mail', en: 'by e-mail' },
  phone: { nl: 'per telefoon', en: 'by telephone' },
  post: { nl: 'per post', en: 'by post' },
} as const satisfies Record<string, Said>;

export const missingWords: Readonly<Record<RequiredField, Said>> = {
  notice: { nl: 'de tekst die bij de toestemming is getoond', en: 'the text shown with the consent' },
  'personal-data': { nl: 'welke gegevens worden gebruikt', en: 'which data are used' },
  'controller-contact': { nl: 'hoe je de organisatie bereikt', en: 'how to reach the organisation' },
  'controller-address': { nl: 'het postadres van de organisatie', en: "the organisation's postal address" },
  recipients: { nl: 'wie de gegevens krijgt', en: 'who gets the data' },
  'storage-location': { nl: 'in welk land de gegevens staan', en: 'in which country the data stand' },
  'retention-period': { nl: 'hoe lang de gegevens worden bewaard', en: 'how long the data are kept' },
  'withdrawal-method': { nl: 'waar je de toestemming intrekt', en: 'where to withdraw the consent' },
  'event-day': { nl: 'de dag waarop het gebeurde', en: 'the day on which it happened' },
  'event-time': { nl: 'het uur waarop het gebeurde', en: 'the hour at which it happened' },
};

/** Kinds of evidence; one without a name here is shown by its own. */
export const evidenceWords: Readonly<Record<EvidenceKind, Said>> = {
  origin: { nl: 'herkomst', en: 'origin' },
  consent: { nl: 'toestemming', en: 'consent' },
  withdrawal: { nl: 'intrekking', en: 'withdrawal' },
  objection: { nl: 'bezwaar', en: 'objection' },
  notice: { nl: 'informatie gegeven', en: 'notice given' },
  request: { nl: 'verzoek', en: 'request' },
  relation: { nl: 'relatie', en: 'relation' },
  hold: { nl: 'vastgehouden', en: 'hold' },
  restriction: { nl: 'beperking', en: 'restriction' },
  correction: { nl: 'correctie', en: 'correction' },
  merge: { nl: 'samengevoegd', en: 'merged' },
  'clean-up': { nl: 'opgeruimd', en: 'cleaned up' },
};

/** Acts by which the person did something to say yes. */
export const activeActs: ReadonlySet<ConsentAct | 'unknown'> = new Set<ConsentAct>([
  'ticked',
  'clicked',
  'signed',
  'spoken',
  'written',
  'reply',
]);
