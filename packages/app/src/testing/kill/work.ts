import type { OpenHouse } from '../../open-house.ts';
import { shopPolicy } from '../../usecases/clean-up/clean-up.fixture.ts';
import {
  announcePlan,
  applyPolicy,
  approvePlan,
  cancelPlan,
  continuePlans,
  type EventInput,
  executePlan,
  Failure,
  importPeople,
  planCleanUp,
  rebuildStanding,
  recordFacts,
  refreshDue,
} from '../../usecases/index.ts';
import type { Chance } from './chance.ts';
import type { Journal } from './journal.ts';
import { emailsOf, makeFile } from './made-files.ts';

/** What a process that will be killed works with. */
export interface Work {
  readonly house: OpenHouse;
  readonly journal: Journal;
  /** For the files that are imported. */
  readonly folder: string;
  /** Of the whole test: files are made from it. */
  readonly seed: number;
  readonly chance: Chance;
  /** Unique among the processes of a test. */
  readonly name: string;
  readonly clock: MovableClock;
}

/** The real time with days added; the journal knows how many. */
export class MovableClock {
  ahead: number;
  constructor(ahead: number) {
    this.ahead = ahead;
  }
  now(): number {
    return Date.now() + this.ahead;
  }
}

const actor = { name: 'Ann' };
const second = { name: 'Bob' };
const day = 86_400_000;
const policies = [
  shopPolicy(),
  shopPolicy({ offersEnd: 'anonymise' }),
  shopPolicy({ warrantyEnd: 'anonymise' }),
];

/** The first thing of all: a policy. */
export const settleIn = async ({ house }: Pick<Work, 'house'>): Promise<void> => {
  if (!(await house.store.policies.epoch())) await applyPolicy(house, policies[0]!, actor);
};

/**
 * What a process does after a start: whatever was begun and not confirmed is asked for again, as whoever asked would do.
 */
export async function recover(work: Work): Promise<void> {
  const { house, journal } = work;
  await continuePlans(house).catch(cancelOutdated(work));
  const done = new Set(journal.of('import-done').map(({ file }) => file));
  const begun = new Set(journal.of('import-began').map(({ file }) => file));
  for (const file of begun) if (!done.has(file)) await importFile(work, file);
  const recorded = new Set(journal.of('record-done').map(({ batch }) => batch));
  for (const { batch, events } of journal.of('record-began'))
    if (!recorded.has(batch)) await record(work, batch, events);
}

/** Does something, by chance; whatever the house confirmed is noted. */
export async function workOn(work: Work): Promise<void> {
  const draw = work.chance.next();
  if (draw < 0.35) return importNext(work);
  if (draw < 0.7) return recordSome(work);
  if (draw < 0.85) return cleanUp(work);
  if (draw < 0.95) return otherPolicy(work);
  pass(work, 1 + work.chance.below(40));
  await refreshDue(work.house);
}

async function importNext(work: Work): Promise<void> {
  const file = work.journal.of('import-began').length;
  work.journal.write({ note: 'import-began', file });
  await importFile(work, file);
}

async function importFile({ house, journal, folder, seed }: Work, file: number): Promise<void> {
  const path = makeFile(folder, seed, file);
  const result = await importPeople(house, {
    files: [path],
    source: 'Shop system',
    actor,
    batchSize: 15,
    onProgress: async ({ counts }) => {
      const [run] = await house.store.imports.list(null, 1);
      if (run?.name === `file-${file}.csv`)
        journal.write({ note: 'import-went-on', run: run.id, rows: counts.rows });
    },
  });
  const { run, counts } = result;
  if (run?.state !== 'done') throw new Error(`file ${file} was not imported: ${JSON.stringify(result)}`);
  journal.write({ note: 'import-done', file, run: run.id, rows: counts.rows });
}

let batches = 0;

async function recordSome(work: Work): Promise<void> {
  const { chance, journal, seed, house, name } = work;
  const files = journal.of('import-done');
  batches += 1;
  const batch = `${name}-${batches}`;
  const events = Array.from({ length: 1 + chance.below(40) }, (_, index): EventInput => {
    const id = `${batch}-${index}`;
    const email =
      files.length === 0 || chance.next() < 0.05
        ? `stranger.${id}@example.nl`
        : chance.pick(emailsOf(seed, chance.pick(files).file));
    const person = { email };
    const at = new Date(house.clock.now() - chance.below(90 * day)).toISOString();
    const draw = chance.next();
    if (draw < 0.3)
      return { id, type: 'consent', person, at, for: 'direct-marketing', channels: ['email'], act: 'ticked' };
    if (draw < 0.5) return { id, type: 'objection', person, at, scope: 'marketing' };
    if (draw < 0.65) return { id, type: 'withdrawal', person, at, for: 'direct-marketing' };
    if (draw < 0.8) return { id, type: 'notice', person, at, marketing: true, optOut: true };
    return { id, type: 'activity', person, at, kind: 'purchase', human: true, by: 'person' };
  });
  journal.write({ note: 'record-began', batch, events });
  await record(work, batch, events);
}

async function record({ house, journal }: Work, batch: string, events: readonly EventInput[]): Promise<void> {
  const { results } = await recordFacts(house, { events, by: actor });
  journal.write({ note: 'record-done', batch, results });
}

async function cleanUp(work: Work): Promise<void> {
  const { house, journal } = work;
  const { id, counts } = await planCleanUp(house, actor);
  const { erase, anonymise, block, fields } = counts.planned;
  if (erase + anonymise + block + fields === 0) return void (await cancelPlan(house, id));
  await announcePlan(house, id, actor);
  await approvePlan(house, id, second);
  journal.write({ note: 'plan-approved', plan: id });
  pass(work, 15);
  await executePlan(house, id, actor, {
    onProgress: (settled) => journal.write({ note: 'plan-went-on', plan: id, settled }),
  });
  journal.write({ note: 'plan-executed', plan: id });
}

/** A plan that was approved under another policy can't be gone on with: whoever runs it calls it off. */
const cancelOutdated =
  ({ house }: Work) =>
  async (error: unknown): Promise<void> => {
    if (!(error instanceof Failure) || error.code !== 'plan-outdated') throw error;
    for (const { id } of await house.store.plans.inState(['executing'])) await cancelPlan(house, id);
  };

async function otherPolicy({ house, journal, chance }: Work): Promise<void> {
  const { version } = await applyPolicy(house, chance.pick(policies), actor);
  journal.write({ note: 'policy-applied', version: version.version });
  await rebuildStanding(house);
  journal.write({ note: 'rebuilt', epoch: (await house.store.policies.epoch())!.epoch });
}

function pass({ clock, journal }: Work, days: number): void {
  const ahead = clock.ahead + days * day;
  journal.write({ note: 'clock', ahead });
  clock.ahead = ahead;
}
