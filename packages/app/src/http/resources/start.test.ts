import { describe, expect, test } from 'vitest';
import { testApi } from '../in-memory.fixture.ts';
import type { StartDeps } from '../ports.ts';

const token = 'hb_setup_right';
const ours = { 'sec-fetch-site': 'same-origin' };

/** A page on a house that remembers what was done with it. */
async function startPage(now: Partial<Awaited<ReturnType<StartDeps['state']>>> = {}, proof = token) {
  const done: string[] = [];
  let untouched = true;
  const act = (what: string) => async (given?: unknown) => {
    done.push(given === undefined ? what : `${what} ${JSON.stringify(given)}`);
    untouched = false;
  };
  const start: StartDeps = {
    version: '1.2.3',
    state: async () => ({
      untouched,
      sample: false,
      hasPolicy: false,
      needsAdministrator: true,
      people: 7,
      ...now,
    }),
    proves: async (text) => text === proof,
    loadSample: act('sample'),
    beginEmpty: act('empty'),
    beginWithExport: act('own'),
    removeSample: act('remove'),
  };
  const { app } = await testApi([], { start, hasSample: async () => now.sample ?? false });
  const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
  const send = (
    path: string,
    fields: Record<string, string | File>,
    headers: Record<string, string> = ours,
  ) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return app.request(path, { method: 'POST', body, headers });
  };
  return { done, get, send };
}

describe('the page at the root', () => {
  test('asks how to begin, in the language of the reader, without script and from nowhere else', async () => {
    const { get } = await startPage();
    const dutch = await get(`/?token=${token}`, { 'accept-language': 'nl' });
    const text = await dutch.text();
    expect(text).toContain('Hoe wil je beginnen?');
    expect(text).toContain(`name="token" value="${token}"`);
    expect(text).not.toMatch(/<script|src=|https?:/);
    expect(dutch.headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-/);
    expect(dutch.headers.get('referrer-policy')).toBe('same-origin');
    expect(await (await get('/')).text()).toContain('How do you want to begin?');
  });

  test('never shows what came with the address as markup', async () => {
    const { get } = await startPage();
    const text = await (await get('/?token=%22%3E%3Cb%3Ex')).text();
    expect(text).not.toContain('<b>x');
  });

  test('shows how things are and what to type next, once there is something; strangers see no numbers', async () => {
    const { get } = await startPage({ untouched: false, hasPolicy: true });
    const text = await (await get('/start')).text();
    expect(text.match(/<li><code>npx houdbaar /g)).toHaveLength(3);
    expect(text).toContain('href="/docs');
    expect(text).not.toContain('<dd>7</dd>');
  });

  test('says that the people are invented, also in a header of every answer', async () => {
    const { get, send, done } = await startPage({ untouched: false, sample: true });
    const answer = await get('/start');
    expect(await answer.text()).toContain('action="/sample/remove');
    expect(answer.headers.get('houdbaar-sample')).toBe('true');
    expect((await get('/healthz')).headers.get('houdbaar-sample')).toBe('true');
    expect((await send('/sample/remove', { token })).status).toBe(303);
    expect(done).toEqual(['remove']);
  });
});

test('asks for a key once the set-up token holds no more', async () => {
  for (const [now, path] of [
    [{ untouched: true }, '/start'],
    [{ untouched: false, sample: true }, '/sample/remove'],
  ] as const) {
    const { get, send } = await startPage({ ...now, needsAdministrator: false });
    const text = await (await get('/start?lang=nl')).text();
    expect(text).not.toContain('Instelcode');
    expect(text).toContain('Sleutel');
    const refused = await (await send(`${path}?lang=nl`, { token: 'wrong', choice: 'empty' })).text();
    expect(refused).not.toContain('nstelcode staat');
  }
  const { get } = await startPage({ untouched: true });
  expect(await (await get('/start?lang=nl')).text()).toContain('Instelcode');
});

describe('its forms', () => {
  test('carry out a choice, once', async () => {
    const { send, done } = await startPage();
    const answer = await send('/start', { token, choice: 'sample' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/?lang=en&token=${token}`]);
    const again = await send('/start', { token, choice: 'empty' });
    expect(again.status).toBe(503);
    expect(await again.text()).toContain('role="alert"');
    expect(done).toEqual(['sample']);
  });

  test('refuse a wrong token, another site and a page that hides where it is', async () => {
    const { send, done } = await startPage();
    const fields = { token, choice: 'empty' };
    expect((await send('/start', { ...fields, token: 'wrong' })).status).toBe(403);
    expect((await send('/start', { choice: 'empty' })).status).toBe(403);
    expect((await send('/start', fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(401);
    expect((await send('/start', fields, { origin: 'null' })).status).toBe(401);
    expect((await send('/start', fields, { origin: 'https://evil.example', host: 'localhost' })).status).toBe(
      401,
    );
    expect((await send('/start', fields, {})).status).toBe(401);
    expect(done).toEqual([]);
    const old = await send('/start', fields, { origin: 'http://localhost:4470', host: 'localhost:4470' });
    expect(old.status).toBe(303);
  });

  test('leave no key in an address', async () => {
    const { send } = await startPage({}, 'hb_live_right');
    const answer = await send('/start', { token: 'hb_live_right', choice: 'empty' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?lang=en']);
  });

  test('read a large file only while there is something to begin with', async () => {
    const { send } = await startPage({ untouched: false });
    const large = { token, choice: 'own', file: new File(['x'.repeat(200_000)], 'klanten.csv') };
    expect((await send('/start', large)).status).toBe(413);
    expect((await send('/sample/remove', large)).status).toBe(413);
  });

  test('take in a file under its own name, and no other place than a temporary one', async () => {
    const { send, done } = await startPage();
    const file = new File(['email\nnoor@example.com\n'], '../../klanten.csv', { type: 'text/csv' });
    const fields = { token, choice: 'own', template: 'web-shop', country: 'be', file };
    expect((await send('/start', fields)).status).toBe(303);
    expect(done[0]).toMatch(
      /^own \{"files":\["[^"]*houdbaar-upload-\w+[^"]klanten\.csv"\],"template":"web-shop","country":"BE"\}$/,
    );
  });

  test.each([
    [{ choice: 'own', country: 'NL', template: 'web-shop' }, 'Choose a file'],
    [
      { choice: 'own', country: 'NL', template: 'web-shop', path: '/etc/hosts' },
      'only works on the computer',
    ],
    [{ choice: 'own', country: 'Nederland', template: 'web-shop' }, 'two letters'],
    [{ choice: 'own', country: 'NL', template: 'made-up' }, 'fits you best'],
    [{ choice: 'other' }, 'Choose one of the three'],
  ])('tell what is wrong with %o', async (fields, says) => {
    const { send, done } = await startPage();
    const answer = await send('/start', { token, ...fields });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(says);
    expect(done).toEqual([]);
  });
});
