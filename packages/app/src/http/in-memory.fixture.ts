import { createRing } from '../keys/index.ts';
import { freshApiKey } from '../usecases/access/secret-key.ts';
import type {
  ApiKey,
  ApiKeys,
  Claim,
  Idempotency,
  IdempotentRequest,
  NewApiKey,
  Setup,
  StoredAnswer,
} from '../usecases/index.ts';
import { scopeNames } from '../usecases/index.ts';
import type { Resource } from './api-env.ts';
import { createApi } from './create-api.ts';
import type { Frame } from './ports.ts';
import { judgeResource } from './resources/judge.ts';

/** Keys and set-up kept in memory, as the store keeps them. */
class MemoryAccess {
  readonly rows = new Map<string, ApiKey>();
  #setup: Awaited<ReturnType<Setup['state']>> = { is: 'none' };
  uses = 0;

  readonly keys: ApiKeys = {
    find: async (id) => this.rows.get(id),
    list: async ({ after, limit }) => {
      const all = [...this.rows.values()];
      const from = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
      return all.slice(from, from + limit);
    },
    add: async (key) => this.#add(key),
    revoke: async (id, at) => {
      const key = this.rows.get(id);
      if (key) this.rows.set(id, { ...key, revokedAt: key.revokedAt ?? at });
      return key !== undefined;
    },
    issuersOf: async () => ({ users: new Set(), accounts: new Set() }),
    used: async (id, at) => {
      this.uses += 1;
      const key = this.rows.get(id);
      if (key) this.rows.set(id, { ...key, lastUsedAt: at });
    },
  };

  readonly setup: Setup = {
    state: async () => this.#setup,
    open: async (tokenHash) => {
      if (this.#setup.is !== 'done') this.#setup = { is: 'open', tokenHash };
    },
    complete: async ({ user, key }) => {
      if (this.#setup.is === 'done') return undefined;
      this.#setup = { is: 'done' };
      const added = key && this.#add(key);
      return { user: added?.owner ?? { id: '0', ...user }, key: added };
    },
  };

  #add(key: NewApiKey): ApiKey {
    const known = [...this.rows.values()].find(({ owner }) => owner.email === key.owner.email)?.owner;
    const owner = known ?? { ...key.owner, id: String(this.rows.size + 1) };
    const stored = { ...key, owner, lastUsedAt: null, revokedAt: null };
    this.rows.set(key.id, stored);
    return stored;
  }
}

/** Requests under an idempotency key, as the store keeps them. */
class MemoryIdempotency implements Idempotency {
  readonly #rows = new Map<string, { at: number; requestHash: string; answer?: StoredAnswer }>();

  async claim(
    request: IdempotentRequest,
    at: number,
    { forgetBefore, staleBefore }: { forgetBefore: number; staleBefore: number },
  ): Promise<Claim> {
    const row = this.#rows.get(this.#name(request));
    if (row && row.at > (row.answer ? forgetBefore : staleBefore))
      return row.answer
        ? { state: 'done', requestHash: row.requestHash, ...row.answer }
        : { state: 'running', requestHash: row.requestHash };
    this.#rows.set(this.#name(request), { at, requestHash: request.requestHash });
    return { state: 'new' };
  }

  async finish(request: IdempotentRequest, answer: StoredAnswer): Promise<void> {
    const row = this.#rows.get(this.#name(request));
    if (row) row.answer = answer;
  }

  async release(request: IdempotentRequest): Promise<void> {
    this.#rows.delete(this.#name(request));
  }

  #name = ({ owner, keyHash }: IdempotentRequest): string => `${owner} ${keyHash}`;
}

/** 2026-11-22 10:00 UTC. */
export const testNow = Date.UTC(2026, 10, 22, 10);

/** An API over memory, with a key that may do everything; `ask` sends it along. */
export async function testApi(resources: readonly Resource[] = [], changes: Partial<Frame> = {}) {
  const access = new MemoryAccess();
  const logged: { fields: object; message: string }[] = [];
  const clock = { at: testNow, now: () => clock.at };
  const note = (fields: object, message: string) => void logged.push({ fields, message });
  const frame: Frame = {
    version: '0.0.0',
    clock,
    log: { info: note, error: note },
    keys: access.keys,
    setup: access.setup,
    idempotency: new MemoryIdempotency(),
    ring: createRing(testNow),
    readiness: { check: async () => [{ name: 'database', ok: true }] },
    ...changes,
  };
  const app = createApi(frame, [judgeResource(), ...resources]);
  /** A key with what is given, all scopes and purposes where nothing is; returns its text. */
  const giveKey = async (given: Partial<NewApiKey> = {}): Promise<string> => {
    const { id, text, hash } = freshApiKey();
    await access.keys.add({
      id,
      name: 'test',
      secretHash: hash,
      owner: { name: 'Sanne', email: 'sanne@example.com' },
      scopes: scopeNames,
      purposes: 'all',
      createdAt: testNow,
      expiresAt: null,
      issuedBy: null,
      ...given,
    });
    return text;
  };
  const key = await giveKey();
  const ask = (
    path: string,
    { headers = {}, ...init }: RequestInit & { headers?: Record<string, string> } = {},
  ) => app.request(path, { ...init, headers: { Authorization: `Bearer ${key}`, ...headers } });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  return { app, access, clock, frame, logged, key, giveKey, ask, post };
}
