import { call } from './client.ts';

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await call('POST /api/auth/sign-out', { body: {} });
}
