import { type FailureCode, failureCodes, scopes } from '../../usecases/index.ts';
import type { Resource } from '../api-env.ts';

/** The parts of an operation that are added to here; the rest goes through untouched. */
interface Operation {
  readonly security?: unknown;
  readonly requestBody?: unknown;
  readonly parameters?: readonly unknown[];
  readonly responses?: Readonly<Record<string, unknown>>;
  readonly 'x-idempotent'?: boolean;
  readonly 'x-failures'?: readonly FailureCode[];
}

const about = `Houdbaar tells which personal data you may keep and whom you may contact, until when and why.

Send your key with each request: \`Authorization: Bearer hb_live_…\`. What goes wrong is told as \`application/problem+json\`
(RFC 9457) with a \`code\`; the language of its text follows \`Accept-Language\` (nl, en). Lists come in pages: follow
\`next\`. A POST that writes takes an \`Idempotency-Key\`: sent again with the same body within a day, it gets the same answer
and nothing is done twice. Houdbaar supports decisions; it is no legal advice.`;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The description of the API in OpenAPI 3.1, made from the routes and the schemas that validate. */
export function documentOf(app: Resource, version: string): object {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Houdbaar',
      version,
      description: about,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
  });
  const { components = {}, paths = {} } = document;
  return {
    ...document,
    components: {
      ...components,
      schemas: { ...components.schemas, Problem: problemSchema },
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'hb_live_…',
          description: `Scopes of a key: ${Object.entries(scopes)
            .map(([scope, { en }]) => `\`${scope}\` (${en})`)
            .join(', ')}.`,
        },
      },
    },
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, item]) => [
        path,
        Object.fromEntries(
          Object.entries(item).map(([method, value]) => [
            method,
            methods.some((each) => each === method) ? described(value as Operation) : value,
          ]),
        ),
      ]),
    ),
  };
}

/** An operation with the failures and the header that all of its kind share. */
function described(given: Operation): object {
  const { 'x-idempotent': idempotent, 'x-failures': own, ...operation } = given;
  const codes: FailureCode[] = [
    ...(operation.security ? (['key-required', 'key-refused', 'scope-missing'] as const) : []),
    ...(operation.requestBody
      ? (['malformed-body', 'too-large', 'media-type-unknown', 'invalid-input'] as const)
      : []),
    ...(operation.parameters ? (['invalid-input'] as const) : []),
    ...(idempotent ? (['request-running', 'idempotency-key-reused'] as const) : []),
    ...(own ?? []),
    'too-many-requests',
  ];
  const responses: Record<string, unknown> = { ...operation.responses };
  for (const [status, names] of Map.groupBy(new Set(codes), (code) => failureCodes[code].status))
    responses[status] ??= {
      description: names.map((code) => `\`${code}\`: ${failureCodes[code].title.en}.`).join(' '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  return {
    ...operation,
    ...(idempotent ? { parameters: [...(operation.parameters ?? []), idempotencyKey] } : {}),
    responses,
  };
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A UUID of your own for this request. Sent again with the same body, it gets the same answer.',
  schema: { type: 'string', maxLength: 255 },
} as const;

const problemSchema = {
  type: 'object',
  description: 'A problem by RFC 9457. Its kind may bring further members.',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string', examples: ['/docs#problem-invalid-input'] },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: {
      type: 'string',
      description: 'What is the matter and what to do, in the language you asked for.',
    },
    code: { type: 'string', enum: [...Object.keys(failureCodes), 'internal'] },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: {
          path: { type: 'string', examples: ['facts.consents[0].act'] },
          message: { type: 'string' },
        },
      },
    },
  },
} as const;
