import { dayOf, weekdayOf } from '../day.ts';
import {
  except,
  firstOnOrAfter,
  fixed,
  type HolidayCalendar,
  holiday,
  MONDAY,
  type Occurrence,
  once,
  SATURDAY,
} from './holiday.ts';
import * as feast from './shared-feasts.ts';

const jubilee = { nl: 'Jubileum van de koningin', en: "Queen's Jubilee" };

/** The first Monday after a holiday that falls on a Saturday or Sunday; none otherwise. */
const newYearSubstitute: Occurrence = (year) => {
  const day = dayOf(year.number, 1, 1);
  return weekdayOf(day) < SATURDAY ? null : firstOnOrAfter(1, 2, MONDAY)(year);
};

/** Christmas Day on a weekend is made good on the 27th: Boxing Day or its weekend comes in between. */
const christmasSubstitute: Occurrence = (year) => {
  const day = dayOf(year.number, 12, 25);
  return weekdayOf(day) < SATURDAY ? null : day + 2;
};

const boxingSubstitute: Occurrence = (year) => {
  const day = dayOf(year.number, 12, 26);
  return weekdayOf(day) < SATURDAY ? null : day + 2;
};

/**
 * Bank holidays in England and Wales: those of the Act's schedule, the common law's Good Friday and Christmas
 * Day, and those proclaimed under its section 1 (https://www.gov.uk/bank-holidays). Scotland and Northern
 * Ireland keep others, which are left out.
 */
export const uk: HolidayCalendar = {
  law: 'Banking and Financial Dealings Act 1971, s. 1 and Sch. 1',
  source: 'https://www.legislation.gov.uk/ukpga/1971/80',
  rules: [
    feast.newYear(),
    holiday({ nl: 'Nieuwjaarsdag (vervangend)', en: "New Year's Day (substitute day)" }, newYearSubstitute),
    feast.goodFriday(),
    feast.easterMonday(),
    holiday(
      { nl: 'Begin mei (bank holiday)', en: 'Early May bank holiday' },
      // Moved to the anniversaries of victory in Europe.
      except(firstOnOrAfter(5, 1, MONDAY), { 1995: '1995-05-08', 2020: '2020-05-08' }),
    ),
    holiday(
      { nl: 'Kroning van koning Charles III', en: 'Coronation of King Charles III' },
      once('2023-05-08'),
    ),
    holiday({ nl: 'Huwelijk van prins William', en: 'Wedding of Prince William' }, once('2011-04-29')),
    holiday(
      { nl: 'Lente (bank holiday)', en: 'Spring bank holiday' },
      except(firstOnOrAfter(5, 25, MONDAY), { 2002: '2002-06-04', 2012: '2012-06-04', 2022: '2022-06-02' }),
    ),
    holiday(jubilee, once('2002-06-03')),
    holiday(jubilee, once('2012-06-05')),
    holiday(jubilee, once('2022-06-03')),
    holiday({ nl: 'Zomer (bank holiday)', en: 'Summer bank holiday' }, firstOnOrAfter(8, 25, MONDAY)),
    holiday(
      { nl: 'Staatsbegrafenis van koningin Elizabeth II', en: 'State funeral of Queen Elizabeth II' },
      once('2022-09-19'),
    ),
    feast.christmas(),
    holiday({ nl: 'Tweede kerstdag', en: 'Boxing Day' }, fixed(12, 26)),
    holiday(
      { nl: 'Eerste kerstdag (vervangend)', en: 'Christmas Day (substitute day)' },
      christmasSubstitute,
    ),
    holiday({ nl: 'Tweede kerstdag (vervangend)', en: 'Boxing Day (substitute day)' }, boxingSubstitute),
    holiday({ nl: 'Millenniumwisseling', en: 'Millennium eve' }, once('1999-12-31')),
  ],
};
