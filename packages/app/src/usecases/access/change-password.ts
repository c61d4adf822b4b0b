import { verifyPassword } from 'better-auth/crypto';
import { Failure } from '../failure.ts';
import type { House } from '../house.ts';
import type { User } from '../ports/index.ts';
import { storablePassword } from './password.ts';

/**
 * Gives a user another password, and ends their other sessions. Whoever signs in elsewhere has none here and can't.
 *
 * @throws {Failure} `sign-in-refused` where the present one is wrong; `invalid-input` where the new one is too weak
 */
export async function changePassword(
  { store, clock }: Pick<House, 'store' | 'clock'>,
  user: User,
  { current, next, session }: { readonly current: string; readonly next: string; readonly session: string },
): Promise<void> {
  const hash = await store.users.password(user.id);
  if (hash === undefined || !(await verifyPassword({ hash, password: current })))
    throw new Failure('sign-in-refused', {
      nl: 'Je huidige wachtwoord klopt niet.',
      en: 'Your present password is not right.',
    });
  const stored = await storablePassword(next, [user.name, user.email]);
  await store.transaction(async ({ users }) => {
    await users.setPassword(user.id, stored, clock.now());
    await users.endSessions(user.id, session);
  });
}
