import { createHmac } from 'node:crypto';
import { createApi, type Frame, houseResources, type StaffFrame, webhooksResource } from '../http/index.ts';
import { staffSignIn } from '../staff/index.ts';
import {
  completeSetupWithPassword,
  inviteUser,
  openSetup,
  organisationName,
  type Role,
  type StaffMail,
  useLink,
} from '../usecases/index.ts';
import type { OpenStore } from './databases.ts';
import { type TestHouse, type TestHouseOptions, testHouse } from './test-house.ts';

export const goodPassword = 'vier-losse-woorden-zonder-verband';

interface StaffOptions extends TestHouseOptions {
  readonly url?: string;
  readonly provider?: Parameters<typeof staffSignIn>[0]['provider'];
  readonly mail?: (house: TestHouse) => StaffMail;
  readonly limits?: Frame['limits'];
}

interface Requested {
  request(path: string, init?: RequestInit): Response | Promise<Response>;
}

/** A browser at one server: keeps its cookies, and says where its requests come from. */
class TestBrowser {
  readonly cookies = new Map<string, string>();
  readonly #api: Requested;
  readonly #origin: string;

  constructor(api: Requested, origin: string) {
    this.#api = api;
    this.#origin = origin;
  }

  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.#api.request(path, {
      method,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(method === 'GET' ? {} : { origin: this.#origin }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const each of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      if (!name) continue;
      if (!value || /max-age=0/i.test(each)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  signIn(email: string, password = goodPassword): Promise<Response> {
    return this.ask('POST', '/api/auth/sign-in/email', { email, password });
  }
}

/** A house with its whole API, and the ways in for the staff. */
export async function staffHouse(open: OpenStore, options: StaffOptions = {}) {
  const { url = 'http://localhost:4470', provider, mail, limits } = options;
  let database: Awaited<ReturnType<OpenStore>> | undefined;
  const house = await testHouse(async (asked) => {
    database = await open(asked);
    return database;
  }, options);
  const warned: string[] = [];
  const staff: StaffFrame = {
    house,
    store: house.store,
    url,
    organisation: () => organisationName(house),
    signIn: staffSignIn({
      database: database!.kysely,
      users: house.store.users,
      ring: house.ring,
      clock: house.clock,
      url,
      provider,
      warn: (message) => void warned.push(message),
    }),
    ...(mail ? { mail: mail(house) } : {}),
  };
  const note = (fields: object, message: string) => void warned.push(`${message} ${JSON.stringify(fields)}`);
  const api = createApi(
    {
      version: '0.0.0',
      clock: house.clock,
      log: { info: () => undefined, error: note },
      keys: house.store.keys,
      setup: house.store.setup,
      idempotency: house.store.idempotency,
      ring: house.ring,
      readiness: { check: async () => [] },
      staff,
      limits: {
        signInsPerAddress: { burst: 1000, perSecond: 1000 },
        signInsPerAccount: { burst: 1000, perSecond: 1000 },
        ...limits,
      },
    },
    [
      ...houseResources(house),
      webhooksResource(house, { allowPrivate: true, resolve: async () => ['127.0.0.1'] }),
    ],
  );
  const browser = () => new TestBrowser(api, url);
  /** A user with these roles, who chose a password. */
  const giveUser = async (email: string, roles: readonly Role[]) => {
    const asked = { name: email.split('@')[0]!, email, roles };
    const { user, link } = await inviteUser({ house, url }, asked, null, 'nl');
    await useLink(house, { token: link!.url.split('#')[1]!, password: goodPassword });
    return user;
  };
  /** A browser in which somebody with these roles has signed in. */
  const signedIn = async (email: string, roles: readonly Role[]) => {
    const user = await giveUser(email, roles);
    const own = browser();
    const answer = await own.signIn(email);
    if (!answer.ok) throw new Error(`signing in failed: ${await answer.text()}`);
    return Object.assign(own, { user });
  };
  /** The first administrator, by the set-up token. */
  const firstAdministrator = async (email = 'anna@voorbeeld.example') => {
    const token = (await openSetup(house.store.setup, house.clock.now()))!;
    const asked = { token, name: 'Anna', email, password: goodPassword };
    return completeSetupWithPassword(house.store.setup, asked, house.clock.now());
  };
  return { house, api, staff, database: database!, warned, browser, giveUser, signedIn, firstAdministrator };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code that an app shows for the secret in its address (RFC 6238: SHA-1, 30 seconds, 6 digits). */
export function totpOf(uri: string, at = Date.now()): string {
  const bits = [...new URL(uri).searchParams.get('secret')!.replace(/=+$/, '')]
    .map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const secret = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.at(-1)! & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
