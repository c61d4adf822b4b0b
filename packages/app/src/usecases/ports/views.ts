import type { Instant } from './instant.ts';

/** Filters of the list of people, under a name. What was searched for is never among them. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly filters: Readonly<Record<string, string>>;
  /** The user who saved it, by id. */
  readonly owner: string;
  /** Everybody who may see people has it too. */
  readonly shared: boolean;
  readonly changedAt: Instant;
}

export interface ViewStore {
  /** A user's own and those that others share, by name. */
  list(owner: string): Promise<readonly SavedView[]>;
  /** Puts a view, in the place of the one with its id where that is the same owner's. @returns whether it was put */
  put(view: SavedView): Promise<boolean>;
  /** Removes a view of an owner. @returns whether there was one */
  remove(id: string, owner: string): Promise<boolean>;
}
