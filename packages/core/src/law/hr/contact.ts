import { natural, type RegisterScreen } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

const act2022 =
  'https://www.portofon.com/savjeti/zakon-o-elektronickim-komunikacijama-nezeljene-elektronicke-komunikacije';
const act2008 = 'https://www.035portal.hr/vijest/politika/clanak-4097';
const register = 'https://www.teb.hr/novosti/2022/pravilnik-o-registru-ne-zovi-nar-nov-br-11722/';

/** Croatia's accession stands in for the first day of the act of 2008. */
const accession = '2013-07-01';
const oldTo = '2022-07-11';
const newFrom = '2022-07-12';

/** The register NE ZOVI of consumers who want no calls or messages; it shows whether earlier consents were withdrawn. */
const neZovi: readonly RegisterScreen[] = [
  { name: 'robinson', binding: 'statute', setAsideBy: ['later-consent'] },
];

/** Zakon o elektroničkim komunikacijama: article 50 since 12 July 2022, article 107 of the older act before. */
export const hrContact = [
  contactRule({
    id: 'hr-electronic-natural-until-2022',
    cites: ['HR ZEK 107', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: act2008,
    from: accession,
    to: oldTo,
    confidence: 'medium',
    channels: ['email', 'sms', 'push', 'robocall', 'fax'],
    recipients: natural,
    regime: 'opt-in',
    customer: { quote: 'open', freeAccount: 'yes' },
    says: {
      nl: 'Elektronische reclame aan een natuurlijke persoon mocht alleen na toestemming, of per e-mail aan eigen klanten.',
      en: 'Electronic advertising to a natural person needed prior consent, or an own customer by e-mail.',
    },
  }),
  contactRule({
    id: 'hr-electronic-firm-until-2022',
    cites: ['HR ZEK 107', 'ePrivacy 13(5)'],
    source: act2008,
    from: accession,
    to: oldTo,
    confidence: 'medium',
    channels: ['email', 'sms', 'push'],
    recipients: ['business-address'],
    regime: 'opt-out',
    says: {
      nl: 'De eis van toestemming gold voor natuurlijke personen, niet voor rechtspersonen.',
      en: 'Consent was asked of natural persons, not of legal persons.',
    },
  }),
  contactRule({
    id: 'hr-email-natural',
    cites: ['HR ZEK 50', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: act2022,
    from: newFrom,
    confidence: 'medium',
    channels: ['email'],
    recipients: natural,
    regime: 'opt-in',
    customer: { quote: 'open', freeAccount: 'yes' },
    says: {
      nl: 'Reclame per e-mail mag alleen na toestemming, of aan eigen klanten voor uitsluitend eigen soortgelijke producten.',
      en: 'Advertising by e-mail needs prior consent, or own customers and only similar products of one’s own.',
    },
  }),
  contactRule({
    id: 'hr-text-robocall-fax-natural',
    cites: ['HR ZEK 50', 'ePrivacy 13(1)'],
    source: act2022,
    from: newFrom,
    confidence: 'medium',
    channels: ['sms', 'push', 'robocall', 'fax'],
    recipients: natural,
    regime: 'opt-in',
    says: {
      nl: 'Reclame per sms, belcomputer of fax mag alleen na toestemming; de uitzondering voor klanten noemt alleen e-mailadressen.',
      en: 'Advertising by text, automated call or fax needs prior consent; the exception for customers names e-mail addresses alone.',
    },
  }),
  contactRule({
    id: 'hr-electronic-firm',
    cites: ['HR ZEK 50', 'ePrivacy 13(5)'],
    source: act2022,
    from: newFrom,
    confidence: 'medium',
    channels: ['email', 'sms', 'push', 'robocall', 'fax'],
    recipients: ['business-address'],
    regime: 'opt-out',
    says: {
      nl: 'De regels over toestemming gelden niet voor reclame aan rechtspersonen; die mag tot het bedrijf weigert.',
      en: 'The rules on consent do not extend to advertising to legal persons; it is allowed until the firm refuses.',
    },
  }),
  contactRule({
    id: 'hr-phone-consumer-until-2022',
    cites: ['HR ZZP 11a', 'ePrivacy 13(3)'],
    source: register,
    from: '2017-01-01',
    to: '2022-10-14',
    confidence: 'medium',
    channels: ['phone'],
    recipients: ['consumer'],
    regime: 'opt-out',
    registers: neZovi,
    says: {
      nl: 'Consumenten mochten gebeld worden tot zij bezwaar maakten of in het register NE ZOVI stonden.',
      en: 'Consumers could be called until they objected or stood in the register NE ZOVI.',
    },
  }),
  contactRule({
    id: 'hr-phone-consumer',
    cites: ['HR NN 117/2022', 'ePrivacy 13(3)'],
    source: register,
    from: '2022-10-15',
    confidence: 'medium',
    channels: ['phone'],
    recipients: ['consumer'],
    regime: 'opt-out',
    registers: neZovi,
    says: {
      nl: 'Consumenten mogen gebeld worden tot zij bezwaar maken of in het register NE ZOVI staan, dat je moet raadplegen.',
      en: 'Consumers may be called until they object or stand in the register NE ZOVI, which must be screened.',
    },
  }),
];
