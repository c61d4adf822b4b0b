import type { Lane, LaneVerdict } from '@houdbaar/core/standing';
import type { Message } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import { type House, todayOf } from '../house.ts';
import { standsFrom } from '../judged-days.ts';
import type {
  CurrentEpoch,
  HeldPerson,
  PeopleQuery,
  StandingAnswer,
  StandingAnswers,
} from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';
import { holdsOn, unpackLane } from '../standing-code.ts';
import { differing, judgeNow, laneFor, laneIn } from './gate-lane.ts';
import { type GateRequest, isNamed } from './gate-request.ts';
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
  #list: { readonly ruled: Ruled; readonly query: PeopleQuery } | undefined;

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

  /** The list that the audience is, as it is asked under a ruling; undefined for everyone. */
  async among(ruled: Ruled): Promise<PeopleQuery | undefined> {
    const { audience } = this.request;
    if (audience === 'everyone' || isNamed(audience)) return undefined;
    if (this.#list?.ruled !== ruled) this.#list = { ruled, query: await audience.query() };
    return this.#list.query;
  }

  /**
   * A page of what stands. It says under which epoch it was read: one that belongs to another than the ruling at hand is
   * read again under the new one.
   */
  async page(
    read: (ruled: Ruled, among: PeopleQuery | undefined) => Promise<StandingAnswers>,
  ): Promise<{ readonly ruled: Ruled; readonly answers: readonly StandingAnswer[] }> {
    let ruled = this.#ruled ?? (await this.ruled(null));
    for (;;) {
      const among = await this.among(ruled);
      const { current, answers } = await read(ruled, among);
      // Nobody is on a list that asks for answers of a ruling that is no more: an empty page of one tells no epoch.
      if (current === null && !among) return { ruled, answers };
      const now = await this.ruled(current);
      if (now === ruled) return { ruled, answers };
      ruled = now;
    }
  }

  /** The answers of a page, in its order; null where the lane doesn't concern them. Who is gone is left out. */
  async answers(
    ruled: Ruled,
    page: readonly StandingAnswer[],
  ): Promise<(readonly [id: number, answer: Answer | null])[]> {
    const found = new Map<number, Answer | null>();
    const unsettled: Unsettled[] = [];
    for (const each of page) {
      const answer = await this.standing(ruled, each);
      if (answer === undefined) unsettled.push({ id: each.id });
      else found.set(each.id, answer);
    }
    for (const [{ id }, answer] of await this.judgeNow(ruled, unsettled)) found.set(id, answer);
    return page.flatMap(({ id }) => {
      const answer = found.get(id);
      return answer === undefined ? [] : [[id, answer] as const];
    });
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
