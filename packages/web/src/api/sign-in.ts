import { call } from './client.ts';

interface SignInAnswer {
  /** The password was right; the code of the second factor comes next. */
  readonly twoFactorRedirect?: boolean;
}

const post = async <T>(path: string, body: object): Promise<T> =>
  (await call(`POST /api/auth/${path}`, { body })).json() as Promise<T>;

/** @throws ApiProblem where address and password don't belong together. */
export const signIn = (email: string, password: string): Promise<SignInAnswer> =>
  post('sign-in/email', { email, password });

/** Goes to the organisation's own sign-in, and comes back to `to`. */
export async function signInElsewhere(to: string): Promise<void> {
  const { url } = await post<{ url?: string }>('sign-in/social', {
    provider: 'oidc',
    callbackURL: to,
    errorCallbackURL: '/sign-in',
  });
  if (url) location.assign(url);
}

/** The code of the app, or one of the codes that were written down; `trust` asks for none on this device for 30 days. */
export const giveCode = (code: string, trust: boolean): Promise<unknown> =>
  /^\d{6}$/.test(code)
    ? post('two-factor/verify-totp', { code, trustDevice: trust })
    : post('two-factor/verify-backup-code', { code, trustDevice: trust });

/** Begins a second factor: its address for the app (`otpauth://…`) and codes to write down. */
export const beginSecondFactor = (password: string): Promise<{ totpURI: string; backupCodes: string[] }> =>
  post('two-factor/enable', { password });

export const endSecondFactor = (password: string): Promise<unknown> =>
  post('two-factor/disable', { password });

export const newBackupCodes = (password: string): Promise<{ backupCodes: string[] }> =>
  post('two-factor/generate-backup-codes', { password });

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await post('sign-out', {});
}
