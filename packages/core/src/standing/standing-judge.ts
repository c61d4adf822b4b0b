import { judge } from '../judge/index.ts';
import type { Policy } from '../policy/index.ts';
import type { Channel, Facts, Outcome, Person, Question } from '../terms/index.ts';
import type { Day } from '../time/index.ts';
import { bareFacts } from './bare-facts.ts';
import { asksAnyway, holdsFor } from './concerns.ts';
import { pointKindOf, primaryPoint, reaches } from './contact-points.ts';
import { foldFacts, nextFold } from './fold-facts.ts';
import { type Lane, lanesOf } from './lanes.ts';
import { nextBirthday, personOn } from './person-on-day.ts';
import type { PersonState } from './person-state.ts';
import { Wishes } from './wishes.ts';

/** The short answer of one lane. */
export interface LaneVerdict {
  readonly outcome: Outcome;
  /** The id of the deciding rule. */
  readonly rule: string;
  /** The outcome is the same on every day before this one, with no new fact; null: for ever. */
  readonly until: Day | null;
}

/** The answers of all lanes, in their order. */
export interface Standing {
  /** Undefined where the lane doesn't concern the person: not its audience, or no way to reach them. */
  readonly lanes: readonly (LaneVerdict | undefined)[];
  /** The earliest day on which a lane may change by itself; null where none does. */
  readonly nextChange: Day | null;
}

/** Judges people in every lane of one policy. Make one for a policy and use it for everybody. */
export class StandingJudge {
  readonly lanes: readonly Lane[];
  readonly #country: string;
  readonly #controller: NonNullable<Question['controller']>;
  /** By lane: the question, filled in anew for each person. */
  readonly #questions: readonly Question[];
  /** By lane: the channels that its purpose declares. */
  readonly #used: readonly (readonly Channel[])[];

  /** @param options.country whose rules apply to people whose country nobody knows; the organisation's unless given */
  constructor(policy: Policy, options: { readonly country?: string } = {}) {
    const { established, sector, country } = policy.organisation;
    this.lanes = lanesOf(policy);
    this.#country = options.country ?? country;
    this.#controller = { established: established ?? 'EU', ...(sector ? { sector } : {}) };
    this.#questions = this.lanes.map((lane) => this.#bare(lane));
    this.#used = this.lanes.map(({ declared }) => Object.keys(declared.channels ?? {}) as Channel[]);
  }

  /** The person's standing on a day, for the primary contact point of each channel. */
  judge(state: PersonState, at: Day): Standing {
    const lanes = this.#lanesOn(state, at);
    let nextChange: Day | null = null;
    for (const verdict of lanes)
      if (verdict && verdict.until !== null && (nextChange === null || verdict.until < nextChange))
        nextChange = verdict.until;
    return { lanes, nextChange };
  }

  /**
   * The whole question of one lane, for a verdict with its reasons. The data must be kept for the same purpose too: the
   * lane's short answer is the stricter of this one and that of its keeping lane (`lane.keep`).
   *
   * @param point the hash of the contact point asked about; the primary one of the channel unless given
   */
  question(lane: Lane, state: PersonState, at: Day, point?: string): Question {
    const folded = foldFacts(state.facts, at);
    const facts = lane.ask === 'keep' ? withoutHolds(folded) : folded;
    const wished =
      lane.ask === 'keep'
        ? new Wishes(state).forKeeping(lane.declared.kind, this.#used[lane.index]!)
        : new Wishes(state).forMessage(point ?? this.#pointOf(lane, state));
    return {
      ...this.#bare(lane),
      law: state.country || this.#country,
      at,
      person: personOn(state, at),
      facts: bareFacts({ ...facts, ...emptied(facts), ...wished }),
    };
  }

  /**
   * The short answer of one lane for another contact point than the primary one; undefined where the lane doesn't concern
   * the person, or its channel doesn't reach them there.
   */
  judgePoint(lane: Lane, state: PersonState, at: Day, point: string): LaneVerdict | undefined {
    const keep = this.judge(state, at).lanes[lane.keep];
    if (lane.ask === 'keep') return keep;
    const found = state.points.find(({ hash }) => hash === point);
    if (!found || !reaches(found, lane.channel!)) return undefined;
    if (!keep && !asksAnyway(lane, state)) return undefined;
    if (keep?.outcome === 'unlawful') return keep;
    const asked = this.question(lane, state, at, point);
    const own = shortVerdict(asked);
    const change = changeOf(state, at);
    const bounded =
      change === null || (own.until !== null && own.until <= change) ? own : { ...own, until: change };
    return whileKept(bounded, keep);
  }

  #bare({ ask, block, message }: Lane): Question {
    const controller = this.#controller;
    const question: Question = { law: 'EU', at: 0, ask, controller, purpose: block, person: {}, facts: {} };
    if (message) question.message = message;
    return question;
  }

  #pointOf({ channel }: Lane, { points }: PersonState): string | undefined {
    return channel && primaryPoint(points, channel)?.hash;
  }

