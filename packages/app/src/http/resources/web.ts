import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type ApiContext, type Resource, resource } from '../api-env.ts';
import { languageIn } from '../language.ts';

/** Where the built app lies, in the repository as in the package: plain files with their `.br` and `.gz` beside them. */
export const builtWeb = join(import.meta.dirname, '../../../web');

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // Sizes and positions are set on elements as they are measured.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * The web app: its files, and its one page for every address that isn't one of ours. Files carry a hash in their name
 * and are kept by the browser; the page itself is asked for each time.
 *
 * @param folder absolute path of what was built
 */
export function webResource(folder: string): Resource {
  const web = resource();
  const files = serveStatic<never>({ root: folder, precompressed: true });
  web.get('/assets/*', async (c, next) => {
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    return files(c as never, next);
  });
  web.get('/houdbaar.svg', async (c, next) => {
    c.header('Cache-Control', 'public, max-age=86400');
    return files(c as never, next);
  });
  web.get('*', async (c, next) => (isVisit(c) ? showApp(c, folder) : next()));
  return web;
}

/** Somebody's browser that goes to a page, as against a program that asks for data; the root is a page to all. */
const isVisit = (c: ApiContext): boolean =>
  c.req.path === '/' ||
  ((c.req.header('accept') ?? '').includes('text/html') &&
    !/^\/(?:api|assets|docs|openapi\.json|healthz|readyz|metrics)(?:\/|$)/.test(c.req.path));

/** The page that all addresses of the app share. */
async function showApp(c: ApiContext, folder: string): Promise<Response> {
  const page = await readPage(folder);
  c.header('Cache-Control', 'no-cache');
  c.header('Referrer-Policy', 'same-origin');
  if (page === undefined) return c.html(notBuilt(languageIn(c.req.header('accept-language'))), 503);
  c.header('Content-Security-Policy', policy);
  return c.html(page);
}

async function readPage(folder: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, 'index.html'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const notBuilt = (language: 'nl' | 'en'): string =>
  language === 'nl'
    ? '<!doctype html><html lang="nl"><title>Houdbaar</title><p>De webapp is nog niet gebouwd. Typ <code>npm run build</code> en laad deze pagina opnieuw.</p></html>'
    : '<!doctype html><html lang="en"><title>Houdbaar</title><p>The web app is not built yet. Type <code>npm run build</code> and load this page again.</p></html>';
