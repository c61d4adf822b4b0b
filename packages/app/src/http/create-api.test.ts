import { createRoute, z } from '@hono/zod-openapi';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRing, rotate } from '../keys/index.ts';
import { resource } from './api-env.ts';
import { publicPaths } from './create-api.ts';
import { guarded } from './guarded.ts';
import { testApi, testNow } from './in-memory.fixture.ts';

interface Problem {
  code: string;
  detail: string;
  title: string;
  requestId: string;
  errors?: { path: string; message: string }[];
}
const problem = async (answer: Response): Promise<Problem> => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  return (await answer.json()) as Problem;
};

/** A resource as the ones of the product: counts up, and can go wrong. */
function counting() {
  const seen: number[] = [];
  const bug = new Error('password=hunter2 of sanne@example.com');
  const api = resource().openapi(
    createRoute({
      method: 'post',
      path: '/counts',
      ...guarded({ scopes: ['people:write'], idempotent: true }),
      request: {
        body: {
          required: true,
          content: { 'application/json': { schema: z.strictObject({ add: z.number().int().min(1) }) } },
        },
      },
      responses: {
        201: {
          description: 'Counted.',
          content: { 'application/json': { schema: z.object({ sum: z.number() }) } },
        },
      },
    }),
    async (c) => {
      const { add } = c.req.valid('json');
      if (add === 13) throw bug;
      seen.push(add);
      return c.json({ sum: seen.reduce((a, b) => a + b) }, 201);
    },
  );
  return { api, seen };
}

