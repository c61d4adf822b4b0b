import type { Lane, LaneVerdict } from '@houdbaar/core/standing';
import type { Message } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import { type House, todayOf } from '../house.ts';
import { standsFrom } from '../judged-days.ts';
import type { CurrentEpoch, HeldPerson, StandingAnswer } from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';
import { holdsOn, unpackLane } from '../standing-code.ts';
import { differing, judgeNow, laneFor, laneIn } from './gate-lane.ts';
import type { GateRequest } from './gate-request.ts';
import { type Answer, Tally } from './tally.ts';

/** What is judged under: a ruling with the lane asked about, and the message where it differs. */
export interface Ruled {
  readonly ruling: Ruling;
  readonly lane: Lane;
  readonly message: Message | undefined;
  /** Whether what stands can answer at all; otherwise everybody is judged now. */
  readonly stands: boolean;
}

/** A person who is to be judged now, in place of what stands. */
export interface Unsettled {
  readonly id: number;
  /** The hash of the contact point asked about; absent for the primary one. */
  readonly point?: string;
  readonly roleRelevant?: boolean;
}

/** People whose states are read in one go. */
const batch = 500;

/** One question to the gate: whom it is about is seen to elsewhere. */
export class GateSession {
  readonly house: House;
  readonly request: GateRequest;
  readonly day: Day;
  readonly tally = new Tally();
  #ruled: Ruled | undefined;

  constructor(house: House, request: GateRequest) {
    this.house = house;
    this.request = request;
    this.day = request.day ?? todayOf(house);
  }

  /**
   * The ruling of an epoch that was just read; that of now where none was. Asking costs a query only where the epoch is
   * another than the last.
   *
   * @throws {Failure} where there is no policy, or it lacks the purpose or channel
   */
  async ruled(current: CurrentEpoch | null): Promise<Ruled> {
    const { rulings, store } = this.house;
    const ruling = (current && rulings.known(current)) ?? (await rulings.current(store));
    const { purpose, channel } = this.request;
    const ruled = this.#under(ruling, laneFor(ruling, purpose, channel));
    this.tally.under(ruling.epoch.policyVersion);
    return ruled;
  }

  /**
   * The ruling at hand, to read with and compare the epoch of what was read: nothing may be answered under it before.
   * Undefined where there is none, or none with this lane.
   */
  supposed(): Ruled | undefined {
    const ruling = this.house.rulings.latest;
    const lane = ruling && laneIn(ruling, this.request.purpose, this.request.channel);
    return lane && this.#under(ruling, lane);
  }

  #under(ruling: Ruling, lane: Lane): Ruled {
    if (this.#ruled?.ruling === ruling) return this.#ruled;
    const { message: given, roleRelevant } = this.request;
    const message = differing(lane, given);
    const stands = !message && roleRelevant === undefined && this.day >= standsFrom(this.house, ruling.epoch);
    this.#ruled = { ruling, lane, message, stands };
    return this.#ruled;
  }

  /**
   * What stands for a person: null where the lane doesn't concern them, undefined where nothing that holds stands. The
   * caller has seen that the epoch of the ruling was the current one at the moment at which the answer was read.
   */
  async standing(
    { ruling, stands }: Ruled,
    { lane, epoch }: StandingAnswer,
  ): Promise<Answer | null | undefined> {
    if (!stands || epoch !== ruling.epoch.epoch) return undefined;
    if (lane === null) return null;
    if (!holdsOn(lane, this.day)) return undefined;
    const { code, until } = unpackLane(lane);
    // Another process may have given a code since the book was read.
    if (!ruling.codes.knows(code)) await ruling.codes.reload(this.house.store.policies);
    const { outcome, rule } = ruling.codes.verdictOf(code);
    return { outcome, rule, until, known: true };
  }

  /** Judges people now. Who is not there any more is left out; null: the lane doesn't concern them. */
  async judgeNow(ruled: Ruled, list: readonly Unsettled[]): Promise<Map<Unsettled, Answer | null>> {
    const answers = new Map<Unsettled, Answer | null>();
    for (let from = 0; from < list.length; from += batch) {
      const part = list.slice(from, from + batch);
      const people = await this.house.store.people.load([...new Set(part.map(({ id }) => id))]);
      for (const each of part) {
        const answer = this.judged(ruled, people.get(each.id), each);
        if (answer !== undefined) answers.set(each, answer);
      }
    }
    return answers;
  }

  /** The answer for someone as they were read; undefined where they are not there any more. */
  judged(
    { ruling, lane, message }: Ruled,
    person: HeldPerson | undefined,
    { point, roleRelevant = this.request.roleRelevant }: Omit<Unsettled, 'id'> = {},
  ): Answer | null | undefined {
    if (!person?.state) return undefined;
    const asked = {
      ...(message ? { message } : {}),
      ...(roleRelevant === undefined ? {} : { roleRelevant }),
    };
    const verdict = judgeNow(ruling, lane, person.state, this.day, asked, point);
    return verdict ? answerOf(verdict) : null;
  }
}

const answerOf = (verdict: LaneVerdict): Answer => ({ ...verdict, known: true });
