import { gdprRule } from './gdpr-rule.ts';

/** What people must have been told, and when (GDPR 12 to 14, 21(4)). */
export const transparencyRules = {
  told: gdprRule(
    'eu-told',
    ['GDPR 13(1)', 'GDPR 14'],
    'De persoon is ingelicht over dit gebruik.',
    'The person has been told of this use.',
  ),
  notTold13: gdprRule(
    'eu-not-told-at-collection',
    ['GDPR 13', 'GDPR 13(1)', 'GDPR 12(1)', 'GDPR 5(1)(a)'],
    'Wie gegevens vraagt, moet op dat moment vertellen waarvoor ze zijn, en dat iemand kan weigeren.',
    'Whoever asks for data tells at that moment what they are for, and that one can refuse.',
  ),
  notTold14: gdprRule(
    'eu-not-told-of-source',
    ['GDPR 14', 'GDPR 14(3)', 'GDPR 12(1)', 'GDPR 5(1)(a)', 'GDPR 21(4)'],
    'Wie gegevens niet van de persoon zelf kreeg, moet dat en de bron binnen een maand vertellen, en uiterlijk bij het eerste bericht.',
    'Whoever has data from elsewhere tells so and names the source within a month, and at the latest in the first message.',
  ),
  notYetDue: gdprRule(
    'eu-notice-within-a-month',
    ['GDPR 14(3)(a)'],
    'Mensen van wie je de gegevens elders kreeg, moet je binnen een maand inlichten.',
    'The notice to people whose data came from elsewhere is due within one month.',
  ),
  unquestioned: gdprRule(
    'eu-notice-unquestioned',
    ['GDPR 13(1)', 'GDPR 14'],
    'Uit niets blijkt dat de persoon niet is ingelicht.',
    'Nothing shows that the person was never told.',
  ),
  recipients: gdprRule(
    'eu-recipients-not-told',
    ['GDPR 13(1)(e)', 'GDPR 13', 'GDPR 14(1)(e)', 'GDPR 5(1)(a)'],
    'Er is niet verteld wie de gegevens krijgt.',
    'People were not told who receives the data.',
    {
      saysOpen: {
        nl: 'Het is niet bekend of is verteld wie de gegevens krijgt.',
        en: 'It is not known whether people were told who receives the data.',
      },
    },
  ),
  rightToObject: gdprRule(
    'eu-right-to-object-not-told',
    ['GDPR 21(4)', 'GDPR 13(2)(b)', 'GDPR 12(1)', 'GDPR 5(1)(a)'],
    'Het recht van bezwaar is niet uitdrukkelijk en apart onder de aandacht gebracht.',
    'The right to object was not brought to attention explicitly and apart.',
    {
      saysOpen: {
        nl: 'Het is niet bekend of het recht van bezwaar uitdrukkelijk en apart onder de aandacht is gebracht.',
        en: 'It is not known whether the right to object was brought to attention explicitly and apart.',
      },
    },
  ),
};