describe('the frame', () => {
  test('answers an unknown path and an unknown method as a problem, in the reader’s language', async () => {
    const { ask } = await testApi();
    const missing = await ask('/api/v1/nothing', { headers: { 'Accept-Language': 'nl-BE, en;q=0.5' } });
    expect(missing.status).toBe(404);
    expect(await problem(missing)).toMatchObject({ code: 'not-found', title: 'Niet gevonden' });
    const wrong = await ask('/api/v1/judge', { method: 'PUT' });
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBe('POST');
    expect(await problem(wrong)).toMatchObject({ code: 'method-not-allowed' });
  });

  test('asks who you are on every path of /api/v1 but the public ones', async () => {
    const { app } = await testApi([counting().api]);
    const document = (await (await app.request('/openapi.json')).json()) as {
      paths: Record<string, Record<string, { security?: unknown }>>;
    };
    const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1'));
    expect(paths.length).toBeGreaterThan(3);
    for (const [path, item] of paths)
      for (const [method, operation] of Object.entries(item)) {
        if (publicPaths.has(path)) continue;
        const answer = await app.request(path, { method: method.toUpperCase() });
        expect(`${path} ${answer.status}`).toBe(`${path} 401`);
        expect(answer.headers.get('www-authenticate')).toContain('Bearer');
        expect(operation.security).toBeDefined();
      }
    expect((await app.request('/api/v1/whatever')).status).toBe(401);
  });

  test('names each wrong field and what to do, and the missing scope', async () => {
    const { post, giveKey } = await testApi([counting().api]);
    const wrong = await post('/api/v1/counts', { add: 0, ad: 1 });
    expect(wrong.status).toBe(422);
    expect((await problem(wrong)).errors).toEqual([
      { path: 'add', message: 'Take a number of at least 1.' },
      { path: '', message: 'Not known here: "ad". Leave it out.' },
    ]);
    const absent = await problem(await post('/api/v1/counts', {}));
    expect(absent.errors).toEqual([{ path: 'add', message: '"add" is missing. Add "add".' }]);
    const kind = await problem(await post('/api/v1/counts', { add: 'x' }, { 'Accept-Language': 'nl' }));
    expect(kind.errors).toEqual([{ path: 'add', message: '"x" kan hier niet. Hier hoort een getal.' }]);
    const Authorization = `Bearer ${await giveKey({ scopes: ['judge'] })}`;
    const forbidden = await post('/api/v1/counts', { add: 1 }, { Authorization });
    expect(forbidden.status).toBe(403);
    expect(await problem(forbidden)).toMatchObject({ code: 'scope-missing', scope: 'people:write' });
  });

  test('refuses what is no JSON, another kind of content and too much of it', async () => {
    const { post } = await testApi([counting().api]);
    expect((await post('/api/v1/counts', '{"add":')).status).toBe(400);
    expect((await post('/api/v1/counts', 'add=1', { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await post('/api/v1/counts', { add: 1 }, { 'Content-Encoding': 'gzip' })).status).toBe(415);
    const large = await post('/api/v1/counts', JSON.stringify({ add: 1, pad: 'x'.repeat(1024 * 1024) }), {
      'Content-Length': String(1024 * 1024 + 20),
    });
    expect(large.status).toBe(413);
    expect(await problem(large)).toMatchObject({ code: 'too-large', limit: 1048576 });
  });

  test('reads little of what comes without a key', async () => {
    const { app } = await testApi();
    const sent = {
      token: 'hb_setup_x',
      name: 'Sanne',
      email: 'sanne@example.com',
      more: 'x'.repeat(100_000),
    };
    const headers = { 'Content-Type': 'application/json' };
    const answer = await app.request('/api/v1/setup', {
      method: 'POST',
      headers,
      body: JSON.stringify(sent),
    });
    expect(answer.status).toBe(413);
    expect(await problem(answer)).toMatchObject({ code: 'too-large' });
  });

  test('tells nothing of the inside of a bug, and logs no message', async () => {
    const { post, logged } = await testApi([counting().api]);
    const answer = await post('/api/v1/counts', { add: 13 });
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).not.toContain('hunter2');
    const { requestId } = JSON.parse(text) as Problem;
    expect(answer.headers.get('x-request-id')).toBe(requestId);
    expect(JSON.stringify(logged)).toContain(requestId);
    expect(JSON.stringify(logged)).not.toMatch(/hunter2|sanne/);
  });

  test('logs templates: no query, no id of a path', async () => {
    const { ask, logged } = await testApi();
    await ask('/api/v1/keys/secret-person?email=sanne@example.com', { method: 'DELETE' });
    const line = logged.at(-1);
    expect(line?.fields).toMatchObject({ method: 'DELETE', route: '/api/v1/keys/:id', status: 404 });
    expect(JSON.stringify(line)).not.toMatch(/secret-person|sanne/);
  });

  test('does a request once under its idempotency key', async () => {
    const { api, seen } = counting();
    const { post, clock } = await testApi([api]);
    const headers = { 'Idempotency-Key': 'a-1' };
    const first = await post('/api/v1/counts', { add: 2 }, headers);
    const again = await post('/api/v1/counts', { add: 2 }, headers);
    expect([first.status, await first.json()]).toEqual([201, { sum: 2 }]);
    expect([again.status, await again.json()]).toEqual([201, { sum: 2 }]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.headers.get('content-type')).toBe('application/json');
    const other = await post('/api/v1/counts', { add: 3 }, headers);
    expect([other.status, (await problem(other)).code]).toEqual([422, 'idempotency-key-reused']);
    expect(seen).toEqual([2]);
    // What failed may be tried again, and after a day the key is free.
    expect((await post('/api/v1/counts', { add: 13 }, { 'Idempotency-Key': 'a-2' })).status).toBe(500);
    expect((await post('/api/v1/counts', { add: 4 }, { 'Idempotency-Key': 'a-2' })).status).toBe(201);
    clock.at += 24 * 3_600_000 + 1;
    expect((await post('/api/v1/counts', { add: 5 }, headers)).status).toBe(201);
    expect(seen).toEqual([2, 4, 5]);
  });

  test('knows a request again by a hash with a key, also after a new key was made', async () => {
    const { api, seen } = counting();
    const { post, frame, key } = await testApi([api]);
    const headers = { 'Idempotency-Key': 'a-1', 'Content-Type': 'application/json' };
    await post('/api/v1/counts', { add: 2 }, headers);
    const later = await testApi([api], {
      idempotency: frame.idempotency,
      keys: frame.keys,
      ring: rotate(frame.ring, 'lookup', testNow),
    });
    const again = await later.app.request('/api/v1/counts', {
      method: 'POST',
      body: '{"add":2}',
      headers: { ...headers, Authorization: `Bearer ${key}` },
    });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(seen).toEqual([2]);
    // Under another ring it is another request: the hash alone tells nobody what was asked.
    const strange = await testApi([api], {
      idempotency: frame.idempotency,
      keys: frame.keys,
      ring: createRing(testNow),
    });
    const refused = await strange.app.request('/api/v1/counts', {
      method: 'POST',
      body: '{"add":2}',
      headers: { ...headers, Authorization: `Bearer ${key}` },
    });
    expect(refused.status).toBe(422);
  });

  test('refuses a second request while the first runs', async () => {
    const gate = Promise.withResolvers<void>();
    const slow = resource().openapi(
      createRoute({
        method: 'post',
        path: '/slow',
        ...guarded({ scopes: [], idempotent: true }),
        responses: { 204: { description: 'Done.' } },
      }),
      async (c) => {
        await gate.promise;
        return c.body(null, 204);
      },
    );
    const { post } = await testApi([slow]);
    const headers = { 'Idempotency-Key': 'b' };
    const first = post('/api/v1/slow', '', headers);
    const second = await post('/api/v1/slow', '', headers);
    expect([second.status, second.headers.get('retry-after')]).toEqual([409, '2']);
    gate.resolve();
    expect((await first).status).toBe(204);
    expect((await post('/api/v1/slow', '', headers)).status).toBe(204);
  });

  test('limits a key, tells when to come back, and lets it', async () => {
    const { ask, clock } = await testApi([], { limits: { perKey: { burst: 2, perSecond: 0.5 } } });
    expect((await ask('/api/v1/keys')).status).toBe(200);
    expect((await ask('/api/v1/keys')).status).toBe(200);
    const refused = await ask('/api/v1/keys');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2']);
    clock.at += 2000;
    expect((await ask('/api/v1/keys')).status).toBe(200);
  });

  test('makes guessing keys slow for the address that guesses', async () => {
    const { ask, app } = await testApi([], { limits: { perAddress: { burst: 30, perSecond: 0.1 } } });
    const Authorization = `Bearer hb_live_${'a'.repeat(12)}_${'b'.repeat(43)}`;
    expect((await ask('/api/v1/keys', { headers: { Authorization } })).status).toBe(401);
    expect((await ask('/api/v1/keys', { headers: { Authorization } })).status).toBe(401);
    expect((await app.request('/healthz')).status).toBe(429);
  });

  test('sends headers that keep a browser safe, and no CORS', async () => {
    const { app } = await testApi();
    const { headers } = await app.request('/healthz', { headers: { Origin: 'https://elsewhere.example' } });
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('calls nothing that a client can send a bug of its own', async () => {
    const { post, ask } = await testApi([counting().api], {
      limits: { perKey: { burst: 1e6, perSecond: 1e6 }, perAddress: { burst: 1e6, perSecond: 1e6 } },
    });
    const question = fc.record(
      {
        law: fc.oneof(fc.constantFrom('NL', 'UK', 'EU'), fc.jsonValue()),
        at: fc.oneof(fc.constantFrom('2026-11-22', '2026-02-31'), fc.jsonValue()),
        ask: fc.oneof(fc.constantFrom('contact', 'keep', 'answer'), fc.jsonValue()),
        facts: fc.jsonValue(),
        person: fc.jsonValue(),
        id: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const paths = fc.constantFrom('/api/v1/judge', '/api/v1/keys', '/api/v1/counts', '/api/v1/setup');
    const kinds = fc.constantFrom(
      'application/json',
      'application/x-ndjson',
      'text/csv',
      'application/json; charset=x',
    );
    await fc.assert(
      fc.asyncProperty(
        paths,
        fc.oneof(question, fc.jsonValue(), fc.string()),
        kinds,
        async (path, body, kind) => {
          const answer = await post(path, JSON.stringify(body), { 'Content-Type': kind });
          expect(answer.status).not.toBe(500);
          await answer.text();
        },
      ),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(fc.webPath(), fc.webQueryParameters(), async (path, query) => {
        expect((await ask(`/api/v1${path}?${query}`)).status).not.toBe(500);
        expect((await ask(`/api/v1/keys?cursor=${query}`)).status).not.toBe(500);
      }),
      { numRuns: 100 },
    );
  });
});
