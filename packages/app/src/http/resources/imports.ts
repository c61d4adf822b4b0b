import { createRoute, z } from '@hono/zod-openapi';
import {
  type House,
  type ImportRun,
  importPeople,
  KeptUploads,
  notFound,
  reasonsInFile,
} from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';
import { cursorOfPlace, nextPage, pageOf, pageQuery } from '../pages.ts';
import { bodyBytes } from '../rows/body-bytes.ts';
import {
  importSchema,
  outcomeSchema,
  refusalSchema,
  seesPeople,
  shownImport,
  shownOutcome,
} from './import-schemas.ts';

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
export function importsResource(house: House, uploads = new KeptUploads(house.clock)): Resource {
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
        const outcome = await uploads.keepWhile(name, callerOf(c).user.id, bodyBytes(c), ({ path }) =>
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
        return c.json(shownOutcome(outcome, seesPeople(c), language), 200);
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
        request: { query: pageQuery.extend({ cursor: cursorOfPlace(importOf) }) },
        responses: {
          200: {
            description: 'A page of imports.',
            content: { 'application/json': { schema: pageOf(importSchema, 'ImportPage') } },
          },
        },
      }),
      async (c) => {
        const { limit, cursor } = c.req.valid('query');
        const after = cursor === undefined ? null : await found(cursor);
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
        request: { params: idParam, query: pageQuery.extend({ cursor: cursorOfPlace(placeInFiles) }) },
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
        const list = await house.store.imports.refusals(id, cursor ?? null, limit + 1, reasons);
        return c.json(
          nextPage(c, list, limit, (each) => `${each.file} ${each.row}`),
          200,
        );
      },
    );
}

function placeInFiles(text: string): { file: number; row: number } | undefined {
  const place = /^(\d{1,5}) (\d{1,15})$/.exec(text);
  return place ? { file: Number(place[1]), row: Number(place[2]) } : undefined;
}

const importOf = (text: string): string | undefined => z.uuid().safeParse(text).data;
