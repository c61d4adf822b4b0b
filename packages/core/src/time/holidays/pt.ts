import { fixed, type HolidayCalendar, type HolidayRule, holiday, type Limits } from './holiday.ts';
import * as feast from './shared-feasts.ts';

/** Four holidays were suspended from 2013 (law 23/2012) until law 8/2016 brought them back. */
function suspended(rule: (limits: Limits) => HolidayRule): readonly HolidayRule[] {
  return [rule({ to: 2012 }), rule({ from: 2016 })];
}

/** Carnival is optional and each municipality has a day of its own: both are left out. */
export const pt: HolidayCalendar = {
  law: 'Código do Trabalho 234',
  source: 'https://data.dre.pt/eli/lei/8/2016/04/01/p/dre/pt/html',
  rules: [
    feast.newYear(),
    feast.goodFriday(),
    feast.easterSunday(),
    holiday({ nl: 'Dag van de Vrijheid', en: 'Freedom Day' }, fixed(4, 25)),
    feast.labourDay(),
    ...suspended(feast.corpusChristi),
    holiday({ nl: 'Dag van Portugal', en: 'Portugal Day' }, fixed(6, 10)),
    feast.assumption(),
    ...suspended((limits) =>
      holiday({ nl: 'Dag van de Republiek', en: 'Republic Day' }, fixed(10, 5), limits),
    ),
    ...suspended(feast.allSaints),
    ...suspended((limits) =>
      holiday(
        { nl: 'Herstel van de onafhankelijkheid', en: 'Restoration of Independence' },
        fixed(12, 1),
        limits,
      ),
    ),
    feast.immaculateConception(),
    feast.christmas(),
  ],
};
