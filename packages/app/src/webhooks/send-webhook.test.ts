import { createHmac } from 'node:crypto';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startReceiver, status } from './receiver.fixture.ts';
import { type SendRules, sendWebhook } from './send-webhook.ts';
import { checkTarget } from './target-guard.ts';
import { InvalidWebhookSecret, makeWebhookSecret } from './webhook-secret.ts';

const at = Date.UTC(2026, 10, 22, 9, 30);
const key = Buffer.alloc(32, 5);
const secrets = [makeWebhookSecret(() => key)];
const body = '{"type":"consent.withdrawn","data":{"person":"1204"}}';

const rules: SendRules = {
  allowPrivate: true,
  resolve: async () => ['127.0.0.1'],
  clock: { now: () => at },
  timeoutMs: 5000,
};
const send = (target: string, changed: Partial<SendRules> = {}) =>
  sendWebhook({ target, id: 'msg_1', body, secrets }, { ...rules, ...changed });

describe('one attempt', () => {
  test('posts the body, signed, and tells the status', async () => {
    const receiver = await startReceiver(status(204));
    expect(await send(`${receiver.url}?a=b`)).toEqual({
      at,
      durationMs: 0,
      result: { kind: 'answered', status: 204, retryAfter: null },
    });
    const [got] = receiver.received;
    expect(got).toMatchObject({ method: 'POST', path: '/hook?a=b', body });
    const mac = createHmac('sha256', key)
      .update(`msg_1.${at / 1000}.${body}`)
      .digest('base64');
    expect(got?.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(at / 1000),
      'webhook-signature': `v1,${mac}`,
    });
  });

  test('measures how long it took by the clock that was passed in', async () => {
    const receiver = await startReceiver(status(200));
    let now = at;
    const tick = () => {
      now += 40;
      return now;
    };
    const attempt = await send(receiver.url, { clock: { now: tick } });
    expect(attempt.at).toBe(at + 40);
    expect(attempt.durationMs).toBeGreaterThan(0);
  });

  test('does not follow a redirect', async () => {
    const elsewhere = await startReceiver(status(200));
    const receiver = await startReceiver(status(307, { location: elsewhere.url }));
    const { result } = await send(receiver.url);
    expect(result).toMatchObject({ kind: 'answered', status: 307 });
    expect(elsewhere.received).toEqual([]);
  });

  test('reads Retry-After', async () => {
    const receiver = await startReceiver(status(503, { 'retry-after': '60' }));
    const { result } = await send(receiver.url);
    expect(result).toEqual({ kind: 'answered', status: 503, retryAfter: at + 60_000 });
  });

  test('ends an answer that goes on and on, and keeps nothing of it', async () => {
    let ended = false;
    const receiver = await startReceiver((_, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write('secret'.repeat(1000)));
      };
      response.on('drain', more).on('close', () => {
        ended = true;
      });
      more();
    });
    const attempt = await send(receiver.url);
    expect(attempt.result).toEqual({ kind: 'answered', status: 200, retryAfter: null });
    expect(JSON.stringify(attempt)).not.toContain('secret');
    await expect.poll(() => ended).toBe(true);
  });

  test('takes the status for an answer when the body stalls', async () => {
    const receiver = await startReceiver((_, response) => {
      response.writeHead(202, { 'content-length': '100' }).write('x');
    });
    const { result } = await send(receiver.url, { timeoutMs: 200 });
    expect(result).toEqual({ kind: 'answered', status: 202, retryAfter: null });
  });
});

describe('what goes wrong is a result', () => {
  test('a receiver that never answers', async () => {
    const receiver = await startReceiver(() => {});
    expect((await send(receiver.url, { timeoutMs: 100 })).result).toEqual({
      kind: 'failed',
      because: 'timeout',
    });
  });

  test('a name server that never answers', async () => {
    const resolve = () => new Promise<never>(() => {});
    const { result } = await send('http://hooks.test/', { resolve, timeoutMs: 50 });
    expect(result).toEqual({ kind: 'failed', because: 'timeout' });
  });

  test('nobody listens', async () => {
    const receiver = await startReceiver(status(200));
    await receiver.close();
    expect((await send(receiver.url)).result).toEqual({ kind: 'failed', because: 'refused' });
  });

  test('the connection breaks', async () => {
    const receiver = await startReceiver((_, response) => response.destroy());
    expect((await send(receiver.url)).result).toEqual({ kind: 'failed', because: 'broken' });
  });

  test('the answer is no HTTP', async () => {
    const server = createServer((socket) => socket.on('error', () => {}).end('220 mail ready\r\n'));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect((await send(`http://127.0.0.1:${port}/`)).result).toEqual({ kind: 'failed', because: 'broken' });
    server.close();
  });

  test('a switch of protocols', async () => {
    const receiver = await startReceiver((_, response) => {
      response.socket?.end('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n');
    });
    expect((await send(receiver.url)).result).toEqual({ kind: 'failed', because: 'broken' });
  });

  test('https to a server without it', async () => {
    const receiver = await startReceiver(status(200));
    const { result } = await send(`https://127.0.0.1:${receiver.port}/`);
    expect(result).toEqual({ kind: 'failed', because: 'tls' });
    expect(receiver.received).toEqual([]);
  });

  test('but a secret that is none is an error: nothing is sent unsigned', async () => {
    const receiver = await startReceiver(status(200));
    const webhook = { target: receiver.url, id: 'msg_1', body, secrets: ['hunter2'] };
    await expect(sendWebhook(webhook, rules)).rejects.toThrow(InvalidWebhookSecret);
    expect(receiver.received).toEqual([]);
  });
});

describe('where an attempt may go', () => {
  test('the connection goes to the address that was checked, looked up once, under its own name', async () => {
    const receiver = await startReceiver(status(200));
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return ['127.0.0.1'];
    };
    const { result } = await send(`http://hooks.test:${receiver.port}/`, { resolve });
    expect(result).toMatchObject({ status: 200 });
    expect(asked).toEqual(['hooks.test']);
    expect(receiver.received[0]?.headers.host).toBe(`hooks.test:${receiver.port}`);
  });

  test('a name that was public when saved and leads home when used is refused, and nothing connects', async () => {
    const receiver = await startReceiver(status(200));
    const answers = [['8.8.8.8'], ['127.0.0.1']];
    const rebinding = { allowPrivate: false, resolve: async () => answers.shift() ?? [] };
    const target = `https://hooks.test:${receiver.port}/`;
    await checkTarget(target, rebinding);
    expect((await send(target, rebinding)).result).toEqual({ kind: 'target-refused', because: 'address' });
    expect(answers).toEqual([]);
    expect(receiver.received).toEqual([]);
  });

  test('a mixed answer is refused too', async () => {
    const resolve = async () => ['8.8.8.8', '::ffff:7f00:1'];
    const { result } = await send('https://hooks.test/', { allowPrivate: false, resolve });
    expect(result).toEqual({ kind: 'target-refused', because: 'address' });
  });

  test.each([
    'http://127.0.0.1:1/',
    'https://127.0.0.1:1/',
    'https://[::ffff:127.0.0.1]:1/',
    'https://me:pw@a.test/',
  ])('%s is refused, whatever was saved', async (target) => {
    const { result } = await send(target, { allowPrivate: false });
    expect(result.kind).toBe('target-refused');
  });

  test('a name without an address', async () => {
    const resolve = () => Promise.reject(new Error('ENOTFOUND'));
    const { result } = await send('https://hooks.test/', { resolve });
    expect(result).toEqual({ kind: 'target-refused', because: 'unknown-host' });
  });
});
