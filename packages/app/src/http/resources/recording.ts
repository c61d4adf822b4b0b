import { createRoute, z } from '@hono/zod-openapi';
import type { Language } from '@houdbaar/core/terms';
import {
  type EventResult,
  type EventType,
  eventSchemas,
  type FieldProblem,
  type House,
  mostEvents,
  type RecordedBatch,
  recordFacts,
  type Scope,
} from '../../usecases/index.ts';
import { callerOf, invalidInput, type Resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';
import { mediaTypeOf } from '../media-type.ts';
import { jsonBody } from '../rows/json-body.ts';
import { readJsonLines } from '../rows/read-json-lines.ts';
import { contentOf, ndjson } from '../rows/row-formats.ts';
import { rowsAnswer } from '../rows/rows-answer.ts';

/** A route that takes in events of some kinds. */
export interface RecordingRoute {
  readonly path: `/${string}`;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly scope: Scope;
  /** The kinds it takes; the first is what an event is that does not say so. */
  readonly types: readonly EventType[];
  readonly example: Readonly<Record<string, unknown>>;
}

/** Lines of NDJSON that are recorded together. */
const piece = 1_000;
/** Longest line, in characters: what the longest event takes, so that a piece of them stays within bounds. */
const maxLine = 128 * 1024;
const maxBytes = 16 * 1024 * 1024;

const problemsSchema = z.array(z.object({ path: z.string(), message: z.string() }));

const resultSchema = z.object({
  index: z.int().openapi({ description: 'Its place in the batch, from 0.' }),
  id: z.string().optional(),
  result: z.enum(['recorded', 'duplicate', 'ignored', 'unknown-person', 'refused', 'received']).openapi({
    description: 'received: taken in; what became of it is told with the scope people:read.',
  }),
  people: z
    .array(z.int())
    .optional()
    .openapi({ description: 'The numbers of those it was about; with the scope people:read.' }),
  why: z.enum(['scanner', 'not-own-act', 'older', 'suppressed']).optional(),
  errors: problemsSchema.optional(),
});

const answerSchema = z
  .object({ counts: z.record(z.string(), z.int()), results: z.array(resultSchema) })
  .openapi('Recorded');

const about =
  `One event, a list of at most ${mostEvents}, or NDJSON with an event on each line, as many as you like. ` +
  'Each event counts once by its id, however often it is sent and in whatever order, so that sending again is always ' +
  'safe. What can’t be read is refused event by event; the others are recorded. NDJSON is answered with a line for each ' +
  'event that was not simply recorded, and a last line with the counts.';

/** Adds POST routes that take in events. */
export function withRecording(api: Resource, house: House, routes: readonly RecordingRoute[]): Resource {
  for (const route of routes) addRoute(api, house, route);
  return api;
}

function addRoute(api: Resource, house: House, route: RecordingRoute): void {
  const { path, tag, summary, description, scope, types, example } = route;
  const schema = bodySchema(types, example);
  const record = (events: readonly unknown[], name: string) =>
    recordFacts(house, { events, types, by: { name } });
  api.openapi(
    createRoute({
      method: 'post',
      path,
      tags: [tag],
      summary,
      description: `${description} ${about}`,
      ...guarded({
        scopes: [scope],
        body: 'streamed',
        failures: ['invalid-input', 'no-policy', 'too-large'],
      }),
      request: {
        body: {
          required: true,
          content: { 'application/json': { schema }, 'application/x-ndjson': { schema } },
        },
      },
      responses: {
        200: {
          description: 'What became of each event, in order.',
          content: contentOf(answerSchema, ['application/json', 'application/x-ndjson']),
        },
      },
    }),
    async (c) => {
      const language = languageIn(c.req.header('accept-language'));
      c.header('Vary', 'Accept-Language');
      c.header('Content-Language', language);
      const { user, scopes } = callerOf(c);
      const take = async (events: readonly unknown[]): Promise<ShownBatch> => {
        const batch = await record(events, user.name);
        return scopes.includes('people:read') ? whole(batch) : veiled(batch);
      };
      if (mediaTypeOf(c, ['application/json', 'application/x-ndjson']) === 'application/json') {
        const body = await jsonBody(c, maxBytes);
        const batch = await take(Array.isArray(body) ? body : [body]);
        const [only] = batch.results;
        if (!Array.isArray(body) && only?.errors) throw invalidInput(only.errors);
        return c.json(shownBatch(batch, language), 200);
      }
      return rowsAnswer(c, ndjson, recordLines(readJsonLines(c, { maxLine }), take, language));
    },
  );
}

/** The form of a body for the description of the API, taken from the schemas that read it. */
function bodySchema(types: readonly EventType[], example: Readonly<Record<string, unknown>>): object {
  const forms = types.map((type) => {
    const { $schema: _, ...form } = z.toJSONSchema(eventSchemas[type], {
      io: 'input',
      unrepresentable: 'any',
    });
    // Where one kind is the rule, it need not be said.
    const required = type === types[0] ? form.required?.filter((name) => name !== 'type') : form.required;
    return { ...form, ...(required ? { required } : {}) };
  });
  const event = forms.length === 1 ? { ...forms[0] } : { oneOf: forms };
  return { anyOf: [event, { type: 'array', items: event, maxItems: mostEvents }], example };
}

/** What became of an event, as far as the caller may know. */
type ShownResult = Omit<EventResult, 'result'> & { readonly result: EventResult['result'] | 'received' };

interface ShownBatch {
  readonly counts: Readonly<Record<ShownResult['result'], number>>;
  readonly results: readonly ShownResult[];
}

const whole = ({ counts, results }: RecordedBatch): ShownBatch => ({
  counts: { ...counts, received: 0 },
  results,
});

/** Whoever may not see people learns from what they send neither who is known nor what is held about them. */
function veiled({ counts, results }: RecordedBatch): ShownBatch {
  const { refused } = counts;
  return {
    counts: {
      recorded: 0,
      duplicate: 0,
      ignored: 0,
      'unknown-person': 0,
      refused,
      received: results.length - refused,
    },
    results: results.map(({ people: _, why: __, ...each }) =>
      each.result === 'refused' ? each : { ...each, result: 'received' },
    ),
  };
}

const shownErrors = (errors: readonly FieldProblem[], language: Language) =>
  errors.map(({ path, says }) => ({ path, message: says[language] }));

function shownResult({ errors, people, ...result }: ShownResult, language: Language) {
  return {
    ...result,
    ...(people ? { people: [...people] } : {}),
    ...(errors ? { errors: shownErrors(errors, language) } : {}),
  };
}

const shownBatch = ({ counts, results }: ShownBatch, language: Language) => ({
  counts: { ...counts },
  results: results.map((result) => shownResult(result, language)),
});

type Counts = Record<ShownResult['result'], number>;

const isDone = ({ result }: ShownResult): boolean =>
  result === 'recorded' || result === 'duplicate' || result === 'received';

/** Records lines piece by piece, and tells what was not simply recorded by its line. */
async function* recordLines(
  lines: ReturnType<typeof readJsonLines>,
  record: (events: readonly unknown[]) => Promise<ShownBatch>,
  language: Language,
): AsyncGenerator<unknown> {
  const counts: Counts = {
    recorded: 0,
    duplicate: 0,
    ignored: 0,
    'unknown-person': 0,
    refused: 0,
    received: 0,
  };
  let waiting: { readonly line: number; readonly value: unknown }[] = [];
  const recordWaiting = async () => {
    const taken = waiting;
    waiting = [];
    const batch = await record(taken.map(({ value }) => value));
    for (const [result, count] of Object.entries(batch.counts)) counts[result as keyof Counts] += count;
    return batch.results.flatMap((each) => {
      if (isDone(each)) return [];
      const { index, ...told } = shownResult(each, language);
      return [{ line: taken[index]!.line, ...told }];
    });
  };
  for await (const { line, value, problem } of lines) {
    if (problem) {
      counts.refused += 1;
      yield { line, result: 'refused', errors: [{ path: '', message: problem[language] }] };
    } else if (waiting.push({ line, value }) === piece) yield* await recordWaiting();
  }
  if (waiting.length > 0) yield* await recordWaiting();
  yield { counts };
}
