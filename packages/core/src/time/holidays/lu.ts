import { fixed, type HolidayCalendar, holiday } from './holiday.ts';
import * as feast from './shared-feasts.ts';

export const lu: HolidayCalendar = {
  law: 'Code du travail L. 232-2 (loi du 25 avril 2019)',
  source: 'https://legilux.public.lu/eli/etat/leg/loi/2019/04/25/a271/jo',
  rules: [
    feast.newYear(),
    feast.easterMonday(),
    feast.labourDay(),
    holiday({ nl: 'Dag van Europa', en: 'Europe Day' }, fixed(5, 9), { from: 2019 }),
    feast.ascension(),
    feast.whitMonday(),
    holiday({ nl: 'Nationale feestdag', en: 'Luxembourg National Day' }, fixed(6, 23)),
    feast.assumption(),
    feast.allSaints(),
    feast.christmas(),
    feast.secondChristmas(),
  ],
};
