import type { Role, Store } from '../ports/index.ts';
import type { Caller, StandingSession } from './caller.ts';
import { purposesOf, scopesOf } from './roles.ts';

/** Roles that ask for a second factor, under one name in the settings. */
const secondFactorSetting = 'secondFactorFor';

/** The roles whose users must have a second factor before they may see or change anything. */
export const secondFactorFor = async ({ settings }: Pick<Store, 'settings'>): Promise<readonly Role[]> =>
  (await settings.get<readonly Role[]>(secondFactorSetting)) ?? [];

/** Asks a second factor of those with a role, or no longer. */
export async function askSecondFactor(
  { settings }: Pick<Store, 'settings'>,
  role: Role,
  asked: boolean,
): Promise<void> {
  const others = (await secondFactorFor({ settings })).filter((each) => each !== role);
  await settings.set(secondFactorSetting, asked ? [...others, role] : others);
}

/** Who is behind a session: the same as behind a key. Undefined where the user is gone or disabled. */
export async function callerOfSession(
  store: Pick<Store, 'users' | 'settings'>,
  { id, userId, via }: StandingSession,
): Promise<Caller | undefined> {
  const user = await store.users.find(userId);
  if (!user || user.disabledAt !== null) return undefined;
  const { name, email, roles, language, secondFactor } = user;
  const asked = via === 'provider' || secondFactor ? [] : await secondFactorFor(store);
  return {
    keyId: `user:${userId}`,
    user: { id: userId, name, email },
    scopes: scopesOf(roles),
    purposes: purposesOf(roles, await store.users.grants()),
    session: {
      id,
      via,
      roles,
      language,
      secondFactor: { on: secondFactor, missing: roles.some((role) => asked.includes(role)) },
    },
  };
}
