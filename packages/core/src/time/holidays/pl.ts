import { fixed, type HolidayCalendar, holiday, once } from './holiday.ts';
import * as feast from './shared-feasts.ts';

export const pl: HolidayCalendar = {
  law: 'Ustawa z dnia 18 stycznia 1951 r. o dniach wolnych od pracy 1',
  source: 'https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU19510040028',
  rules: [
    feast.newYear(),
    feast.epiphany({ from: 2011 }),
    feast.easterSunday(),
    feast.easterMonday(),
    feast.labourDay(),
    holiday({ nl: 'Dag van de Grondwet van 3 mei', en: 'Constitution Day' }, fixed(5, 3), { from: 1990 }),
    feast.whitSunday(),
    feast.corpusChristi(),
    feast.assumption(),
    feast.allSaints(),
    holiday({ nl: 'Onafhankelijkheidsdag', en: 'Independence Day' }, fixed(11, 11)),
    holiday({ nl: '100 jaar onafhankelijkheid', en: '100 years of independence' }, once('2018-11-12')),
    holiday({ nl: 'Kerstavond', en: 'Christmas Eve' }, fixed(12, 24), { from: 2025 }),
    feast.christmas(),
    feast.secondChristmas(),
  ],
};
