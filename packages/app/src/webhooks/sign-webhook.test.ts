import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signWebhook, UnsignableWebhook } from './sign-webhook.ts';
import {
  InvalidWebhookSecret,
  makeWebhookSecret,
  readWebhookSecret,
  secretsInUse,
} from './webhook-secret.ts';

type Verify = (headers: Record<string, string>, body: string, secret: string, now: number) => boolean;

/** The receiver that the manual gives to people, run as it stands there. */
async function documentedReceiver(): Promise<Verify> {
  const manual = readFileSync(new URL('../../../../docs/webhooks.md', import.meta.url), 'utf8');
  const code = /```js\n([\s\S]+?)```/.exec(manual)?.[1] ?? '';
  const module: unknown = await import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  );
  return (module as { verifyWebhook: Verify }).verifyWebhook;
}

const secretOf = (fill: number) => makeWebhookSecret((size) => new Uint8Array(size).fill(fill));
const at = Date.UTC(2026, 10, 22, 9, 30, 0, 789);

describe('signing', () => {
  test('the example of Standard Webhooks gives the signature of its reference libraries', () => {
    const headers = signWebhook(
      { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: 1_614_265_330_000, body: '{"test": 2432232314}' },
      ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    );
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  test('the timestamp is in whole seconds, and every secret signs, in order', () => {
    const secrets = [secretOf(1), secretOf(2)];
    const headers = signWebhook({ id: 'msg_1', at, body: '{"naam":"ë"}' }, secrets);
    const expected = [1, 2].map((fill) => {
      const mac = createHmac('sha256', Buffer.alloc(32, fill));
      return `v1,${mac.update(Buffer.from(`msg_1.${Math.floor(at / 1000)}.{"naam":"ë"}`)).digest('base64')}`;
    });
    expect(headers['webhook-signature']).toBe(expected.join(' '));
  });

  test('the receiver in the manual accepts what we sign, with any of the secrets, and nothing else', async () => {
    const verify = await documentedReceiver();
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/), fc.string({ unit: 'grapheme' }), (id, body) => {
        const headers = { ...signWebhook({ id, at, body }, [secretOf(1), secretOf(2)]) };
        expect(verify(headers, body, secretOf(1), at)).toBe(true);
        expect(verify(headers, body, secretOf(2), at)).toBe(true);
        expect(verify(headers, body, secretOf(3), at)).toBe(false);
        expect(verify(headers, `${body} `, secretOf(1), at)).toBe(false);
        expect(verify({ ...headers, 'webhook-id': `${id}x` }, body, secretOf(1), at)).toBe(false);
        expect(verify(headers, body, secretOf(1), at + 301_000)).toBe(false);
        expect(verify({}, body, secretOf(1), at)).toBe(false);
      }),
    );
  });

  test('an id that could be read two ways and an absent secret are refused', () => {
    expect(() => signWebhook({ id: 'a.1', at, body: '' }, [secretOf(1)])).toThrow(UnsignableWebhook);
    expect(() => signWebhook({ id: '', at, body: '' }, [secretOf(1)])).toThrow(UnsignableWebhook);
    expect(() => signWebhook({ id: 'a', at, body: '' }, [])).toThrow(UnsignableWebhook);
  });
});

describe('secrets', () => {
  test('a new secret holds the 32 bytes it was given', () => {
    expect(readWebhookSecret(secretOf(7))).toEqual(Buffer.alloc(32, 7));
  });

  test('what is no secret is refused without being repeated', () => {
    const short = `whsec_${Buffer.alloc(23).toString('base64')}`;
    const long = `whsec_${Buffer.alloc(65).toString('base64')}`;
    for (const text of [
      '',
      'whsec_',
      short,
      long,
      secretOf(1).slice(6),
      `${secretOf(1)}!`,
      'whsec_hunter2',
    ]) {
      expect(() => readWebhookSecret(text)).toThrow(InvalidWebhookSecret);
      expect(new InvalidWebhookSecret().message).not.toContain('hunter2');
    }
  });

  test('an old secret signs until its time is over', () => {
    const held = [{ secret: 'new' }, { secret: 'old', until: at }];
    expect(secretsInUse(held, at - 1)).toEqual(['new', 'old']);
    expect(secretsInUse(held, at)).toEqual(['new']);
  });
});
