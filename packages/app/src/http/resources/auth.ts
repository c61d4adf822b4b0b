import { Failure } from '../../usecases/index.ts';
import { type Resource, resource } from '../api-env.ts';
import { limitBody } from '../guarded.ts';
import { requireOwnPage } from '../own-origin.ts';
import type { StaffFrame } from '../ports.ts';
import type { SignInTries } from '../sign-in-tries.ts';

const base = '/api/auth';

/** What of better-auth is open here: no more than the pages use. The rest goes through /api/v1. */
const open: ReadonlySet<string> = new Set([
  'POST /sign-in/email',
  'POST /sign-in/social',
  'GET /callback/oidc',
  'POST /sign-out',
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/generate-backup-codes',
]);

/** What its answers may say. The token of a session is for the cookie alone, where no script reads it. */
const told = [
  'success',
  'status',
  'redirect',
  'url',
  'twoFactorRedirect',
  'twoFactorMethods',
  'totpURI',
  'backupCodes',
] as const;

/** Whoever asks is a stranger: a name and a password with room to spare. */
const mostBytes = 16 * 1024;

/**
 * Signing in and out, below /api/auth: better-auth answers, within what {@link open} lets through. What it refuses is told as
 * everywhere, in a problem. No part of the published API.
 */
export function authResource({ signIn, url }: StaffFrame, tries: SignInTries): Resource {
  const api = resource();
  api.all(`${base}/*`, limitBody(mostBytes), async (c) => {
    const { method } = c.req;
    if (!open.has(`${method} ${c.req.path.slice(base.length)}`)) throw closed();
    if (method === 'GET') return unkept(await signIn.handle(c.req.raw));
    requireOwnPage(c, url);
    const text = await c.req.text();
    if (!c.req.path.endsWith('/sign-out')) tries.take(c, accountIn(text));
    const headers = new Headers(c.req.raw.headers);
    for (const name of ['content-length', 'transfer-encoding']) headers.delete(name);
    // A browser that sends no referrer leaves the origin out as well; where it comes from was settled above.
    if (['', 'null'].includes(headers.get('origin') ?? '')) headers.set('origin', url);
    // One that says nothing needs no body to say it; better-auth asks for one.
    if (text === '') headers.set('content-type', 'application/json');
    const answer = await signIn.handle(new Request(c.req.url, { method, headers, body: text || '{}' }));
    const said = readJson(await answer.text()) ?? {};
    const own = Object.fromEntries(told.flatMap((name) => (name in said ? [[name, said[name]]] : [])));
    return unkept(Response.json(own, { status: answer.status, headers: cookiesOf(answer) }));
  });
  return api;
}

const cookiesOf = (answer: Response): [string, string][] =>
  answer.headers.getSetCookie().map((cookie) => ['Set-Cookie', cookie]);

function unkept(answer: Response): Response {
  const own = new Response(answer.body, answer);
  own.headers.set('Cache-Control', 'no-store');
  return own;
}

function readJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** The address that somebody signs in with, where the body names one. */
function accountIn(text: string): string | undefined {
  const email = readJson(text)?.email;
  return typeof email === 'string' ? email : undefined;
}

const closed = (): Failure =>
  new Failure('not-found', {
    nl: 'Hier is niets. Inloggen gaat via de pagina.',
    en: 'Nothing is here. Sign in by the page.',
  });
