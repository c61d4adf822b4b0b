import { fixed, type HolidayCalendar, holiday, once } from './holiday.ts';
import * as feast from './shared-feasts.ts';

/** The ten days of article 1 of the royal decree. A day that replaces one on a Sunday is each employer's choice. */
export const be: HolidayCalendar = {
  law: 'KB/AR 18 april 1974, 1 (wet/loi 4 januari 1974)',
  source: 'https://employment.belgium.be/en/regulation-public-holidays',
  rules: [
    feast.newYear(),
    feast.easterMonday(),
    feast.labourDay(),
    feast.ascension(),
    // Ascension fell on 1 May in 2008; royal decree of 3 June 2007.
    holiday({ nl: 'Vervanging van Hemelvaartsdag', en: 'Replacement of Ascension Day' }, once('2008-05-02')),
    feast.whitMonday(),
    holiday({ nl: 'Nationale feestdag', en: 'Belgian National Day' }, fixed(7, 21)),
    feast.assumption(),
    feast.allSaints(),
    holiday({ nl: 'Wapenstilstand', en: 'Armistice Day' }, fixed(11, 11)),
    feast.christmas(),
  ],
};
