import type { OpenHouse } from '../../open-house.ts';
import type { EventInput, EventResult, House } from '../../usecases/index.ts';
import type { Journal } from './journal.ts';
import { openedBodies } from './opened-bodies.ts';

/** Confirmed things that the house no longer knows; one line each. */
export async function lostNotes(house: OpenHouse, journal: Journal, everything = false): Promise<string[]> {
  return [
    ...(await lostImports(house, journal)),
    ...(await lostPlans(house, journal)),
    ...(await lostEvents(house, journal, everything)),
  ];
}

async function lostImports({ store }: House, journal: Journal): Promise<string[]> {
  const problems: string[] = [];
  const furthest = new Map<string, number>();
  for (const { run, rows } of journal.of('import-went-on'))
    furthest.set(run, Math.max(rows, furthest.get(run) ?? 0));
  for (const [id, rows] of furthest) {
    const run = await store.imports.get(id);
    if (!run || run.rowsDone < rows) problems.push(`import ${id} had ${rows} rows, now ${run?.rowsDone}`);
  }
  for (const { run: id, file } of journal.of('import-done'))
    if ((await store.imports.get(id))?.state !== 'done') problems.push(`file ${file} was imported`);
  return problems;
}

async function lostPlans({ store }: House, journal: Journal): Promise<string[]> {
  const problems: string[] = [];
  for (const { plan } of journal.of('plan-executed'))
    if ((await store.plans.get(plan))?.state !== 'executed') problems.push(`plan ${plan} was executed`);
  const settled = new Map(journal.of('plan-went-on').map((each) => [each.plan, each.settled]));
  for (const [plan, least] of settled) {
    const counts = await store.plans.itemCounts(plan);
    const done = counts.reduce((sum, { state, count }) => sum + (state === 'waiting' ? 0 : count), 0);
    if (done < least) problems.push(`plan ${plan} had settled ${least}, now ${done}`);
  }
  const known = (await store.policies.current())?.version ?? 0;
  for (const { version } of journal.of('policy-applied'))
    if (version > known) problems.push(`policy version ${version} was applied`);
  return problems;
}

/** How many of the latest batches are looked at in a start: those before were looked at in starts before. */
const latest = 4;

async function lostEvents(house: OpenHouse, journal: Journal, everything: boolean): Promise<string[]> {
  const began = new Map(journal.of('record-began').map(({ batch, events }) => [batch, events]));
  const done = journal.of('record-done');
  const problems: string[] = [];
  for (const { batch, results } of everything ? done : done.slice(-latest)) {
    const events = began.get(batch)!;
    const bodies = await openedBodies(
      house,
      results.flatMap(({ people }) => people ?? []),
    );
    for (const result of results)
      if (result.result === 'recorded')
        problems.push(...(await lostEvent(house, events[result.index]!, result, bodies)));
  }
  return problems;
}

/** Where an event stands in a person's facts. */
const lists = {
  consent: 'consents',
  objection: 'objections',
  withdrawal: 'withdrawals',
  notice: 'notices',
} as const;

async function lostEvent(
  { store }: House,
  event: EventInput,
  { people = [] }: EventResult,
  bodies: ReadonlyMap<number, readonly unknown[]>,
): Promise<string[]> {
  const held = await store.people.load(people);
  return people.flatMap((id) => {
    const person = held.get(id);
    if (!person) return [`person ${id} of event ${event.id} is gone`];
    if (event.type === 'activity') {
      const at = Date.parse(event.at);
      const mark = person.state?.facts.activities?.find(({ kind }) => kind === event.kind);
      return !person.state || (mark?.seq ?? 0) >= at ? [] : [`the ${event.kind} of ${event.id} is gone`];
    }
    if (!(event.type in lists)) return [];
    const list = person.state?.facts[lists[event.type as keyof typeof lists]];
    const times = list?.filter((each) => each.id === event.id).length ?? 0;
    const proofs = (bodies.get(id) ?? []).filter((body) => (body as { id?: string }).id === event.id).length;
    return [
      ...(person.state && times !== 1 ? [`event ${event.id} is ${times} times in the facts of ${id}`] : []),
      ...(proofs !== 1 ? [`event ${event.id} is ${proofs} times in the evidence of ${id}`] : []),
    ];
  });
}
