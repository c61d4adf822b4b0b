import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnStores } from '../testing/databases.ts';
import { staffHouse } from '../testing/staff-house.ts';

/* A real OpenID provider on this machine, which signs everybody in who says who they are. */

const url = 'http://localhost:4470';
const client = { id: 'houdbaar', secret: 'a-secret-between-these-two' };
const accounts: Readonly<Record<string, { email: string; email_verified: boolean }>> = {
  anna: { email: 'anna@voorbeeld.example', email_verified: true },
  bea: { email: 'bea@voorbeeld.example', email_verified: true },
  sly: { email: 'anna@voorbeeld.example', email_verified: false },
  stranger: { email: 'stranger@elders.example', email_verified: true },
};

let server: Server;
let issuer: string;

beforeAll(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${url}/api/auth/callback/oidc`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['a key for the cookies of the test'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub, name: sub, ...accounts[sub] }),
    }),
  });
  server.on('request', provider.callback());
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Goes through the pages of the provider as somebody, and gives the address to which it sends them back. */
async function passProvider(start: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = start;
  let form: URLSearchParams | undefined;
  for (let steps = 0; steps < 20; steps += 1) {
    if (at.startsWith(url)) return at;
    const answer: Response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    for (const each of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(each)!;
      jar.set(name!, value!);
    }
    form = undefined;
    const onward = answer.headers.get('location');
    if (onward) {
      at = new URL(onward, at).href;
      continue;
    }
    const page = await answer.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (!prompt) throw new Error(`the provider stopped: ${answer.status} ${page.slice(0, 400)}`);
    const action = /action="([^"]+)"/.exec(page)?.[1];
    if (action) at = new URL(action, at).href;
    form = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login, password: 'any' } : {}) });
  }
  throw new Error('the provider sends us round and round');
}

describeOnStores('the organisation’s own sign-in', (open) => {
  const begun = async () => {
    const provider = { issuer, clientId: client.id, clientSecret: client.secret };
    const given = await staffHouse(open, { url, provider });
    await given.firstAdministrator();
    const signIn = async (login: string) => {
      const own = given.browser();
      const asked = await own.ask('POST', '/api/auth/sign-in/social', {
        provider: 'oidc',
        callbackURL: '/',
        errorCallbackURL: '/sign-in',
      });
      expect(asked.status).toBe(200);
      const { url: start } = (await asked.json()) as { url: string };
      const back = await passProvider(start, login);
      const answer = await own.ask('GET', back.slice(url.length));
      return { own, onward: answer.headers.get('location'), status: answer.status };
    };
    return { ...given, signIn };
  };

  test('lets in whom we know by an address that it has verified, and whom we invited', async () => {
    const { signIn, browser, house, database } = await begun();
    expect(await (await browser().ask('GET', '/api/v1/sign-in')).json()).toMatchObject({
      provider: 'localhost',
    });
    const { own, onward } = await signIn('anna');
    expect(onward).toMatch(/^(?:http:\/\/localhost:4470)?\/$/);
    const caller = await (await own.ask('GET', '/api/v1/caller')).json();
    expect(caller).toMatchObject({ user: { email: 'anna@voorbeeld.example' }, session: { via: 'provider' } });
    const invited = await own.ask('POST', '/api/v1/users', {
      name: 'Bea',
      email: 'bea@voorbeeld.example',
      roles: ['auditor'],
    });
    const { link } = (await invited.json()) as { link: { url: string } };
    const bea = (await signIn('bea')).own;
    expect(await (await bea.ask('GET', '/api/v1/caller')).json()).toMatchObject({
      session: { roles: ['auditor'] },
    });
    // The invitation has had its use.
    const token = link.url.split('#')[1];
    expect((await browser().ask('POST', '/api/v1/links/look', { token })).status).toBe(410);
    // Nothing of the provider's is kept but who it is.
    const { rows } = await database.pool.query(
      `select access_token, refresh_token, id_token from user_sign_in where provider_id = 'oidc'`,
    );
    expect(rows).toEqual([1, 2].map(() => ({ access_token: null, refresh_token: null, id_token: null })));
    // A second time they are known by who the provider says they are.
    expect((await (await signIn('anna')).own.ask('GET', '/api/v1/caller')).status).toBe(200);
    const { id } = (await house.store.users.findByEmail('bea@voorbeeld.example'))!;
    await own.ask('POST', `/api/v1/users/${id}/disable`);
    const out = await signIn('bea');
    expect(out.onward).toContain('/sign-in?error=');
    expect((await out.own.ask('GET', '/api/v1/caller')).status).toBe(401);
  });

  test('lets in no stranger, and nobody by an address that it has not verified', async () => {
    const { signIn, house } = await begun();
    for (const login of ['stranger', 'sly']) {
      const { own, onward } = await signIn(login);
      expect([login, onward]).toEqual([login, expect.stringContaining('/sign-in?error=')]);
      expect((await own.ask('GET', '/api/v1/caller')).status).toBe(401);
    }
    expect(await house.store.users.list({ after: undefined, limit: 10 })).toHaveLength(1);
  });
});
