import { z } from 'zod';
import { assessmentAnswersSchema, writtenDay, writtenPeriod } from '../assessment/index.ts';
import * as words from '../terms/index.ts';

/**
 * The organisation's declaration as people write it in YAML. Days and periods stay text, nothing is filled in:
 * what was written can be written back. Defaults are applied where they are read ({@link defaults}).
 *
 * It is deliberately wider than the law: two bases, or no retention, must be sayable so that the check can
 * report them.
 */

/** What holds where the declaration says nothing. */
export const defaults = {
  /** How long use goes on after a review is overdue, before it is suspended. */
  grace: 'P30D',
  atEnd: 'erase',
  cleanUp: {
    graceDays: 14,
    alwaysSecond: false,
    smallestCell: 10,
    /** Five years, as DE UWG 7a asks of the proof of a consent to calls. */
    evidenceMonths: 60,
  },
} as const;

const idSchema = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/, 'must be a name such as newsletter or web-shop');
const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/, 'must be a country code such as NL, or UK for the United Kingdom')
  .describe('ISO 3166-1 alpha-2; UK for the United Kingdom');
const fieldNameSchema = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*$/, 'must be a field name such as email or birthDate');

const contactSchema = z.strictObject({
  name: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
  website: z.string().optional(),
});

const organisationSchema = z
  .strictObject({
    name: z.string().min(1).describe('The legal name of the organisation'),
    country: countrySchema.describe('The country where the organisation is established'),
    sector: z.enum(words.sectors).optional(),
    established: z.enum(['EU', 'EEA', 'third-country']).optional(),
    contact: contactSchema.optional().describe('Where people reach you about their data (GDPR 13(1)(a))'),
    dpo: z
      .union([z.literal('none'), contactSchema])
      .optional()
      .describe('The data protection officer, or none (GDPR 37)'),
    representative: contactSchema
      .optional()
      .describe('The representative in the Union, when you are outside it'),
  })
  .describe('Who declares this');

const fieldUseSchema = z.union([
  z.enum(['required', 'optional']),
  z.strictObject({
    need: z.enum(['required', 'optional']),
    why: z.string().optional().describe('Why the purpose cannot do without it'),
  }),
]);

const profileSchema = z
  .strictObject({
    content: z.enum(words.contents).optional(),
    products: z
      .enum(['similar', 'other', 'third-party'])
      .optional()
      .describe('similar: like what the person bought from you; other: your other products'),
    onBehalfOf: z.enum(['self', 'partner', 'principal']).optional(),
    unsubscribe: z.enum(['one-click', 'link', 'reply', 'burdensome', 'broken', 'none']).optional(),
  })
  .describe('What messages of this purpose through this channel look like');

const extensionSchema = z.union([
  z.enum(words.activityKinds),
  z.strictObject({
    kind: z.enum(words.activityKinds),
    keep: writtenPeriod.describe('The period that this act gives, where it differs from keep'),
  }),
]);

const policyRetentionSchema = z
  .strictObject({
    from: z.enum(words.retentionStarts).describe('What the period is counted from'),
    keep: writtenPeriod.describe('How long, as an ISO 8601 period: P24M, P7Y'),
    extendedBy: z
      .array(extensionSchema)
      .optional()
      .describe('Acts of the person that start the period again; never an opened e-mail'),
    cap: writtenPeriod.optional().describe('The longest time in all, counted from the start'),
    atEnd: z
      .enum(['erase', 'anonymise', 'block'])
      .optional()
      .describe('What happens at the end; erase unless given'),
    review: z
      .strictObject({
        every: writtenPeriod.describe('How often someone looks whether the purpose still needs this'),
        last: writtenDay.optional().describe('The day of the last review'),
      })
      .optional(),
    consentRenewal: writtenPeriod.optional().describe('After how long consent is asked anew'),
    grace: writtenPeriod
      .optional()
      .describe('How long use goes on after an overdue review; P30D unless given'),
  })
  .describe('How long the data are kept for this purpose');

const roleSchema = z.union([
  z.literal('controller'),
  z.strictObject({
    as: z.enum(['joint', 'processor']),
    with: z.string().describe('The other controller, or the controller for whom you process'),
    arrangement: z.string().optional().describe('Where the arrangement or agreement is kept'),
  }),
]);

