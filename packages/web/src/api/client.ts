import type { Problem, Routes } from './contract.generated.ts';

export type Route = keyof Routes;
type Part = 'params' | 'query' | 'body';
/** What a route takes; a part of which everything may be left out may be left out itself. */
type Given<R extends Route> = {
  readonly [K in Part as Routes[R][K] extends undefined
    ? never
    : object extends Routes[R][K]
      ? never
      : K]: Routes[R][K];
} & {
  readonly [K in Part as Routes[R][K] extends undefined
    ? never
    : object extends Routes[R][K]
      ? K
      : never]?: Routes[R][K];
};
export type Gives<R extends Route> = Routes[R]['gives'];

interface Extra {
  readonly signal?: AbortSignal;
  /** Makes a repeated POST happen once. */
  readonly idempotencyKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the server would not do: its sentence in the reader's language, and each field with its remedy. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly problem: Problem;
  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiProblem';
    this.status = status;
    this.problem = problem;
  }
}

/** Whether a call failed because no policy was applied yet. */
export const lacksPolicy = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && error.problem.code === 'no-policy';

/** Whether the server understood a call and would not do it: asking the same again changes nothing. */
export const isRefusal = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && error.status < 500;

let language = 'nl';
/** The language in which the server answers from now on. */
export const speak = (chosen: string): void => {
  language = chosen;
};
export const spoken = (): string => language;

let onSignedOut: () => void = () => undefined;
/** Called when the server says that nobody is signed in any more. */
export const whenSignedOut = (then: () => void): void => {
  onSignedOut = then;
};

/**
 * One call of the API: `api('GET /api/v1/people/{id}', { params: { id: 7 } })`. What isn't JSON comes as a `Blob`.
 * @throws ApiProblem what the server refused; a `TypeError` where it can't be reached.
 */
export async function api<R extends Route>(
  route: R,
  ...[given = {} as never]: object extends Given<R> ? [given?: Given<R> & Extra] : [given: Given<R> & Extra]
): Promise<Gives<R>> {
  const response = await call(route as string, given as unknown as Anything & Extra);
  const type = response.headers.get('content-type') ?? '';
  if (response.status === 204) return undefined as Gives<R>;
  return (/\bjson\b/.test(type) && !type.includes('ndjson') ? response.json() : response.blob()) as Promise<
    Gives<R>
  >;
}

interface Anything {
  readonly params?: Readonly<Record<string, string | number | null>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** The raw answer of a route, for what is read as a stream. */
export async function call(route: string, given: Anything & Extra = {}): Promise<Response> {
  const { params = {}, query = {}, body, signal, idempotencyKey, headers } = given;
  const [method = 'GET', path = ''] = route.split(' ');
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== null && each !== '') asked.append(name, String(each));
  }
  const raw = body instanceof Blob || body instanceof FormData || typeof body === 'string';
  const response = await fetch(asked.size > 0 ? `${filled}?${asked}` : filled, {
    method,
    credentials: 'same-origin',
    headers: {
      'Accept-Language': language,
      ...(body === undefined || raw ? {} : { 'Content-Type': 'application/json' }),
      ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  if (response.ok) return response;
  const problem = await problemOf(response);
  // A wrong password or code is a 401 as well, of somebody who is where they should be.
  if (/^key-/.test(problem.problem.code ?? '') && problem.status === 401 && !path.endsWith('/caller'))
    onSignedOut();
  throw problem;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  try {
    return new ApiProblem(response.status, (await response.json()) as Problem);
  } catch {
    const title = `${response.status} ${response.statusText}`;
    return new ApiProblem(response.status, {
      type: 'about:blank',
      title,
      status: response.status,
    } as Problem);
  }
}
