import { expect, test } from 'vitest';
import { describeOnStores } from '../../testing/databases.ts';
import { goodPassword, staffHouse } from '../../testing/staff-house.ts';
import { issueKey, scopeNames } from '../../usecases/index.ts';

const anna = 'anna@voorbeeld.example';
const bea = 'bea@voorbeeld.example';

interface Invited {
  user: { id: string; state: string; roles: string[] };
  link: { url: string } | null;
}
const json = async (answer: Response) => (await answer.json()) as Record<string, unknown>;
const tokenOf = ({ link }: Invited): string => link!.url.split('#')[1]!;

describeOnStores('users', (open) => {
  const begun = async () => {
    const given = await staffHouse(open);
    await given.firstAdministrator();
    const admin = given.browser();
    await admin.signIn(anna);
    const invite = async (email: string, roles: string[]) =>
      (await (await admin.ask('POST', '/api/v1/users', { name: 'Bea', email, roles })).json()) as Invited;
    return { ...given, admin, invite };
  };

  test('come in by a link that works once, for a week, and gives them the password that they choose', async () => {
    const { admin, invite, browser, house } = await begun();
    const first = await invite(bea, ['marketer']);
    expect(first).toMatchObject({ user: { state: 'invited', roles: ['marketer'] } });
    expect(first.link!.url).toMatch(/^http:\/\/localhost:4470\/invitation#hb_link_[\w-]{43}$/);
    const again = (await (
      await admin.ask('POST', `/api/v1/users/${first.user.id}/invite`)
    ).json()) as Invited;
    const own = browser();
    const look = (token: string) => own.ask('POST', '/api/v1/links/look', { token });
    expect((await look(tokenOf(first))).status).toBe(410);
    expect((await look('hb_link_guess')).status).toBe(410);
    expect(await json(await look(tokenOf(again)))).toEqual({ kind: 'invitation', name: 'Bea', email: bea });
    const use = (password: string) =>
      own.ask('POST', '/api/v1/links/use', { token: tokenOf(again), password, name: 'Bea Bos' });
    expect((await use('beabeabeabea')).status).toBe(422);
    const used = await use(goodPassword);
    expect(used.status).toBe(200);
    expect(await json(used)).toEqual({ email: bea, needsCode: false });
    expect(await json(await own.ask('GET', '/api/v1/caller'))).toMatchObject({
      user: { name: 'Bea Bos' },
      purposes: [],
      session: { roles: ['marketer'] },
    });
    const ended = await use('een-ander-wachtwoord-dan-net');
    expect([ended.status, (await json(ended)).code]).toEqual([410, 'link-ended']);
    expect((await admin.ask('POST', `/api/v1/users/${first.user.id}/invite`)).status).toBe(409);
    const late = await invite('cas@voorbeeld.example', ['support']);
    house.clock.pass(7);
    expect((await look(tokenOf(late))).status).toBe(410);
  });

  test('of two who use one link at the same time one comes in', async () => {
    const { invite, browser } = await begun();
    const token = tokenOf(await invite(bea, ['auditor']));
    const both = await Promise.all(
      ['paard-batterij-nietje-correct', goodPassword].map((password) =>
        browser().ask('POST', '/api/v1/links/use', { token, password }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 410]);
  });

  test('choose a new password by a link of the administrator, which ends what was open', async () => {
    const { admin, signedIn, browser } = await begun();
    const own = await signedIn(bea, ['marketer']);
    const reset = (await (await admin.ask('POST', `/api/v1/users/${own.user.id}/reset`)).json()) as Invited;
    expect(reset.link!.url).toContain('/reset#hb_link_');
    expect((await own.ask('GET', '/api/v1/caller')).status).toBe(200);
    const fresh = browser();
    const password = 'paard-batterij-nietje-correct';
    expect((await fresh.ask('POST', '/api/v1/links/use', { token: tokenOf(reset), password })).status).toBe(
      200,
    );
    expect((await own.ask('GET', '/api/v1/caller')).status).toBe(401);
    expect((await browser().signIn(bea)).status).toBe(401);
    // Without mail a forgotten password is the administrator's to mend.
    const forgotten = await browser().ask('POST', '/api/v1/password/forgotten', { email: bea });
    expect(forgotten.status).toBe(503);
  });

  test('who are disabled are out at once, with every key that goes back to them', async () => {
    const { admin, signedIn, house, browser } = await begun();
    const own = await signedIn(bea, ['administrator', 'privacy-officer']);
    const caller = { keyId: 'x', user: own.user, scopes: scopeNames, purposes: 'all' as const };
    const asked = { name: 'k', scopes: ['judge'] as const, purposes: 'all' as const, expiresAt: null };
    const mine = await issueKey(house.store.keys, caller, asked, 1);
    const other = await issueKey(
      house.store.keys,
      caller,
      { ...asked, owner: { name: 'Cas', email: 'cas@voorbeeld.example' } },
      1,
    );
    const withKey = async (secret: string) =>
      (await browser().ask('GET', '/api/v1/caller', undefined, { authorization: `Bearer ${secret}` })).status;
    expect([await withKey(mine.secret), await withKey(other.secret)]).toEqual([200, 200]);
    const done = await admin.ask('POST', `/api/v1/users/${own.user.id}/disable`);
    expect(await json(done)).toMatchObject({ user: { state: 'disabled' }, revokedKeys: 2 });
    expect((await own.ask('GET', '/api/v1/caller')).status).toBe(401);
    expect([await withKey(mine.secret), await withKey(other.secret)]).toEqual([401, 401]);
    const refused = await browser().signIn(bea);
    expect([refused.status, (await json(refused)).code]).toEqual([401, 'sign-in-refused']);
    expect((await admin.ask('POST', `/api/v1/users/${own.user.id}/enable`)).status).toBe(200);
    expect((await browser().signIn(bea)).status).toBe(200);
    expect(await withKey(mine.secret)).toBe(401);
  });

  test('keep one administrator, and give themselves no role', async () => {
    const { admin, signedIn, house } = await begun();
    const me = (await house.store.users.findByEmail(anna))!.id;
    const roles = (id: string, held: string[], by = admin) =>
      by.ask('PATCH', `/api/v1/users/${id}`, { roles: held });
    const last = await roles(me, ['privacy-officer']);
    expect([last.status, (await json(last)).code]).toEqual([409, 'last-administrator']);
    expect((await admin.ask('POST', `/api/v1/users/${me}/disable`)).status).toBe(409);
    const own = await roles(me, ['administrator', 'privacy-officer', 'marketer']);
    expect([own.status, (await json(own)).code]).toEqual([403, 'own-roles']);
    const second = await signedIn(bea, ['administrator']);
    expect((await roles(second.user.id, ['administrator', 'privacy-officer'], second)).status).toBe(403);
    expect((await roles(me, ['privacy-officer'])).status).toBe(200);
    expect((await admin.ask('GET', '/api/v1/users')).status).toBe(403);
    expect((await roles(second.user.id, [], second)).status).toBe(409);
    // Two who shut each other out at the same moment: one of them stays.
    const third = await signedIn('cas@voorbeeld.example', ['administrator']);
    const both = await Promise.all([
      second.ask('POST', `/api/v1/users/${third.user.id}/disable`),
      third.ask('POST', `/api/v1/users/${second.user.id}/disable`),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  test('see the purposes of their roles, from the moment these are granted', async () => {
    const { admin, signedIn } = await begun();
    const own = await signedIn(bea, ['marketer', 'support']);
    const sees = async () => (await json(await own.ask('GET', '/api/v1/caller'))).purposes;
    expect(await sees()).toEqual([]);
    const grant = (role: string, decision: object) => admin.ask('PUT', `/api/v1/roles/${role}`, decision);
    expect((await grant('marketer', { purposes: ['newsletter'] })).status).toBe(204);
    expect((await grant('support', { purposes: ['service', 'newsletter'] })).status).toBe(204);
    expect(((await sees()) as string[]).toSorted()).toEqual(['newsletter', 'service']);
    expect((await grant('support', { purposes: 'all' })).status).toBe(204);
    expect(await sees()).toBe('all');
    const { items } = (await (
      await own.ask('GET', '/api/v1/roles', undefined, { 'accept-language': 'nl' })
    ).json()) as { items: { role: string; name: string; purposes: unknown; decided: boolean }[] };
    expect(items.find(({ role }) => role === 'support')).toMatchObject({
      name: 'Klantenservice',
      purposes: 'all',
      decided: true,
    });
    expect((await own.ask('PUT', '/api/v1/roles/marketer', { purposes: 'all' })).status).toBe(403);
  });

  test('whose role asks a second factor see nothing but their own account until it is there', async () => {
    const { admin, signedIn } = await begun();
    const own = await signedIn(bea, ['support']);
    expect((await admin.ask('PUT', '/api/v1/roles/support', { secondFactor: true })).status).toBe(204);
    for (const [method, path] of [
      ['POST', '/api/v1/holds'],
      ['GET', '/api/v1/holds'],
      ['GET', '/api/v1/people'],
      ['GET', '/api/v1/people/1'],
      ['GET', '/api/v1/nothing'],
    ] as const) {
      const refused = await own.ask(method, path, method === 'GET' ? undefined : {});
      expect([refused.status, (await json(refused)).code]).toEqual([403, 'second-factor-missing']);
    }
    const { items } = await json(await own.ask('GET', '/api/v1/sessions'));
    expect(items).toHaveLength(1);
    expect((await own.ask('DELETE', '/api/v1/sessions')).status).toBe(200);
    expect((await own.ask('DELETE', `/api/v1/sessions/${goodPassword}`)).status).toBe(404);
    expect(await json(await own.ask('GET', '/api/v1/caller'))).toMatchObject({
      session: { secondFactor: { on: false, missing: true } },
    });
    expect((await own.ask('PATCH', '/api/v1/caller', { language: 'en' })).status).toBe(204);
    expect((await own.ask('POST', '/api/auth/two-factor/enable', { password: goodPassword })).status).toBe(
      200,
    );
    expect((await admin.ask('PUT', '/api/v1/roles/support', { secondFactor: false })).status).toBe(204);
    expect((await own.ask('POST', '/api/v1/holds', {})).status).toBe(422);
  });

  test('stand in the access log as who they are, whatever they are called; and rename nobody themselves', async () => {
    const { admin, signedIn } = await begun();
    const own = await signedIn(bea, ['support', 'auditor']);
    const look = async () => expect((await own.ask('GET', '/api/v1/access-log/export')).status).toBe(200);
    await look();
    expect((await own.ask('PATCH', '/api/v1/caller', { name: 'Anna' })).status).toBe(422);
    const renamed = await admin.ask('PATCH', `/api/v1/users/${own.user.id}`, { name: 'Beatrix' });
    expect(renamed.status).toBe(200);
    await look();
    const logged = async (actor: string) =>
      (
        (await json(await own.ask('GET', `/api/v1/access-log?actor=${actor}`))) as {
          items: { actor: string; actorId: string }[];
        }
      ).items.map((each) => [each.actor, each.actorId]);
    const [before, after] = [
      ['bea', own.user.id],
      ['Beatrix', own.user.id],
    ];
    expect((await logged(own.user.id)).toSorted()).toEqual([after, before]);
    expect(await logged('Beatrix')).toEqual([after]);
  });

  test('come in pages, owners of keys among them, and are found by no one else', async () => {
    const { admin, invite, signedIn } = await begun();
    for (const name of ['b', 'c', 'd', 'e']) await invite(`${name}@voorbeeld.example`, ['auditor']);
    const seen: string[] = [];
    let next: string | null = '/api/v1/users?limit=2';
    while (next) {
      const page = (await (await admin.ask('GET', next)).json()) as {
        items: { email: string }[];
        next: string | null;
      };
      seen.push(...page.items.map(({ email }) => email));
      next = page.next;
    }
    expect(seen.toSorted()).toEqual([
      anna,
      ...['b', 'c', 'd', 'e'].map((name) => `${name}@voorbeeld.example`),
    ]);
    const own = await signedIn('f@voorbeeld.example', ['privacy-officer']);
    expect((await own.ask('GET', '/api/v1/users')).status).toBe(403);
    expect((await admin.ask('PATCH', '/api/v1/users/nobody', { name: 'x' })).status).toBe(404);
  });
});
