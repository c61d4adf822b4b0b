import type { Said } from '../../terms/index.ts';

/** What a lawful act still obliges, as each file of this folder writes it. */
export interface DutyText {
  /** The provisions it rests on, the deciding one first; a norm that is no law says so in its sentence. */
  readonly cites: readonly string[];
  /** Address of the official text. */
  readonly source: string;
  /** One plain sentence in each language that tells the sender what to do. */
  readonly says: Said;
}

/** A duty under its name: what contact rules name in their `duties`, and verdicts in theirs. */
export interface DutyRule<Id extends string = string> extends DutyText {
  readonly id: Id;
}
