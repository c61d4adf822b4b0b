import type { Language } from '@houdbaar/core/terms';
import { HTTPException } from 'hono/http-exception';
import { Failure } from '../usecases/index.ts';
import type { ApiContext } from './api-env.ts';
import { languageIn } from './language.ts';

/** A problem by RFC 9457. Our own members: `code`, `requestId`, `errors`, and what the failure carries. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly requestId: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly [extension: string]: unknown;
}

/** The failure that an error stands for; undefined for a bug. */
function failureOf(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  if (!(error instanceof HTTPException)) return undefined;
  if (error.status === 415)
    return new Failure('media-type-unknown', {
      nl: 'Stuur de inhoud als application/json, met die Content-Type.',
      en: 'Send the content as application/json, with that Content-Type.',
    });
  if (error.status === 400)
    return new Failure('malformed-body', {
      nl: 'De inhoud is geen geldige JSON. Kijk naar de komma’s, haakjes en aanhalingstekens.',
      en: 'The body is not valid JSON. Look at the commas, brackets and quotation marks.',
    });
  return undefined;
}

function problemOf(failure: Failure, language: Language, requestId: string): Problem {
  const { code, meaning, says, data, errors } = failure;
  return {
    ...data,
    type: `/docs#problem-${code}`,
    title: meaning.title[language],
    status: meaning.status,
    detail: says[language],
    code,
    requestId,
    ...(errors.length === 0
      ? {}
      : { errors: errors.map(({ path, says: each }) => ({ path, message: each[language] })) }),
  };
}

const bug = {
  title: { nl: 'Er ging bij ons iets mis', en: 'Something went wrong on our side' },
  detail: {
    nl: 'Dit ligt niet aan je verzoek. Probeer het later opnieuw, en noem dit verzoeknummer als het blijft gebeuren.',
    en: 'Your request is not to blame. Try again later, and quote this request id if it keeps happening.',
  },
} as const;

/** Any error as an answer. A bug is logged by its kind and its way through the code: its message may hold data. */
export function answerError(error: unknown, c: ApiContext): Response {
  const language = languageIn(c.req.header('accept-language'));
  const requestId = c.get('requestId');
  const failure = failureOf(error);
  if (failure) return problemAnswer(problemOf(failure, language, requestId), language, headersOf(failure));
  c.get('frame').log.error({ id: requestId, ...traceOf(error) }, 'a request failed');
  const { title, detail } = bug;
  return problemAnswer(
    {
      type: '/docs#problem-internal',
      title: title[language],
      status: 500,
      detail: detail[language],
      code: 'internal',
      requestId,
    },
    language,
  );
}

function headersOf({ code, data }: Failure): Record<string, string> {
  if (code === 'key-required') return { 'WWW-Authenticate': 'Bearer realm="houdbaar"' };
  if (code === 'key-refused') return { 'WWW-Authenticate': 'Bearer realm="houdbaar", error="invalid_token"' };
  if (code === 'scope-missing')
    return {
      'WWW-Authenticate': `Bearer realm="houdbaar", error="insufficient_scope", scope="${data.scope}"`,
    };
  if (typeof data.retryAfter === 'number') return { 'Retry-After': String(data.retryAfter) };
  if (code === 'method-not-allowed') return { Allow: String(data.allow) };
  return {};
}

const problemAnswer = (
  problem: Problem,
  language: Language,
  headers: Record<string, string> = {},
): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': language,
      Vary: 'Accept-Language',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });

/** What may be logged of a bug: kinds, codes and places, no messages. */
export function traceOf(error: unknown): { readonly errors: readonly object[] } {
  const errors: object[] = [];
  for (let each = error; each instanceof Error && errors.length < 4; each = each.cause) {
    const at = (each.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    const code = 'code' in each && typeof each.code === 'string' ? { code: each.code } : {};
    errors.push({ name: each.name, ...code, at: at.slice(0, 12).map((line) => line.trim()) });
  }
  return { errors };
}
