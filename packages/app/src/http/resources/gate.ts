import { randomUUID } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import type { Channel, Language } from '@houdbaar/core/terms';
import { parseDay } from '@houdbaar/core/time';
import {
  decisionColumns,
  type GateDecision,
  type GateRequest,
  type GateResult,
  type GateSubject,
  gateRights,
  type House,
  isNamed,
  judgeAudience,
  requireUnvaried,
  saidDecision,
  saidSummary,
  subjectOf,
  subjectSchema,
  summariseAudience,
} from '../../usecases/index.ts';
import { type ApiContext, callerOf, invalidInput, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';
import { mediaTypeOf } from '../media-type.ts';
import { jsonBody } from '../rows/json-body.ts';
import { readCsvRows } from '../rows/read-csv-rows.ts';
import { readJsonLines } from '../rows/read-json-lines.ts';
import { contentOf, csvFor, ndjson } from '../rows/row-formats.ts';
import { rowsAnswer } from '../rows/rows-answer.ts';
import { fieldProblems } from '../say-issues.ts';
import {
  decisionSchema,
  type GateQuery,
  gateAnswerSchema,
  gateBodySchema,
  gateQuerySchema,
} from './gate-schemas.ts';
import { viewAudience } from './view-audience.ts';

const mebibyte = 1024 * 1024;

/** POST /gate: who may be contacted. */
export function gateResource(house: House): Resource {
  const api = resource();
  api.openAPIRegistry.register('GateQuestion', gateBodySchema);
  const questionSchema = { $ref: '#/components/schemas/GateQuestion' };
  return api.openapi(
    createRoute({
      method: 'post',
      path: '/gate',
      tags: ['Gate'],
      summary: 'Ask who may be contacted',
      description:
        'For a purpose and a channel: who may be contacted, who not, and until when. Send up to 10,000 people as JSON, ' +
        'or a list of any length as NDJSON or CSV (gzip allowed) with the question in the query. A line or row names ' +
        'someone by email, phone (with country), customer (with source) or person. Ask for everyone, or for the people of ' +
        'a saved view (`{"view": "…"}`), and get NDJSON or CSV (`Accept` or `?format=`), or with `"summary": true` the ' +
        'counts alone. A view asks for people:read too, and may have no filter that the list of people refuses you; who ' +
        'is in the answer is noted in the access log. The last line of NDJSON holds the ' +
        'summary; the receipt is named in the header Houdbaar-Receipt and kept once the answer is complete. Without the ' +
        'scope gate:reasons you ask for today, about the message that the purpose declares: whoever varies those finds out why.',
      ...guarded({
        scopes: ['gate:outcome'],
        body: 'streamed',
        failures: ['purpose-not-granted', 'no-policy', 'not-found'],
      }),
      request: {
        query: gateQuerySchema,
        body: {
          required: true,
          // Read within bounds of its own below, so described by reference only.
          content: { 'application/json': { schema: questionSchema }, ...contentOf(subjectSchema) },
        },
      },
      responses: {
        200: {
          description: 'The decisions, in the order of the list.',
          content: { ...contentOf(gateAnswerSchema, ['application/json']), ...contentOf(decisionSchema) },
        },
      },
    }),
    async (c) => {
      const language = languageIn(c.req.header('accept-language'));
      c.header('Vary', 'Accept-Language');
      const kind = mediaTypeOf(c, ['application/json', 'application/x-ndjson', 'text/csv']);
      const { request, summaryOnly } =
        kind === 'application/json'
          ? await askedIn(c, house, await jsonBody(c, 4 * mebibyte))
          : askedBeside(c, kind);
      const allowed = { ...request, reasons: gateRights(callerOf(c), request.purpose) };
      await requireUnvaried(house, allowed, kind === 'application/json' ? inBody : inAddress);
      const { audience } = allowed;
      if (summaryOnly && !isNamed(audience)) {
        const summary = saidSummary(await summariseAudience(house, { ...allowed, audience }), language);
        return c.json({ summary }, 200);
      }
      return wantsJson(c, kind === 'application/json' && Array.isArray(audience))
        ? c.json(await wholeAnswer(house, allowed, language), 200)
        : streamedAnswer(c, house, allowed, language);
    },
  );
}

const inBody = { day: 'at', message: (fact: string) => `message.${fact}` };
const inAddress = { day: 'query:at', message: (fact: string) => `query:${fact}` };

type Asked = Omit<GateRequest, 'reasons'>;

async function askedIn(
  c: ApiContext,
  house: House,
  body: unknown,
): Promise<{ readonly request: Asked; readonly summaryOnly: boolean }> {
  const read = gateBodySchema.safeParse(body);
  if (!read.success) throw invalidInput(fieldProblems(read.error.issues, body));
  const { purpose, channel, at, message, roleRelevant, audience, summary = false } = read.data;
  if (summary && Array.isArray(audience)) throw invalidInput([onlyUnnamed]);
  return {
    summaryOnly: summary,
    request: {
      purpose,
      channel,
      ...(at === undefined ? {} : { day: parseDay(at) }),
      ...(message ? { message } : {}),
      ...(roleRelevant === undefined ? {} : { roleRelevant }),
      audience: Array.isArray(audience)
        ? audience.map((each) => subjectOf(each, channel))
        : audience === 'everyone'
          ? audience
          : await viewAudience(house, callerOf(c), audience.view),
    },
  };
}

const onlyUnnamed = {
  path: 'summary',
  says: {
    nl: 'Alleen tellen kan voor iedereen of een weergave: geef die als "audience", of laat "summary" weg.',
    en: 'Counting alone is for everyone or a view: give that as "audience", or leave "summary" out.',
  },
};

/** A list that is uploaded, with the question in the address. */
function askedBeside(c: ApiContext, kind: 'application/x-ndjson' | 'text/csv') {
  const query = c.req.query();
  const { purpose, channel, at, content, products, onBehalfOf, roleRelevant } = gateQuerySchema.parse(query);
  if (purpose === undefined || channel === undefined)
    throw invalidInput(
      (['purpose', 'channel'] as const)
        .filter((name) => query[name] === undefined)
        .map((name) => ({
          path: `query:${name}`,
          says: {
            nl: `Zet bij een lijst de vraag in het adres: ?${name}=…`,
            en: `With a list, put the question in the address: ?${name}=…`,
          },
        })),
    );
  const message = Object.fromEntries(
    Object.entries({ content, products, onBehalfOf }).filter(([, value]) => value !== undefined),
  ) as NonNullable<Asked['message']>;
  const request: Asked = {
    purpose,
    channel,
    ...(at === undefined ? {} : { day: parseDay(at) }),
    ...(Object.keys(message).length > 0 ? { message } : {}),
    ...(roleRelevant === undefined ? {} : { roleRelevant }),
    audience: kind === 'text/csv' ? rowSubjects(c, channel) : lineSubjects(c, channel),
  };
  return { request, summaryOnly: false };
}

async function* lineSubjects(c: ApiContext, channel: Channel): AsyncGenerator<GateSubject> {
  for await (const { line, value } of readJsonLines(c)) {
    const read = subjectSchema.safeParse(value);
    const subject = read.success ? subjectOf(read.data, channel) : { as: '', by: undefined };
    yield subject.as === '' ? { ...subject, as: `#${line}` } : subject;
  }
}

async function* rowSubjects(c: ApiContext, channel: Channel): AsyncGenerator<GateSubject> {
  for await (const { line, cells } of readCsvRows(c)) {
    const { email, phone, country, customer, source, person, roleRelevant } = cells;
    const read = subjectSchema.safeParse({
      email,
      phone,
      country: country || undefined,
      customer,
      source,
      person: person ? Number(person) : undefined,
      roleRelevant: roleRelevant ? /^(true|1|yes|ja)$/i.test(roleRelevant) : undefined,
    });
    const subject = read.success ? subjectOf(read.data, channel) : { as: '', by: undefined };
    yield subject.as === '' ? { ...subject, as: `#${line}` } : subject;
  }
}

/** One JSON document for a list that came as one, unless the client asks for rows. */
const wantsJson = (c: ApiContext, possible: boolean): boolean =>
  possible && c.req.query('format') === undefined && !/text\/csv|ndjson/i.test(c.req.header('accept') ?? '');

async function wholeAnswer(house: House, request: GateRequest, language: Language) {
  const decisions: ReturnType<typeof saidDecision>[] = [];
  const stream = judgeAudience(house, request);
  for (;;) {
    const { done, value } = await stream.next();
    if (!done) {
      decisions.push(saidDecision(value, language));
      continue;
    }
    return { decisions, summary: saidSummary(value.summary, language), receipt: value.receiptId };
  }
}

function streamedAnswer(c: ApiContext, house: House, request: GateRequest, language: Language) {
  const receiptId = randomUUID();
  const decisions = judgeAudience(house, { ...request, receiptId });
  const { format = /text\/csv/i.test(c.req.header('accept') ?? '') ? 'csv' : 'ndjson' } =
    c.req.query() as Pick<GateQuery, 'format'>;
  c.header('Houdbaar-Receipt', receiptId);
  return format === 'csv'
    ? rowsAnswer(c, csvFor(c, decisionColumns(language)), decisions)
    : rowsAnswer(c, ndjson, withSummary(decisions, language));
}

/** The decisions as lines, and in the end one with the summary. */
async function* withSummary(
  decisions: AsyncGenerator<GateDecision, GateResult, undefined>,
  language: Language,
): AsyncGenerator<unknown> {
  try {
    for (;;) {
      const { done, value } = await decisions.next();
      if (done) {
        yield { summary: saidSummary(value.summary, language), receipt: value.receiptId };
        return;
      }
      yield saidDecision(value, language);
    }
  } finally {
    await decisions.return(undefined as never);
  }
}
