import { parsePeriod } from '../../time/index.ts';
import { electronicMail, natural } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

const mfl = 'https://lovdata.no/dokument/NL/lov/2009-01-09-2';
const guide =
  'https://www.forbrukertilsynet.no/lov-og-rett/veiledninger-og-retningslinjer/forbrukertilsynets-veiledning-markedsforing-via-e-post-sms-o-l';
const registerGuide =
  'https://www.brreg.no/produkter-og-tjenester/reservasjon-mot-telefonsalg-og-adressert-reklame/';
const from = '2009-06-01';

const customer = { quote: 'no', freeAccount: 'open' } as const;

/** Screened before the first contact and in each month of marketing. */
const register = [
  {
    name: 'reservasjonsregisteret',
    binding: 'statute',
    setAsideBy: ['consent', 'customer'],
    screeningHolds: parsePeriod('P1M'),
  },
] as const;

/** Markedsføringsloven of 2009, sections 12 to 15; section 2 b of the act of 1972 before. Norway is in the EEA. */
export const noContact = [
  contactRule({
    id: 'no-email-persons-until-2009',
    cites: ['NO MFL 2b', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: 'https://lovdata.no/artikkel/statsrd_21__januar_2005/831',
    from: '2005-02-01',
    to: '2009-05-31',
    confidence: 'high',
    channels: electronicMail,
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Sinds 1 februari 2005 mag reclame per e-mail of sms aan personen alleen na toestemming of aan eigen klanten.',
      en: 'Since 1 February 2005 natural persons may be e-mailed or texted only with consent or as own customers.',
    },
  }),
  contactRule({
    id: 'no-email-persons',
    cites: ['NO MFL 15', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: guide,
    from,
    confidence: 'high',
    channels: electronicMail,
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Reclame per e-mail of sms aan een persoon, ook op een werkadres op naam, mag alleen na toestemming of in een bestaande klantrelatie.',
      en: 'Advertising by e-mail or text to a person, at a named work address too, needs consent or an existing customer relation.',
    },
  }),
  contactRule({
    id: 'no-email-business-address',
    cites: ['NO MFL 15', 'ePrivacy 13(5)'],
    source: guide,
    from,
    confidence: 'high',
    channels: electronicMail,
    recipients: ['business-address'],
    regime: 'opt-out',
    says: {
      nl: 'Een algemeen adres zoals post@bedrijf.no mag je mailen tot het bedrijf weigert.',
      en: 'A general address such as post@firm.no may be e-mailed until the firm refuses.',
    },
  }),
  contactRule({
    id: 'no-robocall-fax-persons',
    cites: ['NO MFL 15', 'ePrivacy 13(1)'],
    source: mfl,
    from,
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: ['consumer', 'sole-trader', 'business-contact'],
    regime: 'opt-in',
    says: {
      nl: 'Reclame per belcomputer of fax aan personen mag alleen na toestemming.',
      en: 'Automated calls and advertising by fax to persons need prior consent.',
    },
  }),
  contactRule({
    id: 'no-robocall-fax-business-address',
    cites: ['NO MFL 15', 'ePrivacy 13(5)'],
    source: mfl,
    from,
    confidence: 'medium',
    channels: ['robocall', 'fax'],
    recipients: ['business-address'],
    regime: 'opt-out',
    says: {
      nl: 'De wet beschermt personen; een algemeen nummer van een bedrijf mag reclame krijgen tot het bedrijf weigert.',
      en: 'The act protects persons; a firm’s general number may receive advertising until the firm refuses.',
    },
  }),
  contactRule({
    id: 'no-phone-natural',
    cites: ['NO MFL 13', 'NO MFL 12', 'ePrivacy 13(3)'],
    source: 'https://regjeringen.no/no/dokumenter/prop.-43-l-20162017/id2524284/?ch=2',
    from,
    confidence: 'high',
    channels: ['phone'],
    // Sole traders cannot register their firm, but their own number may stand there: the stricter reading.
    recipients: natural,
    regime: 'opt-out',
    registers: register,
    duties: ['identify-caller', 'call-hours-no'],
    says: {
      nl: 'Bellen mag, tenzij iemand weigerde of in het Reservasjonsregisteret staat en geen klant is. Consumenten bel je alleen op werkdagen tussen 9 en 21 uur.',
      en: 'Calls are allowed unless the person refused, or stands in the Reservasjonsregisteret and is no customer. Consumers may be called on weekdays between 9 and 21 only.',
    },
  }),
  contactRule({
    id: 'no-phone-legal-persons',
    cites: ['NO MFL 12', 'ePrivacy 13(5)', 'GDPR 21(3)'],
    source: registerGuide,
    from,
    confidence: 'high',
    channels: ['phone'],
    recipients: ['business-contact', 'business-address'],
    regime: 'opt-out',
    says: {
      nl: 'Een bedrijf mag je bellen tot het bedrijf of de medewerker weigert; bedrijven staan niet in het register.',
      en: 'A firm may be called until it or its employee refuses; firms do not stand in the register.',
    },
  }),
  contactRule({
    id: 'no-post-natural',
    cites: ['NO MFL 13', 'NO MFL 12', 'GDPR 21(3)'],
    source: registerGuide,
    from,
    confidence: 'high',
    channels: ['post'],
    recipients: natural,
    regime: 'opt-out',
    registers: register,
    says: {
      nl: 'Reclamepost op naam mag, tenzij iemand weigerde of in het Reservasjonsregisteret staat en geen klant is.',
      en: 'Addressed advertising is allowed unless the person refused, or stands in the Reservasjonsregisteret and is no customer.',
    },
  }),
  contactRule({
    id: 'no-post-legal-persons',
    cites: ['GDPR 6(1)(f)', 'GDPR 21(3)'],
    source: registerGuide,
    from: '2018-07-20',
    confidence: 'medium',
    channels: ['post'],
    recipients: ['business-contact', 'business-address'],
    regime: 'opt-out',
    says: {
      nl: 'Reclamepost aan een bedrijf of medewerker mag tot die weigert.',
      en: 'Advertising post to a firm or its employee is allowed until they refuse.',
    },
  }),
];
