import type { Day } from '@houdbaar/core/time';
import type { Instant } from './instant.ts';

export const taskStates = ['open', 'done', 'dropped'] as const;
export type TaskState = (typeof taskStates)[number];

/** Something that somebody has to do. */
export interface StoredTask {
  readonly id: string;
  /** What kind of title it has: an action of a scan, or words of one's own. */
  readonly titleKey: 'scan-action' | 'own';
  /** What the title is made of. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The report it came from. */
  readonly scan: string | null;
  /** The id of a user; null: nobody yet. */
  readonly owner: string | null;
  /** The name of that user, while they are known. */
  readonly ownerName: string | null;
  readonly due: Day | null;
  readonly state: TaskState;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly closedAt: Instant | null;
  readonly closedBy: string | null;
}

export interface TaskFilter {
  readonly state?: TaskState | undefined;
  readonly owner?: string | undefined;
  readonly scan?: string | undefined;
}

export interface TaskStore {
  add(tasks: readonly Omit<StoredTask, 'ownerName'>[]): Promise<void>;
  get(id: string): Promise<StoredTask | null>;
  /** Newest first. @param after the last of the page before */
  list(
    filter: TaskFilter,
    after: Pick<StoredTask, 'id' | 'createdAt'> | null,
    limit: number,
  ): Promise<readonly StoredTask[]>;
  /** False where it isn't there. */
  change(
    id: string,
    to: Partial<Pick<StoredTask, 'data' | 'owner' | 'due' | 'state' | 'closedAt' | 'closedBy'>>,
  ): Promise<boolean>;
  /** Open tasks of a user, or of everybody: how many, and the first day on which one is due. */
  open(owner: string | null): Promise<{ readonly count: number; readonly due: Day | null }>;
}
