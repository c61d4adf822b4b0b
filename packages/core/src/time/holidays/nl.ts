import { dayOf, weekdayOf } from '../day.ts';
import { fixed, type HolidayCalendar, holiday, type Occurrence } from './holiday.ts';
import * as feast from './shared-feasts.ts';

const SUNDAY = 7;

/** A royal birthday that falls on a Sunday is kept on the Saturday before. */
function notOnSunday(month: number, dayOfMonth: number): Occurrence {
  return (year) => {
    const day = dayOf(year.number, month, dayOfMonth);
    return weekdayOf(day) === SUNDAY ? day - 1 : day;
  };
}

/**
 * The days of article 3 of the Algemene termijnenwet, Good Friday among them (3(2)), and the Easter and Whit
 * Sunday to which its second days belong. King's Day: royal decrees of 24 April 1980 and 30 January 2013
 * (https://wetten.overheid.nl/BWBR0032908).
 */
export const nl: HolidayCalendar = {
  law: 'Algemene termijnenwet 3',
  source: 'https://wetten.overheid.nl/BWBR0002448',
  rules: [
    feast.newYear(),
    feast.goodFriday(),
    feast.easterSunday(),
    feast.easterMonday(),
    holiday({ nl: 'Koninginnedag', en: "Queen's Day" }, notOnSunday(4, 30), { to: 2013 }),
    holiday({ nl: 'Koningsdag', en: "King's Day" }, notOnSunday(4, 27), { from: 2014 }),
    holiday({ nl: 'Bevrijdingsdag', en: 'Liberation Day' }, fixed(5, 5), { from: 1990 }),
    feast.ascension(),
    feast.whitSunday(),
    feast.whitMonday(),
    feast.christmas(),
    feast.secondChristmas(),
  ],
};
