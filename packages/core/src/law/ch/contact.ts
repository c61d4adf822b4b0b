import { electronicMail, everyone } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

const uwg = 'https://www.fedlex.admin.ch/eli/cc/1988/223_223_223/de';

const customer = { quote: 'no', freeAccount: 'open' } as const;

/**
 * The Swiss act against unfair competition (UWG). It speaks of customers, so firms are protected like consumers.
 *
 * The directory asterisk and the missing listing bind callers as a register would, but the facts carry neither:
 * only own customers, whom they do not protect from their own supplier, are let through.
 */
export const chContact = [
  contactRule({
    id: 'ch-email',
    cites: ['CH UWG 3(1)(o)'],
    source:
      'https://www.bakom.admin.ch/bakom/de/home/telekommunikation/nuetzliche-infos/spam-spamming-spammer/wann-ist-der-massenversand-erlaubt.html',
    // In force with the revised telecommunications law.
    from: '2007-04-01',
    confidence: 'high',
    channels: electronicMail,
    recipients: everyone,
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Massareclame per e-mail of sms mag alleen na toestemming, of aan klanten die bij de koop op hun recht om te weigeren zijn gewezen, voor soortgelijke eigen producten.',
      en: 'Mass advertising by e-mail or text needs consent, or customers who were told at the sale that they may refuse, for similar own products.',
    },
  }),
  contactRule({
    id: 'ch-robocall-fax',
    cites: ['CH UWG 3(1)(o)'],
    source: uwg,
    from: '2007-04-01',
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Bellen met een belcomputer en massareclame per fax mogen alleen na toestemming.',
      en: 'Automated calls and mass advertising by fax need prior consent.',
    },
  }),
  contactRule({
    id: 'ch-phone-until-2020',
    cites: ['CH UWG 3(1)(u)'],
    source: 'https://www.legalis.ch/de/sic/sic-artikel?id=21872',
    from: '2012-04-01',
    to: '2020-12-31',
    confidence: 'medium',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-out',
    customersOnly: true,
    says: {
      nl: 'Wie een sterretje in het telefoonboek had, mocht niet door derden gebeld worden; eigen klanten wel.',
      en: 'People with an asterisk in the directory could not be called by third parties; own customers could.',
    },
  }),
  contactRule({
    id: 'ch-phone',
    cites: ['CH UWG 3(1)(u)', 'CH UWG 3(1)(v)'],
    source:
      'https://www.vischer.com/know-how/blog/ab-januar-wer-informationen-aus-unlauteren-werbeanrufen-nutzt-macht-sich-strafbar-38845/',
    from: '2021-01-01',
    confidence: 'medium',
    channels: ['phone'],
    recipients: everyone,
    regime: 'opt-out',
    customersOnly: true,
    duties: ['identify-caller', 'visible-number'],
    says: {
      nl: 'Eigen klanten mag je bellen. Anderen niet als zij een sterretje in het telefoonboek hebben of er niet in staan, en dat is hier niet bekend.',
      en: 'Own customers may be called. Others may not if they carry an asterisk in the directory or are not listed, which is not known here.',
    },
  }),
  contactRule({
    id: 'ch-post',
    cites: ['CH UWG 3(1)(u)'],
    source: 'https://www.faire-werbung.ch/tag/slk/',
    from: '2012-04-01',
    confidence: 'medium',
    channels: ['post'],
    recipients: everyone,
    regime: 'opt-out',
    says: {
      nl: 'Reclamepost mag tot iemand weigert; het sterretje in het telefoonboek geldt niet voor post.',
      en: 'Advertising post is allowed until the person refuses; the directory asterisk has no effect on post.',
    },
  }),
  contactRule({
    id: 'ch-device',
    cites: ['CH FMG 45c'],
    source: 'https://datenrecht.ch/edoeb-leitlinien-zu-cookies-und-aehnlichen-technologien/',
    from: '2007-04-01',
    confidence: 'low',
    channels: ['web-tracking', 'email-pixel'],
    recipients: everyone,
    regime: 'open',
    says: {
      nl: 'De wet vraagt informatie en een mogelijkheid om te weigeren; de toezichthouder wil voor onverwacht volgen toestemming. Waar de grens ligt, is niet uitgemaakt.',
      en: 'The act asks for information and a way to refuse; the authority wants consent for unexpected tracking. Where the line runs is not settled.',
    },
  }),
  contactRule({
    id: 'ch-online-advertisements',
    cites: ['CH UWG 3(1)(o)'],
    source: uwg,
    from: '2007-04-01',
    confidence: 'low',
    channels: ['inbox-ad', 'ads'],
    recipients: everyone,
    regime: 'open',
    says: {
      nl: 'Welke Zwitserse regel geldt voor advertenties tussen iemands mails en op basis van klantenlijsten, is niet nagegaan.',
      en: 'Which Swiss rule holds for advertisements among someone’s mails or based on customer lists was not established.',
    },
  }),
];
