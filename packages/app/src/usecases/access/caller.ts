import type { Language } from '@houdbaar/core/terms';
import type { GrantedPurposes, Role, User } from '../ports/index.ts';
import type { Scope } from './scopes.ts';

/** Who asks, and what they may. */
export interface Caller {
  readonly keyId: string;
  readonly user: User;
  readonly scopes: readonly Scope[];
  readonly purposes: GrantedPurposes;
  /** Present where somebody signed in rather than sent a key; then `keyId` stands for the user. */
  readonly session?: CallerSession;
}

/** A session that stands, as sign-in knows it. */
export interface StandingSession {
  readonly id: string;
  readonly userId: string;
  /** How it began. Whoever comes through a provider has proved there what the provider asks. */
  readonly via: 'password' | 'provider';
}

/** What comes with a session beside what a key has as well. */
export interface CallerSession extends Pick<StandingSession, 'id' | 'via'> {
  readonly roles: readonly Role[];
  readonly language: Language | null;
  readonly secondFactor: {
    readonly on: boolean;
    /** One of their roles asks for it, and it isn't there yet: until then they reach nothing but their own account. */
    readonly missing: boolean;
  };
}
