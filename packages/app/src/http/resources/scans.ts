import { createRoute, z } from '@hono/zod-openapi';
import { renderScanReport } from '../../documents/scan-report/index.ts';
import {
  compareScans,
  type House,
  type KeptScan,
  type KeptUpload,
  type KeptUploads,
  keepScan,
  notFound,
  type ScanLine,
  scanOf,
} from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';
import { mappingSchema, withMapping } from '../mapping-problem.ts';
import { nextPage, pageOf, placeInTime, timedPageQuery } from '../pages.ts';
import { bodyBytes } from '../rows/body-bytes.ts';

const tags = ['Scans'];
const count = z.number().int().min(0);
const file = z.string().openapi({ type: 'string', format: 'binary' });
const params = z.object({ id: z.uuid().openapi({ param: { name: 'id', in: 'path' } }) });
const said = z.object({ nl: z.string(), en: z.string() });
const severity = z.enum(['critical', 'high', 'medium', 'low', 'info']);

/** A mapping in the address: the body is the file. */
const mappingText = z
  .string()
  .max(10_000)
  .transform((text, { addIssue }) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      addIssue({ code: 'custom', message: 'must be JSON: file, column, role' });
      return z.NEVER;
    }
  })
  .pipe(mappingSchema)
  .optional()
  .openapi({
    type: 'string',
    description:
      'As what columns are read, where that is something else than was recognised: JSON as in UploadImport.',
    example: '{"customers.csv":{"Datum":"createdAt"}}',
  });

const lineShape = {
  id: z.uuid(),
  name: z.string(),
  size: count.openapi({ description: 'Bytes.' }),
  at: z.iso.datetime(),
  createdBy: z.string(),
  vendors: z.array(z.string()).openapi({ description: 'Systems whose export was recognised.' }),
  people: count,
  findings: count,
  score: z.int().min(0).max(100),
};
const lineSchema = z.object(lineShape).openapi('ScanLine');
const scanSchema = z
  .object({
    ...lineShape,
    report: z
      .looseObject({ at: z.iso.date(), score: z.number() })
      .openapi({ description: 'The object that `houdbaar scan --json` prints.' }),
  })
  .openapi('Scan');

const findingSchema = z.object({
  id: z.string(),
  severity,
  title: said,
  says: said,
  count,
  share: z.number(),
});
const measured = z.object({ severity, count, share: z.number() });
const pair = z.object({ before: z.number(), after: z.number() });
const comparedSchema = z
  .object({
    before: lineSchema,
    after: lineSchema,
    score: pair,
    people: pair,
    parts: z.array(
      z.object({
        id: z.string(),
        name: said,
        before: z.number().nullable(),
        after: z.number().nullable(),
      }),
    ),
    gone: z.array(findingSchema),
    added: z.array(findingSchema),
    changed: z.array(z.object({ id: z.string(), title: said, severity, before: measured, after: measured })),
    unchanged: count,
  })
  .openapi('ComparedScans');

