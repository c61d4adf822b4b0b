import type { Said } from '../terms/index.ts';
import type { AssessmentAnswers } from './answers.ts';
import { type MeasureKind, measureKinds, measures } from './measures.ts';
import { type AssessmentOutcome, outcomeOf, stepsOf } from './weigh.ts';

/** A measure beyond the law's demands that would give a better outcome. */
export interface HelpfulMeasure {
  readonly kinds: readonly MeasureKind[];
  readonly says: Said;
  readonly outcome: AssessmentOutcome;
}

const rank: Record<AssessmentOutcome, number> = { fails: 0, unknown: 1, passes: 2 };

/** The single measures that would better the outcome; where none does alone, the fewest that do together. */
export function helpfulMeasures(answers: AssessmentAnswers, taken: readonly MeasureKind[]): HelpfulMeasure[] {
  const now = outcomeOf(stepsOf(answers, taken)).outcome;
  const candidates = measureKinds.filter((kind) => !measures[kind].demandedBy && !taken.includes(kind));
  const withThese = (kinds: readonly MeasureKind[]) =>
    outcomeOf(stepsOf(answers, [...taken, ...kinds])).outcome;
  const single = candidates.flatMap((kind): HelpfulMeasure[] => {
    const outcome = withThese([kind]);
    return rank[outcome] > rank[now] ? [{ kinds: [kind], says: measures[kind].says, outcome }] : [];
  });
  if (single.length > 0) return single;
  // No single one suffices: the fewest, taken in order, that together do.
  const together: MeasureKind[] = [...candidates];
  if (rank[withThese(together)] <= rank[now]) return [];
  for (const kind of candidates) {
    const fewer = together.filter((other) => other !== kind);
    if (rank[withThese(fewer)] >= rank[withThese(together)]) together.splice(0, together.length, ...fewer);
  }
  return [
    {
      kinds: together,
      says: {
        nl: together.map((kind) => measures[kind].says.nl).join(' '),
        en: together.map((kind) => measures[kind].says.en).join(' '),
      },
      outcome: withThese(together),
    },
  ];
}
