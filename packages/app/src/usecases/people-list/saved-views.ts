import { randomUUID } from 'node:crypto';
import { Failure, notFound } from '../failure.ts';
import type { House } from '../house.ts';
import type { SavedView } from '../ports/index.ts';

/** What makes a view: no `q` is among its filters, since a name would stay with it. */
export type ViewContent = Pick<SavedView, 'name' | 'filters' | 'shared'>;

/** More than anybody finds their way in. */
const mostViews = 100;

const what = { nl: 'de weergave', en: 'view' };

export const listViews = ({ store }: House, owner: string): Promise<readonly SavedView[]> =>
  store.views.list(owner);

/** @throws {Failure} `not-found`, also where it is somebody else's who doesn't share it */
export async function findView(house: House, user: string, id: string): Promise<SavedView> {
  const view = (await house.store.views.list(user)).find((each) => each.id === id);
  if (!view) throw notFound(what, id);
  return view;
}

/** @throws {Failure} `invalid-input` where somebody has too many */
export async function addView(house: House, owner: string, content: ViewContent): Promise<SavedView> {
  const own = (await house.store.views.list(owner)).filter((view) => view.owner === owner);
  if (own.length >= mostViews) throw tooMany();
  const view = { id: randomUUID(), ...content, owner, changedAt: house.clock.now() };
  await house.store.views.put(view);
  return view;
}

/** @throws {Failure} `not-found`, also where it is somebody else's */
export async function changeView(
  house: House,
  owner: string,
  id: string,
  content: ViewContent,
): Promise<SavedView> {
  const known = await findView(house, owner, id);
  const view = { id, ...content, owner, changedAt: house.clock.now() };
  if (known.owner !== owner || !(await house.store.views.put(view))) throw notFound(what, id);
  return view;
}

/** @throws {Failure} `not-found`, also where it is somebody else's */
export async function removeView(house: House, owner: string, id: string): Promise<void> {
  if (!(await house.store.views.remove(id, owner))) throw notFound(what, id);
}

const tooMany = (): Failure =>
  new Failure('invalid-input', {
    nl: `Je hebt al ${mostViews} weergaven. Verwijder er eerst een.`,
    en: `You have ${mostViews} views already. Remove one first.`,
  });
