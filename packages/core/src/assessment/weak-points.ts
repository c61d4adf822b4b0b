import type { Said } from '../terms/index.ts';
import type { AssessmentAnswers } from './answers.ts';
import { type MeasureKind, measures } from './measures.ts';
import { questionIds, questions, type Step } from './questions.ts';
import { answerTo, levelOf } from './weigh.ts';

export interface WeakPoint {
  /** The question, or `sensitive`, `children`, `scale`, `unsigned`, `demanded-<measure>`. */
  readonly id: string;
  readonly step: Step;
  readonly cites: readonly string[];
  readonly says: Said;
  readonly remedy: Said;
}

const circumstances = {
  sensitive: {
    cites: ['GDPR 9'],
    says: {
      nl: 'Bijzondere persoonsgegevens, ook als je ze afleidt, kunnen niet op een gerechtvaardigd belang rusten.',
      en: 'Special categories, or what is inferred of them, cannot rest on a legitimate interest.',
    },
    remedy: {
      nl: 'Laat deze gegevens weg, of vraag uitdrukkelijke toestemming.',
      en: 'Leave these data out, or ask for explicit consent.',
    },
  },
  children: {
    cites: ['GDPR 6(1)(f)', 'GDPR recital 38'],
    says: {
      nl: 'Het belang van kinderen weegt zwaarder dan reclame.',
      en: 'The interests of children outweigh advertising.',
    },
    remedy: { nl: 'Sluit minderjarigen uit.', en: 'Leave minors out.' },
  },
  scale: {
    cites: ['EDPB 1/2024 para 120', 'GDPR 35'],
    says: {
      nl: 'Profilering op grote schaal doorstaat de afweging bijna nooit, en je moet er ook een DPIA voor doen.',
      en: 'Profiles on a large scale hardly ever pass the balance, and need a DPIA too.',
    },
    remedy: {
      nl: 'Maak geen profielen over verschillende diensten heen, of vraag toestemming.',
      en: 'Make no profiles across services, or ask for consent.',
    },
  },
} as const;

/** Everything in the answers that speaks against the use, or that proves nothing. */
export function weakPointsOf(answers: AssessmentAnswers, taken: readonly MeasureKind[]): WeakPoint[] {
  const found: WeakPoint[] = [];
  for (const id of questionIds) {
    const level = levelOf(id, answerTo(answers, id));
    const { step, cites, weak, remedy } = questions[id];
    if (level !== undefined && level < 2) found.push({ id, step, cites, says: weak, remedy });
  }
  const about = answers.about ?? {};
  for (const id of ['sensitive', 'children', 'scale'] as const) {
    if (about[id] === true || about[id] === 'large')
      found.push({ id, step: 'balance', ...circumstances[id] });
  }
  for (const kind of taken) {
    const { demandedBy, says } = measures[kind];
    if (!demandedBy) continue;
    found.push({
      id: `demanded-${kind}`,
      step: 'balance',
      cites: ['EDPB 1/2024 paras 34, 57', demandedBy],
      says: {
        nl: `Telt niet mee, want de wet vraagt het al: ${says.nl}`,
        en: `Does not count, for the law demands it anyway: ${says.en}`,
      },
      remedy: {
        nl: 'Noem maatregelen die verder gaan dan de wet.',
        en: 'Name measures that go beyond the law.',
      },
    });
  }
  if (!answers.signed) {
    found.push({
      id: 'unsigned',
      step: 'balance',
      cites: ['GDPR 5(2)', 'EDPB 1/2024 paras 12-13'],
      says: {
        nl: 'De afweging is nog niet ondertekend. Je moet haar vastleggen voordat je begint.',
        en: 'The assessment is not signed yet. It must be documented before you start.',
      },
      remedy: { nl: 'Laat haar goedkeuren en noteer de datum.', en: 'Have it approved and note the date.' },
    });
  }
  return found;
}
