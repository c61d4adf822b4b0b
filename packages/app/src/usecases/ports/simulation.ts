import type { Day } from '@houdbaar/core/time';

/** What a simulation asks of everybody. */
export interface SimulationQuestion {
  /** Lanes whose answers are compared one by one. */
  readonly lanes: readonly number[];
  /** Lanes that stay as they are: is any of them lawful? */
  readonly keeping: readonly number[];
  readonly contacting: readonly number[];
  /** The codes of lawful answers. */
  readonly lawful: readonly number[];
  /** Who has no answer in any of `lanes` need not be judged. */
  readonly onlyConcerned: boolean;
  readonly epoch: number;
  readonly day: Day;
}

/** A person as a simulation reads them, as texts that are not read yet: most people are alike somebody that was. */
export interface SimulatedPerson {
  /** What stands for them; who has the same text has the same. Read by {@link SimulationStore.standingIn}. */
  readonly answers: string;
  /** The state as JSON. Null: need not be judged. */
  readonly state: string | null;
}

/** What stands for a person. */
export interface SimulatedStanding {
  /** Whether every answer in the row holds on the day; else the person is judged live. */
  readonly fresh: boolean;
  /** The packed answers of the lanes asked for, in their order. */
  readonly lanes: readonly (number | null)[];
  /** A keeping, a contacting lane that stays as it is is lawful. */
  readonly kept: boolean;
  readonly reachable: boolean;
}

export interface SimulationStore {
  /** Active people after a number, a page at a time, with the number it ends with; null: nobody is left. */
  page(
    question: SimulationQuestion,
    after: number,
    limit: number,
  ): Promise<{ readonly last: number; readonly people: readonly SimulatedPerson[] } | null>;
  standingIn(answers: string): SimulatedStanding;
}
