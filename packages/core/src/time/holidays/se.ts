import { firstOnOrAfter, fixed, type HolidayCalendar, holiday, SATURDAY } from './holiday.ts';
import * as feast from './shared-feasts.ts';

/** The eves of midsummer, Christmas and New Year are no public holidays in this act, widely kept as they are. */
export const se: HolidayCalendar = {
  law: 'Lag (1989:253) om allmänna helgdagar 1',
  source:
    'https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/lag-1989253-om-allmanna-helgdagar_sfs-1989-253/',
  rules: [
    feast.newYear(),
    feast.epiphany(),
    feast.goodFriday(),
    feast.easterSunday(),
    feast.easterMonday(),
    feast.labourDay(),
    feast.ascension(),
    feast.whitSunday(),
    // National Day took the place of Whit Monday.
    feast.whitMonday({ to: 2004 }),
    holiday({ nl: 'Nationale feestdag', en: 'National Day of Sweden' }, fixed(6, 6), { from: 2005 }),
    holiday({ nl: 'Midzomerdag', en: 'Midsummer Day' }, firstOnOrAfter(6, 20, SATURDAY)),
    holiday({ nl: 'Allerheiligen', en: "All Saints' Day" }, firstOnOrAfter(10, 31, SATURDAY)),
    feast.christmas(),
    feast.secondChristmas(),
  ],
};
