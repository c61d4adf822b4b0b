import { cleanUpOf } from '../purpose-reading.ts';
import { defaults } from '../schema.ts';
import { type CheckContext, finding, type PolicyFinding, purposesOf, verbatim } from './finding.ts';

/** What a clean-up leaves behind: proof for as long as it may be asked, and statistics in which nobody can be found. */
export function checkCleanUp({ policy }: CheckContext): PolicyFinding[] {
  const found: PolicyFinding[] = [];
  const { smallestCell, evidenceMonths } = cleanUpOf(policy);
  if (smallestCell < defaults.cleanUp.smallestCell)
    found.push(
      finding('cells-small', 'warning', ['cleanUp', 'smallestCell'], {
        cites: ['GDPR recital 26'],
        says: {
          nl: `In een groep van ${smallestCell} mensen is iemand soms nog te herkennen. Dan zijn de gegevens niet anoniem.`,
          en: `In a group of ${smallestCell} people someone can at times still be recognised. The data are then not anonymous.`,
        },
        remedy: { nl: 'Neem 10 of meer.', en: 'Take 10 or more.' },
        proposal: verbatim('smallestCell: 10'),
      }),
    );
  if (evidenceMonths > defaults.cleanUp.evidenceMonths)
    found.push(
      finding('evidence-long', 'warning', ['cleanUp', 'evidenceMonths'], {
        cites: ['GDPR 5(1)(e)', 'GDPR 17(3)(e)'],
        says: {
          nl: `Bewijs over wie gewist is blijft ${evidenceMonths} maanden leesbaar. Dat mag zolang je er een claim mee moet kunnen weerleggen.`,
          en: `Evidence about the erased stays readable for ${evidenceMonths} months. That holds as long as you may need it against a claim.`,
        },
        remedy: {
          nl: 'Neem 60 maanden, of schrijf op welke claim je later nog verwacht.',
          en: 'Take 60 months, or write down which claim you expect after that.',
        },
        proposal: verbatim('evidenceMonths: 60'),
      }),
    );
  const calls = purposesOf(policy).some(
    ({ purpose: { basis, channels } }) => channels?.phone !== undefined && [basis].flat().includes('consent'),
  );
  if (calls && evidenceMonths < defaults.cleanUp.evidenceMonths)
    found.push(
      finding('evidence-short', 'warning', ['cleanUp', 'evidenceMonths'], {
        cites: ['DE UWG 7a'],
        says: {
          nl: 'Je belt met toestemming. Van consumenten in Duitsland moet je die toestemming vijf jaar kunnen bewijzen, vanaf elk gebruik.',
          en: 'You call with consent. Of consumers in Germany you must be able to prove it for five years, from each use.',
        },
        remedy: {
          nl: 'Neem 60 maanden als je mensen in Duitsland belt.',
          en: 'Take 60 months if you call people in Germany.',
        },
        proposal: verbatim('evidenceMonths: 60'),
        source: 'https://www.gesetze-im-internet.de/uwg_2004/__7a.html',
      }),
    );
  return found;
}
