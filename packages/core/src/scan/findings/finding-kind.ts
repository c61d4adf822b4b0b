import type { Said } from '../../terms/index.ts';
import type { PersonRecord, PersonVerdicts, ScanSetting } from '../people/index.ts';
import type { Finding, Severity } from '../report/index.ts';
import type { ComparableFineId } from './comparable-fines.generated.ts';
import type { Knowledge } from './knowledge.ts';
import type { ScorePartId } from './score.ts';
import type { Signs } from './signs.ts';

/**
 * Looks at one person. True where the finding holds for them; a number where several people, or none, turn out to have
 * it now. Keeps nothing of the record.
 */
export type PersonTest = (person: PersonRecord, verdicts: PersonVerdicts, signs: Signs) => boolean | number;

/** What only the whole scan tells, in place of the kind's own words. */
export type Telling = Partial<Pick<Finding, 'title' | 'says' | 'cites' | 'remedy'>>;

/** The look-out for one finding during one scan. */
export interface Watch {
  readonly finds: PersonTest;
  readonly tells?: () => Telling;
  /** Asked at the end: false where the files turned out not to tell, so that the count means nothing. */
  readonly stands?: (signs: Signs) => boolean;
}

/** One kind of finding: what it is, how to see it in a person, and what to say about it. */
export interface FindingKind {
  readonly id: string;
  /** The part of the score that it lowers. */
  readonly part: ScorePartId;
  /** Its risk for the people and for the organisation, before its share is looked at. */
  readonly level: Severity;
  readonly cites: readonly string[];
  /** The golden case with a comparable fine. */
  readonly fine?: ComparableFineId;
  readonly title: Said;
  readonly says: Said;
  readonly risk: Said;
  readonly remedy: Said;
  /** Starts to look; undefined where these files can't tell, which is no fault. */
  readonly watch: (setting: ScanSetting, knows: Knowledge) => Watch | undefined;
}

/** A look-out that tells nothing beyond its count; none where the files can't tell. */
export const watching =
  (finds: PersonTest, known: (knows: Knowledge) => boolean = () => true): FindingKind['watch'] =>
  (_setting, knows) =>
    known(knows) ? { finds } : undefined;
