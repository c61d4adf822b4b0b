import type { Outcome } from '@houdbaar/core/terms';
import { type Day, parseDay } from '@houdbaar/core/time';
import type { PolicyStore, VerdictCode } from './ports/index.ts';

/** Days in a packed answer are counted from here, so that 15 bits last until 2089. */
export const laneEpochDay: Day = parseDay('2000-01-01');

/** The most that fits: an answer that never ends by itself, or so far off that it is judged again by then. */
const farthest = 32_767;

/** What `nextChange` holds where nothing changes by itself. */
export const never: Day = 2_147_483_647;

/** What `lapse` holds of someone who has had their time. */
export const over: Day = 0;

/**
 * An answer as one integer: the day it ends in the high 15 bits, the code of rule and outcome in the low 16. So the
 * answers of a lane can be counted by code, and by the day they end, without looking at anything else.
 */
export const packLane = (code: number, until: Day | null): number =>
  ((until === null ? farthest : Math.min(farthest, Math.max(1, until - laneEpochDay))) << 16) | code;

/** The code of a packed answer, and the day it ends; null: never, or beyond 2089. */
export function unpackLane(packed: number): { readonly code: number; readonly until: Day | null } {
  const offset = packed >> 16;
  return { code: packed & 0xffff, until: offset === farthest ? null : offset + laneEpochDay };
}

/** Whether a packed answer still holds on a day. */
export const holdsOn = (packed: number, day: Day): boolean => packed >> 16 > day - laneEpochDay;

/** Rules with their outcome by short code, and back. Codes are given once and never again. */
export class CodeBook {
  readonly #byCode = new Map<number, VerdictCode>();
  readonly #byRule: Readonly<Record<Outcome, Map<string, number>>> = {
    lawful: new Map(),
    unlawful: new Map(),
    unknown: new Map(),
  };

  constructor(codes: readonly VerdictCode[]) {
    this.#learn(codes);
  }

  #learn(codes: readonly VerdictCode[]): void {
    for (const each of codes) {
      this.#byCode.set(each.code, each);
      this.#byRule[each.outcome].set(each.rule, each.code);
    }
  }

  /** The code of a rule and outcome; undefined where none was given yet. */
  codeOf(rule: string, outcome: Outcome): number | undefined {
    return this.#byRule[outcome].get(rule);
  }

  /** @throws {Error} for a code that was never given: the book is older than the row */
  verdictOf(code: number): VerdictCode {
    const found = this.#byCode.get(code);
    if (!found) throw new Error(`no verdict has code ${code}`);
    return found;
  }

  /** Every code of an outcome. */
  codesOf(outcome: Outcome): number[] {
    return [...this.#byCode.values()].filter((each) => each.outcome === outcome).map(({ code }) => code);
  }

  knows(code: number): boolean {
    return this.#byCode.has(code);
  }

  /** Asks the store for the codes of what has none. */
  async admit(
    list: readonly { readonly rule: string; readonly outcome: Outcome }[],
    store: PolicyStore,
  ): Promise<void> {
    this.#learn(await store.addCodes(list));
  }

  /** Reads again, for codes that another process gave. */
  async reload(store: PolicyStore): Promise<void> {
    this.#learn(await store.codes());
  }
}
