import { type ApiDocument, renderApiDocs } from '../../documents/api-docs/index.ts';
import { type Resource, resource } from '../api-env.ts';
import { languageIn } from '../language.ts';

/** /openapi.json and /docs, both public and made once. The page asks nothing of any other server and runs no script. */
export function docsResource(makeDocument: () => object): Resource {
  const api = resource();
  let document: object | undefined;
  const made = () => (document ??= makeDocument());
  api.get('/openapi.json', (c) => c.json(made()));
  api.get('/docs', (c) => {
    const language = languageIn(c.req.query('lang') ?? c.req.header('accept-language'));
    const { page, styleHash } = renderApiDocs(made() as ApiDocument, language);
    c.header('Vary', 'Accept-Language');
    c.header(
      'Content-Security-Policy',
      `default-src 'none'; style-src '${styleHash}'; frame-ancestors 'none'; base-uri 'none'`,
    );
    return c.html(page);
  });
  return api;
}
