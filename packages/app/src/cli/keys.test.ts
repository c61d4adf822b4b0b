import { expect, test } from 'vitest';
import { describeOnStores } from '../testing/databases.ts';
import { testHouse } from '../testing/test-house.ts';
import { authenticate, type House } from '../usecases/index.ts';
import { recordedIo } from './command-io.fixture.ts';
import { runCommand } from './command-io.ts';
import { keysCommand } from './keys.ts';

async function keys(house: House, ...args: string[]) {
  const io = recordedIo('/', '2026-11-22', {}, house);
  await runCommand(keysCommand(io), args, io);
  return { out: io.stdout(), err: io.stderr(), code: io.code() };
}
const owner = ['--owner', 'noor@example.com', '--owner-name', 'Noor Jansen'];

describeOnStores('houdbaar keys', (open) => {
  test('makes a key that works as long and as far as was said', async () => {
    const house = await testHouse(open);
    const { store, clock } = house;
    const asked = ['--scope', 'gate:outcome,judge', '--purpose', 'newsletter', '--expires', '2026-12-01'];
    const { out, code } = await keys(house, 'create', 'Campaigns', ...asked, ...owner);
    expect(code).toBe(0);
    const caller = await authenticate(store.keys, out.trim(), clock.now());
    expect(caller).toMatchObject({
      user: { name: 'Noor Jansen', email: 'noor@example.com' },
      scopes: ['judge', 'gate:outcome'].toSorted((a, b) => asked[1]!.indexOf(a) - asked[1]!.indexOf(b)),
      purposes: ['newsletter'],
    });
    // The day begins in Amsterdam.
    clock.set('2026-11-30T22:59:59Z');
    await authenticate(store.keys, out.trim(), clock.now());
    clock.set('2026-11-30T23:00:00Z');
    await expect(authenticate(store.keys, out.trim(), clock.now())).rejects.toMatchObject({
      code: 'key-refused',
    });
  });

  test('shows the secret once, lists without it, and ends a key', async () => {
    const house = await testHouse(open);
    const made = await keys(house, 'create', 'Import', '--scope', 'all', '--json', ...owner);
    const { id, key } = JSON.parse(made.out) as { id: string; key: string };
    // Noor is the only user by now, so a second key is hers unless said otherwise.
    expect((await keys(house, 'create', 'Second', '--scope', 'judge')).code).toBe(0);
    const list = await keys(house, 'list', '--json');
    expect(list.out.trim().split('\n')).toHaveLength(2);
    expect(list.out + (await keys(house, 'list')).out).not.toContain(key.slice(-43));
    expect((await keys(house, 'revoke', id)).code).toBe(0);
    await expect(authenticate(house.store.keys, key, house.clock.now())).rejects.toMatchObject({
      code: 'key-refused',
    });
    expect((await keys(house, 'revoke', 'nobody')).code).toBe(3);
  });

  test('refuses what would be a key for nobody, for nothing or for the past', async () => {
    const house = await testHouse(open);
    expect(await keys(house, 'create', 'x', '--scope', 'judge')).toMatchObject({ code: 2, out: '' });
    expect(await keys(house, 'create', 'x', '--scope', 'made-up', ...owner)).toMatchObject({
      code: 2,
      out: '',
    });
    expect(await keys(house, 'create', 'x', ...owner)).toMatchObject({ code: 2, out: '' });
    const past = ['--scope', 'judge', '--expires', '2026-11-22'];
    expect(await keys(house, 'create', 'x', ...past, ...owner)).toMatchObject({ code: 2, out: '' });
  });
});
