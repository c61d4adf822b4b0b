import { isRebuilt } from '../agenda.ts';
import { type House, todayOf } from '../house.ts';
import { mostCounted, whatIsSought } from '../people-list/index.ts';
import { noteLooks, peopleNames, type Viewer } from '../person/index.ts';
import { areWordsDue } from '../person-words.ts';
import type { PlanItem, PlanItemQuery, PlanStore, PlanWords } from '../ports/index.ts';
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

interface PlanItemsOptions {
  readonly viewer: Viewer;
  /** Whether they may see what people are called. */
  readonly named: boolean;
  readonly filter: PlanItemFilter;
  /** The last person of the page before; null for the first page. */
  readonly after: number | null;
  readonly limit: number;
}

interface PlanItemPage {
  readonly items: readonly PlanItem[];
  /** Names by person, as far as the viewer may see them. */
  readonly names: ReadonlyMap<number, string | null>;
  /** After whom the next page begins; null on the last. */
  readonly next: number | null;
  /** On the first page: how many there are, counted up to {@link mostCounted}. */
  readonly total: { readonly people: number; readonly more: boolean } | null;
  /** False while words are still to be read, or people judged anew: then words may miss some. */
  readonly complete: boolean;
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
  const sought = await soughtIn(house, plan.id, viewer, filter);
  const { found, total } = await findPage(house, plan.id, sought, after, limit);
  const items = found.slice(0, limit);
  const people = items.map(({ person }) => person);
  await noteLooks(house, people, viewer, 'plan.items');
  return {
    items,
    names: await peopleNames(house, named ? people : [], viewer),
    next: found.length > limit ? items.at(-1)!.person : null,
    total,
    complete: !sought.words || (await areFound(house, sought.words)),
  };
}

interface Sought {
  readonly query: PlanItemQuery;
  readonly words?: PlanWords;
}

async function soughtIn(
  house: House,
  plan: string,
  viewer: Viewer,
  { q, state, action, reason, people }: PlanItemFilter,
): Promise<Sought> {
  const query: PlanItemQuery = {
    ...(state ? { state } : {}),
    ...(action ? { action } : {}),
    ...(reason ? { reason } : {}),
    ...(people ? { people } : {}),
  };
  if (q === undefined) return { query };
  const ruling = await house.rulings.current(house.store);
  const { ids = [], words } = await whatIsSought(house, ruling, viewer, q);
  const number = /^#?(\d{1,15})$/.exec(q.trim())?.[1];
  const found = [...ids, ...(number === undefined ? [] : await numbered(house, plan, Number(number)))];
  if (words && found.length === 0)
    return { query, words: { epoch: ruling.epoch.epoch, today: todayOf(house), words } };
  return { query: { ...query, people: people ? found.filter((each) => people.includes(each)) : found } };
}

/** The person of this number, where they are in the plan: it may be the number of a customer, or a word in a name. */
async function numbered({ store }: House, plan: string, person: number): Promise<readonly number[]> {
  return store.plans.somePeople(plan, { after: -1, limit: 1, people: [person] });
}

/** Whether words find everybody: theirs were read, and where a claim opens a field it was judged. */
async function areFound(house: House, { today, words }: PlanWords): Promise<boolean> {
  if (await areWordsDue(house)) return false;
  if (words.fields.every(({ open }) => open === null)) return true;
  return (await isRebuilt(house)) && (await house.store.standing.dueCount(0, today)) === 0;
}

async function findPage(
  { store: { plans } }: House,
  plan: string,
  { query, words }: Sought,
  after: number | null,
  limit: number,
): Promise<{ readonly found: readonly PlanItem[]; readonly total: PlanItemPage['total'] }> {
  const from = { ...query, after: after ?? -1 };
  const page = { ...from, limit: limit + 1 };
  if (!words && after !== null) return { found: await plans.items(plan, page), total: null };
  const some = await plans.somePeople(plan, { ...from, limit: mostCounted + 1 }, words);
  const more = some.length > mostCounted;
  const total = after === null ? { people: more ? mostCounted : some.length, more } : null;
  if (!words) return { found: await plans.items(plan, page), total };
  if (more) return { found: await lookThrough(plans, plan, page, words), total };
  const people = some.toSorted((one, other) => one - other).slice(0, limit + 1);
  return { found: await plans.items(plan, { ...page, people }), total };
}

/** So many items are looked through at once. */
const atOnce = 2000;

/** The next items whom the words find. Many are found by words that many have, and so soon: there is no need to sort all. */
async function lookThrough(
  plans: PlanStore,
  plan: string,
  { limit, ...query }: PlanItemQuery & { readonly after: number; readonly limit: number },
  words: PlanWords,
): Promise<readonly PlanItem[]> {
  const found: PlanItem[] = [];
  for (let { after } = query; ; ) {
    const items = await plans.items(plan, { ...query, after, limit: atOnce });
    const people = items.map(({ person }) => person);
    const have = new Set(await plans.somePeople(plan, { after, limit: atOnce, people }, words));
    found.push(...items.filter(({ person }) => have.has(person)));
    if (found.length >= limit || items.length < atOnce) return found.slice(0, limit);
    after = people.at(-1)!;
  }
}
