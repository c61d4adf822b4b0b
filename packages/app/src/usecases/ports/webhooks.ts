import type {
  Deliveries,
  DeliveryState,
  DueEndpoint,
  SendResult,
  WebhookType,
} from '../../webhooks/index.ts';
import type { Instant } from './instant.ts';

/** Where events are sent. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly name: string;
  readonly target: string;
  /** What it is told of. */
  readonly types: readonly WebhookType[];
  /** Whether it may see the deciding rules, which can betray a fact. */
  readonly reasons: boolean;
  /** `gone`: it answered that it is there no more, and was switched off. */
  readonly state: 'on' | 'off' | 'gone';
  /** It rests until this instant; 0 or past: it doesn't. */
  readonly pausedUntil: Instant;
  readonly createdAt: Instant;
  readonly createdBy: string;
}

/** A secret as it is kept: sealed. An old one says until when it still signs. */
export interface SealedSecret {
  readonly sealed: string;
  readonly until?: Instant;
}

/** An event that is to be told, with its body for who may see rules and for who may not. */
export interface WebhookNotice {
  /** The `webhook-id`: the same for every endpoint. */
  readonly id: string;
  readonly type: string;
  readonly person: number | null;
  readonly at: Instant;
  readonly full: string;
  readonly plain: string;
}

/** A line of the delivery log. */
export interface WebhookDelivery {
  readonly id: string;
  readonly endpoint: string;
  readonly webhookId: string;
  readonly type: string;
  readonly person: number | null;
  /** When it happened. */
  readonly at: Instant;
  readonly body: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAt: Instant;
  readonly endedAt: Instant | null;
}

/** One attempt, as the log keeps it. */
export interface LoggedAttempt {
  readonly attempt: number;
  readonly at: Instant;
  readonly durationMs: number;
  readonly result: SendResult;
  readonly next: string;
}

/** How much is still to be told, and what went wrong with the rest. */
export interface WebhookBacklog {
  readonly waiting: number;
  readonly exhausted: number;
  /** Waiting ones that failed before. */
  readonly failing: number;
  /** When the oldest that waits became due; null where none waits. */
  readonly oldest: Instant | null;
}

/** Endpoints, what they are to be told, and what came of it. */
export interface WebhookStore extends Omit<Deliveries, 'dueEndpoints'> {
  /** As `Deliveries` has it, with the secrets still sealed. */
  dueEndpoints(
    now: Instant,
  ): Promise<readonly (Omit<DueEndpoint, 'secrets'> & { readonly secrets: readonly SealedSecret[] })[]>;
  /** Oldest first. */
  endpoints(): Promise<readonly WebhookEndpoint[]>;
  endpoint(id: string): Promise<WebhookEndpoint | null>;
  add(endpoint: WebhookEndpoint, secrets: readonly SealedSecret[]): Promise<void>;
  /** Null where it isn't there. Switched off, its waiting deliveries are cancelled. */
  change(
    id: string,
    to: Partial<Pick<WebhookEndpoint, 'name' | 'target' | 'types' | 'reasons' | 'state' | 'pausedUntil'>>,
    now: Instant,
  ): Promise<WebhookEndpoint | null>;
  /** Its waiting deliveries are cancelled; the log stays for its own term. False where it isn't there. */
  remove(id: string, now: Instant): Promise<boolean>;
  secrets(id: string): Promise<readonly SealedSecret[]>;
  setSecrets(id: string, secrets: readonly SealedSecret[]): Promise<void>;
  /** The types that at least one endpoint is told of. */
  subscribed(): Promise<ReadonlySet<string>>;
  /** Puts events in line for every endpoint that is told of their type, in this transaction. */
  tell(notices: readonly WebhookNotice[]): Promise<void>;
  /** Puts one event in line for one endpoint; the number of its delivery. */
  tellOne(endpoint: string, notice: WebhookNotice): Promise<string>;
  /** Newest first. @param before the last of the page before */
  log(
    endpoint: string,
    page: { readonly before: string | null; readonly limit: number; readonly state?: DeliveryState },
  ): Promise<readonly WebhookDelivery[]>;
  delivery(id: string): Promise<WebhookDelivery | null>;
  attemptsOf(delivery: string): Promise<readonly LoggedAttempt[]>;
  /** Puts a delivery that is over in line again; false where it changed meanwhile. */
  again(id: string, from: DeliveryState, at: Instant): Promise<boolean>;
  backlog(): Promise<WebhookBacklog>;
}
