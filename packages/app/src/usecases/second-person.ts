import type { Actor, House } from './house.ts';
import type { Author } from './ports/index.ts';

/**
 * Whether someone is another than who made a thing, as far as can be known. Whoever issued a key may hold it too, and
 * whoever handed over a link may have chosen the password by it, whatever name it bears: so nobody approves with a way in
 * that goes back to the maker, nor what was made by a way in that goes back to them. Who signed in came with a password:
 * keys in their name say nothing of them. On the command line somebody is who their account on the machine says: with a
 * user it can be compared only where that account gave out a key or a link.
 */
export async function isAnotherPerson(
  { store: { keys } }: Pick<House, 'store'>,
  actor: Actor,
  maker: Author,
): Promise<boolean> {
  if (isSamePerson(actor.name, maker.name)) return false;
  if (actor.user === undefined)
    return maker.user === null || !isAmong(actor.name, (await keys.issuersOf(maker.user)).accounts);
  if (actor.user === maker.user) return false;
  const { users, accounts } = await keys.issuersOf(actor.user, actor.signedIn ? 'password' : undefined);
  if (maker.user === null) return !isAmong(maker.name, accounts);
  if (users.has(maker.user)) return false;
  if (!actor.signedIn) return true;
  // The maker's key may have been in the hands of who issued it, and so may the password.
  const behind = await keys.issuersOf(maker.user, 'key');
  return (
    ![...behind.users].some((each) => users.has(each)) &&
    ![...behind.accounts].some((each) => isAmong(each, accounts))
  );
}

const isAmong = (name: string, accounts: ReadonlySet<string>): boolean =>
  [...accounts].some((account) => isSamePerson(name, account));

const isSamePerson = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
