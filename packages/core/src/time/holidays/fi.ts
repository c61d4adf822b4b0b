import { firstOnOrAfter, fixed, type HolidayCalendar, holiday, SATURDAY } from './holiday.ts';
import * as feast from './shared-feasts.ts';

/** The church's holidays, 1 May and Independence Day. The eves of midsummer and Christmas are not among them. */
export const fi: HolidayCalendar = {
  law: 'Kirkkolaki; laki itsenäisyyspäivän viettämisestä yleisenä juhla- ja vapaapäivänä',
  source: 'https://www.finlex.fi/fi/laki/ajantasa/1993/19931054',
  rules: [
    feast.newYear(),
    feast.epiphany(),
    feast.goodFriday(),
    feast.easterSunday(),
    feast.easterMonday(),
    feast.labourDay(),
    feast.ascension(),
    feast.whitSunday(),
    holiday({ nl: 'Midzomerdag', en: 'Midsummer Day' }, firstOnOrAfter(6, 20, SATURDAY)),
    holiday({ nl: 'Allerheiligen', en: "All Saints' Day" }, firstOnOrAfter(10, 31, SATURDAY)),
    holiday({ nl: 'Onafhankelijkheidsdag', en: 'Independence Day' }, fixed(12, 6)),
    feast.christmas(),
    feast.secondChristmas(),
  ],
};
