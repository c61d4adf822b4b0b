import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type Resource, resource } from './api-env.ts';
import { testApi } from './in-memory.fixture.ts';
import { ndjson } from './rows/row-formats.ts';
import { rowsAnswer } from './rows/rows-answer.ts';
import { type RunningServer, serve } from './serve.ts';

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.close(0);
  server = undefined;
});

async function start(resources: readonly Resource[] = [], changes: Parameters<typeof testApi>[1] = {}) {
  const api = await testApi(resources, changes);
  server = await serve({ app: api.app, port: 0 });
  const { port } = server;
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers: { Authorization: `Bearer ${api.key}`, ...headers } });
  return { ...api, port, get, running: server };
}

/** Rows that tell how many were asked for, and when nobody wants more. */
function rowsOf(total: number, failAt = Number.POSITIVE_INFINITY) {
  const stopped = Promise.withResolvers<number>();
  const state = { made: 0 };
  async function* rows() {
    try {
      for (; state.made < total; state.made += 1) {
        if (state.made === failAt) throw new Error('secret inside');
        yield { row: state.made, pad: 'x'.repeat(1000) };
      }
    } finally {
      stopped.resolve(state.made);
    }
  }
  const api = resource();
  api.get('/rows', (c) => rowsAnswer(c, ndjson, rows()));
  return { api, state, stopped: stopped.promise };
}

describe('a running server', () => {
  test('listens on this machine alone, and says where', async () => {
    const { running, get } = await start();
    expect(running.host).toBe('127.0.0.1');
    expect((await get('/healthz')).status).toBe(200);
    await expect(serve({ app: { fetch: () => new Response() }, port: running.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  test('takes a request under another name for one of a stranger', async () => {
    const { port } = await start();
    // A page elsewhere whose name leads here, or a proxy that says nothing of whom it asks for.
    const statusUnder = async (host: string) => {
      const asking = request({ host: '127.0.0.1', port, path: '/metrics', headers: { host } }).end();
      const [answer] = (await once(asking, 'response')) as [IncomingMessage];
      answer.resume();
      return answer.statusCode;
    };
    for (const own of ['localhost', `127.0.0.1:${port}`, `[::1]:${port}`])
      expect(await statusUnder(own)).toBe(200);
    for (const other of ['evil.example', `privacy.example.com:${port}`, 'localhost.evil.example'])
      expect(await statusUnder(other)).toBe(401);
  });

  test('makes rows no faster than the client takes them, and stops when the client goes', async () => {
    const { api, state, stopped } = rowsOf(1_000_000);
    const { get } = await start([api]);
    const answer = await get('/api/v1/rows', { 'Accept-Encoding': 'identity' });
    const reader = answer.body!.getReader();
    await reader.read();
    // Nobody reads on: what was made is bounded by the buffers on the way, a few megabytes.
    await reader.cancel();
    expect(await stopped).toBeLessThan(50_000);
    expect(state.made).toBeLessThan(50_000);
  });

  test('cuts an answer that breaks off, without a word of what went wrong', async () => {
    const { api } = rowsOf(1000, 500);
    const { get, logged } = await start([api]);
    const answer = await get('/api/v1/rows');
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
    expect(logged.map(({ message }) => message)).toContain('an answer broke off');
    expect(JSON.stringify(logged)).not.toContain('secret inside');
  });

  test('answers with a problem where the rows break off before the first', async () => {
    const { api } = rowsOf(10, 0);
    const { get } = await start([api]);
    const answer = await get('/api/v1/rows');
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([500, 'internal']);
  });

  test('lets what is under way finish when it closes, and takes nothing new', async () => {
    const begun = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const slow = resource();
    slow.get('/slow', async (c) => {
      begun.resolve();
      await gate.promise;
      return c.text('done');
    });
    const { get, running, port } = await start([slow]);
    const answer = get('/api/v1/slow');
    await begun.promise;
    const closed = running.close();
    const refused = connect(port, '127.0.0.1');
    const [error] = (await once(refused, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
    gate.resolve();
    expect(await (await answer).text()).toBe('done');
    await closed;
    server = undefined;
  });

  test('cuts what does not finish within the grace', async () => {
    const begun = Promise.withResolvers<void>();
    const stuck = resource();
    stuck.get('/stuck', (c) => {
      begun.resolve();
      return new Promise<Response>(() => void c);
    });
    const { get, running } = await start([stuck]);
    const answer = get('/api/v1/stuck').catch((error: Error) => error.message);
    await begun.promise;
    await running.close(10);
    expect(await answer).toBe('fetch failed');
    server = undefined;
  });

  test('shows its metrics to this machine, and through a proxy only to who has the token', async () => {
    const source = {
      read: async () => [
        {
          name: 'houdbaar_queue_jobs',
          help: 'Jobs.',
          type: 'gauge' as const,
          values: [{ labels: { state: 'a"b' }, value: 3 }],
        },
      ],
    };
    const { get } = await start([], { metricSources: [source] });
    await get('/api/v1/keys');
    const text = await (await get('/metrics')).text();
    expect(text).toContain('houdbaar_queue_jobs{state="a\\"b"} 3');
    expect(text).toContain(
      'houdbaar_http_request_seconds_count{method="GET",route="/api/v1/keys",status="200"} 1',
    );
    expect((await get('/metrics', { 'X-Forwarded-For': '203.0.113.7' })).status).toBe(401);
  });

  test('shows its metrics by token where there is one', async () => {
    const { get } = await start([], { metricsToken: 't'.repeat(16) });
    expect((await get('/metrics')).status).toBe(401);
    expect((await get('/metrics', { Authorization: `Bearer ${'t'.repeat(16)}` })).status).toBe(200);
  });

  test('says what is not ready', async () => {
    const checks = [{ name: 'database', ok: false, detail: 'no connection' }];
    const { get } = await start([], { readiness: { check: async () => checks } });
    const answer = await get('/readyz');
    expect([answer.status, await answer.json()]).toEqual([503, { ready: false, checks }]);
    expect((await get('/health')).status).toBe(200);
  });

  test('believes its own proxies about an address, and nobody else', async () => {
    const limits = { perAddress: { burst: 1, perSecond: 0.001 } };
    const direct = await start([], { limits });
    expect((await direct.get('/healthz', { 'X-Forwarded-For': '203.0.113.1' })).status).toBe(200);
    expect((await direct.get('/healthz', { 'X-Forwarded-For': '203.0.113.2' })).status).toBe(429);
    await direct.running.close(0);
    const behind = await start([], { limits, proxies: 1 });
    expect((await behind.get('/healthz', { 'X-Forwarded-For': 'made-up, 203.0.113.1' })).status).toBe(200);
    expect((await behind.get('/healthz', { 'X-Forwarded-For': 'made-up, 203.0.113.2' })).status).toBe(200);
    expect((await behind.get('/healthz', { 'X-Forwarded-For': 'other, 203.0.113.2' })).status).toBe(429);
  });
});
