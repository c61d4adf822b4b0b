import { z } from 'zod';
import { type Day, type Period, parseDay, parsePeriod } from '../time/index.ts';

const reads = (parse: (text: string) => Day | Period) => (text: string) => {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
};

/**
 * Days and periods that stay as they were written, so that a declaration can be written back unchanged.
 * Read them with `parseDay` and `parsePeriod`: a value that passed here always parses.
 */
export const writtenDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a date such as 2026-11-22', abort: true })
  .refine(reads(parseDay), 'must be a day of the calendar such as 2026-11-22');

export const writtenPeriod = z
  .string()
  .regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/, { message: 'must be a period such as P36M', abort: true })
  .refine(reads(parsePeriod), 'must be a period such as P36M');
