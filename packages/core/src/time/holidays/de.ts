import { firstOnOrAfter, fixed, type HolidayCalendar, holiday, once, WEDNESDAY } from './holiday.ts';
import * as feast from './shared-feasts.ts';

const womensDay = { nl: 'Internationale Vrouwendag', en: "International Women's Day" };
const reformation = { nl: 'Hervormingsdag', en: 'Reformation Day' };
const liberation = { nl: 'Bevrijdingsdag', en: 'Liberation Day' };
const newLaender = ['DE-BB', 'DE-MV', 'DE-SN', 'DE-ST', 'DE-TH'];
const northernLaender = ['DE-HB', 'DE-HH', 'DE-NI', 'DE-SH'];

/**
 * What every Land keeps, and with a region what that Land keeps everywhere. Days that only some municipalities
 * keep (Assumption in Bavaria, Corpus Christi in Saxony and Thuringia, the Augsburg peace festival) are left
 * out: without them a time limit ends earlier, never later than it may.
 */
export const de: HolidayCalendar = {
  law: 'Einigungsvertrag 2(2); Feiertagsgesetze der Länder',
  source: 'https://www.gesetze-im-internet.de/einigvtr/art_2.html',
  rules: [
    feast.newYear(),
    feast.epiphany({ regions: ['DE-BW', 'DE-BY', 'DE-ST'] }),
    holiday(womensDay, fixed(3, 8), { from: 2019, regions: ['DE-BE'] }),
    holiday(womensDay, fixed(3, 8), { from: 2023, regions: ['DE-MV'] }),
    feast.goodFriday(),
    feast.easterSunday({ regions: ['DE-BB'] }),
    feast.easterMonday(),
    feast.labourDay(),
    holiday(liberation, once('2020-05-08'), { regions: ['DE-BE'] }),
    holiday(liberation, once('2025-05-08'), { regions: ['DE-BE'] }),
    feast.ascension(),
    feast.whitSunday({ regions: ['DE-BB'] }),
    feast.whitMonday(),
    feast.corpusChristi({ regions: ['DE-BW', 'DE-BY', 'DE-HE', 'DE-NW', 'DE-RP', 'DE-SL'] }),
    holiday({ nl: 'Herdenking van de opstand van 1953', en: 'Uprising of 1953' }, once('2028-06-17'), {
      regions: ['DE-BE'],
    }),
    feast.assumption({ regions: ['DE-SL'] }),
    holiday({ nl: 'Wereldkinderdag', en: "World Children's Day" }, fixed(9, 20), {
      from: 2019,
      regions: ['DE-TH'],
    }),
    holiday({ nl: 'Dag van de Duitse Eenheid', en: 'German Unity Day' }, fixed(10, 3), { from: 1990 }),
    // Five hundred years of Reformation: kept by every Land in 2017, and by more of them ever since.
    holiday(reformation, fixed(10, 31), { from: 1992, to: 2016, regions: newLaender }),
    holiday(reformation, once('2017-10-31')),
    holiday(reformation, fixed(10, 31), { from: 2018, regions: [...newLaender, ...northernLaender] }),
    feast.allSaints({ regions: ['DE-BW', 'DE-BY', 'DE-NW', 'DE-RP', 'DE-SL'] }),
    holiday({ nl: 'Boete- en Bededag', en: 'Repentance Day' }, firstOnOrAfter(11, 16, WEDNESDAY), {
      from: 1995,
      regions: ['DE-SN'],
    }),
    feast.christmas(),
    feast.secondChristmas(),
  ],
};
