import { gdprRule } from './gdpr-rule.ts';
import { consentGuidelines, interestGuidelines } from './sources.ts';

/** How long use goes on after the day on which an assessment should have been reviewed. No law sets it; it is ours. */
export const reviewGrace = { months: 0, days: 30 } as const;

/** The lawful basis (GDPR 6, 9) and what follows from it. */
export const basisRules = {
  notNeeded: gdprRule(
    'eu-soft-opt-in-suffices',
    ['ePrivacy 13(2)'],
    'Is volledig aan de klantuitzondering voldaan, dan is een grondslag uit artikel 6 lid 1 AVG niet ook nog nodig.',
    'Where the customer exception is fully met, GDPR 6(1) need not be met in addition.',
  ),
  noPersonalData: gdprRule(
    'eu-no-personal-data',
    ['GDPR 4(1)', 'GDPR recital 14'],
    'Een algemeen adres van een rechtspersoon is geen persoonsgegeven.',
    'A generic address of a legal person is no personal data.',
  ),
  contract: gdprRule(
    'eu-basis-contract',
    ['GDPR 6(1)(b)'],
    'Dit is nodig voor de overeenkomst of op verzoek van de persoon.',
    'This is needed for the contract or at the person’s request.',
    {
      saysOpen: {
        nl: 'Het is niet zeker of dit nodig is voor een overeenkomst of op verzoek van de persoon.',
        en: 'It is not certain that this is needed for a contract or at the person’s request.',
      },
    },
  ),
  service: gdprRule(
    'eu-service-message',
    ['GDPR 6(1)(b)', 'ePrivacy 13(1)'],
    'Een bericht zonder aanprijzing valt buiten de reclameregels; het heeft wel een grondslag nodig.',
    'A message without promotion lies outside the advertising rules; it does need a basis.',
  ),
  contractNotMarketing: gdprRule(
    'eu-contract-carries-no-marketing',
    ['GDPR 6(1)(b)', 'GDPR 6(1)'],
    'Reclame is niet nodig om een overeenkomst uit te voeren.',
    'Advertising is not necessary for the performance of a contract.',
  ),
  duty: gdprRule(
    'eu-basis-legal-obligation',
    ['GDPR 6(1)(c)', 'GDPR 17(3)(b)'],
    'De wet verplicht je dit te bewaren.',
    'The law obliges you to keep this.',
  ),
  dutyNotMarketing: gdprRule(
    'eu-duty-carries-no-marketing',
    ['GDPR 5(1)(b)', 'GDPR 6(1)', 'GDPR 24(1)'],
    'Een wettelijke verplichting of een taak van algemeen belang is geen grondslag voor reclame.',
    'A legal obligation or public task carries no advertising.',
  ),
  publicTask: gdprRule(
    'eu-basis-public-task',
    ['GDPR 6(1)(e)', 'GDPR 6(3)'],
    'Dit hoort bij een taak van algemeen belang die in een wet staat; noem die wet.',
    'This belongs to a public task that a law lays down; name that law.',
    {
      saysOpen: {
        nl: 'Het is niet zeker of dit bij een taak van algemeen belang hoort; noem de wet waarin die taak staat.',
        en: 'It is not certain that this belongs to a public task; name the law that lays it down.',
      },
    },
  ),
  vital: gdprRule(
    'eu-basis-vital-interests',
    ['GDPR 6(1)(d)'],
    'Een vitaal belang is hier alleen een grondslag als een leven op het spel staat.',
    'A vital interest carries this only where a life is at stake.',
  ),
  profilingContract: gdprRule(
    'eu-contract-carries-little-profiling',
    ['GDPR 6(1)(b)'],
    'Voor een overeenkomst is profilering maar zelden nodig; vraag een jurist.',
    'Profiling is seldom part of what a contract needs; ask counsel.',
  ),
  none: gdprRule(
    'eu-basis-none',
    ['GDPR 6(1)', 'GDPR 5(1)(a)'],
    'Zonder grondslag mag je de gegevens niet gebruiken.',
    'Without a lawful basis the data may not be used.',
  ),
  undeclared: gdprRule(
    'eu-basis-undeclared',
    ['GDPR 6(1)', 'GDPR 13(1)(c)'],
    'Voor dit doel is geen grondslag gekozen; kies er een en vertel mensen welke.',
    'No lawful basis was chosen for this purpose; choose one and tell it.',
  ),
  several: gdprRule(
    'eu-basis-several',
    ['GDPR 13(1)(c)', 'GDPR 5(1)(a)', 'GDPR 6(1)'],
    'Voor één doel zijn meer grondslagen genoemd; kies er vooraf één en vertel mensen welke.',
    'Several bases are named for one purpose; choose one beforehand and tell it.',
    { source: consentGuidelines },
  ),
  swapped: gdprRule(
    'eu-basis-swapped',
    ['GDPR 6(1)', 'GDPR 5(1)(a)', 'GDPR 7'],
    'Wie om toestemming vroeg, kan niet achteraf overstappen op een gerechtvaardigd belang.',
    'Whoever asked for consent cannot change over to a legitimate interest afterwards.',
    { source: consentGuidelines },
  ),
  interest: gdprRule(
    'eu-legitimate-interest',
    ['GDPR 6(1)(f)', 'GDPR recital 47'],
    'De belangenafweging is gemaakt en vastgelegd, en valt positief uit.',
    'The legitimate-interests assessment was made, recorded and passes.',
  ),
  interestUnassessed: gdprRule(
    'eu-legitimate-interest-unassessed',
    ['GDPR 6(1)(f)', 'GDPR 5(2)'],
    'Een gerechtvaardigd belang telt pas als de afweging vooraf is gemaakt en vastgelegd.',
    'A legitimate interest counts only once the assessment was made and recorded beforehand.',
    { source: interestGuidelines },
  ),
  interestFails: gdprRule(
    'eu-legitimate-interest-fails',
    ['GDPR 6(1)(f)', 'GDPR 6(1)', 'GDPR 6'],
    'De belangenafweging valt negatief uit: het belang of de noodzaak ontbreekt, de persoon weegt zwaarder of kon dit niet verwachten.',
    'The assessment does not pass: interest, necessity or balance is missing, or the person could not expect this.',
    {
      source: interestGuidelines,
      saysOpen: {
        nl: 'Bij gebruik op grote schaal is het de vraag of mensen dit kunnen verwachten; of de belangenafweging dan positief uitvalt, beoordeelt een jurist.',
        en: 'With use on a large scale it is open whether people can expect this; whether the assessment then passes is for counsel.',
      },
    },
  ),
  interestReview: gdprRule(
    'eu-legitimate-interest-review',
    ['GDPR 5(2)', 'GDPR 24(1)', 'GDPR 6(1)(f)'],
    'De belangenafweging had al lang opnieuw bekeken moeten zijn; gebruik de gegevens niet tot iemand beslist.',
    'The review of the assessment is long overdue; use rests until someone decides.',
    { source: interestGuidelines },
  ),
  interestVulnerable: gdprRule(
    'eu-legitimate-interest-child',
    ['GDPR 6(1)(f)', 'GDPR recital 38'],
    'Bij een kind of iemand in een kwetsbare positie weegt het belang van de persoon zwaarder; vraag een jurist.',
    'With a child or a vulnerable person the balance tips to the person; ask counsel.',
  ),
  unlawfulSource: gdprRule(
    'eu-source-unlawful',
    ['GDPR 5(1)(a)', 'GDPR 6(1)(f)', 'GDPR 6(1)', 'GDPR 6(1)(a)'],
    'Een adres dat is verzonnen of van websites is geplukt, is niet eerlijk verkregen; dat het op internet stond, is geen grondslag.',
    'An address made up or harvested was not obtained fairly; that it stood on the internet is no basis.',
    {
      saysOpen: {
        nl: 'Het adres is van een website geplukt; of het eerlijk is verkregen, beoordeelt een jurist.',
        en: 'The address was harvested from a website; whether it was obtained fairly is for counsel.',
      },
    },
  ),
  sourceUnchecked: gdprRule(
    'eu-source-unchecked',
    ['GDPR 5(2)', 'GDPR 7(1)', 'GDPR 6(1)'],
    'Wie gegevens van een ander krijgt, moet zelf nagaan hoe ze zijn verkregen; een belofte van de leverancier is niet genoeg.',
    'Whoever gets data from another must check how they were obtained; a promise of the supplier is not enough.',
  ),
  sourceChecked: gdprRule(
    'eu-source-checked',
    ['GDPR 5(2)', 'GDPR 24(1)'],
    'De herkomst van de gegevens is bekend en gecontroleerd.',
    'The origin of the data is known and was checked.',
  ),
  special: gdprRule(
    'eu-special-categories',
    ['GDPR 9(1)', 'GDPR 9', 'GDPR 6(1)'],
    'Gegevens over gezondheid, geloof, seksualiteit en dergelijke mogen voor reclame alleen met uitdrukkelijke toestemming, ook als ze zijn afgeleid.',
    'Data on health, belief, sexuality and the like may serve advertising only with explicit consent, inferences included.',
  ),
  declaredData: gdprRule(
    'eu-data-declared',
    ['GDPR 5(1)(c)', 'GDPR 9'],
    'Beoordeeld zijn de gegevens die voor dit doel zijn opgegeven.',
    'What was judged are the data declared for this purpose.',
  ),
  minimal: gdprRule(
    'eu-data-minimisation',
    ['GDPR 5(1)(c)', 'GDPR 25(2)'],
    'Er worden meer gegevens gebruikt dan voor het doel nodig is.',
    'More data are used than the purpose needs.',
  ),
  childProfile: gdprRule(
    'eu-no-profiling-of-children',
    ['GDPR recital 71', 'GDPR recital 38', 'GDPR 5(1)(a)'],
    'Van kinderen maak je geen profielen voor reclame.',
    'Children are not profiled for advertising.',
    { confidence: 'medium' },
  ),
};
