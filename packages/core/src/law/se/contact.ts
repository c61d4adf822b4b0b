import { electronicMail, natural } from '../contact-rule.ts';
import { contactRule } from '../define.ts';
import { postToFirm, postToPersons } from '../post.ts';

const source =
  'https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-2008-486';
const source1995 =
  'https://www.lagboken.se/Lagboken/start/marknads--och-immaterialratt/marknadsforingslag-2008486/d_39850-sfs-2004_103-lag-om-andring-i-marknadsforingslagen-1995_450';
const from = '2008-07-01';

const customer = { quote: 'no', freeAccount: 'yes' } as const;

/** NIX is the trade's own list, but part of good marketing practice. */
const nix = [{ name: 'nix', binding: 'code', setAsideBy: ['consent', 'customer'] }] as const;

/** Marknadsföringslagen (2008:486) 19 to 21. It protects natural persons; before April 2004 the rule was opt-out. */
export const seContact = [
  contactRule({
    id: 'se-email-natural-until-2008',
    cites: ['SE MFL 13b', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: source1995,
    from: '2004-04-01',
    to: '2008-06-30',
    confidence: 'high',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Sinds 1 april 2004 mag reclame per e-mail of sms aan personen alleen na toestemming of aan eigen klanten.',
      en: 'Since 1 April 2004 natural persons may be e-mailed or texted only with consent or as own customers.',
    },
  }),
  contactRule({
    id: 'se-email-natural',
    cites: ['SE MFL 19', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source,
    from,
    confidence: 'high',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Reclame per e-mail of sms mag alleen na toestemming, of aan iemand die het adres bij een aankoop gaf, voor soortgelijke eigen producten.',
      en: 'Advertising by e-mail or text needs consent, or a person who gave the address in a purchase, for similar own products.',
    },
  }),
  contactRule({
    id: 'se-email-business-contact',
    cites: ['SE MFL 19', 'ePrivacy 13(5)'],
    source: 'http://support.sitoo.com/se/lagar-och-regler-foer-e-postreklam.htm',
    from,
    confidence: 'low',
    channels: electronicMail,
    recipients: ['business-contact'],
    regime: 'open',
    customer,
    says: {
      nl: 'Of een werkadres op naam als adres van een persoon of van het bedrijf telt, is niet uitgemaakt; toestemming is de veilige weg.',
      en: 'Whether a named work address counts as the person’s or the firm’s is not settled; consent is the safe way.',
    },
  }),
  contactRule({
    id: 'se-email-business-address',
    cites: ['SE MFL 20', 'ePrivacy 13(5)'],
    source,
    from,
    confidence: 'high',
    channels: electronicMail,
    recipients: ['business-address'],
    regime: 'opt-out',
    duties: ['stop-address'],
    says: {
      nl: 'Een bedrijf mag je zonder toestemming mailen, maar elk bericht moet een geldig adres hebben om te stoppen.',
      en: 'A firm may be e-mailed without consent, but each message must carry a valid address to stop it.',
    },
  }),
  contactRule({
    id: 'se-phone-natural',
    cites: ['SE MFL 21', 'ePrivacy 13(3)'],
    source,
    from,
    confidence: 'high',
    channels: ['phone'],
    recipients: natural,
    regime: 'opt-out',
    // By the trade's rule a consent sets NIX aside for three months only. That is no limit on consent itself, so
    // it stands in the sentence; the consent must at least be younger than the entry.
    registers: [{ name: 'nix', binding: 'code', setAsideBy: ['later-consent', 'customer'] }],
    says: {
      nl: 'Bellen mag tot iemand duidelijk weigert; de branche raadpleegt eerst NIX-Telefon. Toestemming van iemand op NIX geldt drie maanden.',
      en: 'Calls are allowed until the person clearly refuses; the trade screens NIX-Telefon first. Consent from someone on NIX holds for three months.',
    },
  }),
  contactRule({
    id: 'se-phone-business-contact',
    cites: ['SE MFL 21', 'ePrivacy 13(5)', 'GDPR 21(3)'],
    source,
    from,
    confidence: 'medium',
    channels: ['phone'],
    recipients: ['business-contact'],
    regime: 'opt-out',
    // A work mobile on NIX may still be called about the business in office hours; the facts do not tell those.
    registers: nix,
    says: {
      nl: 'Een medewerker mag je over het werk bellen tot die weigert; staat het mobiele nummer op NIX, dan alleen onder kantoortijd en over het bedrijf.',
      en: 'An employee may be called about the work until they refuse; a mobile on NIX only in office hours and about the business.',
    },
  }),
  contactRule({
    id: 'se-phone-business-address',
    cites: ['SE MFL 21', 'ePrivacy 13(5)'],
    source,
    from,
    confidence: 'high',
    channels: ['phone'],
    recipients: ['business-address'],
    regime: 'opt-out',
    says: {
      nl: 'Het algemene nummer van een bedrijf mag je bellen tot het bedrijf weigert.',
      en: 'A firm’s general number may be called until it refuses.',
    },
  }),
  contactRule({
    id: 'se-robocall-fax-natural',
    cites: ['SE MFL 19', 'ePrivacy 13(1)'],
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
    id: 'se-robocall-fax-legal-persons',
    cites: ['SE MFL 19', 'ePrivacy 13(5)', 'GDPR 21(3)'],
    source,
    from,
    confidence: 'medium',
    channels: ['robocall', 'fax'],
    recipients: ['business-contact', 'business-address'],
    regime: 'opt-out',
    says: {
      nl: 'Automatische oproepen en faxen naar bedrijven mogen tot het bedrijf of de medewerker weigert.',
      en: 'Automated calls and faxes to firms are allowed until the firm or its employee refuses.',
    },
  }),
  contactRule({
    id: 'se-post-natural',
    cites: ['SE MFL 21', 'GDPR 6(1)(f)', 'GDPR 21(3)'],
    source,
    from,
    confidence: 'high',
    channels: ['post'],
    recipients: natural,
    regime: 'opt-out',
    registers: nix,
    says: {
      nl: 'Reclamepost mag tot iemand weigert; de branche raadpleegt NIX adresserat en de reclameblokkade in het SPAR.',
      en: 'Advertising post is allowed until the person refuses; the trade screens NIX adresserat and the advertising block in SPAR.',
    },
  }),
  postToPersons('se', 'high', ['business-contact']),
  postToFirm('se', 'high'),
];
