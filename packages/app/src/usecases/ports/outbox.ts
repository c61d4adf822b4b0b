import type { Instant } from './instant.ts';
import type { OutboxMessage } from './people.ts';

/** A message to a system that holds a copy, as the list shows it. */
export interface OutboxEntry extends OutboxMessage {
  readonly person: number;
  readonly state: 'waiting' | 'closed';
  readonly closedAt: Instant | null;
  readonly note: string | null;
}

/** Which message: they are found by person. */
export interface OutboxPlace {
  readonly person: number;
  readonly id: string;
}

/** What other systems still have to be told. */
export interface OutboxStore {
  /** By person. @param after the last of the page before */
  list(
    state: OutboxEntry['state'],
    after: OutboxPlace | null,
    limit: number,
  ): Promise<readonly OutboxEntry[]>;
  get(place: OutboxPlace): Promise<OutboxEntry | null>;
  /**
   * Closes a message, and takes out of it by what the system knows the person: that is written down nowhere else. False
   * where it isn't waiting.
   */
  close(place: OutboxPlace, note: string, at: Instant): Promise<boolean>;
  /** The messages that a plan left for systems that hold copies, by the name of the system. */
  ofPlan(
    plan: string,
  ): Promise<readonly { readonly name: string; readonly waiting: number; readonly done: number }[]>;
  waiting(): Promise<{ readonly count: number; readonly oldest: Instant | null }>;
}
