import type { Day } from './day.ts';
import { isWorkingDay } from './holidays/index.ts';
import { addPeriod, type Period } from './period.ts';

/**
 * The last day of a time limit that runs from an event, under Regulation (EEC, Euratom) No 1182/71, article 3
 * (https://eur-lex.europa.eu/eli/reg/1971/1182/oj), which governs the time limits of the GDPR.
 *
 * - The day of the event is not counted (3(1)); weeks, months and years end with the same day of the week or
 *   the same date, or else with the last day of the month (3(2)(c)). A request of 15 June is answered in time
 *   on 15 July.
 * - Weekends and public holidays within the period count (3(3)), but a period which would end on one ends with
 *   the following working day (3(4)).
 * - A period of two days or more holds at least two working days (3(5)).
 *
 * Made for periods that run forward: 3(4) does not apply to those counted back from an event. A retention term
 * is no time limit to act within, so it ends on its bare day ({@link addPeriod}), not here.
 *
 * @param country whose public holidays count: that of the place where the act must be done (2(1)); see
 *   {@link isPublicHoliday} for the codes. Where the country is unknown to it, only weekends move the end.
 */
export function deadlineAfter(event: Day, period: Period, country: string): Day {
  const bare = addPeriod(event, period);
  const end = workingDayFrom(bare, country);
  if (bare - event < 2) return end;
  const second = workingDayFrom(workingDayFrom(event + 1, country) + 1, country);
  return Math.max(second, end);
}

/** The first working day on or after a day. */
export function workingDayFrom(day: Day, country: string): Day {
  let found = day;
  while (!isWorkingDay(country, found)) found++;
  return found;
}
