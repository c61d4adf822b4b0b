import type { Lane } from '@houdbaar/core/standing';
import { type Channel, channels } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import { isRebuilt, knowCodes, type NamedLane, nameLane } from '../agenda.ts';
import { addLapse, emptyCount, type ForecastLane, forecastMonths, Months } from '../forecast.ts';
import { type House, todayOf } from '../house.ts';
import type { Instant, LapseCount, PeopleCounts } from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';

/** People by the answer of one lane; refusals and doubts by their deciding rule. */
export interface LaneTally extends NamedLane {
  readonly lawful: number;
  readonly unlawful: Readonly<Record<string, number>>;
  readonly unknown: Readonly<Record<string, number>>;
}

/** What the standings say of everybody together. */
export interface LaneFigures {
  readonly at: Instant;
  readonly day: Day;
  readonly epoch: number;
  readonly people: PeopleCounts;
  readonly lanes: readonly LaneTally[];
  /** By channel: people whom some purpose may contact. */
  readonly reachable: readonly { readonly channel: Channel; readonly people: number }[];
  readonly months: readonly string[];
  readonly forecast: readonly ForecastLane[];
  readonly complete: boolean;
}

/** An answer that ended, or was given under another policy: it has to be judged anew first. */
export const outdatedAnswer = 'outdated';

/** Counts everybody by their standing: two passes over narrow rows, whatever the number of lanes. */
export async function laneFigures(house: House): Promise<LaneFigures> {
  const { store } = house;
  const ruling = await house.rulings.current(store);
  const { epoch, lanes } = ruling;
  const today = todayOf(house);
  const lapses = await store.standing.lapses(
    lanes.map(({ index }) => index),
    epoch.epoch,
  );
  await knowCodes(house, ruling, lapses);
  const used = channels.filter((channel) => lanes.some((lane) => lane.channel === channel));
  const placesOf = (wanted: (lane: Lane) => boolean) => lanes.filter(wanted).map(({ index }) => index);
  const people = await store.figures.countPeople({
    epoch: epoch.epoch,
    today,
    keep: placesOf(({ ask }) => ask === 'keep'),
    channels: used.map((channel) => placesOf((lane) => lane.channel === channel)),
    lawful: ruling.codes.codesOf('lawful'),
  });
  return {
    at: house.clock.now(),
    day: today,
    epoch: epoch.epoch,
    people,
    reachable: used.map((channel, index) => ({ channel, people: people.reachable[index]! })),
    ...tally(ruling, lapses, today),
    complete: await isRebuilt(house),
  };
}

function tally(ruling: Ruling, lapses: readonly LapseCount[], today: Day) {
  const months = new Months(today, forecastMonths);
  const forecast = ruling.lanes.map((lane) => ({ ...nameLane(lane), ...emptyCount(forecastMonths) }));
  const lanes = ruling.lanes.map((lane) => ({
    ...nameLane(lane),
    lawful: 0,
    unlawful: {} as Record<string, number>,
    unknown: {} as Record<string, number>,
  }));
  for (const { lane, code, until, count } of lapses) {
    const found = lanes[lane]!;
    const add = (to: Record<string, number>, rule: string) => {
      to[rule] = (to[rule] ?? 0) + count;
    };
    if (until <= today) {
      add(found.unknown, outdatedAnswer);
      continue;
    }
    const { outcome, rule } = ruling.codes.verdictOf(code);
    switch (outcome) {
      case 'lawful':
        found.lawful += count;
        addLapse(forecast[lane]!, months, until, count);
        break;
      case 'unlawful':
        add(found.unlawful, rule);
        break;
      case 'unknown':
        add(found.unknown, rule);
        break;
    }
  }
  return { lanes, months: months.names, forecast };
}

/** Under which the figures of a night are kept. */
export const standingFigure = 'standing';

/** From so many people on, figures may be some minutes old. */
const manyPeople = 20_000;
/** How old, in ms; much less while people are judged anew, so that it shows when that is done. */
const oldest = 5 * 60_000;
const oldestPartial = 15_000;

/**
 * The figures of now for who asks often. Of many people they may be five minutes old: then the old ones are given while
 * new ones are counted, so that nobody waits for a pass over everybody.
 */
export class CurrentFigures {
  readonly #house: House;
  #kept: LaneFigures | undefined;
  #counting: Promise<LaneFigures> | undefined;

  constructor(house: House) {
    this.#house = house;
  }

  /** @throws {Failure} `no-policy` */
  async get(): Promise<LaneFigures> {
    const { epoch } = await this.#house.rulings.current(this.#house.store);
    const kept = this.#kept ?? (await this.#ofTheNight());
    const isSame = kept?.epoch === epoch.epoch && kept.day === todayOf(this.#house);
    if (!kept || !isSame || kept.people.people < manyPeople) return this.#count();
    // Where counting fails, the next who asks tries again and is told.
    const limit = kept.complete ? oldest : oldestPartial;
    if (this.#house.clock.now() - kept.at >= limit) this.#count().catch(() => undefined);
    return kept;
  }

  /** What the last night counted, so that nobody waits after a start either. */
  #ofTheNight(): Promise<LaneFigures | undefined> {
    return figuresOfTheNight(this.#house);
  }

  #count(): Promise<LaneFigures> {
    this.#counting ??= laneFigures(this.#house)
      .then((figures) => {
        this.#kept = figures;
        return figures;
      })
      .finally(() => {
        this.#counting = undefined;
      });
    return this.#counting;
  }
}

const figuresOfTheNight = async ({ store }: House): Promise<LaneFigures | undefined> =>
  (await store.figures.latest<LaneFigures>(standingFigure))?.value;

/** The figures for who asks once: of many people those of the last night, where policy and day are still the same. */
export async function figuresNow(house: House): Promise<LaneFigures> {
  const { epoch } = (await house.rulings.current(house.store)).epoch;
  const night = await figuresOfTheNight(house);
  const isSame = night?.epoch === epoch && night.day === todayOf(house);
  return night && isSame && night.people.people >= manyPeople ? night : laneFigures(house);
}
