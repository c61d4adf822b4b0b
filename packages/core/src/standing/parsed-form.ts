import { z } from 'zod';
import { daySchema, periodSchema } from '../terms/index.ts';

/**
 * The schema of what another schema gives: of a vocabulary that reads dates and periods, the form in which they have been
 * read (days as integers, periods as months and days). Keys that it doesn't know are refused.
 */
export function parsedForm(schema: z.ZodType): z.ZodType {
  if (schema === daySchema) return z.int();
  if (schema === periodSchema) return periodForm;
  if (schema instanceof z.ZodOptional) return parsedForm(schema.unwrap() as z.ZodType).optional();
  if (schema instanceof z.ZodArray) return z.array(parsedForm(schema.element as z.ZodType));
  if (schema instanceof z.ZodUnion)
    return z.union(schema.options.map((each) => parsedForm(each as z.ZodType)));
  if (schema instanceof z.ZodObject) return z.strictObject(parsedShape(schema.shape));
  return schema;
}

/** The keys of an object in their parsed form, to make a wider object of. */
export const parsedShape = (shape: Readonly<Record<string, unknown>>): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, parsedForm(value as z.ZodType)]));

const periodForm = z.strictObject({ months: z.int().min(0), days: z.int().min(0) });
