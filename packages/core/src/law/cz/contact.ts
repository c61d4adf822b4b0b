import { electronicMail, everyone } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

const act480 = 'https://e-sbirka.gov.cz/eli/cz/sb/2004/480';
const act127 = 'https://e-sbirka.gov.cz/eli/cz/sb/2005/127';

/** Act 480/2004, section 7, for electronic mail; Act 127/2005, sections 95 and 96, for calls. */
export const czContact = [
  contactRule({
    // "User" is any natural or legal person (section 2(e)); this wording stands since Act 214/2006.
    id: 'cz-email',
    cites: ['CZ Z 480/2004 7', 'ePrivacy 13(1)', 'ePrivacy 13(2)', 'ePrivacy 13(5)'],
    source: act480,
    from: '2006-08-01',
    confidence: 'high',
    channels: electronicMail,
    recipients: everyone,
    regime: 'opt-in',
    customer: { quote: 'open', freeAccount: 'yes' },
    duties: ['recognisable-as-advertising'],
    says: {
      nl: 'Reclame per e-mail of sms mag alleen na toestemming, ook aan bedrijven; eigen klanten mag je schrijven over soortgelijke eigen producten. Het bericht moet duidelijk als reclame zijn gemarkeerd.',
      en: 'Advertising by e-mail or text needs prior consent, from businesses too; own customers may be written to about similar own products. The message must be plainly marked as advertising.',
    },
  }),
  contactRule({
    id: 'cz-robocall-fax',
    cites: ['CZ Z 127/2005 96', 'ePrivacy 13(1)'],
    source: act127,
    from: '2012-01-01',
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax mag alleen na toestemming, ook bij bedrijven.',
      en: 'Automated calls and advertising by fax need prior consent, from businesses too.',
    },
  }),
  contactRule({
    // The new section 96 stands since 1 January 2022, but six months were left to adapt to it.
    id: 'cz-phone-until-2022',
    cites: ['CZ Z 127/2005 96', 'ePrivacy 13(3)', 'ePrivacy 13(5)'],
    source: act127,
    from: '2005-05-01',
    to: '2022-06-30',
    confidence: 'medium',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-out',
    registers: [{ name: 'robinson', binding: 'statute', setAsideBy: ['consent'] }],
    says: {
      nl: 'Bellen mocht tot iemand weigerde of in de openbare abonneelijst had laten zetten dat hij geen reclame wil; dat gold ook voor bedrijven.',
      en: 'Calls were allowed until the person refused or had the public directory say that they want no marketing, businesses too.',
    },
  }),
  contactRule({
    id: 'cz-phone',
    cites: ['CZ Z 127/2005 96', 'ePrivacy 13(3)', 'ePrivacy 13(5)'],
    source: act127,
    from: '2022-07-01',
    confidence: 'medium',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-in',
    // The ban is on numbers from lists and made-up numbers: those whom the caller knows from a sale stay outside it.
    customer: { quote: 'open', freeAccount: 'open' },
    says: {
      nl: 'Een reclametelefoontje mag alleen naar wie liet weten dat te willen; ook willekeurig gemaakte nummers tellen als abonneelijst, en het geldt ook voor bedrijven. Eigen klanten mogen nog over soortgelijke producten gebeld worden.',
      en: 'Sales calls may go only to those who said they want them; numbers made up at random count as a directory, and businesses are protected too. Own customers may still be called about similar products.',
    },
  }),
];
