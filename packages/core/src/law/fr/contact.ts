import { everyone } from '../contact-rule.ts';
import { contactRule } from '../define.ts';
import { frPhone, objection } from './phone.ts';

const cpce = 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070987';
const lil = 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000886460';
const gdpr = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';
const cnilB2b = 'https://www.cnil.fr/fr/la-prospection-commerciale-par-courrier-electronique';

const customer = { quote: 'no', freeAccount: 'open' } as const;
const professionals = ['sole-trader', 'business-contact'] as const;

/** The act on confidence in the digital economy (2004-575) was published on 22 June 2004. */
const lcen = '2004-06-23';

/**
 * CPCE L34-5, Code de la consommation L223-1 and the act on data files: how a message may reach people in
 * France. Canvassing for energy renovation is barred by text, e-mail and social media too since 1 July 2025; no
 * sector of the vocabulary singles those sellers out.
 */
export const frContact = [
  contactRule({
    id: 'fr-email-consumer',
    cites: ['FR CPCE L34-5', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: cpce,
    from: lcen,
    confidence: 'high',
    channels: ['email', 'sms'],
    recipients: ['consumer'],
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Reclame per e-mail of sms aan consumenten in Frankrijk mag alleen na toestemming, of aan je eigen klant voor soortgelijke eigen producten als weigeren bij het verkrijgen en in elk bericht makkelijk en gratis kon.',
      en: 'Advertising by e-mail or text to consumers in France needs consent, or your own customer and similar products of your own, with an easy and free refusal at collection and in each message.',
    },
  }),
  // The CNIL's position of 17 February 2005 reads the words of 2004, so it stands from their start.
  contactRule({
    id: 'fr-email-professional',
    cites: ['FR CPCE L34-5', 'ePrivacy 13(5)', 'ePrivacy 13(1)'],
    source: cnilB2b,
    from: lcen,
    confidence: 'high',
    channels: ['email', 'sms'],
    recipients: professionals,
    regime: 'opt-in-unless-work-related',
    customer,
    duties: ['tell-right-to-object'],
    says: {
      nl: 'Aan iemands werkadres mag je in Frankrijk zonder toestemming mailen als het aanbod bij zijn beroep hoort, hij was ingelicht en bij het verkrijgen kon weigeren; gaat het over iets anders, zoals lunch of vakantie, dan heb je toestemming nodig.',
      en: 'A work address in France may be mailed without consent if the offer concerns the person’s profession and they were told and could refuse at collection; for anything else, such as lunch or holidays, consent is needed.',
    },
  }),
  contactRule({
    id: 'fr-email-business-address',
    cites: ['FR CPCE L34-5', 'ePrivacy 13(5)'],
    source: cnilB2b,
    from: lcen,
    confidence: 'high',
    channels: ['email', 'sms'],
    recipients: ['business-address'],
    regime: 'free',
    says: {
      nl: 'Een algemeen adres van een bedrijf, zoals info@, valt in Frankrijk buiten het verbod.',
      en: 'A generic address of a company, such as info@, falls outside the French ban.',
    },
  }),
  contactRule({
    id: 'fr-push',
    cites: ['FR CPCE L34-5', 'ePrivacy 13(1)'],
    source: cpce,
    from: lcen,
    confidence: 'low',
    channels: ['push'],
    recipients: everyone,
    regime: 'open',
    says: {
      nl: 'Of een pushbericht van een app in Frankrijk als e-mail telt, is niet uitgemaakt. Met toestemming zit je goed; meldingen aanzetten op de telefoon is nog geen toestemming voor reclame.',
      en: 'Whether a push message of an app counts as e-mail in France is not settled. Consent makes it safe; switching notifications on is not yet consent to advertising.',
    },
  }),
  contactRule({
    id: 'fr-robocall-fax',
    cites: ['FR CPCE L34-5', 'ePrivacy 13(1)'],
    source: cpce,
    from: lcen,
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax aan personen mag in Frankrijk alleen na toestemming.',
      en: 'Automated calls and advertising by fax to persons need consent in France.',
    },
  }),
  contactRule({
    id: 'fr-robocall-fax-business-address',
    cites: ['FR CPCE L34-5', 'ePrivacy 13(5)'],
    source: cpce,
    from: lcen,
    confidence: 'medium',
    channels: ['robocall', 'fax'],
    recipients: ['business-address'],
    regime: 'free',
    says: {
      nl: 'Het Franse verbod beschermt alleen natuurlijke personen; een algemeen nummer van een bedrijf valt erbuiten.',
      en: 'The French ban protects natural persons only; a generic number of a company falls outside it.',
    },
  }),
  contactRule({
    id: 'fr-inbox-ad',
    cites: ['FR CPCE L34-5', 'ePrivacy 13(1)', 'CJEU C-102/20'],
    source: cpce,
    from: lcen,
    confidence: 'high',
    channels: ['inbox-ad'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Een advertentie die er tussen de mails uitziet als een mail, mag in Frankrijk alleen met toestemming.',
      en: 'An advertisement that looks like a mail among the mails needs consent in France.',
    },
  }),
  ...frPhone,
  contactRule({
    id: 'fr-post-until-2018',
    cites: ['FR LIL 38', 'Directive 95/46 14(b)'],
    source: lil,
    from: objection,
    to: '2018-05-24',
    confidence: 'medium',
    channels: ['post'],
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    regime: 'opt-out',
    says: {
      nl: 'Reclamepost mocht in Frankrijk tot iemand bezwaar maakte.',
      en: 'Advertising post was allowed in France until the person objected.',
    },
  }),
  contactRule({
    id: 'fr-post',
    cites: ['GDPR 6(1)(f)', 'GDPR 21(3)'],
    source: gdpr,
    from: '2018-05-25',
    confidence: 'medium',
    channels: ['post'],
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    regime: 'opt-out',
    duties: ['tell-right-to-object'],
    says: {
      nl: 'Reclamepost mag in Frankrijk op grond van een gerechtvaardigd belang, als mensen waren ingelicht en konden weigeren, tot zij bezwaar maken.',
      en: 'Advertising post in France may rest on a legitimate interest if people were told and could refuse, until they object.',
    },
  }),
  contactRule({
    id: 'fr-post-business-address',
    cites: ['GDPR 4(1)'],
    source: gdpr,
    from: objection,
    confidence: 'medium',
    channels: ['post'],
    recipients: ['business-address'],
    regime: 'free',
    says: {
      nl: 'Post aan een bedrijf zonder naam van een persoon valt buiten de privacywet.',
      en: 'Post to a company that names no person falls outside data protection law.',
    },
  }),

  // Article 82 was article 32 II until the renumbering of 1 June 2019; the consent rule came with ordinance
  // 2011-1012, in force on 27 August 2011.
  contactRule({
    id: 'fr-web-tracking',
    cites: ['FR LIL 82', 'ePrivacy 5(3)'],
    source: lil,
    from: '2011-08-27',
    confidence: 'high',
    channels: ['web-tracking'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Gegevens op iemands apparaat plaatsen of lezen mag in Frankrijk alleen met toestemming vooraf, tenzij het strikt nodig is.',
      en: 'Storing or reading data on a device needs prior consent in France unless strictly necessary.',
    },
  }),
  contactRule({
    id: 'fr-ads',
    cites: ['FR LIL 82', 'GDPR 6(1)(a)', 'ePrivacy 5(3)'],
    source: lil,
    from: '2018-05-25',
    confidence: 'high',
    channels: ['ads'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Iemand met advertenties volgen of zijn gegevens daarvoor aan een sociaal netwerk doorgeven, mag in Frankrijk alleen met toestemming daarvoor; toestemming voor mail of sms is niet genoeg.',
      en: 'Following someone with advertisements, or handing their data to a social network for it, needs consent to just that in France; consent to e-mail or texts does not cover it.',
    },
  }),
  contactRule({
    id: 'fr-email-pixel-until-2026',
    cites: ['FR LIL 82', 'ePrivacy 5(3)', 'EDPB 2/2023'],
    source: lil,
    from: '2011-08-27',
    to: '2026-03-11',
    confidence: 'medium',
    channels: ['email-pixel'],
    recipients: everyone,
    regime: 'opt-in',
    says: {
      nl: 'Ook een meetpixel in een mail leest iets van iemands apparaat en mag dus alleen met toestemming; de CNIL had dat nog niet uitgewerkt.',
      en: 'A pixel in a mail, too, reads something from a device and so needs consent; the CNIL had not yet worked this out.',
    },
  }),
  // Published on 14 April 2026 with about three months to adapt; the law it explains did not change.
  contactRule({
    id: 'fr-email-pixel',
    cites: ['FR LIL 82', 'ePrivacy 5(3)', 'FR CNIL 2026-042'],
    source: lil,
    from: '2026-03-12',
    confidence: 'high',
    channels: ['email-pixel'],
    recipients: everyone,
    regime: 'opt-in',
    exemptPurposes: ['administration', 'security'],
    says: {
      nl: 'Per persoon meten of een mail geopend is, mag in Frankrijk alleen met aparte toestemming, ook bij zakelijke adressen. Vrij is alleen wat dient voor beveiliging of om wie niets meer opent van de lijst te halen.',
      en: 'Measuring for each person whether a mail was opened needs separate consent in France, at business addresses too. Exempt is only what serves security, or taking those who no longer open off the list.',
    },
  }),
];
