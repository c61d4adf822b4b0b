import { z } from 'zod';
import { parseDay, parsePeriod } from '../time/index.ts';
import * as words from './words.ts';

/**
 * The body of a question put to the judge: the published vocabulary of facts.
 *
 * Input is what people write (ISO dates, ISO 8601 periods); output is what the judge reads (days as integers
 * since 1970-01-01, periods as months and days). An absent key means *unknown*; it is never filled in here.
 */

const bool = z.boolean();

/** An ISO date on the way in, a {@link Day} on the way out. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-11-22')
  .transform((text, context) => {
    try {
      return parseDay(text);
    } catch {
      context.addIssue({ code: 'custom', message: `${text} is not a day of the calendar` });
      return z.NEVER;
    }
  });

/** An ISO 8601 period on the way in (P36M), a {@link Period} on the way out. */
export const periodSchema = z
  .string()
  .regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/, 'must be a period such as P36M')
  .transform((text, context) => {
    try {
      return parsePeriod(text);
    } catch {
      context.addIssue({ code: 'custom', message: `${text} is longer than any calendar` });
      return z.NEVER;
    }
  });

const countrySchema = z.string().regex(/^[A-Z]{2}$/, 'must be a country code such as NL, UK or EU');

export const controllerSchema = z.object({
  established: z.enum(['EU', 'EEA', 'third-country']).optional(),
  targetsEU: bool.optional(),
  sector: z.enum(words.sectors).optional(),
});

export const assessmentSchema = z.object({
  interest: bool.optional(),
  necessary: bool.optional(),
  balanced: bool.optional(),
  signed: daySchema.optional(),
  review: daySchema.optional(),
  lessIntrusive: bool.optional(),
  expected: bool.optional(),
  sensitive: bool.optional(),
  scale: z.enum(['small', 'large']).optional(),
});

export const retentionSchema = z.object({
  keep: periodSchema,
  from: z.enum(words.retentionStarts),
  /** Acts that start the term again; with a period of its own an act gives just that. */
  extendedBy: z
    .array(
      z.union([
        z.enum(words.activityKinds),
        z.object({ kind: z.enum(words.activityKinds), keep: periodSchema }),
      ]),
    )
    .optional(),
  cap: periodSchema.optional(),
});

export const purposeSchema = z.object({
  kind: z.enum(words.purposeKinds).optional(),
  basis: z.union([z.enum(words.lawfulBases), z.array(z.enum(words.lawfulBases))]).optional(),
  previousBasis: z.enum(words.lawfulBases).optional(),
  wording: z.string().optional(),
  assessment: z.union([z.literal('none'), assessmentSchema]).optional(),
  retention: z.union([z.literal('none'), retentionSchema]).optional(),
  fields: z.array(z.string()).optional(),
  fieldsNeeded: z.array(z.string()).optional(),
});

export const messageSchema = z.object({
  channel: z.enum(words.channels).optional(),
  content: z.enum(words.contents).optional(),
  onBehalfOf: z.enum(['self', 'partner', 'principal']).optional(),
  products: z.enum(['similar', 'other', 'third-party']).optional(),
  unsubscribe: z.enum(['one-click', 'link', 'reply', 'burdensome', 'broken', 'none']).optional(),
  identifiesSender: bool.optional(),
  initiatedBy: z.enum(['sender', 'person']).optional(),
  relatesToContract: bool.optional(),
});

export const personSchema = z.object({
  kind: z.enum(words.personKinds).optional(),
  age: z.number().min(0).max(150).optional(),
  roleRelevant: bool.optional(),
  lookedLike: z.enum(words.personKinds).optional(),
  address: z.enum(['given', 'guessed', 'found', 'published-for-offers', 'refuses-ads']).optional(),
  registers: z.array(z.object({ name: z.enum(words.registerNames), since: daySchema.optional() })).optional(),
  vulnerable: bool.optional(),
  deceased: daySchema.optional(),
  screened: daySchema.optional(),
});

/** The order of entries on one day, where the store knows it. */
const seq = z.number().optional();

export const consentSchema = z.object({
  at: daySchema.optional(),
  for: z.enum(words.purposeKinds).optional(),
  channels: z.array(z.enum(words.channels)).optional(),
  act: z.enum(words.consentActs).optional(),
  condition: bool.optional(),
  alternative: bool.optional(),
  incentive: z.enum(['small', 'substantial']).optional(),
  separate: bool.optional(),
  names: z.enum(['sender', 'listed', 'categories', 'nobody']).optional(),
  misleading: bool.optional(),
  confirmed: daySchema.optional(),
  confirmedVia: z.enum(['email', 'phone', 'post']).optional(),
  parental: bool.optional(),
  record: z.enum(['full', 'form-only', 'none']).optional(),
  withdrawn: daySchema.optional(),
  /** The order of the withdrawal on its day; `seq` is that of the consent on its own. */
  withdrawnSeq: seq,
  lastUsed: daySchema.optional(),
  seq,
});

