import { assess } from '../../assessment/index.ts';
import { formatDay } from '../../time/index.ts';
import { singleBasis } from '../purpose-reading.ts';
import { type CheckContext, finding, type NamedPurpose, type PolicyFinding, purposesOf } from './finding.ts';

function checkOne({ policy, at }: CheckContext, { id, purpose }: NamedPurpose): PolicyFinding[] {
  const path = ['purposes', id, 'assessment'];
  const answers = purpose.assessment === undefined ? undefined : policy.assessments?.[purpose.assessment];
  if (!purpose.assessment || !answers) {
    return [
      finding('assessment-missing', 'error', path, {
        cites: ['GDPR 6(1)(f)', 'GDPR 5(2)', 'EDPB 1/2024 paras 12-13'],
        says: {
          nl: 'Dit doel rust op een gerechtvaardigd belang, maar er is geen afweging vastgelegd.',
          en: 'This purpose rests on legitimate interests, but no assessment is documented.',
        },
        remedy: {
          nl: 'Maak eerst de afweging: het belang, de noodzaak en de tien vragen.',
          en: 'Make the assessment first: the interest, the necessity and the ten questions.',
        },
      }),
    ];
  }
  const where = ['assessments', purpose.assessment];
  const conclusion = assess(answers);
  const found: PolicyFinding[] = [];
  if (conclusion.outcome !== 'passes') {
    const fails = conclusion.outcome === 'fails';
    const points = conclusion.weakPoints.filter(
      (point) => point.step === conclusion.decidedBy && point.id !== 'unsigned',
    );
    const weak = points.slice(0, 3);
    found.push(
      finding(fails ? 'assessment-fails' : 'assessment-open', 'error', where, {
        cites: ['GDPR 6(1)(f)', ...new Set(weak.flatMap((point) => point.cites))],
        says: {
          nl: [
            fails
              ? 'De afweging valt in jouw nadeel uit.'
              : 'De afweging is niet af, of de uitkomst is te krap.',
            ...weak.map((point) => point.says.nl),
          ].join(' '),
          en: [
            fails
              ? 'The assessment goes against the interest.'
              : 'The assessment is unfinished or too close.',
            ...weak.map((point) => point.says.en),
          ].join(' '),
        },
        remedy: conclusion.measures[0]
          ? {
              nl: `Dit helpt: ${conclusion.measures[0].says.nl}`,
              en: `This helps: ${conclusion.measures[0].says.en}`,
            }
          : conclusion.open.length > 0
            ? {
                nl: `Beantwoord, met een reden: ${conclusion.open.join(', ')}.`,
                en: `Answer with a reason: ${conclusion.open.join(', ')}.`,
              }
            : {
                nl: 'Vraag toestemming, of pas het gebruik aan.',
                en: 'Ask for consent, or change the use.',
              },
      }),
    );
  }
  if (conclusion.signed === null || conclusion.signed > at) {
    found.push(
      finding('assessment-unsigned', 'error', [...where, 'signed'], {
        cites: ['GDPR 5(2)', 'EDPB 1/2024 paras 12-13'],
        says: {
          nl: 'De afweging is op deze dag nog niet ondertekend.',
          en: 'The assessment is not signed on this day yet.',
        },
        remedy: {
          nl: 'Laat haar goedkeuren voordat je de gegevens gebruikt.',
          en: 'Have it approved before you use the data.',
        },
      }),
    );
  }
  if (conclusion.signed !== null && !answers.signedBy?.trim()) {
    found.push(
      finding('assessment-signer-missing', 'warning', [...where, 'signedBy'], {
        cites: ['GDPR 5(2)'],
        says: {
          nl: 'Er staat niet wie de afweging heeft goedgekeurd.',
          en: 'It does not say who approved the assessment.',
        },
        remedy: {
          nl: 'Vul een naam en een functie in.',
          en: 'Fill in a name and a role.',
        },
      }),
    );
  }
  if (conclusion.review !== null && conclusion.review <= at) {
    found.push(
      finding('assessment-review-overdue', 'warning', [...where, 'signed'], {
        cites: ['GDPR 5(2)', 'GDPR 24(1)'],
        says: {
          nl: `De afweging had op ${formatDay(conclusion.review)} opnieuw bekeken moeten zijn.`,
          en: `The assessment should have been looked at again on ${formatDay(conclusion.review)}.`,
        },
        remedy: {
          nl: 'Loop de antwoorden na en onderteken opnieuw.',
          en: 'Go through the answers and sign again.',
        },
      }),
    );
  }
  return found;
}

/** Legitimate interests stand or fall with a valid, signed and current assessment. */
export function checkInterests(context: CheckContext): PolicyFinding[] {
  return purposesOf(context.policy)
    .filter(({ purpose }) => singleBasis(purpose) === 'legitimate-interests')
    .flatMap((named) => checkOne(context, named));
}
