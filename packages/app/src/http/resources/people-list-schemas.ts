import { z } from '@hono/zod-openapi';
import { channels, outcomes } from '@houdbaar/core/terms';
import { listedFields, type ReasonCategory, reasonCategories, sleeperSteps } from '../../usecases/index.ts';

const channel = z.enum([...channels, 'keep'] as const);
const day = z.string().openapi({ example: '2026-11-22' });
const month = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/;

/** Which people: each filter narrows the list. */
const filters = {
  purpose: z.string().min(1).max(200).optional().openapi({ description: 'Whom this purpose concerns.' }),
  channel: channel.optional().openapi({
    description:
      'The answer through this channel, or for keeping; without a purpose, for at least one that you may see.',
  }),
  outcome: z.enum(outcomes).optional().openapi({ description: 'What that answer is today.' }),
  rule: z.string().min(1).max(200).optional().openapi({ description: 'The id of the rule that decides it.' }),
  reason: z
    .enum(Object.keys(reasonCategories) as [ReasonCategory, ...ReasonCategory[]])
    .optional()
    .openapi({ description: 'The kind of reason that decides it.' }),
  source: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .openapi({ description: 'The name of the source from which they came first.' }),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .openapi({ example: 'NL' }),
  lapse: z
    .union([z.string().regex(month), z.enum(['over', 'none'])])
    .optional()
    .openapi({
      type: 'string',
      description:
        'The month in which they have had their time; "over": that has come; "none": no end is known. For who may see ' +
        'every purpose.',
      example: '2027-05',
    }),
  lastAct: z.enum(sleeperSteps).optional().openapi({
    description: 'Months since the last act of their own. For who may see every purpose.',
  }),
  worklist: z
    .enum(['true'])
    .transform(() => true)
    .optional()
    .openapi({
      type: 'string',
      description: 'Those of whom nobody can tell how long they may be kept. For who may see every purpose.',
    }),
  sample: z.coerce.number().int().min(1).max(1000).optional().openapi({
    type: 'integer',
    description: 'So many of them, spread evenly over all; always the same.',
  }),
};

/** What a view holds: text that can stand in an address, without what was searched for. */
export const viewFiltersSchema = z.strictObject({ ...filters, sort: z.enum(['number', 'lapse']).optional() });

const q = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .optional()
  .openapi({
    description:
      'A whole e-mail address, phone number or customer number; # and a number of ours; or beginnings of words of a ' +
      'name, organisation or place, in fields that you may see.',
    example: 'jans utr',
  });
const sort = z.enum(['number', 'lapse']).default('number').openapi({
  description: 'By number, or, for who may see every purpose, by the day on which they have had their time.',
});

export const filterFields = { q, ...filters };
export const filterSchema = z.strictObject(filterFields);
export const sortField = sort;

export const linesSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: z.int(),
          country: z.string().nullable(),
          source: z.string().nullable(),
          values: z.array(
            z.object({
              field: z
                .string()
                .openapi({ description: `Of ${listedFields.join(', ')}; email for who has no name.` }),
              value: z.string().optional(),
              hidden: z.enum(['no', 'presence-only', 'no-live-purpose']),
            }),
          ),
          bestBefore: z.object({
            state: z.enum(['kept', 'blocked', 'unknown', 'lapsed', 'elsewhere']).openapi({
              description: 'Elsewhere: none of your purposes holds them.',
            }),
            until: day.nullable(),
          }),
          lastAct: day.nullable().openapi({ description: 'Of acts that you may see.' }),
          answers: z
            .array(
              z.object({
                purpose: z.string(),
                channel,
                outcome: z.enum(outcomes),
                until: day.nullable(),
                rule: z.string(),
              }),
            )
            .openapi({ description: 'For the purpose asked about.' }),
        })
        .openapi('ListedPerson'),
    ),
    next: z.string().nullable().openapi({ description: 'Address of the next page; null on the last.' }),
    cursor: z.string().nullable().openapi({ description: 'The same place, for a search by POST.' }),
    total: z
      .object({ people: z.int(), more: z.boolean() })
      .nullable()
      .openapi({ description: 'On the first page: how many, counted up to 10,000.' }),
    complete: z.boolean().openapi({
      description:
        'False while people are judged anew: a filter by answer or term may miss some; and while names of an import are read: ' +
        'a search by name may.',
    }),
  })
  .openapi('ListedPeople');

export const viewSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    filters: z.record(z.string(), z.string()),
    shared: z.boolean(),
    own: z.boolean().openapi({ description: 'Yours: only then can you change it.' }),
  })
  .openapi('SavedView');

export const viewContentSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    filters: viewFiltersSchema,
    shared: z.boolean().default(false),
  })
  .openapi('ViewContent', {
    example: { name: 'Slapers', filters: { lastAct: 'longer', country: 'NL' }, shared: true },
  });

export const exportSchema = z
  .strictObject({
    filter: filterSchema.default({}),
    for: z.union([
      z.strictObject({ purpose: z.string().min(1).max(200), channel: z.enum(channels) }),
      z.strictObject({
        inspection: z.string().trim().min(5).max(500).openapi({
          description:
            'Why the list is needed. Stays as long as the access log: name no people, a case number is enough.',
        }),
      }),
    ]),
  })
  .openapi('PeopleExport', {
    example: { filter: { country: 'NL' }, for: { purpose: 'newsletter', channel: 'email' } },
  });

export const openedSchema = z
  .object({
    values: z.array(
      z.object({
        value: z.string().optional(),
        hidden: z.enum(['no', 'presence-only', 'no-live-purpose']),
        source: z.string(),
        at: day,
      }),
    ),
  })
  .openapi('OpenedValue');