  /** The answers on a day. What only the day tells (an age, a notice still to come) is looked at again when it changes. */
  #lanesOn(state: PersonState, at: Day): (LaneVerdict | undefined)[] {
    const lanes = this.#lanesBefore(state, at);
    const change = changeOf(state, at);
    if (change === null) return lanes;
    if (lanes.every((each) => !each || (each.until !== null && each.until <= change))) return lanes;
    const later = this.#lanesOn(state, change);
    return lanes.map((verdict, index) => {
      if (!verdict || (verdict.until !== null && verdict.until <= change)) return verdict;
      const next = later[index];
      return { ...verdict, until: next?.outcome === verdict.outcome ? next.until : change };
    });
  }

  /** The answers as if nothing changed but what the judge itself knows of. */
  #lanesBefore(state: PersonState, at: Day): (LaneVerdict | undefined)[] {
    const person = personOn(state, at);
    const facts = foldFacts(state.facts, at);
    const unheld = withoutHolds(facts);
    const wishes = hasRefined(state) ? new Wishes(state) : undefined;
    const law = state.country || this.#country;
    const verdicts: (LaneVerdict | undefined)[] = [];
    for (const lane of this.lanes)
      verdicts.push(
        lane.ask === 'keep'
          ? this.#keep(lane, state, law, at, person, unheld, wishes)
          : this.#contact(lane, state, law, at, person, facts, wishes, verdicts[lane.keep]),
      );
    return verdicts;
  }

  #keep(
    lane: Lane,
    state: PersonState,
    law: string,
    at: Day,
    person: Person,
    facts: Facts,
    wishes: Wishes | undefined,
  ): LaneVerdict | undefined {
    if (!holdsFor(lane, state)) return undefined;
    const { kind } = lane.declared;
    return this.#ask(
      lane,
      law,
      at,
      person,
      wishes ? refined(facts, wishes.forKeeping(kind, this.#used[lane.index]!)) : facts,
    );
  }

  #contact(
    lane: Lane,
    state: PersonState,
    law: string,
    at: Day,
    person: Person,
    facts: Facts,
    wishes: Wishes | undefined,
    kept: LaneVerdict | undefined,
  ): LaneVerdict | undefined {
    const needed = pointKindOf(lane.channel!);
    if (needed === undefined) return undefined;
    const point = needed === null ? undefined : primaryPoint(state.points, lane.channel!);
    if (needed !== null && !point) return undefined;
    if (!kept && !asksAnyway(lane, state)) return undefined;
    // Data that may not be kept for a purpose can't be used for it either.
    if (kept?.outcome === 'unlawful') return kept;
    const known = wishes ? refined(facts, wishes.forMessage(point?.hash)) : facts;
    return whileKept(this.#ask(lane, law, at, person, known), kept);
  }

  #ask(lane: Lane, law: string, at: Day, person: Person, facts: Facts): LaneVerdict {
    const question = this.#questions[lane.index]!;
    question.law = law;
    question.at = at;
    question.person = person;
    question.facts = facts;
    return shortVerdict(question);
  }
}

function shortVerdict(question: Question): LaneVerdict {
  const { outcome, until, reasons } = judge(question);
  return { outcome, rule: reasons[0]?.rule.id ?? '', until };
}

/**
 * The facts on which data are kept for a purpose. A hold stops destruction and permits no use: read as a reason to keep,
 * it would let messages go out on it, and show what it covers to whoever was granted the purpose. What it holds back says
 * {@link bestBefore}.
 */
function withoutHolds(facts: Facts): Facts {
  if (facts.holds === undefined) return facts;
  const { holds: _, ...unheld } = facts;
  return unheld;
}

/** What is not surely kept is not surely usable; an answer holds as long as both it rests on. */
function whileKept(contact: LaneVerdict, keep: LaneVerdict | undefined): LaneVerdict {
  if (!keep || contact.outcome === 'unlawful') return contact;
  if (keep.outcome === 'unlawful') return keep;
  const { outcome, rule } =
    contact.outcome === 'lawful' ? (keep.outcome === 'lawful' ? contact : keep) : contact;
  const until =
    keep.until === null || (contact.until !== null && contact.until <= keep.until)
      ? contact.until
      : keep.until;
  return { outcome, rule, until };
}

/** The next day on which the facts as folded, or the person's age, differ. */
function changeOf({ bornOn, facts }: PersonState, at: Day): Day | null {
  const fold = nextFold(facts, at);
  const birthday = bornOn === undefined ? null : nextBirthday(bornOn, at);
  return fold === null ? birthday : birthday === null ? fold : Math.min(fold, birthday);
}

/** Whether any wish needs weighing: it was withdrawn, bound to a point, or limited to a channel. */
function hasRefined({ facts: { consents, withdrawals, objections } }: PersonState): boolean {
  return (
    (withdrawals !== undefined && withdrawals.length > 0) ||
    (objections !== undefined && objections.length > 0) ||
    (consents?.some(({ point }) => point !== undefined) ?? false)
  );
}

/** The facts with other wishes. */
function refined(facts: Facts, wished: Pick<Facts, 'consents' | 'objections'>): Facts {
  return { ...facts, ...emptied(facts), ...wished };
}

/** The lists that the wishes replace: known to be empty where they were known. */
function emptied({ consents, objections }: Facts): Pick<Facts, 'consents' | 'objections'> {
  return { ...(consents ? { consents: [] } : {}), ...(objections ? { objections: [] } : {}) };
}
