import {
  activityKinds,
  channels,
  consentSchema,
  contents,
  daySchema,
  factsSchema,
  objectionSchema,
  purposeKinds,
  registerNames,
  requestSchema,
} from '@houdbaar/core/terms';
import { z } from 'zod';
import { isMoment } from './event-moment.ts';

/*
 * Events as they are sent: one flat object each, its words those of the published vocabulary
 * (`packages/core/cases/README.md`), with who it is about, when it happened and an id of its own.
 */

/** A day (2026-11-22) or an instant with its offset (2026-11-22T10:15:00+01:00). */
export const momentSchema = z.string().refine(isMoment, {
  params: {
    says: {
      nl: 'Schrijf een dag als 2026-11-22, of een tijdstip als 2026-11-22T10:15:00+01:00.',
      en: 'Write a day as 2026-11-22, or a point in time as 2026-11-22T10:15:00+01:00.',
    },
  },
});

const word = z.string().trim().min(1).max(200);

const customerSchema = z.strictObject({ source: word, number: word });

/** Who an event is about: a number of ours, or whatever the person is known by elsewhere. */
const personRefSchema = z
  .strictObject({
    id: z.int().positive().optional(),
    email: z.string().max(400).optional(),
    phone: z.string().max(60).optional(),
    customer: customerSchema.optional(),
    /** ISO 3166-1 alpha-2: where the number of a phone is read, and where someone new lives. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'must be a country code such as NL, UK or EU')
      .optional(),
  })
  .refine(({ id, email, phone, customer }) => (id ?? email ?? phone ?? customer) !== undefined, {
    params: {
      says: {
        nl: 'Zeg om wie het gaat: met id, email, phone of customer.',
        en: 'Say whom it is about: by id, email, phone or customer.',
      },
    },
  });

const base = {
  /** Unique within the organisation; the same event sent again counts once. */
  id: word,
  person: personRefSchema,
  at: momentSchema,
  /** The system or form that tells it. */
  system: word.optional(),
};
/** Of watermarks the id is not kept: what came before is older anyway. */
const unnamed = { ...base, id: word.optional() };

const words = factsSchema.shape;
const elementOf = <T extends z.ZodType>(list: z.ZodOptional<z.ZodArray<T>>): T => list.unwrap().element;

const { at: _a, withdrawn: _w, withdrawnSeq: _ws, seq: _s, confirmed: _c, ...consent } = consentSchema.shape;
const { at: _oa, seq: _os, ...objection } = objectionSchema.shape;
const { at: _ra, seq: _rs, ...request } = requestSchema.shape;
const { at: _na, ...notice } = words.informed.unwrap().options[1].shape;
const { at: _ga, ...origin } = words.obtained.unwrap().shape;
const { at: _ma, seq: _ms, kind: _k, ...mark } = elementOf(words.activities).shape;

/** What the mail system saw of a click or open; used to tell people from machines, and not kept. */
const clickSchema = z.strictObject({
  message: word.optional(),
  delivered: momentSchema.optional(),
  link: z.string().max(2000).optional(),
  links: z.int().min(1).max(1000).optional(),
  userAgent: z.string().max(1000).optional(),
  method: z.string().max(20).optional(),
  dataCentre: z.boolean().optional(),
});

const wordingSchema = z.strictObject({
  version: word,
  /** ISO 639: nl, en. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  text: z.string().min(1).max(20_000).optional(),
});

export const eventSchemas = {
  activity: z.strictObject({
    ...unnamed,
    type: z.literal('activity'),
    kind: z.enum(activityKinds),
    ...mark,
    click: clickSchema.optional(),
  }),
  consent: z.strictObject({
    ...base,
    type: z.literal('consent'),
    ...consent,
    /** Double opt-in: absent while it waits for the confirmation. */
    confirmed: momentSchema.optional(),
    form: z.strictObject({ name: word, version: word.optional() }).optional(),
    wording: wordingSchema.optional(),
    /** Kept as a keyed hash only. */
    ip: z.string().max(60).optional(),
    /** How the address was obtained, where the consent is the first that is heard of the person. */
    obtained: z.strictObject(origin).optional(),
  }),
  /** The second step of a double opt-in. */
  confirmation: z.strictObject({
    ...base,
    type: z.literal('confirmation'),
    /** The id of the consent. */
    consent: word,
    via: z.enum(['email', 'phone', 'post']),
    ip: z.string().max(60).optional(),
  }),
  withdrawal: z.strictObject({
    ...base,
    at: momentSchema.optional(),
    type: z.literal('withdrawal'),
    for: z.enum(purposeKinds).optional(),
    channels: z.array(z.enum(channels)).min(1).optional(),
    /** The id of the one consent that is taken back; without it, all that fit. */
    consent: word.optional(),
    via: objection.via,
  }),
  objection: z.strictObject({
    ...base,
    at: momentSchema.optional(),
    type: z.literal('objection'),
    ...objection,
  }),
  notice: z.strictObject({ ...base, type: z.literal('notice'), ...notice }),
  origin: z.strictObject({ ...base, type: z.literal('origin'), ...origin }),
  relation: z.strictObject({ ...base, type: z.literal('relation'), ...words.relation.unwrap().shape }),
  request: z.strictObject({
    ...base,
    type: z.literal('request'),
    ...request,
    right: request.right.unwrap(),
    lifted: daySchema.optional(),
    /** When it was told anew under the same id, with its answer; the latest telling counts. */
    revised: momentSchema.optional(),
  }),
  message: z.strictObject({
    ...unnamed,
    type: z.literal('message'),
    channel: z.enum(channels),
    content: z.enum(contents),
  }),
  screening: z.strictObject({
    ...unnamed,
    type: z.literal('screening'),
    register: z.enum(registerNames),
    listed: z.boolean(),
    since: daySchema.optional(),
  }),
  /** Messages to the address that is named came back for good. */
  bounce: z.strictObject({ ...unnamed, type: z.literal('bounce') }),
  /** Data that had been erased or suppressed were in use again. */
  reappeared: z.strictObject({ ...unnamed, type: z.literal('reappeared') }),
} as const;

export type EventType = keyof typeof eventSchemas;
export const eventTypes = Object.keys(eventSchemas) as readonly EventType[];
/** An event that was read and found to be in order. */
export type RecordedEvent = z.output<(typeof eventSchemas)[EventType]>;
export type EventOf<T extends EventType> = z.output<(typeof eventSchemas)[T]>;
/** An event as it is sent. */
export type EventInput = z.input<(typeof eventSchemas)[EventType]>;
export type PersonRef = z.output<typeof personRefSchema>;
