import { fixed, type HolidayCalendar, holiday } from './holiday.ts';
import * as feast from './shared-feasts.ts';

/** The eleven days of the whole republic; Alsace and Moselle keep two more, which are left out. */
export const fr: HolidayCalendar = {
  law: 'Code du travail L3133-1',
  source: 'https://www.legifrance.gouv.fr/codes/id/LEGISCTA000033008129/',
  rules: [
    feast.newYear(),
    feast.easterMonday(),
    feast.labourDay(),
    holiday({ nl: 'Overwinning van 1945', en: 'Victory in Europe Day' }, fixed(5, 8)),
    feast.ascension(),
    feast.whitMonday(),
    holiday({ nl: 'Nationale feestdag', en: 'Bastille Day' }, fixed(7, 14)),
    feast.assumption(),
    feast.allSaints(),
    holiday({ nl: 'Wapenstilstand', en: 'Armistice Day' }, fixed(11, 11)),
    feast.christmas(),
  ],
};
