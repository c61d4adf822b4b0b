import { createRoute, z } from '@hono/zod-openapi';
import { type ReadCase, readCase } from '@houdbaar/core/golden';
import { asks, caseSchema, outcomes, questionSchema } from '@houdbaar/core/terms';
import { judgeQuestion, saidComplaints, saidVerdict } from '../../usecases/index.ts';
import { invalidInput, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';
import { mediaTypeOf } from '../media-type.ts';
import { jsonBody } from '../rows/json-body.ts';
import { readJsonLines } from '../rows/read-json-lines.ts';
import { contentOf, ndjson } from '../rows/row-formats.ts';
import { rowsAnswer } from '../rows/rows-answer.ts';

const saidSchema = z.object({ cites: z.array(z.string()), says: z.string() });

const verdictSchema = z
  .object({
    id: z.string().openapi({ description: 'As sent, else its place: "#1".' }),
    twinOf: z.string().optional(),
    ask: z.enum(asks),
    law: z.string(),
    expected: z
      .enum(outcomes)
      .nullable()
      .openapi({ description: 'What the question itself expected, if it did.' }),
    found: z
      .enum(outcomes)
      .openapi({ description: 'The outcome. Unknown never sends and never extends a term.' }),
    ok: z.boolean().nullable(),
    cites: z.array(z.string()),
    citesMet: z.boolean().nullable(),
    until: z.string().nullable().openapi({
      description: 'First day on which the outcome could differ with no new fact; null for none.',
    }),
    due: z.string().optional(),
    reasons: z.array(saidSchema.extend({ rule: z.string() })),
    duties: z.array(saidSchema.extend({ duty: z.string() })),
    missing: z.array(z.string()).openapi({ description: 'The facts that would settle an unknown.' }),
    counsel: z.literal(true).optional().openapi({ description: 'The law is open here: ask counsel.' }),
    unknownKeys: z
      .array(z.object({ path: z.string(), meant: z.string().optional() }))
      .optional()
      .openapi({ description: 'Keys that nobody reads, perhaps misspelled.' }),
  })
  .openapi('Verdict');

const example = {
  id: 'newsletter-to-customer',
  law: 'NL',
  at: '2026-11-22',
  ask: 'contact',
  purpose: { kind: 'direct-marketing', basis: 'consent' },
  message: {
    channel: 'email',
    content: 'marketing',
    onBehalfOf: 'self',
    unsubscribe: 'link',
    identifiesSender: true,
  },
  person: { kind: 'consumer' },
  facts: { consents: [], relation: { kind: 'none' } },
};

/** The shape of a question, taken from the schema that validates it. */
const askedSchema = questionSchema.extend({
  id: z.string().optional(),
  twinOf: z.string().optional(),
  expect: caseSchema.shape.expect.optional(),
});
const { $schema: _, ...questionShape } = z.toJSONSchema(askedSchema, { io: 'input' });

/** POST /judge: questions that carry their own facts. Nothing stored is read, nothing is stored. */
export function judgeResource(): Resource {
  const api = resource();
  api.openAPIRegistry.registerComponent('schemas', 'Question', { ...questionShape, example } as object);
  const schema = { $ref: '#/components/schemas/Question' };
  return api.openapi(
    createRoute({
      method: 'post',
      path: '/judge',
      tags: ['Judge'],
      summary: 'Judge a question that carries its own facts',
      description:
        'The body is a question in the shape of the golden cases: whose law, which day, what is asked, and the facts. ' +
        'An absent fact is unknown. Send NDJSON to have many judged, one on each line; the answer then has one line ' +
        'for each line, in the same order, and a line that could not be read has "found": "error". Read the answer while ' +
        'you still send: it comes as fast as you take it, and no faster.',
      ...guarded({ scopes: ['judge'], body: 'streamed' }),
      request: {
        body: {
          required: true,
          content: { 'application/json': { schema }, 'application/x-ndjson': { schema } },
        },
      },
      responses: {
        200: {
          description: 'The verdict, its reasons in the language of Accept-Language (nl, en).',
          content: contentOf(verdictSchema, ['application/json', 'application/x-ndjson']),
        },
      },
    }),
    async (c) => {
      const language = languageIn(c.req.header('accept-language'));
      c.header('Vary', 'Accept-Language');
      c.header('Content-Language', language);
      if (mediaTypeOf(c, ['application/json', 'application/x-ndjson']) === 'application/json') {
        const read = readCase(await jsonBody(c));
        if (!read.asked) throw invalidInput(fieldProblemsOf(read));
        const verdict = saidVerdict(read.asked, judgeQuestion(read), language);
        return c.json(
          read.unknownKeys.length > 0 ? { ...verdict, unknownKeys: [...read.unknownKeys] } : verdict,
          200,
        );
      }
      async function* verdicts() {
        for await (const { line, value, problem } of readJsonLines(c)) {
          if (problem) {
            yield { id: `#${line}`, found: 'error', ok: false, errors: [{ line, says: problem[language] }] };
            continue;
          }
          const read = readCase(value, line - 1, line);
          yield read.asked
            ? saidVerdict(read.asked, judgeQuestion(read), language)
            : saidComplaints(read, language, { line });
        }
      }
      return rowsAnswer(c, ndjson, verdicts());
    },
  );
}

const fieldProblemsOf = ({ complaints }: ReadCase) =>
  complaints.map(({ path, says, remedy }) => ({
    path,
    says: { nl: `${says.nl} ${remedy.nl}`, en: `${says.en} ${remedy.en}` },
  }));
