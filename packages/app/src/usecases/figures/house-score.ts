import type { Said } from '@houdbaar/core/terms';
import type { LaneFigures } from './lane-figures.ts';
import type { NoticeFigure } from './people-figures.ts';

/** The parts of the score of a house and what they weigh. The formula is published in docs/house-score.md. */
export const houseScoreParts = {
  kept: {
    name: { nl: 'Een geldige reden om te bewaren', en: 'A valid reason to keep' },
    weight: 30,
  },
  overdue: {
    name: { nl: 'Op tijd opgeruimd', en: 'Cleaned up in time' },
    weight: 25,
  },
  contact: {
    name: { nl: 'Bekend wie je mag benaderen', en: 'Known who may be contacted' },
    weight: 20,
  },
  notices: {
    name: { nl: 'Mensen op tijd geïnformeerd', en: 'People informed in time' },
    weight: 15,
  },
  assessments: {
    name: { nl: 'Belangenafwegingen bij de tijd', en: 'Assessments up to date' },
    weight: 10,
  },
} as const satisfies Record<string, { readonly name: Said; readonly weight: number }>;
export type HouseScorePartId = keyof typeof houseScoreParts;

export interface HouseScorePart {
  readonly id: HouseScorePartId;
  readonly weight: number;
  /** 0 (nothing in order) to 1. */
  readonly value: number;
}

export interface HouseScore {
  /** 0 to 100; null while there is nobody to judge. */
  readonly score: number | null;
  /** Parts that could be judged; one that couldn't leaves its weight to the others. */
  readonly parts: readonly HouseScorePart[];
}

export interface ScoreInput {
  readonly lanes: Pick<LaneFigures, 'people' | 'lanes'>;
  /** Absent while it was not counted yet. */
  readonly notices?: Pick<NoticeFigure, 'late'> | undefined;
  /** Assessments on which a purpose rests, and those of them that are due for review. */
  readonly assessments: { readonly all: number; readonly overdue: number };
}

/** How the house stands, of what is known of everybody together. */
export function houseScore({ lanes: { people, lanes }, notices, assessments }: ScoreInput): HouseScore {
  const all = people.people;
  if (all === 0) return { score: null, parts: [] };
  const values: Partial<Record<HouseScorePartId, number>> = {};
  const dated = people.kept + people.undated;
  if (dated > 0) values.kept = people.kept / dated;
  values.overdue = 1 - Math.sqrt(people.lapsed / all);
  const contact = lanes.filter(({ ask }) => ask === 'contact');
  const sum = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((total, each) => total + each, 0);
  const doubts = contact.reduce((total, { unknown }) => total + sum(unknown), 0);
  const answers = contact.reduce((total, { lawful, unlawful }) => total + lawful + sum(unlawful), doubts);
  if (answers > 0) values.contact = 1 - doubts / answers;
  if (notices) values.notices = 1 - Math.sqrt(Math.min(1, notices.late / all));
  if (assessments.all > 0) values.assessments = 1 - assessments.overdue / assessments.all;
  const parts = (Object.keys(houseScoreParts) as HouseScorePartId[]).flatMap((id): HouseScorePart[] => {
    const value = values[id];
    return value === undefined ? [] : [{ id, weight: houseScoreParts[id].weight, value }];
  });
  const whole = parts.reduce((total, { weight }) => total + weight, 0);
  const exact = (100 * parts.reduce((total, { weight, value }) => total + weight * value, 0)) / whole;
  // A hundred only where nothing is left to do.
  const score = parts.every(({ value }) => value === 1) ? 100 : Math.min(99, Math.round(exact));
  return { score, parts };
}
