import type { StandingSession } from './caller.ts';

/** A sign-in that went well. */
export interface BegunSession {
  /** Values of `Set-Cookie`. */
  readonly cookies: readonly string[];
  /** A code is still to come; until then there is no session. */
  readonly needsCode: boolean;
}

/** How the staff sign in: what the API asks of it. */
export interface SignIn {
  /** What the organisation's own sign-in is called; null where there is none. */
  readonly provider: string | null;
  /** The session that the cookies of a request prove, and cookies to send back where it was prolonged or has ended. */
  session(headers: Headers): Promise<{
    readonly session: StandingSession | undefined;
    readonly cookies: readonly string[];
  }>;
  /** Signs in by password. @throws {Failure} `sign-in-refused` */
  begin(email: string, password: string, headers: Headers): Promise<BegunSession>;
  /** Answers a request below /api/auth. @throws {Failure} for what it refuses */
  handle(request: Request): Promise<Response>;
}
