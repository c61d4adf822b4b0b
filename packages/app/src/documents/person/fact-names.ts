import type { Language, Said } from '@houdbaar/core/terms';

const said = (nl: string, en: string): Said => ({ nl, en });

const names: Readonly<Record<string, Said>> = {
  'controller.sector': said('de branche van de organisatie', 'the sector of the organisation'),
  'controller.targetsEU': said('of je je op de EU richt', 'whether you address people in the EU'),
  'facts.activities': said('de laatste activiteit', 'the last activity'),
  'facts.consents': said('of er toestemming is', 'whether there is a consent'),
  'facts.consents.act': said('hoe de toestemming is gegeven', 'how the consent was given'),
  'facts.consents.at': said('de dag van de toestemming', 'the day of the consent'),
  'facts.consents.channels': said('de kanalen van de toestemming', 'the channels of the consent'),
  'facts.consents.condition': said('of toestemmen een voorwaarde was', 'whether consenting was a condition'),
  'facts.consents.for': said('waarvoor de toestemming is', 'what the consent is for'),
  'facts.consents.misleading': said('of de vraag eerlijk was', 'whether the question was fair'),
  'facts.consents.names': said('wie de toestemming noemt', 'whom the consent names'),
  'facts.consents.record': said('wat er van de toestemming is bewaard', 'what was kept of the consent'),
  'facts.consents.separate': said(
    'of de toestemming apart is gevraagd',
    'whether consent was asked separately',
  ),
  'facts.duty': said('of er een wettelijke bewaarplicht is', 'whether there is a statutory duty to keep'),
  'facts.duty.from': said('het begin van de bewaarplicht', 'the start of the duty to keep'),
  'facts.duty.keep': said('de duur van de bewaarplicht', 'the length of the duty to keep'),
  'facts.informed': said('of de persoon is geïnformeerd', 'whether the person was informed'),
  'facts.informed.at': said('de dag van informeren', 'the day of informing'),
  'facts.informed.marketing': said(
    'of gebruik voor reclame is verteld',
    'whether use for marketing was told',
  ),
  'facts.informed.optOut': said('of weigeren meteen kon', 'whether refusing was offered'),
  'facts.informed.recipients': said('of de ontvangers zijn genoemd', 'whether recipients were named'),
  'facts.informed.right': said('of het recht van bezwaar is genoemd', 'whether the right to object was told'),
  'facts.informed.source': said('of de herkomst is verteld', 'whether the origin was told'),
  'facts.obtained': said('herkomst en datum', 'origin and date'),
  'facts.obtained.at': said('de dag van verkrijgen', 'the day of obtaining'),
  'facts.obtained.from': said('van wie de gegevens komen', 'whom the data came from'),
  'facts.obtained.verified': said('of de herkomst is nagegaan', 'whether the origin was checked'),
  'facts.obtained.via': said('hoe de gegevens zijn verkregen', 'how the data were obtained'),
  'facts.relation': said('de relatie', 'the relation'),
  'facts.relation.ended': said('het einde van de relatie', 'the end of the relation'),
  'facts.relation.kind': said('de soort relatie', 'the kind of relation'),
  'facts.relation.lastPurchase': said('de laatste aankoop', 'the last purchase'),
  'facts.relation.paid': said('of er is betaald', 'whether it was paid for'),
  'facts.requests': said('het verzoek', 'the request'),
  'facts.requests.at': said('de dag van het verzoek', 'the day of the request'),
  'facts.requests.identified': said('of duidelijk is wie het vraagt', 'whether it is clear who asks'),
  'facts.requests.identifiedAt': said('de dag waarop dat duidelijk werd', 'the day on which that was clear'),
  'facts.requests.remainderKnown': said('wat er over is', 'what is left over'),
  'facts.requests.result': said('wat er met het verzoek is gedaan', 'what was done with the request'),
  'facts.requests.right': said('wat er is gevraagd', 'what was asked'),
  'facts.requests.told': said('of het antwoord is verteld', 'whether the answer was told'),
  'message.channel': said('het kanaal', 'the channel'),
  'message.identifiesSender': said('of de afzender erin staat', 'whether the message names its sender'),
  'message.onBehalfOf': said('namens wie het bericht is', 'on whose behalf the message is'),
  'message.products': said('om welke producten het gaat', 'which products it is about'),
  'message.relatesToContract': said(
    'of het over een lopende overeenkomst gaat',
    'whether it is about a running contract',
  ),
  'message.unsubscribe': said('hoe je je afmeldt', 'how to unsubscribe'),
  'person.kind': said('consument of zakelijk', 'consumer or business'),
  'person.roleRelevant': said('of het bij de functie past', 'whether it fits the job'),
  'person.registers': said('of de persoon in een register staat', 'whether the person is in a register'),
  'person.screened': said('wanneer het register is geraadpleegd', 'when the register was consulted'),
  'purpose.assessment': said('de belangenafweging', 'the assessment'),
  'purpose.assessment.balanced': said('de afweging in de belangenafweging', 'the balance in the assessment'),
  'purpose.assessment.interest': said('het belang in de belangenafweging', 'the interest in the assessment'),
  'purpose.assessment.necessary': said('de noodzaak in de belangenafweging', 'the need in the assessment'),
  'purpose.assessment.review': said(
    'wanneer de belangenafweging terugkomt',
    'when the assessment is reviewed',
  ),
  'purpose.assessment.signed': said('wie de belangenafweging tekende', 'the signature of the assessment'),
  'purpose.basis': said('de grondslag van het doel', 'the lawful basis of the purpose'),
  'purpose.kind': said('de soort doel', 'the kind of purpose'),
  'purpose.retention': said('de bewaartermijn van het doel', 'the retention term of the purpose'),
};

/** What is missing, as people say it; of a fact without a name that of the block it stands in. */
export function factNames(paths: readonly string[], language: Language): readonly string[] {
  return [...new Set(paths.map((path) => nameOf(path)?.[language] ?? path))];
}

function nameOf(path: string): Said | undefined {
  for (let at = path; at.includes('.'); at = at.slice(0, at.lastIndexOf('.')))
    if (Object.hasOwn(names, at)) return names[at];
  return undefined;
}
