import { type FactPath, gdprStart } from '../law/index.ts';
import type { Outcome, Question } from '../terms/index.ts';
import { type Day, parseDay } from '../time/index.ts';
import { Clock } from './clock.ts';
import type { Ground } from './ground.ts';
import type { Duty } from './verdict.ts';

const gdprDay = parseDay(gdprStart);

/** What a brief hearing does not list. */
const unlisted: never[] = [];

/**
 * One question heard on one day: the grounds found so far. Every stage speaks; none cuts another short, unless
 * the hearing is hasty.
 */
export class Hearing extends Clock {
  readonly question: Question;
  readonly forbidding: Ground[] = [];
  readonly opening: Ground[] = [];
  readonly permitting: Ground[];
  /** What was looked at and settles nothing; it comes last among the reasons. */
  readonly noted: Ground[];
  /** How many grounds permit; a brief hearing counts them only. */
  granted = 0;
  readonly duties: Duty[];
  due: Day | undefined = undefined;
  /** The GDPR applies on this day. */
  readonly underGdpr: boolean;

  /** Only the outcome is wanted: what permits, notes or obliges is counted but not listed. */
  readonly brief: boolean;
  /** A brief hearing that stops at the first refusal, and looks first at what most often changes: the term. */
  hasty: boolean;
  private nextAtRefusal = Number.POSITIVE_INFINITY;

  constructor(question: Question, at: Day, brief = false) {
    super(at);
    this.question = question;
    this.brief = brief;
    this.hasty = brief;
    this.permitting = brief ? unlisted : [];
    this.noted = brief ? unlisted : [];
    this.duties = brief ? unlisted : [];
    this.underGdpr = this.reached(gdprDay);
  }

  /** Adds a ground and hands it back. */
  add(ground: Ground): Ground {
    if (ground.effect === 'permits') {
      this.granted += 1;
      if (!this.brief) this.permitting.push(ground);
    } else if (ground.effect === 'forbids') {
      // What decides up to here depends on no day but those noted so far.
      if (this.forbidding.length === 0) this.nextAtRefusal = this.next;
      this.forbidding.push(ground);
    } else this.opening.push(ground);
    return ground;
  }

  /** Adds a ground that settles nothing by itself but says what was looked at. */
  note(ground: Ground): void {
    if (!this.brief) this.noted.push(ground);
  }

  /** Nobody wants more than the outcome, and it is settled: one refusal decides. */
  get settled(): boolean {
    return this.hasty && this.forbidding.length > 0;
  }

  /** The first day on which another hearing could end otherwise; Infinity where there is none. */
  get holdsUntil(): number {
    return this.forbidding.length > 0 ? this.nextAtRefusal : this.next;
  }

  oblige(duty: Duty): void {
    if (!this.brief && !this.duties.includes(duty)) this.duties.push(duty);
  }

  /** No stage has settled anything. */
  get silent(): boolean {
    return this.forbidding.length + this.opening.length + this.granted === 0;
  }

  /** Deny unless allowed: one refusal decides; else one doubt; else at least one permission. */
  outcome(): Outcome {
    if (this.forbidding.length > 0) return 'unlawful';
    return this.opening.length > 0 || this.granted === 0 ? 'unknown' : 'lawful';
  }

  missing(): readonly FactPath[] {
    if (this.opening.length === 1) return this.opening[0]!.missing;
    const paths: FactPath[] = [];
    for (const ground of this.opening)
      for (const path of ground.missing) if (!paths.includes(path)) paths.push(path);
    return paths;
  }

  /** Hears a part of the question by itself: what it finds is set apart. */
  apart(part: () => void): Apart {
    const { forbidding, opening, permitting, granted, hasty } = this;
    const from = [forbidding.length, opening.length, permitting.length] as const;
    // What is set apart may be put aside: a refusal in it settles nothing yet.
    this.hasty = false;
    part();
    this.hasty = hasty;
    const forbids = forbidding.splice(from[0]);
    const opens = opening.splice(from[1]);
    const permits = permitting.splice(from[2]);
    const won = this.granted - granted;
    this.granted = granted;
    const outcome = forbids.length > 0 ? 'unlawful' : opens.length > 0 || won === 0 ? 'unknown' : 'lawful';
    return { outcome, grounds: [...forbids, ...opens, ...permits], granted: won };
  }

  /** Takes in what was heard apart. */
  take(apart: Apart): void {
    for (const ground of apart.grounds) {
      if (ground.effect !== 'permits') this.add(ground);
      else if (!this.brief) this.permitting.push(ground);
    }
    this.granted += apart.granted;
  }
}

/** What one reading of the question finds. */
export interface Apart {
  readonly outcome: Outcome;
  readonly grounds: readonly Ground[];
  readonly granted: number;
}
