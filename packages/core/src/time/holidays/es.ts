import { fixed, type HolidayCalendar, holiday } from './holiday.ts';
import * as feast from './shared-feasts.ts';

/**
 * The days that all autonomous communities keep. Left out is what a community may replace or choose: Maundy
 * Thursday, Saint Joseph, Saint James, and the Monday after a feast that falls on a Sunday.
 */
export const es: HolidayCalendar = {
  law: 'Estatuto de los Trabajadores 37.2; Real Decreto 2001/1983, 45',
  source: 'https://www.boe.es/eli/es/rd/1983/07/28/2001',
  rules: [
    feast.newYear(),
    feast.epiphany(),
    feast.goodFriday(),
    feast.labourDay(),
    feast.assumption(),
    holiday({ nl: 'Nationale feestdag', en: 'National Day of Spain' }, fixed(10, 12)),
    feast.allSaints(),
    holiday({ nl: 'Dag van de Grondwet', en: 'Constitution Day' }, fixed(12, 6)),
    feast.immaculateConception(),
    feast.christmas(),
  ],
};
