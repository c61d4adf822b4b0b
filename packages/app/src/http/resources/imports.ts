import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createRoute, z } from '@hono/zod-openapi';
import { sayProblem } from '../../readers/index.ts';
import {
  Failure,
  type House,
  type ImportRun,
  importPeople,
  notFound,
  reasonsInFile,
  refusalReasons,
  shownCounts,
} from '../../usecases/index.ts';
import { type ApiContext, callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';
import { nextPage, pageOf, pageQuery } from '../pages.ts';
import { bodyBytes } from '../rows/body-bytes.ts';

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
      description: 'By reason. A row that is "not-resubscribed" is taken over but for its consent.',
    }),
  })
  .openapi('ImportCounts');

const importSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    source: z.string(),
    supplier: z.string().nullable(),
    state: z.enum(['running', 'stopped', 'done']).openapi({
      description:
        'Running also where it was interrupted: send the same file again to go on. Stopped: it was interrupted and the ' +
        'policy changed since; send the file again to import it under the new one.',
    }),
    counts: countsSchema,
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    createdBy: z.string(),
  })
  .openapi('Import');

const refusalSchema = z
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

const outcomeSchema = z
  .object({
    import: importSchema
      .nullable()
      .openapi({ description: 'Null for a preview, and where nothing could be read.' }),
    preview: z.boolean(),
    again: z.boolean().openapi({ description: 'These very files were imported before: nothing was done.' }),
    resumed: z.boolean(),
    counts: countsSchema,
    refusals: z
      .array(refusalSchema)
      .openapi({
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

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

const uploadQuery = z.object({
  name: z
    .string()
    .min(1)
    .max(200)
    .openapi({ description: 'The name of the file; it may tell what is in it.', example: 'customers.csv' }),
  source: z
    .string()
    .min(1)
    .max(200)
    .openapi({ description: 'A source of the policy, or a name of your own.', example: 'web-shop' }),
  supplier: z.string().min(1).max(200).optional(),
  preview: flag.openapi({ type: 'string', enum: ['true', 'false'], description: 'Save nothing.' }),
  presenceOnly: z.string().max(2000).optional().openapi({
    description: 'Fields to keep as present only, with commas between.',
    example: 'birthDate,iban',
  }),
});

const idParam = z.object({ id: z.uuid() });
const tags = ['Imports'];
const file = z.string().openapi({ type: 'string', format: 'binary' });

/** POST and GET /imports, GET /imports/{id} and its refusals. */
export function importsResource(house: House): Resource {
  const found = async (id: string): Promise<ImportRun> => {
    const run = await house.store.imports.get(id);
    if (!run) throw notFound({ nl: 'het ingelezen bestand', en: 'import' }, id);
    return run;
  };
  return resource()
    .openapi(
      createRoute({
        method: 'post',
        path: '/imports',
        tags,
        summary: 'Import a file',
        description:
          'The body is the file itself: CSV, XLSX, or a ZIP with several that belong together. The answer comes when all ' +
          'is done. No form (multipart/form-data): send the bytes of the file. Sending the same file again changes nothing, ' +
          'and goes on with one that was interrupted. Nobody is ' +
          'signed up again or brought back by a file. A preview is noted in the access log of whoever it finds.',
        ...guarded({
          scopes: ['imports:write'],
          body: 'streamed',
          failures: ['request-running', 'too-large'],
        }),
        request: {
          query: uploadQuery,
          body: {
            required: true,
            content: { 'text/csv': { schema: file }, 'application/octet-stream': { schema: file } },
          },
        },
        responses: {
          200: {
            description: 'What became of the rows.',
            content: { 'application/json': { schema: outcomeSchema } },
          },
        },
      }),
      async (c) => {
        const { name, source, supplier, preview, presenceOnly } = c.req.valid('query');
        const language = languageIn(c.req.header('accept-language'));
        const outcome = await withUpload(c, name, (path) =>
          importPeople(house, {
            files: [path],
            name,
            source,
            actor: { name: callerOf(c).user.name },
            preview,
            ...(supplier === undefined ? {} : { supplier }),
            ...(presenceOnly === undefined
              ? {}
              : { presenceOnly: presenceOnly.split(',').map((field) => field.trim()) }),
          }),
        );
        const sees = seesPeople(c);
        const { run, problems, refusals, leftOut, counts, again, resumed, mapping } = outcome;
        return c.json(
          {
            import: run ? shownImport(run, sees) : null,
            preview,
            again,
            resumed,
            counts: shownCounts(counts, sees),
            refusals: refusals.filter(({ reason }) => sees || reasonsInFile.includes(reason)),
            leftOut: [...leftOut],
            problems: problems.map((problem) => sayProblem(problem, language)),
            mapping,
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/imports',
        tags,
        summary: 'List the imports',
        description: 'Newest first, with how far each is.',
        ...guarded({ scopes: ['imports:write'] }),
        request: { query: pageQuery },
        responses: {
          200: {
            description: 'A page of imports.',
            content: { 'application/json': { schema: pageOf(importSchema, 'ImportPage') } },
          },
        },
      }),
      async (c) => {
        const { limit, cursor } = c.req.valid('query');
        const last = z.uuid().safeParse(cursor);
        const after = last.success ? await found(last.data) : null;
        const list = await house.store.imports.list(after, limit + 1);
        return c.json(
          nextPage(
            c,
            list.map((run) => shownImport(run, seesPeople(c))),
            limit,
            ({ id }) => id,
          ),
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/imports/{id}',
        tags,
        summary: 'One import',
        description: 'Its counts go up while it runs.',
        ...guarded({ scopes: ['imports:write'], failures: ['not-found'] }),
        request: { params: idParam },
        responses: {
          200: { description: 'The import.', content: { 'application/json': { schema: importSchema } } },
        },
      }),
      async (c) => c.json(shownImport(await found(c.req.valid('param').id), seesPeople(c)), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/imports/{id}/refusals',
        tags,
        summary: 'What an import refused',
        description:
          'The rows by their number and the reason; nothing of what stands in them was kept. Without the scope people:read ' +
          'only those whose reason lies in the file itself.',
        ...guarded({ scopes: ['imports:write'], failures: ['not-found'] }),
        request: { params: idParam, query: pageQuery },
        responses: {
          200: {
            description: 'A page of refusals, in the order of the file.',
            content: { 'application/json': { schema: pageOf(refusalSchema, 'ImportRefusalPage') } },
          },
        },
      }),
      async (c) => {
        const { id } = await found(c.req.valid('param').id);
        const { limit, cursor } = c.req.valid('query');
        const reasons = seesPeople(c) ? undefined : reasonsInFile;
        const list = await house.store.imports.refusals(id, placeIn(cursor), limit + 1, reasons);
        return c.json(
          nextPage(c, list, limit, (each) => `${each.file} ${each.row}`),
          200,
        );
      },
    );
}

function placeIn(cursor: string | undefined) {
  const place = /^(\d{1,5}) (\d{1,15})$/.exec(cursor ?? '');
  return place ? { file: Number(place[1]), row: Number(place[2]) } : null;
}

const seesPeople = (c: ApiContext): boolean => callerOf(c).scopes.includes('people:read');

const shownImport = (
  { id, name, options, state, counts, createdAt, finishedAt, createdBy }: ImportRun,
  sees: boolean,
) => ({
  id,
  name,
  source: options.source,
  supplier: options.supplier,
  state,
  counts: shownCounts(counts, sees),
  createdAt: new Date(createdAt).toISOString(),
  finishedAt: finishedAt === null ? null : new Date(finishedAt).toISOString(),
  createdBy,
});

/** Writes the body to a file that only we can read, and removes it whatever happens. */
async function withUpload<T>(c: ApiContext, name: string, work: (path: string) => Promise<T>): Promise<T> {
  const own = basename(name.replaceAll('\\', '/'));
  if (own === '' || own === '.' || own === '..' || own.includes('\0')) throw noName();
  const folder = await mkdtemp(join(tmpdir(), 'houdbaar-upload-'));
  try {
    const path = join(folder, own);
    await pipeline(Readable.from(bodyBytes(c)), createWriteStream(path, { mode: 0o600 }));
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const noName = (): Failure =>
  new Failure(
    'invalid-input',
    { nl: 'Noem het bestand, zoals klanten.csv.', en: 'Name the file, such as customers.csv.' },
    { errors: [{ path: 'name', says: { nl: 'is geen naam van een bestand', en: 'is no name of a file' } }] },
  );
