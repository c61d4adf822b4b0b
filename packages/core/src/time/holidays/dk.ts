import { easter, type HolidayCalendar, holiday } from './holiday.ts';
import * as feast from './shared-feasts.ts';

/**
 * The holidays of the national church. Constitution Day (5 June), 24 and 31 December are days off for many but
 * no public holidays. The source is the minister's answer that lists the days and the end of Great Prayer Day.
 */
export const dk: HolidayCalendar = {
  law: 'Lukkeloven 2(1); lov om konsekvenser ved afskaffelsen af store bededag som helligdag',
  source: 'https://www.ft.dk/samling/20222/almdel/kiu/spm/19/svar/1931096/2662590/index.htm',
  rules: [
    feast.newYear(),
    feast.maundyThursday(),
    feast.goodFriday(),
    feast.easterSunday(),
    feast.easterMonday(),
    holiday({ nl: 'Grote Biddag', en: 'Great Prayer Day' }, easter(26), { to: 2023 }),
    feast.ascension(),
    feast.whitSunday(),
    feast.whitMonday(),
    feast.christmas(),
    feast.secondChristmas(),
  ],
};
