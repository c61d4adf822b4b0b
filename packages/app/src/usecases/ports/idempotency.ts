import type { Instant } from './instant.ts';

/** One request under an `Idempotency-Key`. */
export interface IdempotentRequest {
  /** SHA-256 of the key as the client sent it, hexadecimal. */
  readonly keyHash: string;
  /** The id of the API key: keys of different clients never meet. */
  readonly owner: string;
  /** Keyed hash of method, path and body. */
  readonly requestHash: string;
}

/** An answer that was given, to be given again. */
export interface StoredAnswer {
  readonly status: number;
  /** JSON text; empty for none. */
  readonly body: string;
}

export type Claim =
  | { readonly state: 'new' }
  | { readonly state: 'running'; readonly requestHash: string }
  | ({ readonly state: 'done'; readonly requestHash: string } & StoredAnswer);

export interface Idempotency {
  /**
   * Takes the key for this request, atomically: of many at the same time one is told `new`. A done entry older than
   * `forgetBefore` counts as not there, and so does a running one older than `staleBefore` (its process died).
   */
  claim(
    request: IdempotentRequest,
    at: Instant,
    limits: { readonly forgetBefore: Instant; readonly staleBefore: Instant },
  ): Promise<Claim>;
  finish(request: IdempotentRequest, answer: StoredAnswer): Promise<void>;
  /** Gives the key back: nothing was done under it. */
  release(request: IdempotentRequest): Promise<void>;
}
