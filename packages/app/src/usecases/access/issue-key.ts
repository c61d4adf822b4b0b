import { Failure } from '../failure.ts';
import type { ApiKey, ApiKeys, GrantedPurposes, Instant, User } from '../ports/index.ts';
import { mayUsePurpose } from './authenticate.ts';
import type { Caller } from './caller.ts';
import type { Scope } from './scopes.ts';
import { freshApiKey } from './secret-key.ts';

/** The id under which the command line asks: it is no user. */
export const commandLine = 'cli';

export interface KeyRequest {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly purposes: GrantedPurposes;
  readonly expiresAt: Instant | null;
  /** Whose key it will be; the caller's own where nobody is named. */
  readonly owner?: Omit<User, 'id'> | undefined;
  /** The account on the machine, where the command line asks. */
  readonly account?: string;
}

/** A key that was just issued: the only moment at which its text is known. */
export interface IssuedKey {
  readonly key: ApiKey;
  readonly secret: string;
}

/** The scopes and purposes that are more than a caller has. */
export const beyondGrant = (
  caller: Caller,
  { scopes, purposes }: Pick<ApiKey, 'scopes' | 'purposes'>,
): readonly string[] => [
  ...scopes.filter((scope) => !caller.scopes.includes(scope)),
  ...(purposes === 'all'
    ? caller.purposes === 'all'
      ? []
      : ['all']
    : purposes.filter((purpose) => !mayUsePurpose(caller, purpose))),
];

/** Issues a key. Nobody grants more scopes or purposes than they have: throws `grant-too-wide`, naming what. */
export async function issueKey(
  keys: ApiKeys,
  caller: Caller,
  { owner = caller.user, account, ...asked }: KeyRequest,
  now: Instant,
): Promise<IssuedKey> {
  const beyond = beyondGrant(caller, asked);
  if (beyond.length > 0)
    throw new Failure(
      'grant-too-wide',
      {
        nl: `Je eigen sleutel heeft dit niet, dus je kunt het niet geven: ${beyond.join(', ')}.`,
        en: `Your own key does not have this, so you cannot grant it: ${beyond.join(', ')}.`,
      },
      { data: { beyond } },
    );
  const { id, text, hash } = freshApiKey();
  const { name, email } = owner;
  const issuedBy = caller.user.id === commandLine ? null : caller.user.id;
  const key = await keys.add({
    ...asked,
    id,
    secretHash: hash,
    owner: { name, email },
    issuedBy,
    ...(account === undefined ? {} : { issuedByAccount: account }),
    createdAt: now,
  });
  return { key, secret: text };
}
