import { expect, test } from 'vitest';
import { describeOnStores } from '../testing/databases.ts';
import { testHouse } from '../testing/test-house.ts';
import { type Caller, commandLine, issueKey, scopeNames } from './index.ts';
import { isAnotherPerson } from './second-person.ts';

describeOnStores('a second person beside the command line', (open) => {
  test('is nobody who works with a key that the account itself made', async () => {
    const { store } = await testHouse(open);
    const keyOf = async (name: string, account: string) => {
      const owner = { name, email: `${name}@example.nl` };
      const caller: Caller = {
        keyId: commandLine,
        user: { id: commandLine, ...owner },
        scopes: scopeNames,
        purposes: 'all',
      };
      const asked = { name, scopes: scopeNames, purposes: 'all' as const, expiresAt: null };
      const { key } = await issueKey(store.keys, caller, { ...asked, owner, account }, 1);
      return { name, user: key.owner.id };
    };
    const piet = await keyOf('piet', 'root');
    const eva = await keyOf('eva', 'eva');
    const isOther = (actor: Parameters<typeof isAnotherPerson>[1], name: string, user: string | null) =>
      isAnotherPerson({ store }, actor, { name, user });
    // Root plans, and approves with the key that root made for piet.
    expect(await isOther(piet, 'Root', null)).toBe(false);
    expect(await isOther(eva, 'root', null)).toBe(true);
    // Piet's key plans, and root approves.
    expect(await isOther({ name: 'root' }, piet.name, piet.user)).toBe(false);
    expect(await isOther({ name: 'eva' }, piet.name, piet.user)).toBe(true);
    // Signed in, piet is piet, whoever made a key in that name.
    expect(await isOther({ ...piet, signedIn: true }, 'root', null)).toBe(true);
    expect(await isOther({ name: 'bob' }, 'root', null)).toBe(true);
  });
});
