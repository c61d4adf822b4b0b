import { z } from 'zod';
import { daySchema, periodSchema } from '../terms/index.ts';

/**
 * Days and periods that stay as they were written, so that a declaration can be written back unchanged.
 * Read them with `parseDay` and `parsePeriod`: a value that passed here always parses.
 */
export const writtenDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-11-22')
  .refine((text) => daySchema.safeParse(text).success, 'must be a day of the calendar such as 2026-11-22');

export const writtenPeriod = z
  .string()
  .regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/, 'must be a period such as P36M')
  .refine((text) => periodSchema.safeParse(text).success, 'must be a period such as P36M');
