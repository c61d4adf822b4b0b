import { fixed, type HolidayCalendar, holiday } from './holiday.ts';
import * as feast from './shared-feasts.ts';

export const at: HolidayCalendar = {
  law: 'Arbeitsruhegesetz 7(2)',
  source: 'https://www.arbeitsinspektion.gv.at/Arbeitszeit-_Arbeitsruhe/Arbeitsruhe/Feiertagsruhe.html',
  rules: [
    feast.newYear(),
    feast.epiphany(),
    feast.easterMonday(),
    feast.labourDay(),
    feast.ascension(),
    feast.whitMonday(),
    feast.corpusChristi(),
    feast.assumption(),
    holiday({ nl: 'Nationale feestdag', en: 'Austrian National Day' }, fixed(10, 26)),
    feast.allSaints(),
    feast.immaculateConception(),
    feast.christmas(),
    feast.secondChristmas(),
  ],
};