const policyPurposeSchema = z
  .strictObject({
    name: z
      .strictObject({ nl: z.string().min(1).max(80).optional(), en: z.string().min(1).max(80).optional() })
      .optional()
      .describe('What staff call it, in a few words; its id as words unless given'),
    kind: z.enum(words.purposeKinds),
    basis: z
      .union([z.enum(words.lawfulBases), z.array(z.enum(words.lawfulBases))])
      .describe('Exactly one of the six lawful bases of GDPR 6(1)'),
    previousBasis: z.enum(words.lawfulBases).optional().describe('The basis before, where you switched'),
    wording: z
      .strictObject({ nl: z.string().optional(), en: z.string().optional() })
      .describe('The purpose as people read it, in plain words'),
    role: roleSchema.optional().describe('controller unless given'),
    audience: z
      .strictObject({
        kinds: z.array(z.enum(words.personKinds)).optional(),
        relations: z.array(z.enum(words.relationKinds)).optional(),
      })
      .optional()
      .describe('Whose data: the kind of person and their relation with you'),
    fields: z
      .record(fieldNameSchema, fieldUseSchema)
      .describe('The fields this purpose needs; required: the person cannot leave it empty'),
    channels: z.partialRecord(z.enum(words.channels), profileSchema).optional(),
    retention: z.union([z.literal('none'), policyRetentionSchema]).optional(),
    assessment: idSchema.optional().describe('The name of the assessment below, for legitimate interests'),
    duty: z.string().optional().describe('The law that obliges you, for a legal obligation: NL AWR 52'),
    tracking: z
      .strictObject({
        links: z.enum(['consent', 'none']).optional().describe('On what ground clicks are followed'),
        opens: z.enum(['consent', 'none']).optional().describe('On what ground opens are measured'),
      })
      .optional(),
    sources: z.array(idSchema).optional().describe('Names of the sources below'),
    recipients: z.array(idSchema).optional().describe('Names of the recipients below'),
    automatedDecisions: z
      .union([
        z.literal('none'),
        z.strictObject({ logic: z.string().optional(), consequences: z.string().optional() }),
      ])
      .optional()
      .describe('Decisions without a person in them, with legal or similar effect (GDPR 22)'),
  })
  .describe('One purpose');

const sourceSchema = z
  .strictObject({
    name: z.string().min(1),
    via: z.enum(words.obtainedVia),
    from: z.enum(['person', 'third-party', 'public', 'register', 'acquisition', 'generated']).optional(),
    verification: z
      .enum(['checked', 'warranty', 'none'])
      .optional()
      .describe('checked: you looked yourself how the data were obtained; warranty: only a promise'),
    notice: z
      .enum(['at-collection', 'within-a-month', 'first-message', 'none'])
      .optional()
      .describe('When people are told (GDPR 13, 14)'),
  })
  .describe('Where data come from: a form, a lead channel, a supplier');

const recipientSchema = z
  .strictObject({
    name: z.string().min(1),
    as: z.enum(['processor', 'controller', 'joint', 'authority']),
    what: z.string().optional().describe('What they do with the data'),
    country: countrySchema.optional(),
    agreement: z.string().optional().describe('Date or place of the agreement; none where there is none'),
    safeguard: z
      .enum(['adequacy', 'standard-clauses', 'binding-rules', 'derogation', 'none'])
      .optional()
      .describe('What protects the data outside the EEA (GDPR 44 to 49)'),
  })
  .describe('Who gets the data');

/** Longer than the month in which a request has to be acted on (GDPR 12(3)) would keep what has had its time. */
const mostGraceDays = 30;

const cleanUpSchema = z
  .strictObject({
    graceDays: z
      .int()
      .min(1)
      .max(mostGraceDays)
      .optional()
      .describe(
        'Days between the announcement of a clean-up and its first moment; 14 unless given. The very first run waits 14 days at least',
      ),
    alwaysSecond: z
      .boolean()
      .optional()
      .describe('Whether every clean-up needs a second person, also a small one; false unless given'),
    smallestCell: z
      .int()
      .min(5)
      .max(1000)
      .optional()
      .describe('Statistics of people who were anonymised merge groups smaller than this; 10 unless given'),
    evidenceMonths: z
      .int()
      .min(12)
      .max(120)
      .optional()
      .describe('Months that evidence about the erased stays readable; 60 unless given'),
  })
  .describe('How a clean-up goes');

export const policySchema = z.strictObject({
  version: z.literal(1).optional(),
  organisation: organisationSchema,
  fieldsHeld: z.array(fieldNameSchema).optional().describe('Every field that your systems hold about people'),
  purposes: z.record(idSchema, policyPurposeSchema).describe('What the data are for, by name'),
  assessments: z
    .record(idSchema, assessmentAnswersSchema)
    .optional()
    .describe('Legitimate-interests assessments, by name'),
  sources: z.record(idSchema, sourceSchema).optional(),
  recipients: z.record(idSchema, recipientSchema).optional(),
  storedIn: z
    .array(z.strictObject({ name: z.string().min(1), country: countrySchema.optional() }))
    .optional()
    .describe('The systems in which the data stand'),
  security: z.array(z.string()).optional().describe('The security measures (GDPR 32)'),
  cleanUp: cleanUpSchema.optional(),
});

/** The organisation's declaration; dates and periods as ISO text. */
export type Policy = z.output<typeof policySchema>;
export type PolicyPurpose = z.output<typeof policyPurposeSchema>;
export type PolicyRetention = z.output<typeof policyRetentionSchema>;
/** How a clean-up goes, with nothing left open. */
export interface CleanUpRules {
  /** Days between the announcement and the first moment of execution. */
  readonly graceDays: number;
  /** Every plan needs a second person, also where nothing else asks for one. */
  readonly alwaysSecond: boolean;
  /** Cells of the statistics with fewer people are merged. */
  readonly smallestCell: number;
  /** Months that evidence of the erased stays readable. */
  readonly evidenceMonths: number;
}
export type PolicyAssessments = NonNullable<Policy['assessments']>;
