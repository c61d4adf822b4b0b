import { type House, todayOf } from '../house.ts';
import { mostCounted, whatIsSought } from '../people-list/index.ts';
import { noteLooks, peopleNames, type Viewer } from '../person/index.ts';
import type { PlanItem, PlanItemQuery } from '../ports/index.ts';
import { planOf } from './plan-failures.ts';

/** Whom of a plan somebody wants to see; what isn't named doesn't matter. */
export interface PlanItemFilter {
  /** What is typed into the search field, as for the list of people; a number alone is also one of ours. */
  readonly q?: string | undefined;
  readonly state?: PlanItem['state'] | undefined;
  readonly action?: PlanItem['action'] | undefined;
  readonly reason?: PlanItem['reason'] | undefined;
  /** Only these. */
  readonly people?: readonly number[] | undefined;
}

export interface PlanItemsOptions {
  readonly viewer: Viewer;
  /** Whether they may see what people are called. */
  readonly named: boolean;
  readonly filter: PlanItemFilter;
  /** The last person of the page before; null for the first page. */
  readonly after: number | null;
  readonly limit: number;
}

export interface PlanItemPage {
  readonly items: readonly PlanItem[];
  /** Names by person, as far as the viewer may see them. */
  readonly names: ReadonlyMap<number, string | null>;
  /** After whom the next page begins; null on the last. */
  readonly next: number | null;
  /** On the first page: how many there are, counted up to {@link mostCounted}. */
  readonly total: { readonly people: number; readonly more: boolean } | null;
}

/**
 * A page of a plan's items, by person. Who is sought is found as in the list of people: what the viewer may not see there
 * finds nobody here. Whoever was erased has neither words nor addresses left, and is found by number alone. The page is
 * noted in the access log of everybody on it.
 *
 * @throws {Failure} `not-found`; `no-policy` where somebody is sought
 */
export async function listPlanItems(
  house: House,
  id: string,
  { viewer, named, filter, after, limit }: PlanItemsOptions,
): Promise<PlanItemPage> {
  const plan = await planOf(house, id);
  const query = await queryOf(house, plan.id, viewer, filter);
  const { found, total } = await findPage(house, plan.id, query, after, limit);
  const items = found.slice(0, limit);
  const people = items.map(({ person }) => person);
  await noteLooks(house, people, viewer, 'plan.items');
  return {
    items,
    names: await peopleNames(house, named ? people : [], viewer),
    next: found.length > limit ? items.at(-1)!.person : null,
    total,
  };
}

async function queryOf(
  house: House,
  plan: string,
  viewer: Viewer,
  { q, state, action, reason, people }: PlanItemFilter,
): Promise<PlanItemQuery> {
  const filter: PlanItemQuery = {
    ...(state ? { state } : {}),
    ...(action ? { action } : {}),
    ...(reason ? { reason } : {}),
    ...(people ? { people } : {}),
  };
  if (q === undefined) return filter;
  const ruling = await house.rulings.current(house.store);
  const { ids, words } = await whatIsSought(house, ruling, viewer, q);
  const number = /^#?(\d{1,15})$/.exec(q.trim())?.[1];
  const known = number === undefined ? [] : await numbered(house, plan, Number(number));
  const sought = [...(ids ?? []), ...known];
  if (ids || known.length > 0)
    return { ...filter, people: people ? sought.filter((each) => people.includes(each)) : sought };
  return words
    ? { ...filter, named: { epoch: ruling.epoch.epoch, today: todayOf(house), words } }
    : { ...filter, people: [] };
}

/** The person of this number, where they are in the plan: the number may be one of a customer, or a word in a name. */
async function numbered({ store }: House, plan: string, person: number): Promise<readonly number[]> {
  const items = await store.plans.items(plan, { after: -1, limit: 1, people: [person] });
  return items.map((item) => item.person);
}

async function findPage(
  { store }: House,
  plan: string,
  query: PlanItemQuery,
  after: number | null,
  limit: number,
): Promise<{ readonly found: readonly PlanItem[]; readonly total: PlanItemPage['total'] }> {
  const page = (asked: PlanItemQuery) =>
    store.plans.items(plan, { ...asked, after: after ?? -1, limit: limit + 1 });
  if (after !== null) return { found: await page(query), total: null };
  // Few are found at once and put in order here; many are found soon in whatever order.
  const some = await store.plans.somePeople(plan, query, mostCounted + 1);
  if (some.length > mostCounted)
    return { found: await page(query), total: { people: mostCounted, more: true } };
  const people = some.toSorted((one, other) => one - other).slice(0, limit + 1);
  return { found: await page({ people }), total: { people: some.length, more: false } };
}
