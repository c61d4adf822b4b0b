import { type DutyId, type FactPath, gdprStart } from '../law/index.ts';
import type { Outcome, Question } from '../terms/index.ts';
import { type Day, parseDay } from '../time/index.ts';
import { Clock } from './clock.ts';
import type { Ground } from './ground.ts';

const gdprDay = parseDay(gdprStart);

/** One question heard on one day: the grounds found so far. Every stage speaks; none cuts another short. */
export class Hearing extends Clock {
  readonly question: Question;
  readonly forbidding: Ground[] = [];
  readonly opening: Ground[] = [];
  readonly permitting: Ground[] = [];
  /** Grounds that settle nothing by themselves but say what was looked at. */
  readonly noted: Ground[] = [];
  readonly duties: DutyId[] = [];
  due: Day | undefined = undefined;
  /** The GDPR applies on this day. */
  readonly underGdpr: boolean;

  constructor(question: Question, at: Day) {
    super(at);
    this.question = question;
    this.underGdpr = this.reached(gdprDay);
  }

  /** Adds a ground and hands it back. */
  add(ground: Ground): Ground {
    if (ground.effect === 'permits') this.permitting.push(ground);
    else if (ground.effect === 'forbids') this.forbidding.push(ground);
    else this.opening.push(ground);
    return ground;
  }

  oblige(duty: DutyId): void {
    if (!this.duties.includes(duty)) this.duties.push(duty);
  }

  /** Deny unless allowed: one refusal decides; else one doubt; else at least one permission. */
  outcome(): Outcome {
    if (this.forbidding.length > 0) return 'unlawful';
    return this.opening.length > 0 || this.permitting.length === 0 ? 'unknown' : 'lawful';
  }

  missing(): readonly FactPath[] {
    if (this.opening.length === 1) return this.opening[0]!.missing;
    const paths: FactPath[] = [];
    for (const ground of this.opening)
      for (const path of ground.missing) if (!paths.includes(path)) paths.push(path);
    return paths;
  }
}
