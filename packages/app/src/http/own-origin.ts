import { Failure } from '../usecases/index.ts';
import type { ApiContext } from './api-env.ts';

/** What reads only; everything else may change something. */
export const onlyReads = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);

/**
 * Whether a request comes from our own page. A browser says so itself where it can (`Sec-Fetch-Site`); else the origin must
 * be the address under which we are known, or the one that the request went to: a page elsewhere has another one, and the
 * cookies of this address go to this address only.
 */
function fromOwnPage(c: ApiContext, url: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin') ?? '';
  return origin === url || (URL.canParse(origin) && new URL(origin).host === c.req.header('host'));
}

/** Throws `origin-refused` where a request did not come from our own page: cookies go along by themselves. */
export function requireOwnPage(c: ApiContext, url: string): void {
  if (fromOwnPage(c, url)) return;
  throw new Failure('origin-refused', {
    nl: 'Dit verzoek kwam niet van de pagina van Houdbaar zelf. Open Houdbaar op het juiste adres.',
    en: 'This request did not come from Houdbaar’s own page. Open Houdbaar at its own address.',
  });
}
