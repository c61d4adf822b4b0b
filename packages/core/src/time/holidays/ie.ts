import { dayOf, weekdayOf } from '../day.ts';
import {
  firstOnOrAfter,
  fixed,
  type HolidayCalendar,
  holiday,
  MONDAY,
  type Occurrence,
  once,
} from './holiday.ts';
import * as feast from './shared-feasts.ts';

const FRIDAY = 5;

/** The first Monday of February, or 1 February where that is a Friday. */
const saintBrigid: Occurrence = (year) => {
  const first = dayOf(year.number, 2, 1);
  return weekdayOf(first) === FRIDAY ? first : firstOnOrAfter(2, 1, MONDAY)(year);
};

/** The days of the second schedule. One on a weekend gives no right to the next working day. */
export const ie: HolidayCalendar = {
  law: 'Organisation of Working Time Act 1997, Second Schedule',
  source: 'https://www.irishstatutebook.ie/eli/1997/act/20/enacted/en/html',
  rules: [
    feast.newYear(),
    holiday({ nl: 'Sint-Brigida', en: "Saint Brigid's Day" }, saintBrigid, { from: 2023 }),
    holiday({ nl: "Saint Patrick's Day", en: "Saint Patrick's Day" }, fixed(3, 17)),
    holiday({ nl: 'Dag van herdenking en erkenning', en: 'Day of Remembrance' }, once('2022-03-18')),
    feast.easterMonday(),
    holiday({ nl: 'Eerste maandag van mei', en: 'May Day' }, firstOnOrAfter(5, 1, MONDAY), { from: 1994 }),
    holiday({ nl: 'Eerste maandag van juni', en: 'June holiday' }, firstOnOrAfter(6, 1, MONDAY)),
    holiday({ nl: 'Eerste maandag van augustus', en: 'August holiday' }, firstOnOrAfter(8, 1, MONDAY)),
    holiday({ nl: 'Laatste maandag van oktober', en: 'October holiday' }, firstOnOrAfter(10, 25, MONDAY)),
    feast.christmas(),
    holiday({ nl: 'Sint-Stefanus', en: "Saint Stephen's Day" }, fixed(12, 26)),
  ],
};
