import { createRoute, z } from '@hono/zod-openapi';
import { type ColumnRole, columnRoles } from '@houdbaar/core/scan/columns';
import type { Language, Said } from '@houdbaar/core/terms';
import { type Problem, sayProblem } from '../../readers/index.ts';
import {
  beginImport,
  Failure,
  type House,
  type ImportRun,
  type KeptUploads,
  notFound,
  previewUpload,
  type RefusalReason,
  RunningImports,
  reasonsInFile,
  recogniseUpload,
  type UploadImport,
} from '../../usecases/index.ts';
import { type ApiContext, callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';
import { invalidMapping, mappingSchema, withMapping } from '../mapping-problem.ts';
import { traceOf } from '../problem.ts';
import { bodyBytes } from '../rows/body-bytes.ts';
import { type CsvColumns, csvFor, csvQuery } from '../rows/row-formats.ts';
import { rowsAnswer } from '../rows/rows-answer.ts';
import {
  importSchema,
  isLoss,
  outcomeSchema,
  seesPeople,
  shownImport,
  shownOutcome,
} from './import-schemas.ts';

const tags = ['Imports'];
const count = z.number().int().min(0);
const file = z.string().openapi({ type: 'string', format: 'binary' });
const roles = columnRoles as readonly [ColumnRole, ...ColumnRole[]];

const uploadSchema = z
  .object({
    upload: z.uuid(),
    name: z.string(),
    size: count.openapi({ description: 'Bytes.' }),
    expiresAt: z.iso
      .datetime()
      .openapi({ description: 'Until then it can be used without sending it again.' }),
    tables: z.array(
      z.object({
        name: z.string().openapi({ description: 'The name by which a mapping names it.' }),
        table: z.string(),
        vendor: z.string().nullable(),
        headerless: z.boolean(),
        columns: z.array(
          z.object({
            index: count,
            header: z.string(),
            role: z.enum(roles),
            field: z.string().nullable().openapi({ description: 'The field of a policy that it is.' }),
            confidence: z.number().min(0).max(1).openapi({ description: 'Below 0.5: somebody should look.' }),
            because: z.enum(['header', 'vendor', 'content', 'map']),
            samples: z
              .array(z.string())
              .openapi({ description: 'Up to five values in their shape alone: `j•••@x•••.nl`.' }),
          }),
        ),
        problems: z.array(z.object({ code: z.string(), count, says: z.string() })),
      }),
    ),
    problems: z.array(z.string()),
  })
  .openapi('RecognisedUpload');

const asked = z
  .strictObject({
    upload: z.uuid(),
    source: z.string().min(1).max(200),
    supplier: z.string().min(1).max(200).optional(),
    mapping: mappingSchema.optional(),
    presenceOnly: z.array(z.string().max(100)).max(100).optional(),
  })
  .openapi('UploadImport');

const begunSchema = z
  .object({
    import: importSchema,
    outcome: outcomeSchema.nullable().openapi({ description: 'Null while it goes on.' }),
  })
  .openapi('BegunImport');

const refusalWords: Readonly<Record<RefusalReason, Said>> = {
  unreadable: { nl: 'In deze rij is niemand te herkennen.', en: 'Nobody can be recognised in this row.' },
  'no-identifier': {
    nl: 'Er staat geen adres of nummer in waaraan we deze persoon kunnen terugvinden.',
    en: 'It has no address or number by which this person could be found again.',
  },
  staff: { nl: 'Dit is een eigen medewerker.', en: 'This is one of your own staff.' },
  ambiguous: { nl: 'Deze rij past bij meer dan één persoon.', en: 'Several people fit this row.' },
  erased: { nl: 'De gegevens bij dit adres zijn gewist.', en: 'The data of this address were erased.' },
  objecting: {
    nl: 'Deze persoon maakte bezwaar, en er is geen andere reden om de gegevens te bewaren.',
    en: 'This person objected, and there is no other reason to keep the data.',
  },
  'not-resubscribed': {
    nl: 'Wel ingelezen, maar niet opnieuw aangemeld: er is een afmelding of bezwaar.',
    en: 'Imported, yet not signed up again: there is an opt-out or objection.',
  },
  'address-unread': {
    nl: 'Wel ingelezen, maar het e-mailadres of telefoonnummer is niet te lezen.',
    en: 'Imported, yet the email address or telephone number can’t be read.',
  },
};

/** What a browser needs to import a file step by step: send it once, look, map, preview, run. */
export function importWizardResource(house: House, uploads: KeptUploads): Resource {
  const running = new RunningImports();
  return resource()
    .openapi(
      createRoute({
        method: 'post',
        path: '/imports/recognise',
        tags,
        summary: 'Recognise a file',
        description:
          'Send the file as the body with its name, or name an upload to recognise it again. It is kept for an hour, outside ' +
          'the database, for whoever sent it. Values are shown in their shape alone.',
        ...guarded({ scopes: ['imports:write'], body: 'streamed', failures: ['not-found', 'too-large'] }),
        request: {
          query: z.object({
            name: z.string().min(1).max(200).optional().openapi({ example: 'customers.csv' }),
            upload: z.uuid().optional(),
          }),
          body: { content: { 'text/csv': { schema: file }, 'application/octet-stream': { schema: file } } },
        },
        responses: {
          200: {
            description: 'What the columns hold.',
            content: { 'application/json': { schema: uploadSchema } },
          },
        },
      }),
      async (c) => {
        const { name, upload } = c.req.valid('query');
        const owner = callerOf(c).user.id;
        const id = upload ?? (await uploads.keep(name ?? '', owner, bodyBytes(c))).id;
        const language = languageIn(c.req.header('accept-language'));
        return uploads.use(id, owner, async (kept) => {
          const { tables, problems } = await recogniseUpload(kept.path);
          return c.json(
            {
              upload: kept.id,
              name: kept.name,
              size: kept.size,
              expiresAt: new Date(kept.expiresAt).toISOString(),
              tables: tables.map(({ columns, problems: found, ...table }) => ({
                ...table,
                columns: columns.map((column) => ({ ...column, samples: [...column.samples] })),
                problems: found.map(({ says, ...problem }) => ({ ...problem, says: says[language] })),
              })),
              problems: problems.map((problem) => sayProblem(problem, language)),
            },
            200,
          );
        });
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/imports/preview',
        tags,
        summary: 'Say what an import of an upload would do',
        description:
          'Nothing is written but who looked, in the access log. Its rows are counted, so that an import of it can tell how ' +
          'far it is.',
        ...guarded({ scopes: ['imports:write'], failures: ['not-found', 'no-policy'] }),
        request: { body: { required: true, content: { 'application/json': { schema: asked } } } },
        responses: {
          200: {
            description: 'What would become of the rows.',
            content: { 'application/json': { schema: outcomeSchema } },
          },
        },
      }),
      async (c) => {
        const result = await withMapping(() =>
          previewUpload(house, uploads, requestOf(c, c.req.valid('json'))),
        );
        if (result.unknownFiles.length > 0) throw invalidMapping(result.unknownFiles);
        const language = languageIn(c.req.header('accept-language'));
        return c.json(shownOutcome(result, seesPeople(c), language), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/imports/start',
        tags,
        summary: 'Import an upload in the background',
        description:
          'Answers once it has begun: GET /imports/{id} tells how far it is. It goes on when the browser is closed.',
        ...guarded({ scopes: ['imports:write'], failures: ['not-found', 'no-policy', 'request-running'] }),
        request: { body: { required: true, content: { 'application/json': { schema: asked } } } },
        responses: {
          200: {
            description: 'It is done already, or there was nothing to do.',
            content: { 'application/json': { schema: outcomeSchema } },
          },
          202: { description: 'It has begun.', content: { 'application/json': { schema: begunSchema } } },
        },
      }),
      async (c) => {
        const { log } = c.get('frame');
        const begun = await withMapping(() =>
          beginImport(house, uploads, requestOf(c, c.req.valid('json')), running, (error) =>
            log.error(traceOf(error), 'an import broke off'),
          ),
        );
        const sees = seesPeople(c);
        if (begun.state === 'running')
          return c.json({ import: shownImport(begun.run, sees), outcome: null }, 202);
        const { result } = begun;
        if (result.unknownFiles.length > 0) throw invalidMapping(result.unknownFiles);
        return c.json(shownOutcome(result, sees, languageIn(c.req.header('accept-language'))), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/imports/{id}/stop',
        tags,
        summary: 'Stop an import that runs in the background',
        description:
          'After the rows that are under way; what was done stays. Start it again with the same upload, or send the file ' +
          'again, to go on.',
        ...guarded({ scopes: ['imports:write'], failures: ['not-found', 'conflict'] }),
        request: { params: z.object({ id: z.uuid() }) },
        responses: {
          202: {
            description: 'It will stop; GET /imports/{id} tells when.',
            content: { 'application/json': { schema: importSchema } },
          },
        },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const run = await house.store.imports.get(id);
        if (!run) throw notFound({ nl: 'het ingelezen bestand', en: 'import' }, id);
        if (!running.stop(id)) throw notRunning();
        return c.json(shownImport(run, seesPeople(c)), 202);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/imports/uploads/{id}',
        tags,
        summary: 'Throw away an upload',
        description: 'At once, rather than after an hour.',
        ...guarded({ scopes: ['imports:write'], failures: ['not-found', 'conflict'] }),
        request: { params: z.object({ id: z.uuid() }) },
        responses: { 204: { description: 'It is gone.' } },
      }),
      async (c) => {
        await uploads.drop(c.req.valid('param').id, callerOf(c).user.id);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/imports/{id}/errors',
        tags,
        summary: 'What an import left out, as a file',
        description:
          'CSV: each row that was not read or not taken over, with why. Nothing of what stands in the rows was kept. Without ' +
          'the scope people:read only what lies in the file itself.',
        ...guarded({ scopes: ['imports:write'], failures: ['not-found'] }),
        request: { params: z.object({ id: z.uuid() }), query: z.object(csvQuery) },
        responses: {
          200: { description: 'The file.', content: { 'text/csv': { schema: z.string() } } },
        },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const run = await house.store.imports.get(id);
        if (!run) throw notFound({ nl: 'het ingelezen bestand', en: 'import' }, id);
        const language = languageIn(c.req.header('accept-language'));
        c.header('Content-Disposition', `attachment; filename="import-${id.slice(0, 8)}-errors.csv"`);
        return rowsAnswer(c, csvFor(c, columns[language]), errorsOf(house, run, seesPeople(c), language));
      },
    );
}

