import { rule } from '../define.ts';
import { gdprRule } from './gdpr-rule.ts';
import { directive9546Text, ePrivacyText } from './sources.ts';

/** What stops marketing whatever the basis. */
export const stopRules = {
  none: gdprRule(
    'eu-no-stop',
    ['GDPR 21(2)', 'GDPR 7(3)', 'GDPR 18'],
    'Er staat geen bezwaar, intrekking of ander verzoek in de weg.',
    'No objection, withdrawal or other request stands in the way.',
  ),
  objection: gdprRule(
    'eu-objection',
    ['GDPR 21(3)', 'GDPR 21(2)', 'GDPR 6(1)'],
    'De persoon heeft bezwaar gemaakt; direct marketing moet dan stoppen, op welke grondslag ook.',
    'The person has objected; direct marketing must then stop, whatever the basis.',
  ),
  objection9546: rule({
    id: 'eu-objection-directive',
    cites: ['Directive 95/46 14(b)', 'ePrivacy 13(4)'],
    source: directive9546Text,
    from: '1998-10-24',
    to: '2018-05-24',
    confidence: 'high',
    says: {
      nl: 'Ook vóór de AVG moest direct marketing na bezwaar stoppen.',
      en: 'Before the GDPR too, direct marketing had to stop after an objection.',
    },
  }),
  withdrawal: gdprRule(
    'eu-withdrawal',
    ['GDPR 7(3)', 'GDPR 21(3)', 'GDPR 6(1)'],
    'De persoon heeft de toestemming ingetrokken en daarna geen nieuwe gegeven.',
    'The person has withdrawn consent and given none since.',
  ),
  erasure: gdprRule(
    'eu-erasure-is-objection',
    ['GDPR 17(1)(c)', 'GDPR 21(3)', 'GDPR 17(1)', 'GDPR 6(1)'],
    'Wie vraagt om gewist te worden, wil ook geen reclame meer: het verzoek geldt als bezwaar.',
    'Whoever asks to be erased wants no advertising either: the request counts as an objection.',
    {
      saysOpen: {
        nl: 'Er is een verzoek, maar het is niet bekend wat er is gevraagd; een verzoek om te wissen geldt als bezwaar.',
        en: 'There is a request, but it is not known what was asked; a request for erasure counts as an objection.',
      },
    },
  ),
  restriction: gdprRule(
    'eu-restriction',
    ['GDPR 18(2)', 'GDPR 18'],
    'Het gebruik van de gegevens is beperkt: ze mogen alleen nog bewaard worden.',
    'Use of the data is restricted: they may only be stored.',
  ),
  reappeared: gdprRule(
    'eu-erased-data-reused',
    ['GDPR 17(1)', 'GDPR 21(3)', 'GDPR 5(1)(a)', 'GDPR 6(1)', 'GDPR 21(2)'],
    'Gewiste of geblokkeerde gegevens zijn weer in gebruik genomen.',
    'Erased or suppressed data have been taken into use again.',
  ),
  deceased: gdprRule(
    'eu-deceased',
    ['GDPR 5(1)(d)'],
    'De persoon is overleden; een bestand moet juist en actueel zijn.',
    'The person has died; a file must be accurate and up to date.',
    { confidence: 'medium' },
  ),
  refusesAds: rule({
    id: 'eu-address-refuses-advertising',
    cites: ['GDPR 21(3)', 'GDPR 6(1)(f)', 'ePrivacy 13(5)', 'ePrivacy 13(1)'],
    source: ePrivacyText,
    from: '2003-10-31',
    confidence: 'high',
    says: {
      nl: 'Bij het adres staat dat er geen reclame gewenst is.',
      en: 'The address is published with the statement that no advertising is wanted.',
    },
  }),
  blockedData: gdprRule(
    'eu-kept-for-duty-only',
    ['GDPR 5(1)(b)', 'GDPR 6(1)', 'GDPR 24(1)'],
    'Gegevens die je alleen nog bewaart omdat de wet het eist, mag je niet voor reclame gebruiken.',
    'Data that you keep only because the law says so may not be used for advertising.',
  ),
};
