import { parsePeriod } from '../../time/index.ts';
import { electronicMail, everyone } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

const mfl2017 = 'https://www.retsinformation.dk/eli/lta/2017/426';
const mfl2005 = 'https://www.retsinformation.dk/eli/lta/2005/1389';
const consumerContracts = 'https://www.retsinformation.dk/eli/lta/2013/1457';
const phoneGuide = 'https://forbrugerombudsmanden.dk/longreads/oversigt-over-reglerne-for-telefonsalg/';
const spamGuide = 'https://marketingplatform.com/da/ressourcer/reglerne-for-spam/';

const customer = { quote: 'no', freeAccount: 'yes' } as const;

/** The Consumer Ombudsman's guide of November 2018: a consent unused for about a year has lapsed. */
const idle = { from: '2018-11-01', consentIdle: parsePeriod('P12M') } as const;

const robinson = { name: 'robinson', binding: 'statute', setAsideBy: ['consent'] } as const;
/** Firms that asked the company register (CVR) to be kept from advertising. */
const cvr = { name: 'cvr', binding: 'statute', setAsideBy: ['consent'] } as const;

/** Markedsføringsloven 10, forbrugeraftaleloven 4 and CVR-loven 19. */
export const dkContact = [
  contactRule({
    id: 'dk-email-until-2017',
    // Section 6 of the act in force from July 2006. The older act had the same rule; the row reaches back to the
    // directive's last day for transposition.
    cites: ['DK MFL 6', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: mfl2005,
    from: '2003-10-31',
    to: '2017-06-30',
    confidence: 'medium',
    channels: electronicMail,
    recipients: everyone,
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Tot juli 2017 gold al: reclame per e-mail of sms alleen na toestemming of aan eigen klanten, ook bij bedrijven.',
      en: 'Until July 2017 too, advertising by e-mail or text needed consent or an own customer, at firms as well.',
    },
  }),
  contactRule({
    id: 'dk-email-2017',
    cites: ['DK MFL 10', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: mfl2017,
    from: '2017-07-01',
    to: '2018-10-31',
    confidence: 'high',
    channels: electronicMail,
    recipients: everyone,
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Reclame per e-mail, sms of app mag alleen na toestemming of aan eigen klanten, ook bij bedrijven en overheden.',
      en: 'Advertising by e-mail, text or app needs consent or an own customer, at firms and public bodies too.',
    },
  }),
  contactRule({
    id: 'dk-email',
    cites: ['DK MFL 10', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: mfl2017,
    ...idle,
    confidence: 'high',
    channels: electronicMail,
    recipients: everyone,
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Reclame per e-mail, sms of app mag alleen na toestemming of aan eigen klanten, ook bij bedrijven. Een toestemming die je een jaar niet gebruikt, vervalt.',
      en: 'Advertising by e-mail, text or app needs consent or an own customer, at firms too. A consent not used for a year lapses.',
    },
  }),
  contactRule({
    id: 'dk-robocall-fax-until-2017',
    cites: ['DK MFL 6', 'ePrivacy 13(1)'],
    source: mfl2005,
    from: '2003-10-31',
    to: '2017-06-30',
    confidence: 'medium',
    channels: ['robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax mocht alleen na toestemming vooraf.',
      en: 'Automated calls and advertising by fax needed prior consent.',
    },
  }),
  contactRule({
    id: 'dk-robocall-fax-2017',
    cites: ['DK MFL 10', 'ePrivacy 13(1)'],
    source: mfl2017,
    from: '2017-07-01',
    to: '2018-10-31',
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax mag alleen na toestemming.',
      en: 'Automated calls and advertising by fax need prior consent.',
    },
  }),
  contactRule({
    id: 'dk-robocall-fax',
    cites: ['DK MFL 10', 'ePrivacy 13(1)'],
    source: spamGuide,
    ...idle,
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax mag alleen na toestemming; die vervalt als je haar een jaar niet gebruikt.',
      en: 'Automated calls and advertising by fax need prior consent, which lapses when not used for a year.',
    },
  }),
  contactRule({
    id: 'dk-phone-consumer-until-2014',
    // Section 6 of the act in force from October 2004; the ban itself dates from the seventies.
    cites: ['DK forbrugeraftaleloven 6', 'ePrivacy 13(3)'],
    source: 'https://www.retsinformation.dk/eli/lta/2004/451',
    from: '2003-10-31',
    to: '2014-06-12',
    confidence: 'medium',
    channels: ['phone'],
    recipients: ['consumer'],
    regime: 'opt-in',
    says: {
      nl: 'Een consument ongevraagd bellen om iets te verkopen was verboden, behalve als de consument daar zelf om vroeg.',
      en: 'Calling a consumer uninvited to sell was prohibited unless the consumer had asked for it.',
    },
  }),
  contactRule({
    id: 'dk-phone-consumer',
    cites: ['DK forbrugeraftaleloven 4', 'ePrivacy 13(3)'],
    source: consumerContracts,
    from: '2014-06-13',
    confidence: 'high',
    channels: ['phone'],
    recipients: ['consumer'],
    regime: 'opt-in',
    says: {
      nl: 'Een consument ongevraagd bellen om iets te verkopen is verboden, ook een klant; het mag alleen na een uitdrukkelijk verzoek.',
      en: 'Calling a consumer uninvited to sell is prohibited, a customer too; it takes an express request.',
    },
  }),
  contactRule({
    id: 'dk-phone-consumer-excepted-trades',
    cites: ['DK forbrugeraftaleloven 4', 'DK MFL 10', 'ePrivacy 13(3)'],
    source: phoneGuide,
    from: '2014-06-13',
    confidence: 'high',
    channels: ['phone'],
    recipients: ['consumer'],
    // Subscriptions to rescue services are the fourth exception; no sector stands for them.
    sectors: ['publisher', 'newspaper', 'insurer'],
    regime: 'opt-out',
    registers: [robinson],
    says: {
      nl: 'Voor boeken, kranten- en tijdschriftabonnementen en verzekeringen mag je consumenten bellen, tenzij zij weigerden of op de Robinsonlijst staan.',
      en: 'For books, newspaper and magazine subscriptions and insurance, consumers may be called unless they refused or stand on the Robinson list.',
    },
  }),
  contactRule({
    id: 'dk-phone-sole-trader',
    cites: ['DK MFL 10', 'DK CVR-lov 19', 'ePrivacy 13(3)'],
    source: phoneGuide,
    from: '2017-07-01',
    confidence: 'high',
    channels: ['phone'],
    recipients: ['sole-trader'],
    regime: 'opt-out',
    registers: [robinson, cvr],
    says: {
      nl: 'Een zelfstandige mag je bellen, tenzij die weigerde, op de Robinsonlijst staat of in het CVR tegen reclame beschermd is.',
      en: 'A sole trader may be called unless they refused, stand on the Robinson list or are protected from advertising in the CVR.',
    },
  }),
  contactRule({
    id: 'dk-phone-business',
    cites: ['DK CVR-lov 19', 'ePrivacy 13(5)', 'GDPR 21(3)'],
    source: phoneGuide,
    from: '2017-07-01',
    confidence: 'high',
    channels: ['phone'],
    recipients: ['business-contact', 'business-address'],
    regime: 'opt-out',
    registers: [cvr],
    says: {
      nl: 'Een bedrijf mag je bellen, tenzij het weigerde of in het CVR tegen reclame beschermd is.',
      en: 'A firm may be called unless it refused or is protected from advertising in the CVR.',
    },
  }),
  contactRule({
    id: 'dk-post-consumer',
    cites: ['DK MFL 10', 'GDPR 6(1)(f)', 'GDPR 21(3)'],
    source: mfl2017,
    from: '2017-07-01',
    confidence: 'high',
    channels: ['post'],
    recipients: ['consumer'],
    regime: 'opt-out',
    registers: [robinson],
    says: {
      nl: 'Reclamepost mag, tenzij iemand weigerde of op de Robinsonlijst staat en er niet zelf om vroeg.',
      en: 'Advertising post is allowed unless the person refused, or stands on the Robinson list and did not ask for it.',
    },
  }),
  contactRule({
    id: 'dk-post-sole-trader',
    cites: ['DK MFL 10', 'DK CVR-lov 19', 'GDPR 6(1)(f)', 'GDPR 21(3)'],
    source: mfl2017,
    from: '2017-07-01',
    confidence: 'high',
    channels: ['post'],
    recipients: ['sole-trader'],
    regime: 'opt-out',
    registers: [robinson, cvr],
    says: {
      nl: 'Reclamepost aan een zelfstandige mag, tenzij die weigerde, op de Robinsonlijst staat of in het CVR tegen reclame beschermd is.',
      en: 'Advertising post to a sole trader is allowed unless they refused, stand on the Robinson list or are protected in the CVR.',
    },
  }),
  contactRule({
    id: 'dk-post-business',
    cites: ['DK CVR-lov 19', 'GDPR 21(3)'],
    source: 'https://www.wiicom.dk/reklamebeskyttelse',
    from: '2017-07-01',
    confidence: 'high',
    channels: ['post'],
    recipients: ['business-contact', 'business-address'],
    regime: 'opt-out',
    registers: [cvr],
    says: {
      nl: 'Reclamepost aan een bedrijf mag, tenzij het weigerde of in het CVR tegen reclame beschermd is.',
      en: 'Advertising post to a firm is allowed unless it refused or is protected from advertising in the CVR.',
    },
  }),
];
