import { easter, fixed, type HolidayRule, holiday, type Limits } from './holiday.ts';

/**
 * The feasts that many countries share. Each takes the years and regions for which its country keeps it.
 */

export const newYear = (limits?: Limits): HolidayRule =>
  holiday({ nl: 'Nieuwjaarsdag', en: "New Year's Day" }, fixed(1, 1), limits);

export const epiphany = (limits?: Limits): HolidayRule =>
  holiday({ nl: 'Driekoningen', en: 'Epiphany' }, fixed(1, 6), limits);

export const maundyThursday = (limits?: Limits): HolidayRule =>
  holiday({ nl: 'Witte Donderdag', en: 'Maundy Thursday' }, easter(-3), limits);

export const goodFriday = (limits?: Limits): HolidayRule =>
  holiday({ nl: 'Goede Vrijdag', en: 'Good Friday' }, easter(-2), limits);

export const easterSunday = (limits?: Limits): HolidayRule =>
  holiday({ nl: 'Eerste paasdag', en: 'Easter Sunday' }, easter(0), limits);

export const easterMonday = (limits?: Limits): HolidayRule =>
  holiday({ nl: 'Tweede paasdag', en: 'Easter Monday' }, easter(1), limits);

export const ascension = (limits?: Limits): HolidayRule =>
  holiday({ nl: 'Hemelvaartsdag', en: 'Ascension Day' }, easter(39), limits);

export const whitSunday = (limits?: Limits): HolidayRule =>
  holiday({ nl: 'Eerste pinksterdag', en: 'Whit Sunday' }, easter(49), limits);

export const whitMonday = (limits?: Limits): HolidayRule =>
  holiday({ nl: 'Tweede pinksterdag', en: 'Whit Monday' }, easter(50), limits);

export const corpusChristi = (limits?: Limits): HolidayRule =>
  holiday({ nl: 'Sacramentsdag', en: 'Corpus Christi' }, easter(60), limits);

export const labourDay = (limits?: Limits): HolidayRule =>
  holiday({ nl: 'Dag van de Arbeid', en: 'Labour Day' }, fixed(5, 1), limits);

export const assumption = (limits?: Limits): HolidayRule =>
  holiday({ nl: 'Maria-Tenhemelopneming', en: 'Assumption Day' }, fixed(8, 15), limits);

export const allSaints = (limits?: Limits): HolidayRule =>
  holiday({ nl: 'Allerheiligen', en: "All Saints' Day" }, fixed(11, 1), limits);

export const immaculateConception = (limits?: Limits): HolidayRule =>
  holiday({ nl: 'Maria-Onbevlekte-Ontvangenis', en: 'Immaculate Conception' }, fixed(12, 8), limits);

export const christmas = (limits?: Limits): HolidayRule =>
  holiday({ nl: 'Eerste kerstdag', en: 'Christmas Day' }, fixed(12, 25), limits);

export const secondChristmas = (limits?: Limits): HolidayRule =>
  holiday({ nl: 'Tweede kerstdag', en: 'Second Day of Christmas' }, fixed(12, 26), limits);
