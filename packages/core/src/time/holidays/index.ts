export type { Holiday, HolidayName } from './holiday.ts';
export { holidayLaw, isPublicHoliday, isWorkingDay, publicHolidays } from './public-holidays.ts';
