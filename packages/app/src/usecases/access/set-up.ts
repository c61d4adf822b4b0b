import { Failure } from '../failure.ts';
import type { Instant, NewApiKey, Role, Setup, User } from '../ports/index.ts';
import type { IssuedKey } from './issue-key.ts';
import { storablePassword } from './password.ts';
import { scopeNames } from './scopes.ts';
import { freshApiKey, freshSetupToken, secretMatches } from './secret-key.ts';

/**
 * Opens set-up at start where nobody has come in yet. Returns the token to show in the log: a new one each time, since
 * only its hash is kept. Undefined once there is an administrator.
 */
export async function openSetup(setup: Setup, now: Instant): Promise<string | undefined> {
  const { is } = await setup.state();
  if (is === 'done') return undefined;
  const { text, hash } = freshSetupToken();
  await setup.open(hash, now);
  return text;
}

/** Whether a text is the token of a set-up that is still open. */
export async function provesSetup(setup: Setup, text: string): Promise<boolean> {
  const state = await setup.state();
  return state.is === 'open' && secretMatches(text, state.tokenHash);
}

/** The first one runs the installation and decides on privacy, until others come in. */
const firstRoles = ['administrator', 'privacy-officer'] as const satisfies readonly Role[];

type Asked = Omit<User, 'id'> & { readonly token: string };

async function requireToken(setup: Setup, token: string): Promise<void> {
  const state = await setup.state();
  if (state.is === 'done') throw done();
  if (state.is === 'none' || !secretMatches(token, state.tokenHash))
    throw new Failure('setup-token-refused', {
      nl: 'Deze instelcode klopt niet. De laatste staat in het log van de server.',
      en: 'This set-up token is not right. The latest one stands in the log of the server.',
    });
}

/** Lets the first administrator in, with a key for everything. Throws `setup-done` and `setup-token-refused`. */
export async function completeSetup(setup: Setup, asked: Asked, now: Instant): Promise<IssuedKey> {
  await requireToken(setup, asked.token);
  const { id, text, hash } = freshApiKey();
  const user = { name: asked.name, email: asked.email };
  const key: NewApiKey = {
    id,
    name: 'Set-up',
    secretHash: hash,
    owner: user,
    scopes: scopeNames,
    purposes: 'all',
    issuedBy: null,
    createdAt: now,
    expiresAt: null,
  };
  const came = await setup.complete({ user, roles: firstRoles, key, password: null }, now);
  if (!came?.key) throw done();
  return { key: came.key, secret: text };
}

/**
 * Lets the first administrator in with a password of their own, to sign in with.
 *
 * @throws {Failure} `setup-done`, `setup-token-refused`; `invalid-input` where the password is too weak
 */
export async function completeSetupWithPassword(
  setup: Setup,
  asked: Asked & { readonly password: string },
  now: Instant,
): Promise<User> {
  // The token first: a stranger is not told about passwords.
  await requireToken(setup, asked.token);
  const user = { name: asked.name, email: asked.email };
  const password = await storablePassword(asked.password, [asked.name, asked.email]);
  const came = await setup.complete({ user, roles: firstRoles, key: null, password }, now);
  if (!came) throw done();
  return came.user;
}

const done = (): Failure =>
  new Failure('setup-done', {
    nl: 'Er is al een beheerder. Vraag die om je uit te nodigen, of om een sleutel.',
    en: 'There is an administrator already. Ask them to invite you, or for a key.',
  });
