import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, isAbsolute, join } from 'node:path';
import { templateNames } from '@houdbaar/core/policy';
import type { Language } from '@houdbaar/core/terms';
import { renderStartPage } from '../../documents/start-page/index.ts';
import { Failure, storedName } from '../../usecases/index.ts';
import { type ApiContext, type Resource, resource } from '../api-env.ts';
import { fromThisMachine } from '../client-address.ts';
import { limitBody } from '../guarded.ts';
import { languageIn } from '../language.ts';
import type { StartDeps } from '../ports.ts';

/** Of an upload; a larger file is read from where it is. */
const mostBytes = 50 * 1024 * 1024;
/** Of a form without a file. */
const formBytes = 64 * 1024;

/**
 * The page at `/start`, which is also the page at `/` as long as there is nothing, and the two forms on it. A form counts
 * only with a proof (the set-up token or a key) and from the page itself; works without script. No part of the published
 * API.
 *
 * @param hasApp whether the web app answers at `/` once there is something, or somebody to sign in
 */
export function startResource(deps: StartDeps, hasApp = false): Resource {
  const api = resource();
  const small = limitBody(formBytes);
  const large = limitBody(mostBytes + formBytes, tooLarge);
  api.get('/start', async (c) => show(c, deps, c.req.query('token')));
  api.get('/', async (c, next) => {
    const { untouched, needsAdministrator } = await deps.state();
    // Whoever administers begins in the app: the set-up token has had its use.
    return hasApp && !(untouched && needsAdministrator) ? next() : show(c, deps, c.req.query('token'));
  });
  api.post(
    '/start',
    // The proof stands in the body, so a stranger's is read too: a large one only for as long as it can be of use.
    async (c, next) => ((await deps.state()).untouched ? large : small)(c, next),
    (c) => sent(c, deps, hasApp, (form) => begin(c, deps, form)),
  );
  api.post('/sample/remove', small, (c) => sent(c, deps, hasApp, () => deps.removeSample()));
  return api;
}

type Form = Readonly<Record<string, string | File | (string | File)[]>>;

const languageOf = (c: ApiContext): Language =>
  languageIn(c.req.query('lang') ?? c.req.header('accept-language'));