export const objectionSchema = z.object({
  at: daySchema.optional(),
  scope: z.enum(['marketing', 'channel', 'all', 'profiling']).optional(),
  channel: z.enum(words.channels).optional(),
  via: z.enum(['link', 'mail', 'phone', 'letter', 'register', 'account']).optional(),
  seq,
});

export const requestSchema = z.object({
  right: z.enum(words.requestRights).optional(),
  at: daySchema.optional(),
  identified: bool.optional(),
  demanded: z.enum(['nothing', 'id-card', 'form', 'account', 'other-address', 'postal']).optional(),
  answered: daySchema.optional(),
  told: bool.optional(),
  extended: daySchema.optional(),
  result: z
    .enum([
      'complete',
      'partial',
      'suppressed',
      'deactivated',
      'restricted',
      'forwarded',
      'wrong-right',
      'none',
    ])
    .optional(),
  notifiedRecipients: bool.optional(),
  remainderKnown: bool.optional(),
  /** The day on which it became clear who asks, where there was doubt. */
  identifiedAt: daySchema.optional(),
  /** The reason given for a refusal, beyond a duty or a claim. */
  refused: z.enum(['excessive', 'others-rights', 'accurate']).optional(),
  seq,
});

export const factsSchema = z.object({
  obtained: z
    .object({
      at: daySchema.optional(),
      from: z.enum(['person', 'third-party', 'public', 'register', 'acquisition', 'generated']).optional(),
      via: z.enum(words.obtainedVia).optional(),
      verified: bool.optional(),
      warranty: bool.optional(),
      original: z.string().optional(),
      /** Someone decided that terms of which nobody knows the start count from this day. */
      countsFrom: daySchema.optional(),
    })
    .optional(),
  informed: z
    .union([
      z.literal('never'),
      z.object({
        at: daySchema.optional(),
        marketing: bool.optional(),
        optOut: bool.optional(),
        right: bool.optional(),
        source: bool.optional(),
        recipients: bool.optional(),
      }),
    ])
    .optional(),
  consents: z.array(consentSchema).optional(),
  relation: z
    .object({
      kind: z.enum(words.relationKinds).optional(),
      since: daySchema.optional(),
      ended: daySchema.optional(),
      lastPurchase: daySchema.optional(),
      paid: bool.optional(),
      partOfPaidOffer: bool.optional(),
      negotiated: bool.optional(),
    })
    .optional(),
  activities: z
    .array(
      z.object({
        kind: z.enum(words.activityKinds).optional(),
        at: daySchema.optional(),
        human: bool.optional(),
        by: z.enum(['person', 'other']).optional(),
        seq,
      }),
    )
    .optional(),
  objections: z.array(objectionSchema).optional(),
  requests: z.array(requestSchema).optional(),
  reappeared: daySchema.optional(),
  messages: z
    .array(
      z.object({
        at: daySchema.optional(),
        channel: z.enum(words.channels).optional(),
        content: z.enum(words.contents).optional(),
        seq,
      }),
    )
    .optional(),
  holds: z
    .array(
      z.object({
        kind: z.enum(['legal-claim', 'statutory']).optional(),
        until: daySchema.optional(),
        fields: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  duty: z
    .object({ keep: periodSchema.optional(), from: daySchema.optional(), law: z.string().optional() })
    .optional(),
  cleanUp: z.enum(['none', 'manual', 'automatic']).optional(),
});

/** One question: whose rules, on which day, what is asked, and the facts that are known. */
export const questionSchema = z.object({
  law: countrySchema,
  at: daySchema,
  ask: z.enum(words.asks),
  controller: controllerSchema.optional(),
  purpose: purposeSchema.optional(),
  message: messageSchema.optional(),
  person: personSchema.optional(),
  facts: factsSchema.optional(),
});

export type Question = z.output<typeof questionSchema>;
/** A question as people write it: dates and periods as ISO text. */
export type QuestionInput = z.input<typeof questionSchema>;
export type Controller = z.output<typeof controllerSchema>;
export type Purpose = z.output<typeof purposeSchema>;
export type Retention = z.output<typeof retentionSchema>;
export type Assessment = z.output<typeof assessmentSchema>;
export type Message = z.output<typeof messageSchema>;
export type Person = z.output<typeof personSchema>;
export type Facts = z.output<typeof factsSchema>;
export type Consent = z.output<typeof consentSchema>;
export type Objection = z.output<typeof objectionSchema>;
export type Request = z.output<typeof requestSchema>;
