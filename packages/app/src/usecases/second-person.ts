import type { Actor, House } from './house.ts';
import type { Author } from './ports/index.ts';

/**
 * Whether someone is surely another than who made a thing. Who issued a key may hold it too, whatever name it bears: so
 * nobody approves with a key that goes back to the maker, nor what was made with a key that goes back to them. On the
 * command line somebody is who their account on the machine says. Who signed in came with what only they know.
 */
export async function isAnotherPerson(
  { store }: Pick<House, 'store'>,
  actor: Actor,
  maker: Author,
): Promise<boolean> {
  if (isSamePerson(actor.name, maker.name)) return false;
  if (actor.user !== undefined && actor.user === maker.user) return false;
  if (actor.signedIn) return true;
  if (actor.user === undefined) {
    if (maker.user === null) return true;
    const { accounts } = await store.keys.issuersOf(maker.user);
    return !isAmong(actor.name, accounts);
  }
  const { users, accounts } = await store.keys.issuersOf(actor.user);
  return maker.user === null ? !isAmong(maker.name, accounts) : !users.has(maker.user);
}

const isAmong = (name: string, accounts: ReadonlySet<string>): boolean =>
  [...accounts].some((account) => isSamePerson(name, account));

const isSamePerson = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
