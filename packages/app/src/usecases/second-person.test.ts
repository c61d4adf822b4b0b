import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../testing/databases.ts';
import { goodPassword } from '../testing/staff-house.ts';
import { testHouse } from '../testing/test-house.ts';
import {
  type Actor,
  type Caller,
  commandLine,
  inviteUser,
  issueKey,
  type LinkDeps,
  resetUser,
  scopeNames,
  type User,
  useLink,
} from './index.ts';
import { isAnotherPerson } from './second-person.ts';

describeOnEveryStore('a second person beside the command line', (open) => {
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

describeOnEveryStore('a second person who signs in', (open) => {
  const begun = async () => {
    const house = await testHouse(open);
    const deps: LinkDeps = { house, url: 'http://localhost' };
    const mailed: string[] = [];
    const mail = {
      from: 'houdbaar@example.nl',
      sendLink: async (_: unknown, { url }: { readonly url: string }) => void mailed.push(url),
      sendTest: async () => undefined,
    };
    const use = (url: string) => useLink(house, { token: url.split('#')[1]!, password: goodPassword });
    const asked = (name: string) => ({ name, email: `${name}@example.nl`, roles: ['auditor'] as const });
    /** By a link that its maker sees. */
    const letIn = async (name: string, by: User | null, account?: string): Promise<User> => {
      const from = account === undefined ? deps : { ...deps, account };
      const { link } = await inviteUser(from, asked(name), by, 'nl');
      return use(link!.url);
    };
    const letInByMail = async (name: string, by: User): Promise<User> => {
      await inviteUser({ ...deps, mail }, asked(name), by, 'nl');
      return use(mailed.at(-1)!);
    };
    const another = (actor: User | string, maker: User | string) =>
      isAnotherPerson(
        house,
        typeof actor === 'string'
          ? { name: actor }
          : ({ name: actor.name, user: actor.id, signedIn: true } as Actor),
        typeof maker === 'string' ? { name: maker, user: null } : { name: maker.name, user: maker.id },
      );
    const resetByMail = async ({ id }: User) => {
      await resetUser({ ...deps, mail }, id, null, 'nl');
      await use(mailed.at(-1)!);
    };
    const reset = async ({ id }: User, by: User) => use((await resetUser(deps, id, by, 'nl')).link!.url);
    return { house, letIn, letInByMail, another, reset, resetByMail };
  };

  test('is nobody whose password came by a link that the maker handed over; one that was mailed says nothing', async () => {
    const { letIn, letInByMail, another, reset, resetByMail } = await begun();
    const anna = await letIn('anna', null);
    const piet = await letIn('piet', anna);
    const bea = await letInByMail('bea', anna);
    expect([await another(piet, anna), await another(bea, anna)]).toEqual([false, true]);
    expect(await another(piet, bea)).toBe(true);
    // Over somebody whom they let in as well.
    const straw = await letIn('straw', piet);
    expect(await another(straw, anna)).toBe(false);
    await reset(bea, anna);
    expect(await another(bea, anna)).toBe(false);
    await resetByMail(bea);
    expect(await another(bea, anna)).toBe(true);
  });

  test('is nobody whose password came from whoever made the key of the maker', async () => {
    const { house, letIn, letInByMail, another } = await begun();
    const anna = await letIn('anna', null);
    const caller: Caller = { keyId: 'session', user: anna, scopes: scopeNames, purposes: 'all' };
    const asked = { name: 'tool', scopes: scopeNames, purposes: 'all' as const, expiresAt: null };
    const owner = { name: 'tool', email: 'tool@example.nl' };
    const { key } = await issueKey(house.store.keys, caller, { ...asked, owner }, 1);
    expect(await another(await letIn('piet', anna), key.owner)).toBe(false);
    expect(await another(await letInByMail('bea', anna), key.owner)).toBe(true);
  });

  test('is nobody who got their link from the account on the machine that made it, or approves it there', async () => {
    const { letIn, letInByMail, another } = await begun();
    const piet = await letIn('piet', null, 'root');
    const cas = await letIn('cas', piet);
    const bea = await letInByMail('bea', piet);
    expect(await another(piet, 'Root')).toBe(false);
    expect(await another(cas, 'root')).toBe(false);
    expect(await another(bea, 'root')).toBe(true);
    expect(await another(piet, 'eva')).toBe(true);
    expect(await another('root', piet)).toBe(false);
    expect(await another('root', cas)).toBe(false);
    expect(await another('eva', piet)).toBe(true);
  });
});
