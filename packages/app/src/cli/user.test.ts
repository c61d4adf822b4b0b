import { expect, test } from 'vitest';
import { describeOnStores } from '../testing/databases.ts';
import { goodPassword, staffHouse } from '../testing/staff-house.ts';
import type { House } from '../usecases/index.ts';
import { recordedIo } from './command-io.fixture.ts';
import { runCommand } from './command-io.ts';
import { readEnvironment } from './environment.ts';
import { userCommand } from './user.ts';

async function user(house: House, ...args: string[]) {
  const io = recordedIo('/', '2026-11-22', {}, house);
  const env = { HOUDBAAR_URL: 'http://localhost:4470' };
  const environment = () => readEnvironment({ env, cwd: '/', readFile: () => '' });
  await runCommand(userCommand({ ...io, environment }), args, io);
  return { out: io.stdout().trim(), err: io.stderr(), code: io.code() };
}
const anna = 'anna@voorbeeld.example';

describeOnStores('houdbaar user', (open) => {
  test('invites, lists and disables', async () => {
    const { house, browser, giveUser } = await staffHouse(open);
    const asked = ['--role', 'administrator,privacy-officer', '--name', 'Anna', '--lang', 'nl'];
    const { out, err } = await user(house, 'invite', anna, ...asked);
    expect(out).toMatch(/^http:\/\/localhost:4470\/invitation#hb_link_[\w-]{43}$/);
    expect(err).toContain('Hij werkt één keer, tot 29 november 2026');
    expect((await user(house, 'list', '--lang', 'nl')).out).toBe(
      'uitgenodigd    anna@voorbeeld.example  Anna  Beheerder, Privacy officer',
    );
    const own = browser();
    const token = out.split('#')[1];
    expect((await own.ask('POST', '/api/v1/links/use', { token, password: goodPassword })).status).toBe(200);
    expect(await user(house, 'disable', anna)).toMatchObject({ code: 5 });
    await user(house, 'invite', 'bea@voorbeeld.example', '--role', 'administrator');
    // Whoever was only invited can let nobody in yet.
    expect(await user(house, 'disable', anna)).toMatchObject({ code: 5 });
    await giveUser('cas@voorbeeld.example', ['administrator']);
    expect((await user(house, 'disable', anna)).err).toContain('can no longer sign in');
    expect((await own.ask('GET', '/api/v1/caller')).status).toBe(401);
    const listed = (await user(house, 'list', '--json')).out.split('\n').map((line) => JSON.parse(line));
    expect(listed.find(({ email }) => email === anna)).toMatchObject({ state: 'disabled' });
    expect(await user(house, 'invite', anna, '--role', 'boss')).toMatchObject({ code: 2 });
    expect(await user(house, 'disable', 'niemand@voorbeeld.example')).toMatchObject({ code: 3 });
  });

  test('brings back an administrator who lost password and codes', async () => {
    const { house, firstAdministrator, browser } = await staffHouse(open);
    const { id } = await firstAdministrator();
    const own = browser();
    await own.signIn(anna);
    const { out } = await user(house, 'reset-link', anna, '--remove-second-factor');
    expect((await own.ask('GET', '/api/v1/caller')).status).toBe(401);
    const fresh = browser();
    const password = 'paard-batterij-nietje-correct';
    expect(
      (await fresh.ask('POST', '/api/v1/links/use', { token: out.split('#')[1], password })).status,
    ).toBe(200);
    expect((await fresh.ask('GET', '/api/v1/users')).status).toBe(200);
    expect((await house.store.users.find(id))?.secondFactor).toBe(false);
  });
});
