import { z } from 'zod';
import {
  activityKinds,
  channels,
  consentSchema,
  contents,
  factsSchema,
  objectionSchema,
  personSchema,
  purposeKinds,
  registerNames,
  requestSchema,
} from '../terms/index.ts';
import { parsedForm, parsedShape } from './parsed-form.ts';
import { type PersonState, pointKinds } from './person-state.ts';

const day = z.int();
const id = z.string().min(1);
const instant = z.number();
const trace = {
  id: id.optional(),
  seq: instant.optional(),
  source: z.string().optional(),
  revised: instant.optional(),
};
const { id: _, revised: __, ...mark } = trace;
const bound = { point: z.string().optional() };
const stamp = z.strictObject({ at: day, seq: instant.optional() });

const objectOf = (schema: unknown): z.ZodObject =>
  schema instanceof z.ZodOptional ? objectOf(schema.unwrap()) : (schema as z.ZodObject);
const elementOf = (schema: unknown): z.ZodObject =>
  schema instanceof z.ZodOptional ? elementOf(schema.unwrap()) : objectOf((schema as z.ZodArray).element);

const words = factsSchema.shape;
const { withdrawn: ___, withdrawnSeq: ____, ...consent } = parsedShape(consentSchema.shape);
// The notice among what `informed` may be; the other is the word never.
const notice = parsedShape(objectOf(words.informed.unwrap().options[1]).shape);
const activity = parsedShape(elementOf(words.activities).shape);

const facts = z.strictObject({
  origins: z.array(z.strictObject({ ...parsedShape(objectOf(words.obtained).shape), ...trace })).optional(),
  notices: z.array(z.strictObject({ ...trace, ...notice, told: z.literal(false).optional() })).optional(),
  consents: z.array(z.strictObject({ ...consent, ...trace, ...bound })).optional(),
  withdrawals: z
    .array(
      z.strictObject({
        ...trace,
        ...bound,
        at: day,
        for: z.enum(purposeKinds).optional(),
        channels: z.array(z.enum(channels)).optional(),
        consent: id.optional(),
      }),
    )
    .optional(),
  relation: z
    .strictObject({
      ...parsedShape(objectOf(words.relation).shape),
      kindTold: stamp.optional(),
      endTold: stamp.optional(),
    })
    .optional(),
  activities: z
    .array(z.strictObject({ ...activity, ...mark, kind: z.enum(activityKinds), at: day }))
    .optional(),
  objections: z
    .array(
      z.strictObject({
        ...parsedShape(objectionSchema.shape),
        ...trace,
        ...bound,
        undated: z.literal(true).optional(),
      }),
    )
    .optional(),
  requests: z
    .array(z.strictObject({ ...parsedShape(requestSchema.shape), ...trace, lifted: day.optional() }))
    .optional(),
  reappeared: day.optional(),
  messages: z
    .array(
      z.strictObject({
        ...mark,
        at: day,
        channel: z.enum(channels).optional(),
        content: z.enum(contents).optional(),
      }),
    )
    .optional(),
  holds: z
    .array(
      z.strictObject({ ...parsedShape(elementOf(words.holds).shape), ...trace, released: day.optional() }),
    )
    .optional(),
  duty: parsedForm(words.duty),
  cleanUp: words.cleanUp,
  screenings: z
    .array(
      z.strictObject({
        ...mark,
        name: z.enum(registerNames),
        at: day,
        listed: z.boolean(),
        since: day.optional(),
      }),
    )
    .optional(),
});

const point = z.strictObject({
  kind: z.enum(pointKinds),
  hash: z.string().min(1),
  primary: z.literal(true).optional(),
  primarySince: instant.optional(),
  mobile: z.boolean().optional(),
  undeliverable: z.literal(true).optional(),
  verified: day.optional(),
});

const correctedKeys = ['country', 'bornOn', ...Object.keys(personSchema.shape)];

/**
 * A {@link PersonState} as it was stored: for restores and moves, where what comes in was written by another program. Days
 * are integers already; a key that nobody knows is refused rather than lost.
 */
export const personStateSchema = z.strictObject({
  country: z.string(),
  person: parsedForm(personSchema),
  bornOn: day.optional(),
  points: z.array(point),
  facts,
  corrected: z.partialRecord(z.enum(correctedKeys), stamp).optional(),
  // Its shapes are taken from the vocabulary at run time, where the compiler can't follow.
}) as unknown as z.ZodType<PersonState>;
