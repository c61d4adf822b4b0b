import type { Said } from '../../terms/index.ts';
import type { ScorePart, Severity } from '../report/index.ts';
import type { Knowledge } from './knowledge.ts';
import { gravityOf } from './severity.ts';

interface PartInfo {
  readonly name: Said;
  /** Points out of 100 where every part can be judged. */
  readonly weight: number;
  /** Whether these files tell enough to judge the part; one that can't be judged is left out. */
  readonly judged: (knows: Knowledge) => boolean;
}

/** The parts of the score. The formula is published in docs/score.md. */
export const scorePartInfo = {
  retention: {
    name: { nl: 'Niet langer bewaren dan nodig', en: 'Kept no longer than needed' },
    weight: 25,
    judged: (knows) => knows.dates,
  },
  contact: {
    name: { nl: 'Mensen benaderen met recht en bewijs', en: 'Contact with a basis and proof' },
    weight: 25,
    judged: (knows) => knows.status || knows.basis,
  },
  objections: {
    name: { nl: 'Wie nee zei, met rust laten', en: 'Leaving alone who said no' },
    weight: 20,
    judged: (knows) => knows.refusals,
  },
  minimisation: {
    name: { nl: 'Niet meer gegevens dan nodig', en: 'No more data than needed' },
    weight: 15,
    judged: () => true,
  },
  care: {
    name: { nl: 'Herkomst, juistheid en kwetsbare mensen', en: 'Origin, accuracy and vulnerable people' },
    weight: 15,
    judged: () => true,
  },
} as const satisfies Record<string, PartInfo>;

export type ScorePartId = keyof typeof scorePartInfo;

/** A finding as far as the score looks at it. */
export interface Scored {
  readonly part: ScorePartId;
  /** Its own risk, not the severity that follows from the share: the share weighs by itself. */
  readonly level: Severity;
  /** Fraction of the people, 0 to 1. */
  readonly share: number;
}

/**
 * How much of its part a finding takes away, 0 to 1: its gravity times the root of its share. The root makes the first
 * people weigh most: one in a hundred costs a tenth of what everyone costs.
 */
export function lossOf({ level, share }: Scored): number {
  return gravityOf[level] * Math.sqrt(Math.min(1, Math.max(0, share)));
}

/** The result of each part that can be judged: what all findings in it leave, each taking from what is left. */
export function scoreParts(findings: readonly Scored[], knows: Knowledge): ScorePart[] {
  const ids = Object.keys(scorePartInfo) as ScorePartId[];
  return ids
    .filter((id) => scorePartInfo[id].judged(knows))
    .map((id) => {
      const { name, weight } = scorePartInfo[id];
      const value = findings
        .filter(({ part }) => part === id)
        .reduce((left, finding) => left * (1 - lossOf(finding)), 1);
      return { id, name, weight, value };
    });
}

/** The weighed mean of the parts, 0 to 100, not rounded. Parts that were left out leave their weight to the others. */
export function exactScore(parts: readonly ScorePart[]): number {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  return whole === 0
    ? 100
    : (100 * parts.reduce((sum, { weight, value }) => sum + weight * value, 0)) / whole;
}

/** The score in whole points. 100 only where nothing that weighs was found. */
export function scoreOf(findings: readonly Scored[], knows: Knowledge): number {
  const clean = findings.every((finding) => finding.level === 'info' || finding.share === 0);
  const rounded = Math.round(exactScore(scoreParts(findings, knows)));
  return clean ? 100 : Math.min(99, rounded);
}
