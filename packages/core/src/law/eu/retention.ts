import { gdprRule } from './gdpr-rule.ts';

/** How long data may be kept (GDPR 5(1)(e), 17). */
export const retentionRules = {
  runs: gdprRule(
    'eu-retention-runs',
    ['GDPR 5(1)(e)'],
    'De bewaartermijn loopt nog.',
    'The retention term is still running.',
  ),
  over: gdprRule(
    'eu-retention-over',
    ['GDPR 5(1)(e)', 'GDPR 5(1)(c)', 'GDPR 17(1)(a)'],
    'De bewaartermijn is voorbij.',
    'The retention term is over.',
    {
      saysOpen: {
        nl: 'De bewaartermijn zou voorbij zijn, maar het is niet bekend of de persoon daarna nog iets deed.',
        en: 'The retention term would be over, but it is not known whether the person did anything since.',
      },
    },
  ),
  capped: gdprRule(
    'eu-retention-cap',
    ['GDPR 5(1)(e)', 'GDPR 5(1)(c)', 'GDPR 17(1)(a)'],
    'De langste termijn sinds het verkrijgen van de gegevens is bereikt, wat iemand sindsdien ook deed.',
    'The longest term since the data were obtained has been reached, whatever the person did since.',
  ),
  unset: gdprRule(
    'eu-retention-unset',
    ['GDPR 5(1)(e)', 'GDPR 13(2)(a)'],
    'Voor dit doel is vooraf geen bewaartermijn vastgelegd.',
    'No retention term was fixed for this purpose beforehand.',
  ),
  undeclared: gdprRule(
    'eu-retention-undeclared',
    ['GDPR 13(2)(a)'],
    'Voor dit doel is hier geen bewaartermijn opgegeven; voor dit bericht is dat niet beslissend.',
    'No retention term was given for this purpose here; that does not decide on this message.',
  ),
  endless: gdprRule(
    'eu-retention-endless',
    ['GDPR 5(1)(e)', 'GDPR 6(1)(f)'],
    'Een termijn die je zelf steeds vernieuwt, heeft geen einde: alleen een handeling van de persoon zelf telt.',
    'A term that you renew yourself has no end: only an act of the person counts.',
  ),
  excessive: gdprRule(
    'eu-retention-excessive',
    ['GDPR 5(1)(e)', 'GDPR 5(1)(c)'],
    'Zo lang na het laatste contact is het niet meer nodig om de gegevens voor reclame te bewaren.',
    'So long after the last contact, keeping data for advertising is no longer necessary.',
    {
      confidence: 'medium',
      saysOpen: {
        nl: 'Zo lang na het laatste contact is het de vraag of de gegevens nog nodig zijn voor reclame: toezichthouders denken er verschillend over.',
        en: 'So long after the last contact it is open whether the data are still needed for advertising: authorities differ.',
      },
    },
  ),
  undated: gdprRule(
    'eu-retention-undated',
    ['GDPR 5(1)(e)'],
    'De dag waarop de bewaartermijn begon, is niet bekend.',
    'The day on which the retention term began is not known.',
  ),
  notMarketing: gdprRule(
    'eu-keeping-outside-marketing',
    ['GDPR 21(1)', 'GDPR 17(3)'],
    'Dit doel is geen reclame: een bezwaar wordt afgewogen, en een geschil of wettelijke plicht gaat voor.',
    'This purpose is no advertising: an objection is weighed, and a claim or a statutory duty goes first.',
  ),
  duty: gdprRule(
    'eu-statutory-retention',
    ['GDPR 6(1)(c)', 'GDPR 17(3)(b)', 'GDPR 5(1)(e)'],
    'De wettelijke bewaarplicht loopt nog.',
    'The statutory duty to keep is still running.',
    {
      saysOpen: {
        nl: 'Het is niet bekend of er een wettelijke bewaarplicht loopt.',
        en: 'It is not known whether a statutory duty to keep is running.',
      },
    },
  ),
  hold: gdprRule(
    'eu-hold',
    ['GDPR 17(3)(e)', 'GDPR 18(1)(c)'],
    'Voor een geschil of wettelijke plicht worden de gegevens apart bewaard: nog niet vernietigen, en ook niet gebruiken.',
    'The data are held apart for a claim or duty: destruction waits, use is not allowed.',
  ),
};
