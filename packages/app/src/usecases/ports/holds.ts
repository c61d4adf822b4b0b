import type { Day } from '@houdbaar/core/time';
import type { Instant } from './instant.ts';

/** A reason not to destroy the data of some people: a claim in law, or a statutory duty. */
export interface Hold {
  readonly id: string;
  readonly title: string;
  readonly kind: 'legal-claim' | 'statutory';
  /** The first day on which it is over; null: until it is released. */
  readonly until: Day | null;
  /** Which fields; null: everything. */
  readonly fields: readonly string[] | null;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly releasedAt: Instant | null;
  readonly releasedBy: string | null;
}

export interface HoldStore {
  add(hold: Hold): Promise<void>;
  get(id: string): Promise<Hold | null>;
  /** Newest first, with how many people each is about; released ones too. */
  list(): Promise<readonly (Hold & { readonly people: number })[]>;
  /** False where it was released before. */
  release(id: string, at: Instant, by: string): Promise<boolean>;
  addPeople(id: string, people: readonly number[]): Promise<void>;
  /** Puts the holds about one person on another, with whom they were merged. */
  movePerson(from: number, to: number): Promise<void>;
  /** By number, a page at a time. */
  people(id: string, after: number, limit: number): Promise<readonly number[]>;
}
