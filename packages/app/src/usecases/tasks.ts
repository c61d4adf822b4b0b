import { randomUUID } from 'node:crypto';
import type { Said } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import { Failure, notFound } from './failure.ts';
import type { Actor, House } from './house.ts';
import type { StoredTask, TaskFilter, TaskState } from './ports/index.ts';
import { scanOf } from './scans/index.ts';

/** What has to be done: an action out of the report of a scan, or words of one's own. */
export type NewTask = (
  | { readonly scan: string; readonly action: string }
  | { readonly title: string; readonly note?: string | undefined }
) & {
  /** The id of a user. */
  readonly owner?: string | null | undefined;
  readonly due?: Day | null | undefined;
};

export interface TaskChange {
  readonly title?: string | undefined;
  readonly note?: string | undefined;
  readonly owner?: string | null | undefined;
  readonly due?: Day | null | undefined;
  readonly state?: TaskState | undefined;
}

/**
 * Puts a task on the list.
 *
 * @throws {Failure} `not-found` for the report or its action; `invalid-input` for an owner who is no user; `conflict` where
 *   the action of that report is an open task already
 */
export async function addTask(house: House, asked: NewTask, actor: Actor): Promise<StoredTask> {
  const { store, clock } = house;
  const { owner = null, due = null } = asked;
  await requireUser(house, owner, actor);
  const task = {
    ...('scan' in asked ? await ofScan(house, asked) : own(asked)),
    id: randomUUID(),
    owner,
    due,
    state: 'open' as const,
    createdAt: clock.now(),
    createdBy: actor.name,
    closedAt: null,
    closedBy: null,
  };
  await store.tasks.add([task]);
  return taskOf(house, task.id);
}

/** Changes a task; closing it says who did and when, opening it again takes that back. @throws {Failure} `not-found`, `invalid-input` */
export async function changeTask(
  house: House,
  id: string,
  { title, note, ...change }: TaskChange,
  actor: Actor,
): Promise<StoredTask> {
  const task = await taskOf(house, id);
  if (change.owner !== undefined && change.owner !== task.owner)
    await requireUser(house, change.owner, actor);
  if (title !== undefined && task.titleKey !== 'own') throw fixedTitle();
  const data = {
    ...task.data,
    ...(title === undefined ? {} : { title }),
    ...(note === undefined ? {} : { note }),
  };
  const closes = change.state !== undefined && change.state !== task.state;
  const isOpen = change.state === 'open';
  await house.store.tasks.change(id, {
    data,
    ...(change.owner === undefined ? {} : { owner: change.owner }),
    ...(change.due === undefined ? {} : { due: change.due }),
    ...(closes
      ? {
          state: change.state!,
          closedAt: isOpen ? null : house.clock.now(),
          closedBy: isOpen ? null : actor.name,
        }
      : {}),
  });
  return taskOf(house, id);
}

export const listTasks = (
  { store }: Pick<House, 'store'>,
  filter: TaskFilter,
  after: Pick<StoredTask, 'id' | 'createdAt'> | null,
  limit: number,
): Promise<readonly StoredTask[]> => store.tasks.list(filter, after, limit);

/** @throws {Failure} `not-found` */
export async function taskOf({ store }: Pick<House, 'store'>, id: string): Promise<StoredTask> {
  const found = await store.tasks.get(id);
  if (!found) throw notFound({ nl: 'de taak', en: 'task' }, id);
  return found;
}

/** The title of a task in both languages. */
export function taskTitle({ data }: Pick<StoredTask, 'data'>): Said {
  const { title } = data;
  if (typeof title === 'string') return { nl: title, en: title };
  return title as Said;
}

type Made = Pick<StoredTask, 'titleKey' | 'data' | 'scan'>;

const own = ({ title, note }: { readonly title: string; readonly note?: string | undefined }): Made => ({
  titleKey: 'own',
  data: { title, ...(note === undefined ? {} : { note }) },
  scan: null,
});

async function ofScan(
  house: House,
  { scan, action }: { readonly scan: string; readonly action: string },
): Promise<Made> {
  const { report } = await scanOf(house, scan);
  const found = report.plan.find(({ id }) => id === action);
  if (!found) throw notFound({ nl: 'in dat rapport de actie', en: 'in that report the action' }, action);
  const open = await house.store.tasks.list({ state: 'open', scan }, null, 1000);
  if (open.some(({ data }) => data.action === action)) throw taskThere();
  const { title, people, gain, effort } = found;
  return { titleKey: 'scan-action', data: { action, title, people, gain, effort }, scan };
}

async function requireUser({ store }: House, owner: string | null, actor: Actor): Promise<void> {
  // Whoever asks may always take it on.
  if (owner === null || owner === actor.user) return;
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(owner);
  const user = isId ? await store.users.find(owner) : undefined;
  if (!user || user.disabledAt !== null) throw noUser();
}

const noUser = (): Failure =>
  new Failure(
    'invalid-input',
    {
      nl: 'Deze collega kennen we niet. Kies iemand die een account heeft.',
      en: 'We do not know this colleague. Choose somebody who has an account.',
    },
    { errors: [{ path: 'owner', says: { nl: 'is geen gebruiker', en: 'is no user' } }] },
  );

const fixedTitle = (): Failure =>
  new Failure('conflict', {
    nl: 'De titel komt uit het rapport. Zet wat je kwijt wilt in de notitie.',
    en: 'The title comes from the report. Put what you want to add in the note.',
  });

const taskThere = (): Failure =>
  new Failure('conflict', {
    nl: 'Deze actie staat al op de takenlijst.',
    en: 'This action is on the list of tasks already.',
  });
