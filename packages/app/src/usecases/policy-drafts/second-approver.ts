import { scopesOf } from '../access/roles.ts';
import type { Scope } from '../access/scopes.ts';
import { Failure } from '../failure.ts';
import type { Actor, House } from '../house.ts';
import type { Author } from '../ports/index.ts';
import { isAnotherPerson } from '../second-person.ts';

/** The setting by which an organisation says itself whether a change of the policy needs a second person. */
const setting = 'policyNeedsSecond';
const approves: Scope = 'policy:write';
const page = 1000;

/** Whether a change of the policy needs a second person: as it was set, else once two people may approve one. */
export async function policyNeedsSecond(house: House): Promise<boolean> {
  return (await chosenNeedsSecond(house)) ?? (await approversUpTo(house, 2)) >= 2;
}

/** What the organisation chose itself; null where it follows from how many people may approve. */
export const chosenNeedsSecond = async ({ store }: House): Promise<boolean | null> =>
  (await store.settings.get<boolean>(setting)) ?? null;

/** Lets a change of the policy need a second person, or not; null lets it follow from how many people may approve. */
export async function chooseNeedsSecond({ store }: House, needs: boolean | null): Promise<void> {
  if (needs === null) await store.settings.remove(setting);
  else await store.settings.set(setting, needs);
}

/** How many people may approve; counting stops at `enough`. */
async function approversUpTo({ store, clock }: House, enough: number): Promise<number> {
  const found = new Set<string>();
  const now = clock.now();
  for (let after: string | undefined; ; ) {
    const list = await store.users.list({ after, limit: page });
    for (const { id, roles, canSignIn, disabledAt } of list)
      if (canSignIn && disabledAt === null && scopesOf(roles).includes(approves)) found.add(id);
    after = list.at(-1)?.id;
    if (found.size >= enough || list.length < page) break;
  }
  for (let after: string | undefined; found.size < enough; ) {
    const list = await store.keys.list({ after, limit: page });
    for (const { owner, scopes, revokedAt, expiresAt } of list)
      if (revokedAt === null && (expiresAt === null || expiresAt > now) && scopes.includes(approves))
        found.add(owner.id);
    after = list.at(-1)?.id;
    if (list.length < page) break;
  }
  return found.size;
}

/** Whether someone may be the second person beside all of these. */
export async function isSecondTo(house: House, actor: Actor, makers: readonly Author[]): Promise<boolean> {
  for (const maker of makers) if (!(await isAnotherPerson(house, actor, maker))) return false;
  return true;
}

/**
 * Refuses to put a policy in force directly where a second person has to look at it first.
 *
 * @throws {Failure} `second-person-needed`
 */
export async function requireNoSecond(house: House): Promise<void> {
  if (!(await policyNeedsSecond(house))) return;
  throw new Failure('second-person-needed', {
    nl: 'Een tweede persoon moet een wijziging van het beleid goedkeuren. Maak er een voorstel van (POST /policy/drafts) en dien dat in.',
    en: 'A second person must approve a change of the policy. Make it a draft (POST /policy/drafts) and submit that.',
  });
}
