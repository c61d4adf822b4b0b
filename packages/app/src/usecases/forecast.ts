import { addMonths, civilOf, type Day, dayOf } from '@houdbaar/core/time';
import { isRebuilt, knowCodes, type NamedLane, nameLane } from './agenda.ts';
import { type House, todayOf } from './house.ts';
import { laneEpochDay } from './standing-code.ts';

export interface ForecastLane extends NamedLane {
  /** People for whom it is lawful today. */
  readonly lawful: number;
  /** How many of them lose that, by month of the forecast, if nothing else happens. */
  readonly lapses: readonly number[];
  /** How many lose it after the last month. */
  readonly later: number;
  /** For how many no end is known. */
  readonly never: number;
}

export interface Forecast {
  /** The months as `2026-11`; the first is the rest of this one. */
  readonly months: readonly string[];
  readonly lanes: readonly ForecastLane[];
  /** False while people are being judged anew under another policy or law: counts are of those who were. */
  readonly complete: boolean;
}

export const forecastMonths = 24;

/** In which month, of how many people, each purpose and channel lapses: one look at everybody's standing. */
export async function forecast(house: House, months = forecastMonths): Promise<Forecast> {
  const ruling = await house.rulings.current(house.store);
  const today = todayOf(house);
  const calendar = new Months(today, months);
  const lapses = await house.store.standing.lapses(
    ruling.lanes.map(({ index }) => index),
    ruling.epoch.epoch,
  );
  await knowCodes(house, ruling, lapses);
  const lanes = ruling.lanes.map((lane) => ({ ...nameLane(lane), ...emptyCount(months) }));
  for (const { lane, code, until, count } of lapses) {
    // Whoever changed by today and was not judged since is no longer known to be lawful.
    if (ruling.codes.verdictOf(code).outcome !== 'lawful' || until <= today) continue;
    addLapse(lanes[lane]!, calendar, until, count);
  }
  return { months: calendar.names, lanes, complete: await isRebuilt(house) };
}

/** A count of one lane that is being filled. */
export interface LapseCounts {
  lawful: number;
  lapses: number[];
  later: number;
  never: number;
}

export const emptyCount = (months: number): LapseCounts => ({
  lawful: 0,
  lapses: Array.from({ length: months }, () => 0),
  later: 0,
  never: 0,
});

/** Counts people for whom something is lawful until a day; null, or as far as a standing reaches: for ever. */
export function addLapse(counts: LapseCounts, months: Months, until: Day | null, people: number): void {
  counts.lawful += people;
  if (until === null || until >= farthestDay) counts.never += people;
  else {
    const month = months.placeOf(until);
    if (month === undefined) counts.later += people;
    else counts.lapses[month]! += people;
  }
}

/** The last day that a standing can name stands for no end at all. */
const farthestDay: Day = laneEpochDay + 32_767;

/** Calendar months in a row, the first that of a day. */
export class Months {
  readonly names: readonly string[];
  /** The first day of each, and of the one after the last. */
  readonly #starts: readonly Day[];

  constructor(first: Day, count: number) {
    const { year, month } = civilOf(first);
    const start = dayOf(year, month, 1);
    this.#starts = Array.from({ length: count + 1 }, (_, place) => addMonths(start, place));
    this.names = this.#starts.slice(0, count).map((day) => {
      const each = civilOf(day);
      return `${each.year}-${String(each.month).padStart(2, '0')}`;
    });
  }

  /** The place of the month in which a day falls; undefined after the last. */
  placeOf(day: Day): number | undefined {
    const starts = this.#starts;
    if (day >= starts.at(-1)!) return undefined;
    // A month has at most 31 days, so this is at most a place or two too low.
    let place = Math.max(0, Math.floor((day - starts[0]!) / 31));
    while (day >= starts[place + 1]!) place += 1;
    return place;
  }
}
