import { parsePeriod } from '../../time/index.ts';
import { electronicMail, natural } from '../contact-rule.ts';
import { contactRule } from '../define.ts';
import { postToFirm, postToPersons } from '../post.ts';

const source = 'https://www.irishstatutebook.ie/eli/2011/si/336/made/en/print';
const source2003 = 'https://www.irishstatutebook.ie/eli/2003/si/535/made/en/print';
const guidance =
  'https://dataprotection.ie/en/faqs/direct-marketing/consent-explicitly-required-all-cases-electronic-direct-marketing';

/** The regulations of 2003 came into operation on 6 November 2003, those of 2011 replaced them. */
const start2003 = '2003-11-06';
const end2003 = '2011-06-30';
const from = '2011-07-01';

const customer = { quote: 'no', freeAccount: 'open', clock: parsePeriod('P12M') } as const;

/** The opt-out register binds landlines; a consent or a business relationship sets it aside. */
const ndd = [{ name: 'ndd', binding: 'statute', setAsideBy: ['consent', 'customer'] }] as const;

/**
 * S.I. 336/2011, regulation 13, and S.I. 535/2003 before it.
 *
 * A landline may be called until refused (screen the NDD), a mobile only with consent. The facts do not tell
 * the one from the other, so the stricter rule stands for everyone who may be reached on a mobile.
 */
export const ieContact = [
  contactRule({
    id: 'ie-email-natural-until-2011',
    cites: ['IE SI 535/2003 13', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: source2003,
    from: start2003,
    to: end2003,
    confidence: 'medium',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    // Whether the twelve months already counted under the older regulations was not seen: the stricter reading.
    customer,
    says: {
      nl: 'Tot juli 2011 gold al: reclame per e-mail of sms alleen na toestemming of aan eigen klanten.',
      en: 'Until July 2011 too, advertising by e-mail or text needed consent or an own customer.',
    },
  }),
  contactRule({
    id: 'ie-email-natural',
    cites: ['IE SI 336/2011 13', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source,
    from,
    confidence: 'high',
    channels: electronicMail,
    // A sole trader's work address may fall under the business exception, but the facts do not tell it apart.
    recipients: natural,
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Reclame per e-mail of sms mag alleen na toestemming, of aan een eigen klant zolang er niet meer dan twaalf maanden voorbij zijn sinds de verkoop of je laatste bericht.',
      en: 'Advertising by e-mail or text needs consent, or an own customer while no more than twelve months have passed since the sale or your last message.',
    },
  }),
  contactRule({
    id: 'ie-email-business-contact',
    cites: ['IE SI 336/2011 13', 'ePrivacy 13(5)', 'ePrivacy 13(1)'],
    source: guidance,
    from,
    confidence: 'high',
    channels: electronicMail,
    recipients: ['business-contact'],
    regime: 'opt-in-unless-work-related',
    customer,
    says: {
      nl: 'Een werkadres mag reclame krijgen die alleen over het werk gaat, tot de persoon weigert; voor andere reclame is toestemming nodig.',
      en: 'A work address may receive advertising that is solely about the work until the person refuses; any other needs consent.',
    },
  }),
  contactRule({
    id: 'ie-email-business-address',
    cites: ['IE SI 336/2011 13', 'ePrivacy 13(5)'],
    source: guidance,
    from,
    confidence: 'high',
    channels: electronicMail,
    recipients: ['business-address'],
    regime: 'opt-out',
    says: {
      nl: 'Een algemeen adres van een bedrijf mag reclame krijgen tot het bedrijf laat weten dat het die niet wil.',
      en: 'A general company address may receive advertising until the company refuses.',
    },
  }),
  contactRule({
    id: 'ie-phone-persons',
    cites: ['IE SI 336/2011 13', 'ePrivacy 13(3)'],
    source: 'https://dataprotection.ie/en/organisations/rules-electronic-and-direct-marketing',
    from,
    confidence: 'high',
    channels: ['phone'],
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    regime: 'opt-in',
    registers: ndd,
    says: {
      nl: 'Een mobiel nummer bellen mag alleen na toestemming. Een vast nummer mag tot iemand weigert of in de NDD staat; omdat het verschil niet bekend is, geldt hier de strengste regel.',
      en: 'A mobile may be called only with consent. A landline may be called until the person refuses or is listed in the NDD; as the two cannot be told apart here, the stricter rule stands.',
    },
  }),
  contactRule({
    id: 'ie-phone-business-address',
    cites: ['IE SI 336/2011 13', 'ePrivacy 13(5)'],
    source: 'https://dataprotection.ie/en/organisations/rules-electronic-and-direct-marketing',
    from,
    confidence: 'high',
    channels: ['phone'],
    recipients: ['business-address'],
    regime: 'opt-out',
    registers: ndd,
    says: {
      nl: 'Het algemene nummer van een bedrijf mag je bellen tot het bedrijf weigert of in de NDD staat.',
      en: 'A company’s general number may be called until it refuses or is listed in the NDD.',
    },
  }),
  contactRule({
    id: 'ie-robocall-fax-natural',
    cites: ['IE SI 336/2011 13', 'ePrivacy 13(1)'],
    source,
    from,
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: natural,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax mag alleen na toestemming.',
      en: 'Automated calls and advertising by fax need prior consent.',
    },
  }),
  contactRule({
    id: 'ie-robocall-fax-legal-persons',
    cites: ['IE SI 336/2011 13', 'ePrivacy 13(5)', 'GDPR 21(3)'],
    source,
    from,
    confidence: 'medium',
    channels: ['robocall', 'fax'],
    recipients: ['business-contact', 'business-address'],
    regime: 'opt-out',
    says: {
      nl: 'Automatische oproepen en faxen naar bedrijven mogen tot het bedrijf of de medewerker weigert.',
      en: 'Automated calls and faxes to companies are allowed until the company or its employee refuses.',
    },
  }),
  postToPersons('ie', 'high'),
  postToFirm('ie', 'high'),
];
