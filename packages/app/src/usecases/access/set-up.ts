import { Failure } from '../failure.ts';
import type { Instant, Setup, User } from '../ports/index.ts';
import type { IssuedKey } from './issue-key.ts';
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

/** Lets the first administrator in, with a key for everything. Throws `setup-done` and `setup-token-refused`. */
export async function completeSetup(
  setup: Setup,
  asked: Omit<User, 'id'> & { readonly token: string },
  now: Instant,
): Promise<IssuedKey> {
  const state = await setup.state();
  if (state.is === 'done') throw done();
  if (state.is === 'none' || !secretMatches(asked.token, state.tokenHash))
    throw new Failure('setup-token-refused', {
      nl: 'Deze instelcode klopt niet. De laatste staat in het log van de server.',
      en: 'This set-up token is not right. The latest one stands in the log of the server.',
    });
  const { id, text, hash } = freshApiKey();
  const key = await setup.complete(
    {
      id,
      name: 'Set-up',
      secretHash: hash,
      owner: { name: asked.name, email: asked.email },
      scopes: scopeNames,
      purposes: 'all',
      issuedBy: null,
      createdAt: now,
      expiresAt: null,
    },
    now,
  );
  if (!key) throw done();
  return { key, secret: text };
}

const done = (): Failure =>
  new Failure('setup-done', {
    nl: 'Er is al een beheerder. Vraag die om een sleutel.',
    en: 'There is an administrator already. Ask them for a key.',
  });
