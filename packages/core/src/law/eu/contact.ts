import { electronicMail, everyone, natural } from '../contact-rule.ts';
import { contactRule } from '../define.ts';
import { ePrivacyStart, ePrivacyText, gdprStart, gdprText } from './sources.ts';

/** The channel rules of the directive: they hold where a country has no row of its own. */
export const euContact = [
  contactRule({
    id: 'eu-electronic-mail-natural',
    cites: ['ePrivacy 13(1)', 'ePrivacy 13(2)', 'GDPR 6(1)', 'GDPR 6(1)(a)', 'GDPR 6(1)(f)'],
    source: ePrivacyText,
    from: ePrivacyStart,
    confidence: 'high',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    customer: { quote: 'open', freeAccount: 'yes' },
    says: {
      nl: 'Reclame per elektronische post mag alleen na toestemming, of aan eigen klanten voor soortgelijke eigen producten.',
      en: 'Advertising by electronic mail needs prior consent, or one’s own customers and similar products of one’s own.',
    },
  }),
  contactRule({
    id: 'eu-electronic-mail-legal-persons',
    cites: ['ePrivacy 13(5)', 'ePrivacy 13(2)'],
    source: ePrivacyText,
    from: ePrivacyStart,
    confidence: 'low',
    channels: electronicMail,
    recipients: ['business-contact', 'business-address'],
    regime: 'open',
    customer: { quote: 'open', freeAccount: 'yes' },
    says: {
      nl: 'Hoe bedrijven tegen reclame per e-mail beschermd zijn, verschilt per land.',
      en: 'How businesses are protected from advertising by e-mail differs from state to state.',
    },
  }),
  contactRule({
    id: 'eu-robocall-fax',
    cites: ['ePrivacy 13(1)'],
    source: ePrivacyText,
    from: ePrivacyStart,
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
    id: 'eu-inbox-advertisement',
    cites: ['ePrivacy 13(1)'],
    source: ePrivacyText,
    from: ePrivacyStart,
    confidence: 'high',
    channels: ['inbox-ad'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Een advertentie tussen iemands mails die op een mail lijkt, is reclame per e-mail en mag alleen met toestemming.',
      en: 'An advertisement among someone’s mails that looks like one is electronic mail and needs consent.',
    },
  }),
  contactRule({
    id: 'eu-phone',
    cites: ['ePrivacy 13(3)', 'GDPR 6(1)', 'GDPR 6(1)(a)'],
    source: ePrivacyText,
    from: ePrivacyStart,
    confidence: 'low',
    channels: ['phone'],
    recipients: everyone,
    regime: 'open',
    // Whatever a state chose, nobody who entered its register may be called without consent.
    registers: [
      { name: 'dncm', binding: 'statute', setAsideBy: ['consent'] },
      { name: 'robinson', binding: 'statute', setAsideBy: ['consent'] },
    ],
    says: {
      nl: 'Of bellen alleen met toestemming mag of tot iemand bezwaar maakt, bepaalt elk land zelf; wat hier geldt, is niet nagegaan. Wie in een register van weigeraars staat, mag nergens zonder toestemming worden gebeld.',
      en: 'Whether calls need consent or are allowed until refused is each state’s choice; here it was not established. Nobody in a register of refusals may be called without consent anywhere.',
    },
  }),
  contactRule({
    id: 'eu-post',
    cites: ['GDPR 6(1)(f)', 'GDPR 21(3)'],
    source: gdprText,
    from: gdprStart,
    confidence: 'high',
    channels: ['post'],
    recipients: everyone,
    regime: 'opt-out',
    duties: ['mention-opt-out'],
    says: {
      nl: 'Reclamepost kan op een gerechtvaardigd belang rusten tot iemand bezwaar maakt.',
      en: 'Advertising post may rest on a legitimate interest until the person objects.',
    },
  }),
  contactRule({
    id: 'eu-custom-audience',
    cites: ['GDPR 6(1)(a)', 'GDPR 6(1)', 'GDPR 6(1)(f)', 'ePrivacy 5(3)', 'GDPR 6', 'GDPR 7(1)'],
    source:
      'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-82020-targeting-social-media-users_en',
    from: ePrivacyStart,
    confidence: 'high',
    channels: ['ads'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Een klantenlijst naar een advertentienetwerk sturen of mensen volgen om reclame te tonen, mag alleen met toestemming daarvoor, ook als de lijst is gehasht.',
      en: 'Sending a customer list to an advertising network, or following people to show advertisements, needs consent to just that, hashed or not.',
    },
  }),
  contactRule({
    id: 'eu-device',
    cites: ['ePrivacy 5(3)'],
    source: ePrivacyText,
    from: ePrivacyStart,
    confidence: 'high',
    channels: ['web-tracking', 'email-pixel'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Gegevens op iemands apparaat plaatsen of lezen mag alleen met toestemming, tenzij het strikt nodig is.',
      en: 'Storing or reading data on a device needs consent unless strictly necessary.',
    },
  }),
];