const notRunning = (): Failure =>
  new Failure('conflict', {
    nl: 'Dit inlezen loopt hier niet meer. Begin het opnieuw om verder te gaan.',
    en: 'This import no longer runs here. Start it again to go on.',
  });

function requestOf(c: ApiContext, given: z.output<typeof asked>): UploadImport {
  const { user } = callerOf(c);
  const { supplier, mapping, presenceOnly, ...rest } = given;
  return {
    ...rest,
    owner: user.id,
    actor: { name: user.name, user: user.id },
    ...(supplier === undefined ? {} : { supplier }),
    ...(mapping === undefined ? {} : { mapping }),
    ...(presenceOnly === undefined ? {} : { presenceOnly }),
  };
}

interface ErrorRow {
  readonly file: string;
  readonly row?: number;
  readonly reason: string;
  readonly says: string;
}

const columns: Readonly<Record<Language, CsvColumns<ErrorRow>>> = {
  nl: [
    ['bestand', ({ file: name }) => name],
    ['rij', ({ row }) => row],
    ['code', ({ reason }) => reason],
    ['reden', ({ says }) => says],
  ],
  en: [
    ['file', ({ file: name }) => name],
    ['row', ({ row }) => row],
    ['code', ({ reason }) => reason],
    ['reason', ({ says }) => says],
  ],
};

