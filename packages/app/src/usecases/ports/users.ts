import type { Language } from '@houdbaar/core/terms';
import type { GrantedPurposes, User } from './access.ts';
import type { Instant } from './instant.ts';
import type { Role } from './role.ts';

/** Someone of the staff with all that is known of them. The owner of an API key may have no roles at all. */
export interface StaffUser extends User {
  readonly roles: readonly Role[];
  /** In which they read; null until they chose. */
  readonly language: Language | null;
  /** Whether an app for codes is set up. */
  readonly secondFactor: boolean;
  /** Whether they have a way to sign in yet. */
  readonly canSignIn: boolean;
  readonly createdAt: Instant;
  readonly signedInAt: Instant | null;
  readonly disabledAt: Instant | null;
}

/** A session as its user may see it: without what proves it. */
export interface StaffSession {
  readonly id: string;
  readonly createdAt: Instant;
  /** To within some minutes. */
  readonly usedAt: Instant;
  readonly expiresAt: Instant;
  readonly userAgent: string | null;
}

/** What a link lets its holder do once: come in for the first time, or choose a new password. */
export type LinkKind = 'invitation' | 'reset';

/** Who made a link: a user by id, or an account on the machine by name. */
export interface LinkMaker {
  readonly user: string | null;
  readonly account: string | null;
}

export interface SignInLink {
  readonly id: string;
  readonly userId: string;
  readonly kind: LinkKind;
  /** Who made it; nobody where somebody forgot their password. */
  readonly by: LinkMaker;
  /** Whether its maker got to see it; false for one that was mailed. */
  readonly handedOver: boolean;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

export interface NewSignInLink extends Omit<SignInLink, 'id' | 'usedAt'> {
  /** SHA-256, 32 bytes. */
  readonly tokenHash: Uint8Array;
}

export interface UserChange {
  readonly name?: string;
  readonly roles?: readonly Role[];
  readonly language?: Language;
  readonly disabledAt?: Instant | null;
  readonly signedInAt?: Instant;
  /** Who handed over the link by which the present password was chosen; null where nobody else saw it. */
  readonly passwordHandedBy?: LinkMaker | null;
}

/** The staff and how they sign in. */
export interface Users {
  find(id: string): Promise<StaffUser | undefined>;
  /** However it is written in capitals. */
  findByEmail(email: string): Promise<StaffUser | undefined>;
  /** Oldest first, ids after `after` in the order of the list. */
  list(page: { readonly after: string | undefined; readonly limit: number }): Promise<readonly StaffUser[]>;
  /** Adds a user; undefined where the address is known already. */
  add(
    user: Omit<User, 'id'> & { readonly roles: readonly Role[] },
    at: Instant,
  ): Promise<StaffUser | undefined>;
  /** False where there is no such user. */
  change(id: string, change: UserChange): Promise<boolean>;
  /** Ids of the administrators who can sign in; they stay so until the transaction ends. */
  holdAdministrators(): Promise<readonly string[]>;
  /** What was granted; a role that nobody decided about is absent. */
  grants(): Promise<ReadonlyMap<Role, GrantedPurposes>>;
  grant(role: Role, purposes: GrantedPurposes, by: string, at: Instant): Promise<void>;
  /** As it was stored; undefined where they have none. */
  password(id: string): Promise<string | undefined>;
  setPassword(id: string, hash: string, at: Instant): Promise<void>;
  sessions(id: string, at: Instant): Promise<readonly StaffSession[]>;
  /** Ends one session; false where it isn't this user's. */
  endSession(id: string, session: string): Promise<boolean>;
  /** Ends every session but one, and what was remembered of devices. @returns how many sessions */
  endSessions(id: string, butNot?: string): Promise<number>;
  /** False where there was none. */
  removeSecondFactor(id: string): Promise<boolean>;
  addLink(link: NewSignInLink): Promise<void>;
  findLink(tokenHash: Uint8Array): Promise<SignInLink | undefined>;
  /** Uses a link; false where it was used before, by whoever was first. */
  useLink(id: string, at: Instant): Promise<boolean>;
  /** Ends the links of a user that were not used yet. */
  endLinks(id: string, at: Instant): Promise<void>;
  /** When the last link of a kind was made for a user. */
  lastLink(id: string, kind: LinkKind): Promise<Instant | undefined>;
  /** Revokes every key that goes back to a user: their own, those they issued, those issued with these. @returns how many */
  revokeKeys(id: string, at: Instant): Promise<number>;
}
