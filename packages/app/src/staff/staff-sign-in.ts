import { betterAuth } from 'better-auth';
import { Failure, type SignIn, type StandingSession } from '../usecases/index.ts';
import { authOptions, authPath, type SignInDeps } from './auth-options.ts';
import { refusalOf } from './refusals.ts';

export type { ProviderConfig, SignInDeps } from './auth-options.ts';

/** Ms. However much it is used, a session ends. */
const longest = 7 * 24 * 3_600_000;

/** How the staff sign in, on the tables of a house. */
export function staffSignIn<Tables>(deps: SignInDeps<Tables>): SignIn {
  const auth = betterAuth(authOptions(deps));
  const { clock, users, url, provider } = deps;

  async function session(headers: Headers): ReturnType<SignIn['session']> {
    const { response, headers: answered } = await auth.api.getSession({ headers, returnHeaders: true });
    const cookies = answered.getSetCookie();
    if (!response) return { session: undefined, cookies };
    const { id, userId, createdAt, via } = response.session;
    if (clock.now() - createdAt.getTime() >= longest) {
      await users.endSession(userId, id);
      return { session: undefined, cookies: [] };
    }
    const standing: StandingSession = { id, userId, via: via === 'provider' ? 'provider' : 'password' };
    return { session: standing, cookies };
  }

  async function handle(request: Request): Promise<Response> {
    // A session that is too old is ended before it can be used here.
    if (request.headers.has('cookie')) await session(request.headers);
    const answer = await auth.handler(request);
    if (answer.status < 400) return answer;
    throw refusalOf(answer.status, await bodyOf(answer));
  }

  return {
    provider: provider ? new URL(provider.issuer).hostname : null,
    session,
    handle,
    async begin(email, password, headers) {
      const asked = new Headers({ 'content-type': 'application/json', origin: url });
      const agent = headers.get('user-agent');
      if (agent) asked.set('user-agent', agent);
      const answer = await handle(
        new Request(`${url}${authPath}/sign-in/email`, {
          method: 'POST',
          headers: asked,
          body: JSON.stringify({ email, password }),
        }),
      );
      const body: { twoFactorRedirect?: boolean } = await answer.json();
      return { cookies: answer.headers.getSetCookie(), needsCode: body.twoFactorRedirect === true };
    },
  };
}

async function bodyOf(answer: Response): Promise<{ readonly code?: string; readonly message?: string }> {
  try {
    return await answer.json();
  } catch (cause) {
    if (answer.status < 500) return {};
    throw new Failure(
      'unavailable',
      {
        nl: 'Inloggen lukt nu niet. Probeer het zo nog eens.',
        en: 'Signing in fails now. Try again shortly.',
      },
      { cause },
    );
  }
}
