import type { PersonRecord, PersonVerdicts, ScanObserver, ScanSetting } from '../people/index.ts';
import type { Action, Finding, Remark, ScorePart, Severity } from '../report/index.ts';
import { steps } from './actions.ts';
import { findingKinds } from './catalogue.ts';
import { comparableFines } from './comparable-fines.generated.ts';
import { Examples } from './examples.ts';
import type { FindingKind, Watch } from './finding-kind.ts';
import { knowledgeOf } from './knowledge.ts';
import { makePlan, stepOf } from './plan.ts';
import { scoreOf, scoreParts } from './score.ts';
import { severityOf } from './severity.ts';
import { Signs } from './signs.ts';
import { learn, unknowable } from './unknowable.ts';

/** What holds for the whole scan and the findings look at: the day, the policy's purposes, fields, lanes and columns. */
export type FindingsContext = ScanSetting;

/** What a scan found out: the parts of a report that the findings write. */
export interface Conclusion {
  /** From the most severe and widespread down. Only what was found. */
  readonly findings: readonly Finding[];
  /** Whole points, 0 to 100. */
  readonly score: number;
  readonly scoreParts: readonly ScorePart[];
  /** At most ten steps, the most risk removed for the least effort first. */
  readonly plan: readonly Action[];
  readonly unknowable: readonly Remark[];
}

/** Sees every person of a scan once, in any order, and keeps counts and a few masked examples: never a person. */
export interface Findings extends ScanObserver {
  conclude(): Conclusion;
}

interface Tally {
  readonly kind: FindingKind;
  readonly watch: Watch;
  readonly examples: Examples;
  /** A bit for the step that solves it; 0 where none does. */
  readonly step: number;
  count: number;
}

/** Starts the findings of one scan. */
export function createFindings(setting: FindingsContext): Findings {
  return new ScanFindings(setting);
}

class ScanFindings implements Findings {
  readonly #setting: ScanSetting;
  readonly #tallies: readonly Tally[];
  readonly #signs = new Signs();
  /** People of each step: whoever has any of its findings counts once. */
  readonly #ofStep = new Float64Array(steps.length);
  #people = 0;

  constructor(setting: ScanSetting) {
    this.#setting = setting;
    const knows = knowledgeOf(setting);
    this.#tallies = findingKinds.flatMap((kind): Tally[] => {
      const watch = kind.watch(setting, knows);
      if (!watch) return [];
      const at = stepOf(kind.id);
      const step = at === undefined ? 0 : 1 << at;
      return [{ kind, watch, examples: new Examples(setting.tables), step, count: 0 }];
    });
  }

  see(person: PersonRecord, verdicts: PersonVerdicts): void {
    this.#people += 1;
    this.#signs.read(person);
    let mask = 0;
    for (const tally of this.#tallies) {
      const found = tally.watch.finds(person, verdicts, this.#signs);
      if (found === false || found === 0) continue;
      if (found === true) {
        tally.count += 1;
        mask |= tally.step;
      } else tally.count += found;
      tally.examples.add(person);
    }
    for (let at = 0; mask !== 0; at += 1, mask >>>= 1)
      if ((mask & 1) === 1) this.#ofStep[at] = this.#ofStep[at]! + 1;
  }

  conclude(): Conclusion {
    const knows = learn(knowledgeOf(this.#setting), this.#signs);
    const found = this.#tallies
      .filter(({ watch, count }) => count > 0 && (watch.stands?.(this.#signs) ?? true))
      .map((tally) => ({ finding: this.#say(tally), level: tally.kind.level, part: tally.kind.part }));
    const planned = found.map(({ finding: { id, count, share }, level, part }) => ({
      ...{ id, count, share, level, part },
    }));
    return {
      findings: found.map(({ finding }) => finding).sort(bySeverity),
      score: scoreOf(planned, knows),
      scoreParts: scoreParts(planned, knows),
      plan: makePlan(planned, knows, [...this.#ofStep]),
      unknowable: unknowable(this.#setting, knows, this.#signs),
    };
  }

  #say({ kind, watch, count, examples }: Tally): Finding {
    const { id, title, says, cites, risk, remedy, fine } = kind;
    const share = count / this.#people;
    return {
      id,
      severity: severityOf(kind.level, share),
      title,
      says,
      count,
      share,
      cites,
      ...(fine ? { fine: comparableFines[fine] } : {}),
      risk,
      remedy,
      examples: examples.texts,
      ...watch.tells?.(),
    };
  }
}

const order: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];

function bySeverity(one: Finding, other: Finding): number {
  return (
    order.indexOf(one.severity) - order.indexOf(other.severity) ||
    other.count - one.count ||
    (one.id < other.id ? -1 : 1)
  );
}
