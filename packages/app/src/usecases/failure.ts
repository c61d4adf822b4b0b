import type { Said } from '@houdbaar/core/terms';
import { type FailureCode, type FailureMeaning, failureCodes } from './failure-codes.ts';

/** What is wrong with one field of the input, and what to do about it. */
export interface FieldProblem {
  /** Where: `facts.consents[0].act`; empty for the whole. */
  readonly path: string;
  readonly says: Said;
}

/** What a failure carries: numbers, names and ids that its reader may see. Never personal data or secrets. */
export type FailureData = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface FailureOptions extends ErrorOptions {
  readonly data?: FailureData;
  readonly errors?: readonly FieldProblem[];
}

/**
 * An expected failure of a use case. `says` is one sentence for the person who asked: what is the matter and what
 * to do. Its code gives the HTTP status and the exit code (see {@link failureCodes}). Whatever else is thrown is a
 * bug, and is told without its inner workings.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly says: Said;
  readonly data: FailureData;
  readonly errors: readonly FieldProblem[];

  constructor(code: FailureCode, says: Said, { data = {}, errors = [], cause }: FailureOptions = {}) {
    super(says.en, cause === undefined ? undefined : { cause });
    this.code = code;
    this.says = says;
    this.data = data;
    this.errors = errors;
  }

  /** Its line in the table. */
  get meaning(): FailureMeaning {
    return failureCodes[this.code];
  }
}

/** What was asked for is not there; `what` names it with its article: "het plan", "the plan". */
export const notFound = (what: Said, id: string | number): Failure =>
  new Failure(
    'not-found',
    { nl: `We hebben ${what.nl} ${id} niet gevonden.`, en: `We found no ${what.en} ${id}.` },
    { data: { id } },
  );
