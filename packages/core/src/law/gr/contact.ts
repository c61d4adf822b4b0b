import { electronicMail, everyone } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

/** Law 3471/2006, Government Gazette A 133; its first chapter holds from a month after publication. */
const source = 'https://search.et.gr/el/fek/?fekId=334206';
const from = '2006-07-28';

/** Law 3471/2006, article 11; paragraph 7 (5 until 2012) extends it to legal persons. */
export const grContact = [
  contactRule({
    id: 'gr-email',
    cites: ['GR L 3471/2006 11', 'ePrivacy 13(1)', 'ePrivacy 13(2)', 'ePrivacy 13(5)'],
    source,
    from,
    confidence: 'high',
    channels: electronicMail,
    recipients: everyone,
    regime: 'opt-in',
    customer: { quote: 'open', freeAccount: 'yes' },
    says: {
      nl: 'Reclame per e-mail of sms mag alleen na uitdrukkelijke toestemming, ook aan bedrijven; eigen klanten mag je schrijven over soortgelijke producten zolang ze gratis kunnen weigeren.',
      en: 'Advertising by e-mail or text needs express consent, from businesses too; own customers may be written to about similar products as long as they can refuse free of charge.',
    },
  }),
  contactRule({
    id: 'gr-robocall-fax',
    cites: ['GR L 3471/2006 11', 'ePrivacy 13(1)'],
    source,
    from,
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax mag alleen na uitdrukkelijke toestemming, ook bij bedrijven.',
      en: 'Automated calls and advertising by fax need express consent, from businesses too.',
    },
  }),
  contactRule({
    id: 'gr-phone-until-2011',
    cites: ['GR L 3471/2006 11', 'ePrivacy 13(3)', 'ePrivacy 13(5)'],
    source,
    from,
    to: '2011-08-31',
    confidence: 'high',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Tot 1 september 2011 mocht ook een gewoon reclametelefoontje alleen na uitdrukkelijke toestemming.',
      en: 'Until 1 September 2011 an ordinary sales call needed express consent too.',
    },
  }),
  contactRule({
    // Law 3917/2011, article 16, took live calls out of paragraph 1.
    id: 'gr-phone',
    cites: ['GR L 3471/2006 11', 'GR L 3917/2011 16', 'ePrivacy 13(3)', 'ePrivacy 13(5)'],
    source,
    from: '2011-09-01',
    confidence: 'high',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-out',
    registers: [{ name: 'robinson', binding: 'statute', setAsideBy: ['consent'] }],
    duties: ['identify-caller', 'visible-number'],
    says: {
      nl: 'Bellen door mensen mag tot iemand bezwaar maakt of bij zijn provider in het register van artikel 11 staat; dat geldt ook voor bedrijven. Je moet de registers van alle providers raadplegen.',
      en: 'Live calls are allowed until the person objects or stands in their provider’s register under article 11, businesses too. The registers of all providers must be screened.',
    },
  }),
];
