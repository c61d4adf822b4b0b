import { expect, test } from 'vitest';
import { describeOnStores } from '../../testing/databases.ts';
import { goodPassword, staffHouse, totpOf } from '../../testing/staff-house.ts';
import { openSetup } from '../../usecases/index.ts';

const json = async (answer: Response) => (await answer.json()) as Record<string, unknown>;
const anna = 'anna@voorbeeld.example';

describeOnStores('signing in', (open) => {
  test('begins with the set-up token and a password, and gives a session that can do what its roles may', async () => {
    const { browser, house } = await staffHouse(open);
    const own = browser();
    expect(await json(await own.ask('GET', '/api/v1/sign-in'))).toMatchObject({
      needsAdministrator: true,
      provider: null,
      mail: false,
    });
    const token = (await openSetup(house.store.setup, house.clock.now()))!;
    const asked = { token, name: 'Anna', email: anna };
    const weak = await own.ask('POST', '/api/v1/setup', { ...asked, password: 'Amsterdam2026!' });
    expect(weak.status).toBe(422);
    expect(await json(weak)).toMatchObject({
      code: 'invalid-input',
      errors: expect.arrayContaining([expect.objectContaining({ path: 'password' })]),
    });
    expect(
      (await own.ask('POST', '/api/v1/setup', { ...asked, token: 'hb_setup_x', password: 'x' })).status,
    ).toBe(403);
    const done = await own.ask('POST', '/api/v1/setup', { ...asked, password: goodPassword });
    expect(done.status).toBe(201);
    expect(await json(done)).toMatchObject({ user: { name: 'Anna', email: anna } });
    const [cookie] = done.headers.getSetCookie();
    expect(cookie).toMatch(/^houdbaar\.session_token=.*HttpOnly.*SameSite=Lax/i);
    expect(cookie).not.toMatch(/secure/i);
    const caller = await json(await own.ask('GET', '/api/v1/caller'));
    expect(caller).toMatchObject({
      user: { email: anna },
      purposes: 'all',
      session: {
        via: 'password',
        roles: ['administrator', 'privacy-officer'],
        secondFactor: { on: false, missing: false },
      },
      organisation: expect.any(String),
    });
    expect((await own.ask('GET', '/api/v1/users')).status).toBe(200);
    expect(await json(await own.ask('GET', '/api/v1/sign-in'))).toMatchObject({ needsAdministrator: false });
    expect((await own.ask('POST', '/api/auth/sign-out')).status).toBe(200);
    expect((await own.ask('GET', '/api/v1/caller')).status).toBe(401);
  });

  test('asks for a secure cookie where the address is https', async () => {
    const { browser, firstAdministrator } = await staffHouse(open, { url: 'https://houdbaar.example' });
    await firstAdministrator();
    const [cookie] = (await browser().signIn(anna)).headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-houdbaar\.session_token=.*Secure/);
  });

  test('is refused alike for an unknown address and a wrong password, and slows a guesser down', async () => {
    const { browser, firstAdministrator } = await staffHouse(open, {
      limits: { signInsPerAccount: { burst: 3, perSecond: 0.001 } },
    });
    await firstAdministrator();
    const own = browser();
    const wrong = await own.signIn(anna, 'iets-anders-dan-het-is');
    const unknown = await own.signIn('niemand@voorbeeld.example');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const [one, two] = [await json(wrong), await json(unknown)];
    expect(one).toMatchObject({ code: 'sign-in-refused' });
    expect({ ...one, requestId: '' }).toEqual({ ...two, requestId: '' });
    await own.signIn(anna, 'nog-een-keer-iets-anders');
    await own.signIn(anna, 'en-weer-iets-anders');
    const slow = await own.signIn(anna);
    expect(slow.status).toBe(429);
    expect(Number(slow.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('is not taken from somebody by asking for their new password over and over', async () => {
    const { browser, firstAdministrator } = await staffHouse(open, {
      limits: { signInsPerAccount: { burst: 3, perSecond: 0.001 } },
    });
    await firstAdministrator();
    const asked: number[] = [];
    for (let time = 0; time < 4; time += 1)
      asked.push((await browser().ask('POST', '/api/v1/password/forgotten', { email: anna })).status);
    expect(asked).toEqual([503, 503, 503, 429]);
    expect((await browser().signIn(anna)).status).toBe(200);
  });

  test('opens nothing else of the library below /api/auth', async () => {
    const { browser, firstAdministrator } = await staffHouse(open);
    await firstAdministrator();
    const own = browser();
    await own.signIn(anna);
    for (const [method, path] of [
      ['POST', 'sign-up/email'],
      ['GET', 'get-session'],
      ['GET', 'list-sessions'],
      ['POST', 'update-user'],
      ['POST', 'change-email'],
      ['POST', 'delete-user'],
      ['POST', 'request-password-reset'],
      ['GET', 'ok'],
      ['POST', 'sign-in/email/'],
      ['POST', 'sign-in//email'],
    ] as const)
      expect([
        path,
        (await own.ask(method, `/api/auth/${path}`, method === 'GET' ? undefined : {})).status,
      ]).toEqual([path, 404]);
  });

  test('refuses what another site sends with the cookies of this one', async () => {
    const { browser, firstAdministrator } = await staffHouse(open);
    await firstAdministrator();
    const own = browser();
    await own.signIn(anna);
    const change = (headers: Record<string, string>) =>
      own.ask('PATCH', '/api/v1/caller', { language: 'nl' }, headers);
    for (const headers of [
      { origin: 'https://elders.example' },
      { origin: 'null' },
      { origin: '' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ]) {
      const answer = await change(headers);
      expect([headers, answer.status, (await json(answer)).code]).toEqual([headers, 403, 'origin-refused']);
    }
    expect((await change({})).status).toBe(204);
    expect((await change({ origin: '', 'sec-fetch-site': 'same-origin' })).status).toBe(204);
    expect((await change({ origin: 'http://127.0.0.1:4470', host: '127.0.0.1:4470' })).status).toBe(204);
    // The same page under another name of this machine.
    const nearby = { origin: 'http://127.0.0.1:4470', host: '127.0.0.1:4470' };
    const answer = await browser().ask(
      'POST',
      '/api/auth/sign-in/email',
      { email: anna, password: goodPassword },
      nearby,
    );
    expect([answer.status, await answer.json()]).toEqual([200, { redirect: false }]);
    // A browser that sends no referrer names no origin either.
    const unnamed = { origin: '', 'sec-fetch-site': 'same-origin' };
    const quiet = browser();
    expect(
      (await quiet.ask('POST', '/api/auth/sign-in/email', { email: anna, password: goodPassword }, unnamed))
        .status,
    ).toBe(200);
    expect((await quiet.ask('POST', '/api/auth/sign-out', undefined, unnamed)).status).toBe(200);
    // Signing in as somebody else from afar is refused as well.
    const foreign = { origin: 'https://elders.example' };
    const body = { email: anna, password: goodPassword };
    expect((await browser().ask('POST', '/api/auth/sign-in/email', body, foreign)).status).toBe(403);
    // Looking is no change; another site can't read the answer.
    expect((await own.ask('GET', '/api/v1/caller', undefined, foreign)).status).toBe(200);
  });

  test('with a second factor asks for a code, or a backup code once', async () => {
    const { browser, firstAdministrator, house } = await staffHouse(open);
    const { id } = await firstAdministrator();
    const own = browser();
    await own.signIn(anna);
    expect(
      (await own.ask('POST', '/api/auth/two-factor/enable', { password: 'niet het wachtwoord' })).status,
    ).toBe(401);
    const enabled = await json(
      await own.ask('POST', '/api/auth/two-factor/enable', { password: goodPassword }),
    );
    const uri = enabled.totpURI as string;
    const backupCodes = enabled.backupCodes as string[];
    expect(uri).toContain('otpauth://totp/Houdbaar:');
    expect((await house.store.users.find(id))?.secondFactor).toBe(false);
    expect((await own.ask('POST', '/api/auth/two-factor/verify-totp', { code: totpOf(uri) })).status).toBe(
      200,
    );
    expect(await json(await own.ask('GET', '/api/v1/caller'))).toMatchObject({
      session: { secondFactor: { on: true } },
    });

    const other = browser();
    expect(await json(await other.signIn(anna))).toMatchObject({ twoFactorRedirect: true });
    expect((await other.ask('GET', '/api/v1/caller')).status).toBe(401);
    const wrong = await other.ask('POST', '/api/auth/two-factor/verify-totp', { code: '000000' });
    expect([wrong.status, (await json(wrong)).code]).toEqual([401, 'code-refused']);
    expect((await other.ask('POST', '/api/auth/two-factor/verify-totp', { code: totpOf(uri) })).status).toBe(
      200,
    );
    expect((await other.ask('GET', '/api/v1/caller')).status).toBe(200);

    const code = backupCodes[0]!;
    const third = browser();
    await third.signIn(anna);
    expect((await third.ask('POST', '/api/auth/two-factor/verify-backup-code', { code })).status).toBe(200);
    expect((await third.ask('GET', '/api/v1/caller')).status).toBe(200);
    const fourth = browser();
    await fourth.signIn(anna);
    const again = await fourth.ask('POST', '/api/auth/two-factor/verify-backup-code', { code });
    expect([again.status, (await json(again)).code]).toEqual([401, 'code-refused']);
  });

  test('lists sessions without what proves them, and ends them at once', async () => {
    const { browser, firstAdministrator, signedIn } = await staffHouse(open);
    await firstAdministrator();
    const [one, two, three] = [browser(), browser(), browser()];
    for (const each of [one, two, three]) await each.signIn(anna);
    const listed = await one.ask('GET', '/api/v1/sessions');
    const text = await listed.clone().text();
    for (const each of [one, two, three])
      for (const value of each.cookies.values()) expect(text).not.toContain(value.split('.')[0]);
    const { items } = (await listed.json()) as { items: { id: string; current: boolean }[] };
    expect(items.map(({ current }) => current).toSorted()).toEqual([false, false, true]);
    const [other] = items.filter(({ current }) => !current);
    const stranger = await signedIn('bea@voorbeeld.example', ['administrator']);
    expect((await stranger.ask('DELETE', `/api/v1/sessions/${other!.id}`)).status).toBe(404);
    expect((await one.ask('DELETE', `/api/v1/sessions/${other!.id}`)).status).toBe(204);
    const still = async () =>
      Promise.all([one, two, three].map(async (each) => (await each.ask('GET', '/api/v1/caller')).status));
    expect((await still()).toSorted()).toEqual([200, 200, 401]);
    expect(await json(await one.ask('DELETE', '/api/v1/sessions'))).toEqual({ ended: 1 });
    expect(await still()).toEqual([200, 401, 401]);
    expect((await stranger.ask('GET', '/api/v1/caller')).status).toBe(200);
  });

  test('ends a session that is not used for 12 hours, and any after 7 days', async () => {
    const { browser, firstAdministrator, database } = await staffHouse(open);
    await firstAdministrator();
    const own = browser();
    await own.signIn(anna);
    const expiry = async () => {
      const { rows } = await database.pool.query<{ left: number }>(
        'select extract(epoch from expires_at - now())::int as left from user_session',
      );
      return rows[0]?.left;
    };
    expect(await expiry()).toBeGreaterThan(12 * 3600 - 60);
    await database.pool.query(
      `update user_session set updated_at = now() - interval '6 hours', expires_at = now() + interval '6 hours'`,
    );
    const used = await own.ask('GET', '/api/v1/caller');
    expect(used.status).toBe(200);
    expect(used.headers.getSetCookie().join()).toContain('session_token');
    expect(await expiry()).toBeGreaterThan(12 * 3600 - 60);
    await database.pool.query(`update user_session set created_at = now() - interval '8 days'`);
    expect((await own.ask('GET', '/api/v1/caller')).status).toBe(401);
    expect(await expiry()).toBeUndefined();
    await own.signIn(anna);
    await database.pool.query(`update user_session set expires_at = now() - interval '1 second'`);
    expect((await own.ask('GET', '/api/v1/caller')).status).toBe(401);
  });

  test('changes a password by the present one, and ends the other sessions', async () => {
    const { browser, firstAdministrator } = await staffHouse(open);
    await firstAdministrator();
    const [one, two] = [browser(), browser()];
    for (const each of [one, two]) await each.signIn(anna);
    const change = (current: string, password: string) =>
      one.ask('POST', '/api/v1/password', { current, password });
    expect((await change('fout', 'paard-batterij-nietje-correct')).status).toBe(401);
    expect((await change(goodPassword, 'annaannaanna')).status).toBe(422);
    expect((await change(goodPassword, 'paard-batterij-nietje-correct')).status).toBe(204);
    expect((await one.ask('GET', '/api/v1/caller')).status).toBe(200);
    expect((await two.ask('GET', '/api/v1/caller')).status).toBe(401);
    expect((await two.signIn(anna)).status).toBe(401);
    expect((await two.signIn(anna, 'paard-batterij-nietje-correct')).status).toBe(200);
  });

  test('says how strong a password is, in the language of the reader', async () => {
    const { browser } = await staffHouse(open);
    const check = async (password: string, language: string) =>
      json(
        await browser().ask(
          'POST',
          '/api/v1/password/check',
          { password, about: ['Sanne de Vries', 'sanne@example.com'] },
          { 'accept-language': language },
        ),
      );
    expect(await check(goodPassword, 'nl')).toEqual({ score: 4, enough: true, advice: [] });
    const short = await check('x7#kQ', 'nl');
    expect(short).toMatchObject({ enough: false });
    expect(short.advice).toContain('Neem minstens 12 tekens.');
    expect(await check('sannedevries', 'en')).toMatchObject({ enough: false, score: 0 });
    expect(await check('passwordpassword', 'nl')).toMatchObject({ enough: false });
  });
});
