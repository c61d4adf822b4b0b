import { z } from '@hono/zod-openapi';
import type { Language } from '@houdbaar/core/terms';
import { type Problem, problemEffects, sayProblem } from '../../readers/index.ts';
import {
  type ImportResult,
  type ImportRun,
  reasonsInFile,
  refusalReasons,
  shownCounts,
} from '../../usecases/index.ts';
import { type ApiContext, callerOf } from '../api-env.ts';

const count = z.number().int().min(0);

const someOf = count.nullable().openapi({
  description: 'Without the scope people:read in fives, and null for fewer than 5: who is known is not told.',
});

const countsSchema = z
  .object({
    rows: count,
    new: someOf,
    changed: someOf,
    unchanged: someOf,
    refused: z.partialRecord(z.enum(refusalReasons), someOf).openapi({
      description:
        'By reason. A row that is "not-resubscribed" is taken over but for its consent, one that is "address-unread" but ' +
        'for an e-mail address or phone number that cannot be read.',
    }),
  })
  .openapi('ImportCounts');

export const importSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    source: z.string(),
    supplier: z.string().nullable(),
    state: z.enum(['running', 'stopped', 'done']).openapi({
      description:
        'Running also where it was interrupted: send the same file again to go on. Stopped: it broke off, or the policy ' +
        'changed since it was interrupted; send the file again to go on, under the policy of now.',
    }),
    counts: countsSchema,
    rowsTotal: count.nullable().openapi({
      description:
        'How many rows there are in all, where a preview counted them; so far `counts.rows` are done.',
    }),
    unread: count.openapi({ description: 'Rows and files that could not be read; known once it ended.' }),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    createdBy: z.string(),
  })
  .openapi('Import');

export const refusalSchema = z
  .object({
    file: count.openapi({ description: 'Position of the file or sheet, from 0.' }),
    row: z
      .number()
      .int()
      .min(1)
      .openapi({ description: 'Line of a CSV, row of a sheet; the header counts.' }),
    reason: z.enum(refusalReasons),
  })
  .openapi('ImportRefusal');

export const outcomeSchema = z
  .object({
    import: importSchema
      .nullable()
      .openapi({ description: 'Null for a preview, and where nothing could be read.' }),
    preview: z.boolean(),
    again: z.boolean().openapi({ description: 'These very files were imported before: nothing was done.' }),
    resumed: z.boolean(),
    counts: countsSchema,
    refusals: z.array(refusalSchema).openapi({
      description:
        'Of a preview, the first thousand. Without the scope people:read only those whose reason lies in the file itself.',
    }),
    leftOut: z
      .array(z.object({ field: z.string(), header: z.string(), people: count }))
      .openapi({ description: 'Columns that were not kept, because no purpose of the policy needs them.' }),
    problems: z.array(z.string()),
    mapping: z.string().openapi({ description: 'Which column was read as what, as YAML.' }),
  })
  .openapi('ImportOutcome');

export const seesPeople = (c: ApiContext): boolean => callerOf(c).scopes.includes('people:read');

export const shownImport = (
  { id, name, options, state, counts, rowsTotal, problems, createdAt, finishedAt, createdBy }: ImportRun,
  sees: boolean,
) => ({
  id,
  name,
  source: options.source,
  supplier: options.supplier,
  state,
  counts: shownCounts(counts, sees),
  rowsTotal: rowsTotal ?? null,
  unread: unreadIn(problems ?? []),
  createdAt: new Date(createdAt).toISOString(),
  finishedAt: finishedAt === null ? null : new Date(finishedAt).toISOString(),
  createdBy,
});

const lost: ReadonlySet<string> = new Set(['refused', 'skipped', 'cut']);

/** Whether a problem means that something was not read. */
export const isLoss = ({ code }: Problem): boolean => lost.has(problemEffects[code]);

const unreadIn = (problems: readonly Problem[]): number =>
  problems.filter(isLoss).reduce((sum, problem) => sum + problem.count, 0);

/** What became of an import, as far as the asker may see. */
export const shownOutcome = (outcome: ImportResult, sees: boolean, language: Language) => ({
  import: outcome.run ? shownImport(outcome.run, sees) : null,
  preview: outcome.preview,
  again: outcome.again,
  resumed: outcome.resumed,
  counts: shownCounts(outcome.counts, sees),
  refusals: outcome.refusals.filter(({ reason }) => sees || reasonsInFile.includes(reason)),
  leftOut: [...outcome.leftOut],
  problems: outcome.problems.map((problem) => sayProblem(problem, language)),
  mapping: outcome.mapping,
});
