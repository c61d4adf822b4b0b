import type { Actor, House } from './house.ts';
import type { Author } from './ports/index.ts';

/**
 * Whether someone is surely another than who made a thing. Who issued a key may hold it too, whatever name it bears: so
 * nobody approves with a key that goes back to the maker. Who signed in came with what only they know.
 */
export async function isAnotherPerson(
  { store }: Pick<House, 'store'>,
  actor: Actor,
  maker: Author,
): Promise<boolean> {
  if (isSamePerson(actor.name, maker.name)) return false;
  if (actor.user === undefined || maker.user === null) return true;
  if (actor.user === maker.user) return false;
  if (actor.signedIn) return true;
  return !(await store.keys.issuersOf(actor.user)).has(maker.user);
}

const isSamePerson = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
