import { gdprRule } from './gdpr-rule.ts';
import { interestGuidelines } from './sources.ts';

/** How a request of the person must be handled (GDPR 12, 15 to 22). */
export const requestRules = {
  outOfScope: gdprRule(
    'eu-gdpr-scope',
    ['GDPR 3(2)', 'GDPR 3(1)'],
    'De AVG geldt niet voor wie niet in de EU is gevestigd, er niets aanbiedt en er niemand volgt.',
    'The GDPR does not apply to whoever is not established in the EU and neither offers nor follows there.',
  ),
  scope: gdprRule(
    'eu-gdpr-applies',
    ['GDPR 3(1)', 'GDPR 3(2)'],
    'De AVG geldt voor wie in de EU is gevestigd, en voor wie daar iets aanbiedt of mensen volgt.',
    'The GDPR applies to whoever is established in the EU, and to whoever offers something or follows people there.',
  ),
  inTime: gdprRule(
    'eu-request-in-time',
    ['GDPR 12(3)'],
    'Het verzoek is binnen de termijn afgehandeld en de persoon is op de hoogte.',
    'The request was dealt with in time and the person was told.',
  ),
  pending: gdprRule(
    'eu-request-pending',
    ['GDPR 12(3)'],
    'De termijn van een maand loopt nog.',
    'The month for an answer is still running.',
  ),
  late: gdprRule(
    'eu-request-late',
    ['GDPR 12(3)', 'GDPR 12(4)'],
    'Antwoorden moet zonder onnodige vertraging en binnen een maand.',
    'An answer is due without undue delay and within one month.',
  ),
  untold: gdprRule(
    'eu-request-untold',
    ['GDPR 12(3)', 'GDPR 12(1)'],
    'De persoon moet horen wat er met het verzoek is gedaan; het zonder bericht uitvoeren is niet genoeg.',
    'The person must hear what was done; carrying a request out in silence is not enough.',
  ),
  demand: gdprRule(
    'eu-request-demand',
    ['GDPR 12(2)', 'GDPR 12(6)', 'GDPR 5(1)(c)', 'GDPR 25(2)', 'GDPR 25(1)'],
    'Je mag geen identiteitsbewijs, formulier, account of ander adres eisen als je weet wie het vraagt.',
    'No identity card, form, account or other address may be demanded where it is clear who asks.',
  ),
  access: gdprRule(
    'eu-access',
    ['GDPR 15(1)', 'GDPR 15(1)(g)', 'GDPR 15(3)', 'GDPR 12(1)'],
    'Inzage geeft alle gegevens, ook de bron en de ontvangers.',
    'Access gives all the data, source and recipients included.',
  ),
  erasure: gdprRule(
    'eu-erasure',
    ['GDPR 17(1)', 'GDPR 17(1)(c)'],
    'Wissen is echt wissen; uitzetten, beperken of doorverwijzen is dat niet.',
    'Erasure means erasing; deactivating, restricting or referring on does not.',
  ),
  erasureExempt: gdprRule(
    'eu-erasure-exempt',
    ['GDPR 17(3)(b)', 'GDPR 17(3)(e)', 'GDPR 12(4)'],
    'Wat nog nodig is voor een wettelijke plicht of een geschil, mag blijven, als je dat aan de persoon laat weten.',
    'What a law or a claim still needs may stay, provided the person is told.',
  ),
  objection: gdprRule(
    'eu-objection-honoured',
    ['GDPR 21(3)', 'GDPR 21(2)'],
    'Na bezwaar stopt de reclame, en niet meer dan dat.',
    'After an objection the advertising stops, and nothing else does.',
    { source: interestGuidelines },
  ),
  withdrawal: gdprRule(
    'eu-withdrawal-honoured',
    ['GDPR 7(3)', 'GDPR 17(1)(b)'],
    'Na intrekking stopt het gebruik dat op de toestemming rustte.',
    'After a withdrawal the use that rested on the consent stops.',
  ),
  rectification: gdprRule(
    'eu-rectification',
    ['GDPR 16', 'GDPR 12(3)'],
    'Onjuiste gegevens worden verbeterd.',
    'Inaccurate data are rectified.',
  ),
  restriction: gdprRule(
    'eu-restriction-honoured',
    ['GDPR 18(1)', 'GDPR 12(3)'],
    'Na een verzoek om beperking worden de gegevens alleen nog bewaard.',
    'After a request for restriction the data are only stored.',
  ),
  portability: gdprRule(
    'eu-portability',
    ['GDPR 20(1)', 'GDPR 12(3)'],
    'De persoon krijgt de eigen gegevens in een gangbaar bestandsformaat.',
    'The person gets their own data in a common file format.',
  ),
  goesOn: gdprRule(
    'eu-marketing-goes-on',
    ['GDPR 21(3)', 'GDPR 21(2)', 'GDPR 17(1)(c)', 'GDPR 17(1)'],
    'Na het verzoek ging de reclame door.',
    'The advertising went on after the request.',
  ),
  recipients: gdprRule(
    'eu-recipients-notified',
    ['GDPR 19'],
    'Ontvangers moeten horen dat gegevens zijn gewist of verbeterd.',
    'Recipients must be told of erasure or rectification.',
  ),
  noRequest: gdprRule(
    'eu-no-request',
    ['GDPR 12(3)'],
    'Er is geen verzoek bekend om te beoordelen.',
    'No request is known that could be judged.',
  ),
  unidentified: gdprRule(
    'eu-request-unidentified',
    ['GDPR 11(2)', 'GDPR 12(2)', 'GDPR 12(6)'],
    'Wie niet te identificeren is en dat te horen krijgt, kan deze rechten pas uitoefenen als duidelijk is wie het is.',
    'Whoever cannot be identified, and is told so, cannot exercise these rights until they say who they are.',
  ),
  stillNeeded: gdprRule(
    'eu-erasure-no-ground',
    ['GDPR 17(1)(a)', 'GDPR 6(1)(b)', 'GDPR 12(4)'],
    'Zolang de overeenkomst loopt, zijn de gegevens daarvoor nodig en is er geen grond om ze te wissen.',
    'While the contract runs the data are needed for it, and there is no ground to erase them.',
  ),
  weigh: gdprRule(
    'eu-objection-to-be-weighed',
    ['GDPR 21(1)', 'GDPR 17(1)(c)'],
    'Buiten reclame is het recht van bezwaar niet absoluut: de belangen moeten worden afgewogen; vraag een jurist.',
    'Outside advertising an objection is not absolute: the interests have to be weighed; ask counsel.',
  ),
  refused: gdprRule(
    'eu-request-refused-with-reasons',
    ['GDPR 12(5)', 'GDPR 15(4)', 'GDPR 12(4)'],
    'Weigeren kan als een verzoek buitensporig is, anderen schaadt of als de gegevens juist zijn; of dat hier zo is, beoordeelt een jurist.',
    'A request may be refused where it is excessive, harms others or the data are accurate; whether that is so is for counsel.',
  ),
  linkedOnly: gdprRule(
    'eu-erasure-what-can-be-linked',
    ['GDPR 17(1)', 'GDPR 11(2)', 'GDPR 12(2)', 'GDPR 12(3)'],
    'Gewist is wat bij de genoemde gegevens hoorde; van de rest was niet te zien dat die bij deze persoon hoorde.',
    'What belonged to the identifiers named was erased; the rest could not be linked to this person.',
  ),
};
