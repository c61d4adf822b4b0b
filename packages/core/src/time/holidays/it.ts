import { fixed, type HolidayCalendar, holiday, once } from './holiday.ts';
import * as feast from './shared-feasts.ts';

/**
 * National feast days; each municipality's patron saint is left out. Republic Day: law 336/2000. San Francesco:
 * law 151/2025, in force from 1 January 2026
 * (https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:2025-10-08;151).
 */
export const it: HolidayCalendar = {
  law: 'Legge 260/1949, 2',
  source: 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:1949-05-27;260',
  rules: [
    feast.newYear(),
    feast.epiphany(),
    holiday({ nl: '150 jaar eenheid van Italië', en: '150 years of Italian unity' }, once('2011-03-17')),
    feast.easterSunday(),
    feast.easterMonday(),
    holiday({ nl: 'Bevrijdingsdag', en: 'Liberation Day' }, fixed(4, 25)),
    feast.labourDay(),
    holiday({ nl: 'Dag van de Republiek', en: 'Republic Day' }, fixed(6, 2), { from: 2001 }),
    feast.assumption(),
    holiday({ nl: 'Franciscus van Assisi', en: 'Saint Francis of Assisi' }, fixed(10, 4), { from: 2026 }),
    feast.allSaints(),
    feast.immaculateConception(),
    feast.christmas(),
    feast.secondChristmas(),
  ],
};