const atOnce = 500;

async function* errorsOf(
  { store }: House,
  { id, options, problems = [] }: ImportRun,
  sees: boolean,
  language: Language,
): AsyncGenerator<ErrorRow> {
  for (const problem of problems) if (isLoss(problem)) yield* unread(problem, language);
  const reasons = sees ? undefined : reasonsInFile;
  for (let after: { file: number; row: number } | null = null; ; ) {
    const page = await store.imports.refusals(id, after, atOnce, reasons);
    for (const { file: place, row, reason } of page)
      yield { file: options.files[place] ?? '', row, reason, says: refusalWords[reason][language] };
    const last = page.at(-1);
    if (!last || page.length < atOnce) return;
    after = last;
  }
}

/** The rows of which the place is known one by one, and the rest by their number. */
function* unread(problem: Problem, language: Language): Generator<ErrorRow> {
  const { code, file: name, places, count: all } = problem;
  const rows = places.flatMap(({ row }) => row ?? []);
  const says = sayProblem({ ...problem, file: '', count: 1, places: [] }, language).replace(/^[,: ]+/, '');
  for (const row of rows) yield { file: name, row, reason: code, says };
  const more = all - rows.length;
  if (more <= 0) return;
  const others = language === 'nl' ? `${more} rijen` : `${more} rows`;
  yield { file: name, reason: code, says: rows.length === 0 && all === 1 ? says : `${says} (${others})` };
}
