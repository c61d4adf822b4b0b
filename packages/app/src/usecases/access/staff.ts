import type { Language } from '@houdbaar/core/terms';
import { Failure, notFound } from '../failure.ts';
import type { House } from '../house.ts';
import type { GrantedPurposes, Role, StaffUser, Store, User } from '../ports/index.ts';
import { type LinkDeps, type MadeLink, sendOrShowLink } from './sign-in-links.ts';

/** Who changes users: a user by id, or null for the command line, which may everything. */
export type StaffActor = Pick<User, 'id' | 'name'> | null;

/** A user who was asked to come in, with the link where nobody mails it. */
export interface Invited {
  readonly user: StaffUser;
  readonly link: MadeLink | null;
}

/** The user with an id. Throws `not-found`. */
async function staffUser({ users }: Pick<Store, 'users'>, id: string): Promise<StaffUser> {
  const user = await users.find(id);
  if (!user) throw notFound({ nl: 'de gebruiker', en: 'the user' }, id);
  return user;
}

/**
 * Adds a user with roles and invites them. Whoever is known only as the owner of a key gets the roles too.
 *
 * @throws {Failure} `conflict` where they can sign in already or are disabled
 */
export async function inviteUser(
  deps: LinkDeps,
  asked: Omit<User, 'id'> & { readonly roles: readonly Role[] },
  by: StaffActor,
  language: Language,
): Promise<Invited> {
  const { store, clock } = deps.house;
  const user = await store.transaction(async ({ users }) => {
    const known = (await users.add(asked, clock.now())) ?? (await users.findByEmail(asked.email))!;
    if (known.canSignIn || known.disabledAt !== null) throw knownAlready(known);
    if (known.id === by?.id) throw ownRoles();
    await users.change(known.id, { roles: asked.roles, name: asked.name });
    return known;
  });
  return inviteAgain(deps, user.id, by, language);
}

/** Sends a new invitation to who has not come in yet. @throws {Failure} `not-found`, `conflict` */
export async function inviteAgain(
  deps: LinkDeps,
  id: string,
  by: StaffActor,
  language: Language,
): Promise<Invited> {
  const user = await staffUser(deps.house.store, id);
  if (user.canSignIn || user.disabledAt !== null) throw knownAlready(user);
  return { user, link: await sendOrShowLink(deps, user, 'invitation', by?.id ?? null, language) };
}

/** Makes a link with which a user chooses a new password. @throws {Failure} `not-found`, `conflict` */
export async function resetUser(
  deps: LinkDeps,
  id: string,
  by: StaffActor,
  language: Language,
): Promise<Invited> {
  const user = await staffUser(deps.house.store, id);
  if (user.disabledAt !== null) throw isDisabled();
  const kind = user.canSignIn ? 'reset' : 'invitation';
  return { user, link: await sendOrShowLink(deps, user, kind, by?.id ?? null, language) };
}

/**
 * Changes the name or the roles of a user. Nobody gives themselves a role, and one administrator stays.
 *
 * @throws {Failure} `not-found`, `own-roles`, `last-administrator`
 */
export async function changeUser(
  { store }: Pick<House, 'store'>,
  id: string,
  { name, roles }: { readonly name?: string | undefined; readonly roles?: readonly Role[] | undefined },
  by: StaffActor,
): Promise<StaffUser> {
  return store.transaction(async (within) => {
    const { users } = within;
    const administrators = await users.holdAdministrators();
    const before = await staffUser(within, id);
    if (roles) {
      if (id === by?.id && roles.some((role) => !before.roles.includes(role))) throw ownRoles();
      if (!roles.includes('administrator')) keepOne(administrators, id);
    }
    await users.change(id, {
      ...(name === undefined ? {} : { name }),
      ...(roles === undefined ? {} : { roles: [...new Set(roles)] }),
    });
    return staffUser(within, id);
  });
}

/**
 * Shuts a user out at once: sessions end, links no longer work, and every key that goes back to them is revoked.
 *
 * @returns how many keys that were
 * @throws {Failure} `not-found`, `last-administrator`
 */
export async function disableUser(
  { store, clock }: Pick<House, 'store' | 'clock'>,
  id: string,
): Promise<{ readonly user: StaffUser; readonly revokedKeys: number }> {
  const now = clock.now();
  return store.transaction(async (within) => {
    const { users } = within;
    const administrators = await users.holdAdministrators();
    const before = await staffUser(within, id);
    keepOne(administrators, id);
    if (before.disabledAt === null) await users.change(id, { disabledAt: now });
    await users.endSessions(id);
    await users.endLinks(id, now);
    const revokedKeys = await users.revokeKeys(id, now);
    return { user: await staffUser(within, id), revokedKeys };
  });
}

/** Lets a user in again, with the roles they had. Keys stay revoked. @throws {Failure} `not-found` */
export async function enableUser({ store }: Pick<House, 'store'>, id: string): Promise<StaffUser> {
  await staffUser(store, id);
  await store.users.change(id, { disabledAt: null });
  return staffUser(store, id);
}

/** Takes the second factor of somebody who lost it; they sign in anew. @throws {Failure} `not-found` */
export async function removeSecondFactor({ store }: Pick<House, 'store'>, id: string): Promise<StaffUser> {
  return store.transaction(async (within) => {
    await staffUser(within, id);
    await within.users.removeSecondFactor(id);
    await within.users.endSessions(id);
    return staffUser(within, id);
  });
}

/** Decides what a role sees. */
export const grantPurposes = (
  { store, clock }: Pick<House, 'store' | 'clock'>,
  role: Role,
  purposes: GrantedPurposes,
  by: StaffActor,
): Promise<void> =>
  store.users.grant(
    role,
    purposes === 'all' ? 'all' : [...new Set(purposes)],
    by?.name ?? 'cli',
    clock.now(),
  );

/** Somebody must be able to let others in. */
function keepOne(administrators: readonly string[], id: string): void {
  if (administrators.some((each) => each !== id) || !administrators.includes(id)) return;
  throw new Failure('last-administrator', {
    nl: 'Dit is de enige beheerder. Maak eerst iemand anders beheerder.',
    en: 'This is the only administrator. Make somebody else administrator first.',
  });
}

const ownRoles = (): Failure =>
  new Failure('own-roles', {
    nl: 'Je kunt jezelf geen rol geven. Vraag het een andere beheerder.',
    en: 'You cannot give yourself a role. Ask another administrator.',
  });

const isDisabled = (): Failure =>
  new Failure('conflict', {
    nl: 'Deze gebruiker is uitgeschakeld. Schakel die eerst weer in.',
    en: 'This user is disabled. Enable them first.',
  });

const knownAlready = ({ disabledAt }: StaffUser): Failure =>
  disabledAt === null
    ? new Failure('conflict', {
        nl: 'Deze gebruiker kan al inloggen. Wijzig de rollen bij de gebruiker zelf.',
        en: 'This user can sign in already. Change the roles of the user instead.',
      })
    : isDisabled();
