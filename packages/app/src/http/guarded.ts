import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Failure, type FailureCode, requireScopes, type Scope } from '../usecases/index.ts';
import { answeredOnce } from './answered-once.ts';
import { type ApiEnv, callerOf } from './api-env.ts';

interface AnyGuard {
  /** Every one of these must be granted to the key. */
  readonly scopes: readonly Scope[];
  /** Failures of its own that callers should expect, for the description; the usual ones are added to it. */
  readonly failures?: readonly FailureCode[];
}

interface WholeBody {
  /** Largest body in bytes; 1 MiB unless told. */
  readonly body?: number;
  /** A POST that writes: an `Idempotency-Key` makes it happen once. Not for answers that hold a secret. */
  readonly idempotent?: boolean;
}

/** The handler reads the body piece by piece, within its own bounds; so it can't be known beforehand whether it came before. */
interface StreamedBody {
  readonly body: 'streamed';
  readonly idempotent?: false;
}

export type Guard = AnyGuard & (WholeBody | StreamedBody);

const defaultBody = 1024 * 1024;

export const tooLarge = (limit: number): Failure =>
  new Failure(
    'too-large',
    {
      nl: `De inhoud mag hier ${limit} bytes groot zijn. Verdeel hem over meer verzoeken.`,
      en: `The content may have ${limit} bytes here. Spread it over more requests.`,
    },
    { data: { limit } },
  );

/** Refuses a body of more bytes than this, before any of it is read where the length is told. */
export const limitBody = (limit: number, failure = tooLarge): MiddlewareHandler<ApiEnv> =>
  bodyLimit({
    maxSize: limit,
    onError: () => {
      throw failure(limit);
    },
  });

const packed = (): Failure =>
  new Failure('media-type-unknown', {
    nl: 'Stuur de inhoud hier onverpakt, zonder Content-Encoding.',
    en: 'Send the content unpacked here, without Content-Encoding.',
  });

/**
 * What stands before the handler of a route, to be spread into `createRoute`: scopes, size, once-only. A route under
 * /api/v1 that forgets it still asks for a key (see create-api.ts), though for no scope; a test finds those.
 */
export function guarded({ scopes, idempotent = false, body = defaultBody, failures = [] }: Guard) {
  const limit = body === 'streamed' ? undefined : limitBody(body);
  const middleware: MiddlewareHandler<ApiEnv> = async (c, next) => {
    requireScopes(callerOf(c), scopes);
    let answer: Response | undefined;
    const bodyless = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (limit && !bodyless && (c.req.header('content-encoding') ?? 'identity') !== 'identity') throw packed();
    const then = async (): Promise<void> => {
      if (idempotent) answer = await answeredOnce(c, next);
      else await next();
    };
    await (limit && !bodyless ? limit(c, then) : then());
    return answer;
  };
  return {
    security: [{ key: [...scopes] as string[] }],
    middleware,
    'x-idempotent': idempotent,
    'x-failures': [...failures] as string[],
  };
}