async function show(
  c: ApiContext,
  deps: StartDeps,
  token: string | undefined,
  failure?: Failure,
): Promise<Response> {
  const { people, ...state } = await deps.state();
  const { page, styleHash } = renderStartPage(
    {
      ...state,
      version: deps.version,
      token: token?.slice(0, 200),
      problem: failure?.says,
      // How many people an organisation holds is nobody else's business.
      ...(fromThisMachine(c) || state.sample ? { people } : {}),
    },
    languageOf(c),
  );
  c.header('Vary', 'Accept-Language');
  c.header('Cache-Control', 'no-store');
  // The browser must say of a form where it came from; to others it says nothing.
  c.header('Referrer-Policy', 'same-origin');
  c.header(
    'Content-Security-Policy',
    `default-src 'none'; style-src '${styleHash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  );
  return c.html(page, failure?.meaning.status ?? 200);
}

/** Takes a form in: from our own page, with proof. What goes wrong is told on the page. */
async function sent(
  c: ApiContext,
  deps: StartDeps,
  hasApp: boolean,
  act: (form: Form) => Promise<void>,
): Promise<Response> {
  let token: string | undefined;
  try {
    if (!fromOurPage(c)) throw elsewhere();
    const form: Form = await c.req.parseBody();
    token = textOf(form, 'token');
    if (token === undefined || !(await deps.proves(token))) {
      token = undefined;
      throw unproven((await deps.state()).needsAdministrator);
    }
    await act(form);
    // A set-up token has had its use soon; a key has not, and must not stay behind in a history.
    const onward = token.startsWith('hb_live_') ? {} : { token };
    const query = new URLSearchParams({ lang: languageOf(c), ...onward });
    // In the app the first thing to do is to come in.
    const comesIn = hasApp && (await deps.state()).needsAdministrator;
    return c.redirect(comesIn ? `/setup?${query}` : `/?${query}`, 303);
  } catch (error) {
    const failure = asFailure(error);
    // Whoever guesses at tokens is slowed down by this.
    c.error = failure;
    return show(c, deps, token, failure);
  }
}

/** Browsers say where a form was sent from; one on another site, or a page that hides it, is refused. */
function fromOurPage(c: ApiContext): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin') ?? c.req.header('referer') ?? '';
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host');
}

async function begin(c: ApiContext, deps: StartDeps, form: Form): Promise<void> {
  const choice = textOf(form, 'choice');
  if (!(await deps.state()).untouched) throw begun();
  if (choice === 'sample') return deps.loadSample();
  if (choice === 'empty') return deps.beginEmpty();
  if (choice !== 'own') throw wrongForm('choice');
  const template = templateNames.find((name) => name === textOf(form, 'template'));
  const country = (textOf(form, 'country') ?? '').toUpperCase();
  if (!template) throw wrongForm('template');
  if (!/^[A-Z]{2}$/.test(country)) throw wrongForm('country');
  return withFile(c, form, (file) => deps.beginWithExport({ files: [file], template, country }));
}

/** The file that was sent, for as long as it is needed, or the path that was typed. */
async function withFile(c: ApiContext, form: Form, read: (file: string) => Promise<void>): Promise<void> {
  const { file } = form;
  const path = textOf(form, 'path');
  if (path !== undefined) {
    if (!fromThisMachine(c) || !isAbsolute(path)) throw wrongForm('path');
    return read(path);
  }
  if (!(file instanceof File) || file.size === 0) throw wrongForm('file');
  const folder = await mkdtemp(join(tmpdir(), 'houdbaar-upload-'));
  try {
    const name = basename(file.name.replaceAll('\\', '/'))
      .replaceAll(/[^\p{L}\p{N}._ -]/gu, '_')
      .slice(-120);
    const saved = join(folder, /^\.*$/.test(name) ? 'export' : storedName(name));
    await writeFile(saved, Buffer.from(await file.arrayBuffer()), { mode: 0o600 });
    await read(saved);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function textOf(form: Form, name: string): string | undefined {
  const value = form[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Failures of other rooms say in words what is the matter, too. Bugs go on. */
function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { says } = error as { says?: Failure['says'] };
  if (error instanceof Error && typeof says?.en === 'string')
    return new Failure('invalid-input', says, { cause: error });
  throw error;
}

const fields: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  choice: { nl: 'Kies één van de drie.', en: 'Choose one of the three.' },
  template: { nl: 'Kies wat het best bij jullie past.', en: 'Choose what fits you best.' },
  country: {
    nl: 'Schrijf het land met twee letters, zoals NL of BE.',
    en: 'Write the country in two letters, such as NL or BE.',
  },
  file: { nl: 'Kies een bestand of geef een pad.', en: 'Choose a file or give a path.' },
  path: {
    nl: 'Geef het hele pad, vanaf het begin van de schijf. Een pad kan alleen op de computer waarop Houdbaar draait.',
    en: 'Give the whole path, from the root of the disk. A path only works on the computer that runs Houdbaar.',
  },
};

const wrongForm = (field: string): Failure =>
  new Failure('invalid-input', fields[field]!, { data: { field } });

const unproven = (needsAdministrator: boolean): Failure =>
  needsAdministrator
    ? new Failure('setup-token-refused', {
        nl: 'Deze code klopt niet. De laatste instelcode staat in de terminal of in het log van de server.',
        en: 'This token is not right. The latest set-up token stands in the terminal or in the log of the server.',
      })
    : new Failure('setup-token-refused', {
        nl: 'Deze sleutel mag dit niet. Neem een sleutel met het recht plans:execute.',
        en: 'This key may not do this. Take a key with the scope plans:execute.',
      });

const elsewhere = (): Failure =>
  new Failure('key-refused', {
    nl: 'Dit formulier kwam van een andere site. Stuur het vanaf deze pagina.',
    en: 'This form came from another site. Send it from this page.',
  });

const begun = (): Failure =>
  new Failure('unavailable', {
    nl: 'Er is intussen al begonnen. Er is niets veranderd.',
    en: 'A beginning was made in the meantime. Nothing was changed.',
  });

const tooLarge = (): Failure =>
  new Failure('too-large', {
    nl: 'Dit bestand is groter dan 50 MB. Geef het pad, of gebruik houdbaar import.',
    en: 'This file is larger than 50 MB. Give its path, or use houdbaar import.',
  });
