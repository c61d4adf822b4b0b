import { randomUUID } from 'node:crypto';
import { APIError, type BetterAuthOptions } from 'better-auth';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import { type KeyRing, signInSecrets } from '../keys/index.ts';
import { type Clock, passwordLength, type Users } from '../usecases/index.ts';

/** The organisation's own sign-in, by OpenID Connect. */
export interface ProviderConfig {
  /** `https://login.example.com`, as the provider itself names it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface SignInDeps<Tables> {
  readonly database: Kysely<Tables>;
  readonly users: Users;
  readonly ring: KeyRing;
  readonly clock: Clock;
  /** Where the product is reached, no slash at the end. */
  readonly url: string;
  readonly provider?: ProviderConfig | undefined;
  /** Told what goes wrong, without personal data. */
  readonly warn: (message: string) => void;
}

export const authPath = '/api/auth';
/** The one provider, in addresses: /api/auth/callback/oidc */
const providerId = 'oidc';

/** Seconds. A session that is not used this long ends; use is noted every so often. */
const idle = 12 * 3600;
const noteEvery = 5 * 60;
/** Seconds. A device may be trusted to need no code. */
const trusted = 30 * 24 * 3600;

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

/**
 * How better-auth works here: on tables of ours, for users that others invited. Nobody signs up, and it sends nothing. Its
 * own limit is off, since ours stands in front of it; it keeps no tokens of a provider and no addresses of machines.
 */
export function authOptions<Tables>({
  database,
  users,
  ring,
  clock,
  url,
  provider,
  warn,
}: SignInDeps<Tables>) {
  return {
    appName: 'Houdbaar',
    baseURL: url,
    basePath: authPath,
    secrets: signInSecrets(ring),
    database: { db: database, type: 'postgres' },
    telemetry: { enabled: false },
    experimental: { instrumentation: { enabled: false } },
    rateLimit: { enabled: false },
    logger: { log: (level, message) => (level === 'error' ? warn(`sign-in: ${message}`) : undefined) },
    onAPIError: { errorURL: `${url}/sign-in` },
    trustedOrigins: (request) => [url, ...ownOrigin(request)],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    user: { modelName: 'user_account', fields: { emailVerified: 'email_verified', ...times } },
    session: {
      modelName: 'user_session',
      expiresIn: idle,
      updateAge: noteEvery,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...times,
      },
      additionalFields: { via: { type: 'string', required: false, input: false } },
    },
    account: {
      modelName: 'user_sign_in',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
      updateAccountOnSignIn: false,
      // A user is found by an address that the provider has verified, and only then.
      accountLinking: { enabled: true, trustedProviders: [] },
    },
    verification: { modelName: 'user_verification', fields: { expiresAt: 'expires_at', ...times } },
    advanced: {
      cookiePrefix: 'houdbaar',
      useSecureCookies: url.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      // A test compares the tables; looking at every start would cost every start.
      database: { generateId: () => randomUUID(), validateSchema: false },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const user = await users.find(session.userId);
            if (!user || user.disabledAt !== null)
              throw new APIError('FORBIDDEN', { code: 'USER_DISABLED', message: 'The user is disabled.' });
            const via = context?.path?.startsWith('/callback') ? 'provider' : 'password';
            return { data: { ...session, via } };
          },
          after: async (session, context) => {
            const user = await users.find(session.userId);
            // Between password and code there is a session for a moment; that is no sign-in yet.
            if (!user || (user.secondFactor && context?.path === '/sign-in/email')) return;
            await users.change(user.id, { signedInAt: clock.now() });
            await users.endLinks(user.id, clock.now());
          },
        },
      },
      account: {
        create: {
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Houdbaar',
        trustDeviceMaxAge: trusted,
        schema: {
          user: { fields: { twoFactorEnabled: 'second_factor' } },
          twoFactor: {
            modelName: 'user_second_factor',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      ...(provider ? [genericOAuth({ config: [providerOptions(provider)] })] : []),
    ],
  } satisfies BetterAuthOptions;
}

const providerOptions = ({ issuer, clientId, clientSecret }: ProviderConfig) => ({
  providerId,
  discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  clientId,
  clientSecret,
  scopes: ['openid', 'email', 'profile'],
  requireIdTokenVerification: true,
  disableSignUp: true,
  disableImplicitSignUp: true,
  overrideUserInfo: false,
  disableProviderLogout: true,
});

/** The origin of a request that came from our own page under another name, such as 127.0.0.1; checked before it gets here. */
function ownOrigin(request: Request | undefined): string[] {
  const origin = request?.headers.get('origin');
  const host = request?.headers.get('host');
  return origin && host && URL.parse(origin)?.host === host ? [origin] : [];
}
