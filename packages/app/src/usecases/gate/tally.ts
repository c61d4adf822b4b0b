import type { Channel, Outcome } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import type { ReceiptCount } from '../../evidence/index.ts';
import { gateReason, type ReasonLevel } from './gate-reason.ts';
import type { GateSummary, ReasonCount } from './gate-request.ts';

/** An answer before it is told: the deciding rule, or a word of our own. */
export interface Answer {
  readonly outcome: Outcome;
  readonly rule: string;
  readonly until: Day | null;
  readonly known: boolean;
}

/** Counts answers by outcome and reason. */
export class Tally {
  readonly #counts = new Map<string, { readonly outcome: Outcome; readonly rule: string; count: number }>();
  readonly #versions = new Set<number>();
  #unknownPeople = 0;
  notConcerned = 0;

  add({ outcome, rule, known }: Pick<Answer, 'outcome' | 'rule' | 'known'>, times = 1): void {
    const key = `${outcome} ${rule}`;
    const found = this.#counts.get(key);
    if (found) found.count += times;
    else this.#counts.set(key, { outcome, rule, count: times });
    if (!known) this.#unknownPeople += times;
  }

  /** Judged under this version of the policy. */
  under(version: number): void {
    this.#versions.add(version);
  }

  get versions(): readonly number[] {
    return [...this.#versions];
  }

  /** For the receipt: the rules themselves, most frequent first. */
  counts(): ReceiptCount[] {
    return this.#sorted().map(({ outcome, rule, count }) => ({ outcome, reason: rule, count }));
  }

  summary(asked: { purpose: string; channel: Channel; day: Day }, level: ReasonLevel): GateSummary {
    const sum = { lawful: 0, unlawful: 0, unknown: 0 };
    for (const { outcome, count } of this.#counts.values()) sum[outcome] += count;
    return {
      ...asked,
      ...sum,
      unknownPeople: this.#unknownPeople,
      notConcerned: this.notConcerned,
      policyVersions: this.versions,
      byReason: this.#reasons(level),
    };
  }

  /** Reasons that look alike to the asker are counted together. */
  #reasons(level: ReasonLevel): ReasonCount[] {
    const found = new Map<string, ReasonCount>();
    for (const { outcome, rule, count } of this.#sorted()) {
      const reason = gateReason(rule, outcome, level);
      if (!reason) return [];
      const key = `${outcome} ${reason.category} ${reason.rule ?? ''}`;
      found.set(key, { ...reason, outcome, count: count + (found.get(key)?.count ?? 0) });
    }
    return [...found.values()].sort((one, other) => other.count - one.count);
  }

  #sorted() {
    return [...this.#counts.values()].sort(
      (one, other) => other.count - one.count || (one.rule < other.rule ? -1 : 1),
    );
  }
}
