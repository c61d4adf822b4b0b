import { type FactPath, gdprStart } from '../law/index.ts';
import type { Outcome, Question } from '../terms/index.ts';
import { type Day, parseDay } from '../time/index.ts';
import { Clock } from './clock.ts';
import type { Ground } from './ground.ts';
import type { Duty } from './verdict.ts';

const gdprDay = parseDay(gdprStart);

/** One question heard on one day: the grounds found so far. Every stage speaks; none cuts another short. */
export class Hearing extends Clock {
  readonly question: Question;
  readonly forbidding: Ground[] = [];
  readonly opening: Ground[] = [];
  readonly permitting: Ground[] = [];
  /** How many of the permitting grounds settle something: the others only say what was looked at. */
  granted = 0;
  readonly duties: Duty[] = [];
  due: Day | undefined = undefined;
  /** The GDPR applies on this day. */
  readonly underGdpr: boolean;

  /** Only the outcome is wanted: what permits, notes or obliges is counted but not listed. */
  readonly brief: boolean;

  constructor(question: Question, at: Day, brief = false) {
    super(at);
    this.question = question;
    this.brief = brief;
    this.underGdpr = this.reached(gdprDay);
  }

  /** Adds a ground and hands it back. */
  add(ground: Ground): Ground {
    if (ground.effect === 'permits') {
      this.granted += 1;
      if (!this.brief) this.permitting.push(ground);
    } else if (ground.effect === 'forbids') this.forbidding.push(ground);
    else this.opening.push(ground);
    return ground;
  }

  /** Adds a ground that settles nothing by itself but says what was looked at. */
  note(ground: Ground): void {
    if (!this.brief) this.permitting.push(ground);
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
    const { forbidding, opening, permitting, granted } = this;
    const from = [forbidding.length, opening.length, permitting.length] as const;
    part();
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
      if (ground.effect === 'permits') this.note(ground);
      else this.add(ground);
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
