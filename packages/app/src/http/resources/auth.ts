import { Failure } from '../../usecases/index.ts';
import { type ApiContext, type Resource, resource } from '../api-env.ts';
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

/** Whoever asks is a stranger: a name and a password with room to spare. */
const mostBytes = 16 * 1024;

/**
 * Signing in and out, below /api/auth: better-auth answers, within what {@link open} lets through. Its requests and answers
 * are its own; what it refuses is told as everywhere, in a problem. No part of the published API.
 */
export function authResource({ signIn, url }: StaffFrame, tries: SignInTries): Resource {
  const api = resource();
  api.all(`${base}/*`, limitBody(mostBytes), async (c) => {
    if (!open.has(`${c.req.method} ${c.req.path.slice(base.length)}`)) throw closed();
    if (c.req.method === 'POST') {
      requireOwnPage(c, url);
      if (!c.req.path.endsWith('/sign-out')) tries.take(c, await accountIn(c));
    }
    const answer = await signIn.handle(c.req.raw);
    const own = new Response(answer.body, answer);
    own.headers.set('Cache-Control', 'no-store');
    return own;
  });
  return api;
}

/** The address that somebody signs in with, where the body names one. */
async function accountIn(c: ApiContext): Promise<string | undefined> {
  try {
    const body: unknown = await c.req.raw.clone().json();
    if (typeof body !== 'object' || body === null || !('email' in body)) return undefined;
    return typeof body.email === 'string' ? body.email : undefined;
  } catch {
    return undefined;
  }
}

const closed = (): Failure =>
  new Failure('not-found', {
    nl: 'Hier is niets. Inloggen gaat via de pagina.',
    en: 'Nothing is here. Sign in by the page.',
  });
