import type { Said } from '../terms/index.ts';
import type { Day } from '../time/index.ts';

/** Where in a question a fact stands: `person.kind`, `facts.consents`, `message.channel`. */
export type FactPath = string;

/** How sure the research is: text seen / one good secondary source / a weak source or open. */
export type Confidence = 'high' | 'medium' | 'low';

/** A statement of the law: dated, cited, and in words a reader understands. */
export interface Rule {
  /** Unique, kebab-case, led by the jurisdiction: `nl-email-consent`. */
  readonly id: string;
  /** The provisions it rests on, the deciding one first: `NL Tw 11.7`, `ePrivacy 13(1)`. */
  readonly cites: readonly string[];
  /** Address of the official text. */
  readonly source: string;
  /** First day in force. */
  readonly from: Day;
  /** Last day in force; absent while it stands. */
  readonly to?: Day;
  readonly confidence: Confidence;
  /** One plain sentence in each language, in a footnote's voice. */
  readonly says: Said;
  /**
   * What it says of somebody of whom it cannot be decided, where its own sentence tells as a fact what is not known then.
   */
  readonly saysOpen?: Said;
}

/** The sentence of a rule: that of a decision, or that of one left open. */
export const sentenceOf = ({ says, saysOpen }: Pick<Rule, 'says' | 'saysOpen'>, open: boolean): Said =>
  (open ? saysOpen : undefined) ?? says;
