import { rule } from '../define.ts';
import { gdprRule } from './gdpr-rule.ts';
import { consentGuidelines, directive9546Text } from './sources.ts';

/** What a consent must be (GDPR 4(11), 7, 8), each defect a rule of its own. */
export const consentRules = {
  stands: gdprRule(
    'eu-consent-stands',
    ['GDPR 6(1)(a)', 'GDPR 7(1)', 'GDPR 4(11)', 'GDPR 7(4)'],
    'Er is toestemming: vrij, specifiek, geïnformeerd en actief gegeven, en je kunt dat aantonen.',
    'There is a consent, given freely, specifically, informed and by an act, and you can show it.',
  ),
  absent: gdprRule(
    'eu-consent-absent',
    ['GDPR 6(1)(a)', 'GDPR 6(1)'],
    'Er is geen toestemming voor dit doel en dit kanaal.',
    'There is no consent for this purpose and this channel.',
    {
      saysOpen: {
        nl: 'Het is niet bekend of er toestemming is voor dit doel en dit kanaal.',
        en: 'It is not known whether there is consent for this purpose and this channel.',
      },
    },
  ),
  act: gdprRule(
    'eu-consent-act',
    ['GDPR 4(11)', 'GDPR 6(1)(a)', 'GDPR 7(1)', 'GDPR 7'],
    'Zwijgen, een vooraf aangevinkt vakje, gewoon doorgaan of voorwaarden accepteren is geen toestemming: de persoon moet zelf iets doen.',
    'Silence, a box ticked beforehand, going on or accepting terms is no consent: the person must act.',
  ),
  condition: gdprRule(
    'eu-consent-condition',
    ['GDPR 7(4)', 'GDPR 4(11)', 'GDPR 6(1)(a)', 'GDPR 7'],
    'Toestemming is niet vrij als iemand zonder die toestemming de dienst niet krijgt.',
    'Consent is not free where the service is withheld without it.',
  ),
  detriment: gdprRule(
    'eu-consent-detriment',
    ['GDPR 7(4)', 'GDPR 4(11)', 'GDPR 6(1)(a)'],
    'Toestemming is niet vrij als weigeren iemand merkbaar geld of een ander wezenlijk voordeel kost.',
    'Consent is not free where refusing costs the person real money or another substantial advantage.',
    { source: consentGuidelines },
  ),
  separate: gdprRule(
    'eu-consent-separate',
    ['GDPR 7(2)', 'GDPR 4(11)', 'GDPR 6(1)(a)', 'GDPR 7'],
    'Toestemming voor reclame moet losstaan van andere verklaringen en per doel zijn gevraagd.',
    'Consent to advertising must stand apart from other statements and be asked for each purpose.',
  ),
  named: gdprRule(
    'eu-consent-named',
    ['GDPR 4(11)', 'GDPR 6(1)(a)', 'GDPR 7(1)'],
    'Wie de gegevens gebruikt, moet bij het geven van de toestemming met naam zijn genoemd.',
    'Whoever uses the data must have been named when the consent was given.',
  ),
  misleading: gdprRule(
    'eu-consent-misleading',
    ['GDPR 4(11)', 'GDPR 6(1)(a)', 'GDPR 5(1)(a)', 'GDPR 7'],
    'Toestemming die is verkregen met een misleidende tekst of ongelijke knoppen, telt niet.',
    'Consent won by misleading text or unequal buttons does not count.',
  ),
  proof: gdprRule(
    'eu-consent-proof',
    ['GDPR 7(1)', 'GDPR 5(2)', 'GDPR 6(1)(a)', 'GDPR 7'],
    'Je moet per persoon kunnen laten zien wie wanneer waarmee instemde; een leeg formulier of een bewering is geen bewijs.',
    'You must be able to show who agreed to what and when, for each person; a blank form or a claim is no proof.',
  ),
  withdrawn: gdprRule(
    'eu-consent-withdrawn',
    ['GDPR 7(3)', 'GDPR 17(1)(b)', 'GDPR 6(1)(a)'],
    'De toestemming is ingetrokken.',
    'The consent has been withdrawn.',
  ),
  minor: gdprRule(
    'eu-consent-minor',
    ['GDPR 8(1)', 'GDPR 6(1)(a)'],
    'Onder de leeftijdsgrens telt toestemming alleen als een ouder of voogd die geeft of ermee instemt.',
    'Below the age limit consent counts only from or with a parent.',
  ),
  explicit: gdprRule(
    'eu-consent-explicit',
    ['GDPR 9(2)(a)', 'GDPR 9(1)', 'GDPR 9'],
    'Voor bijzondere persoonsgegevens moet de toestemming uitdrukkelijk zijn.',
    'For special categories of data the consent must be explicit.',
  ),
  lapsed: gdprRule(
    'eu-consent-lapsed',
    ['GDPR 6(1)(a)', 'GDPR 5(1)(a)'],
    'De toestemming is te oud of te lang niet gebruikt om nog op te steunen.',
    'The consent is too old, or was left unused too long, to rely on.',
  ),
  deSilence: rule({
    id: 'de-consent-silence',
    cites: ['DE UWG 7', 'GDPR 6(1)(a)'],
    source: 'https://www.gesetze-im-internet.de/uwg_2004/__7.html',
    from: '2018-05-25',
    confidence: 'medium',
    says: {
      nl: 'Een Duitse toestemming verloopt niet vanzelf met de tijd, maar wel als beide kanten ongeveer vier jaar niets van zich lieten horen.',
      en: 'A German consent does not lapse by time alone, but it does after some four years of silence on both sides.',
    },
  }),
  dePhoneProof: rule({
    id: 'de-consent-phone-proof',
    cites: ['GDPR 7(1)', 'DE UWG 7', 'GDPR 6(1)(a)'],
    source: 'https://www.gesetze-im-internet.de/uwg_2004/__7a.html',
    from: '2018-05-25',
    confidence: 'high',
    says: {
      nl: 'Een bevestiging per e-mail bewijst niet dat de houder van het telefoonnummer instemde.',
      en: 'A confirmation by e-mail does not prove that the holder of the telephone number agreed.',
    },
  }),
  before2018: rule({
    id: 'eu-consent-directive',
    cites: ['Directive 95/46 2(h)', 'Directive 95/46 7(a)'],
    source: directive9546Text,
    from: '1998-10-24',
    to: '2018-05-24',
    confidence: 'high',
    says: {
      nl: 'Toestemming was een vrije, specifieke en op informatie berustende wilsuiting die ondubbelzinnig moest zijn.',
      en: 'Consent was a free, specific and informed indication of wishes, and had to be unambiguous.',
    },
  }),
};