/** Reports of scans that are kept: make, list, show, compare, throw away. */
export function scansResource(house: House, uploads: KeptUploads): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'post',
        path: '/scans',
        tags,
        summary: 'Scan a file and keep the report',
        description:
          'The body is the file: CSV, XLSX, or a ZIP with several that belong together; or name an upload that was sent to ' +
          'be imported. Judged under the policy in force, or under templates where there is none. Of the file itself ' +
          'nothing is kept but masked examples in the report.',
        ...guarded({ scopes: ['imports:write'], body: 'streamed', failures: ['too-large', 'not-found'] }),
        request: {
          query: z.object({
            name: z.string().min(1).max(200).optional().openapi({ example: 'customers.csv' }),
            upload: z.uuid().optional(),
            country: z
              .string()
              .regex(/^[A-Z]{2}$/, 'must be a country code such as NL')
              .optional()
              .openapi({ description: 'Where people live whose country the file does not tell.' }),
            mapping: mappingText,
          }),
          body: { content: { 'text/csv': { schema: file }, 'application/octet-stream': { schema: file } } },
        },
        responses: {
          201: { description: 'The report.', content: { 'application/json': { schema: scanSchema } } },
        },
      }),
      async (c) => {
        const { name, upload, country, mapping } = c.req.valid('query');
        const { user } = callerOf(c);
        const scan = ({ path, name: own }: KeptUpload) =>
          withMapping(() =>
            keepScan(house, {
              files: [path],
              name: name ?? own,
              actor: { name: user.name, user: user.id },
              language: languageIn(c.req.header('accept-language')),
              ...(country === undefined ? {} : { country }),
              ...(mapping === undefined ? {} : { mapping }),
            }),
          );
        const kept = upload
          ? await uploads.use(upload, user.id, scan)
          : await uploads.keepWhile(name ?? '', user.id, bodyBytes(c), scan);
        return c.json(whole(kept), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/scans',
        tags,
        summary: 'List the reports',
        description: 'Newest first.',
        ...guarded({ scopes: ['imports:write'] }),
        request: { query: timedPageQuery },
        responses: {
          200: {
            description: 'A page of reports.',
            content: { 'application/json': { schema: pageOf(lineSchema, 'ScanPage') } },
          },
        },
      }),
      async (c) => {
        const { limit, cursor } = c.req.valid('query');
        const list = await house.store.scans.list(cursor ?? null, limit + 1);
        const page = nextPage(c, list, limit, placeInTime);
        return c.json({ ...page, items: page.items.map(shown) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/scans/{id}',
        tags,
        summary: 'One report',
        ...guarded({ scopes: ['imports:write'], failures: ['not-found'] }),
        request: { params },
        responses: {
          200: { description: 'The report.', content: { 'application/json': { schema: scanSchema } } },
        },
      }),
      async (c) => {
        return c.json(whole(await scanOf(house, c.req.valid('param').id)), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/scans/{id}/html',
        tags,
        summary: 'One report as a page',
        description: 'One HTML file without script, in the language of Accept-Language, or `?lang=`.',
        ...guarded({ scopes: ['imports:write'], failures: ['not-found'] }),
        request: { params, query: z.object({ lang: z.enum(['nl', 'en']).optional() }) },
        responses: {
          200: { description: 'The page.', content: { 'text/html': { schema: z.string() } } },
        },
      }),
      async (c) => {
        const { report } = await scanOf(house, c.req.valid('param').id);
        const language = c.req.valid('query').lang ?? languageIn(c.req.header('accept-language'));
        c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        c.header('Cache-Control', 'no-store');
        return c.html(renderScanReport(report, language), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/scans/{id}/compare',
        tags,
        summary: 'Compare a report with an earlier one',
        description: 'What is gone, new or changed since.',
        ...guarded({ scopes: ['imports:write'], failures: ['not-found'] }),
        request: {
          params,
          query: z.object({ with: z.uuid().openapi({ description: 'The id of the earlier report.' }) }),
        },
        responses: {
          200: {
            description: 'The difference.',
            content: { 'application/json': { schema: comparedSchema } },
          },
        },
      }),
      async (c) => {
        const { report: now, ...after } = await scanOf(house, c.req.valid('param').id);
        const { report: then, ...before } = await scanOf(house, c.req.valid('query').with);
        const { parts, gone, added, changed, ...rest } = compareScans(then, now);
        return c.json(
          {
            before: shown(before),
            after: shown(after),
            ...rest,
            parts: [...parts],
            gone: gone.map(bare),
            added: added.map(bare),
            changed: [...changed],
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/scans/{id}',
        tags,
        summary: 'Throw away a report',
        description: 'Tasks that came from it stay.',
        ...guarded({ scopes: ['imports:write'], failures: ['not-found'] }),
        request: { params },
        responses: { 204: { description: 'It is gone.' } },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        if (!(await house.store.scans.remove(id))) throw notFound({ nl: 'het rapport', en: 'report' }, id);
        return c.body(null, 204);
      },
    );
}

const shown = ({ at, vendors, ...line }: ScanLine) => ({
  ...line,
  vendors: [...vendors],
  at: new Date(at).toISOString(),
});

/** The report as it is: its shape is published with the scan. */
const whole = ({ report, ...line }: KeptScan): z.output<typeof scanSchema> => ({
  ...shown(line),
  report: report as unknown as z.output<typeof scanSchema>['report'],
});

const bare = <F extends z.input<typeof findingSchema>>({
  id,
  severity: each,
  title,
  says,
  count: n,
  share,
}: F) => ({
  ...{ id, severity: each, title, says, count: n, share },
});
