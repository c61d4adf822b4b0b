import type { Scope } from '../access/scopes.ts';
import type { Instant } from './instant.ts';
import type { Role } from './role.ts';

/** Someone of the staff, as approvals and evidence name them. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** The purposes for which a key may see and act: ids of the policy, or all of them. */
export type GrantedPurposes = 'all' | readonly string[];

/** A key as it is stored: its secret only as a hash. */
export interface ApiKey {
  /** Public: stands in the key itself and in lists. */
  readonly id: string;
  readonly name: string;
  /** SHA-256 of the secret, 32 bytes. */
  readonly secretHash: Uint8Array;
  readonly owner: User;
  /** The user who issued it; null for the first one and for those of the command line. */
  readonly issuedBy: string | null;
  readonly scopes: readonly Scope[];
  readonly purposes: GrantedPurposes;
  readonly createdAt: Instant;
  /** The first instant at which it is no longer valid; null for never. */
  readonly expiresAt: Instant | null;
  /** To within a minute; null before the first use. */
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

/** A key to be stored. The owner is found by e-mail address, or added with this name. */
export interface NewApiKey
  extends Pick<
    ApiKey,
    'id' | 'name' | 'secretHash' | 'scopes' | 'purposes' | 'createdAt' | 'expiresAt' | 'issuedBy'
  > {
  readonly owner: Omit<User, 'id'>;
  /** The account on the machine whose command made it; absent for a key that was not made there. */
  readonly issuedByAccount?: string;
}

/** Who issued keys or handed over links: users by id, and accounts on the machine by name. */
export interface Issuers {
  readonly users: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
}

export interface ApiKeys {
  /** Revoked and expired ones too. */
  find(id: string): Promise<ApiKey | undefined>;
  /** Oldest first, ids after `after` in the order of the list. */
  list(page: { readonly after: string | undefined; readonly limit: number }): Promise<readonly ApiKey[]>;
  add(key: NewApiKey): Promise<ApiKey>;
  /** False where there is no such key; a key that was revoked before keeps its first instant. */
  revoke(id: string, at: Instant): Promise<boolean>;
  used(id: string, at: Instant): Promise<void>;
  /**
   * Whom a user's ways in go back to: who issued their keys or handed over the link to their password, who did so for
   * those, and so on.
   *
   * @param by only by keys, or only by the password; how those before came in counts whole. Both unless given
   */
  issuersOf(user: string, by?: 'key' | 'password'): Promise<Issuers>;
}

/** The one-time opening through which the first administrator comes in. */
export interface Setup {
  /** `none` before a token was ever stored; `open` with the hash of the token; `done` once someone came in. */
  state(): Promise<
    | { readonly is: 'none' }
    | { readonly is: 'open'; readonly tokenHash: Uint8Array }
    | { readonly is: 'done' }
  >;
  /** Stores the hash of a new token, in place of an earlier one. Does nothing once set-up is done. */
  open(tokenHash: Uint8Array, at: Instant): Promise<void>;
  /** In one transaction: closes set-up for good and adds who came in. Undefined: someone was first. */
  complete(
    first: FirstAdministrator,
    at: Instant,
  ): Promise<{ readonly user: User; readonly key: ApiKey | null } | undefined>;
}

/** Who comes in by the set-up token: with a key, with a password, or both. */
export interface FirstAdministrator {
  readonly user: Omit<User, 'id'>;
  readonly roles: readonly Role[];
  readonly key: NewApiKey | null;
  /** As it is stored. */
  readonly password: string | null;
}
