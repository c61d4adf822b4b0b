import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPolicy } from '../apply-policy.ts';
import { Failure } from '../failure.ts';
import { keepFigures } from '../figures/index.ts';
import { listHolds, placeHold } from '../holds.ts';
import type { Actor, House } from '../house.ts';
import { importPeople } from '../import/index.ts';
import type { SampleMark } from '../ports/index.ts';
import { recordFacts } from '../record/index.ts';
import { type SampleExport, teaHouse } from './tea-house/index.ts';
import { isUntouched } from './untouched.ts';

const setting = 'sample';

/** The mark of the sample company, where it is loaded. */
export const sampleOf = ({ store }: Pick<House, 'store'>): Promise<SampleMark | undefined> =>
  store.settings.get<SampleMark>(setting);

export interface LoadedSample {
  readonly people: number;
  readonly mark: SampleMark;
}

/** How far loading is: people who are in so far, of about how many. */
export interface SampleProgress {
  readonly people: number;
  readonly of: number;
}

/**
 * Loads the sample company into an untouched house, as an organisation would: its policy, the exports of its systems, what
 * happened since, a hold. One that was broken off is taken up again with the same people.
 *
 * @throws {Failure} `unavailable` where there are data already
 */
export async function loadSample(
  asking: House,
  actor: Actor,
  onProgress: (progress: SampleProgress) => void = () => {},
): Promise<LoadedSample> {
  // Counted and read once at the end: work that began halfway would end with what was there halfway.
  const { wake, ...house } = asking;
  const { store, clock, calendar } = house;
  const before = await sampleOf(house);
  if (before?.lastPerson !== 0 && !(await isUntouched(store))) throw notUntouched();
  const loadedAt = before?.loadedAt ?? clock.now();
  const { policy, exports, events, quarrel } = teaHouse(calendar.dayOf(loadedAt));
  // Marked before anybody is in it: a start that is broken off leaves nothing that passes for real.
  const sources = new Set<number>();
  for (const { source, supplier = null } of exports)
    sources.add((await store.sources.named({ name: source, kind: 'file', supplier })).id);
  const begun: SampleMark = { sources: [...sources], lastPerson: 0, loadedAt };
  await store.settings.set(setting, begun);
  await applyPolicy(house, policy, actor);
  const of = exports.reduce((sum, { people }) => sum + people, 0);
  let people = 0;
  for (const each of exports) {
    people += await importExport(house, each, actor);
    onProgress({ people, of });
  }
  await recordFacts(house, { events, by: actor });
  if ((await listHolds(house)).length === 0)
    await placeHold(house, actor, {
      title: quarrel.title,
      kind: 'legal-claim',
      until: quarrel.until,
      identifiers: quarrel.emails.map((email) => ({ kind: 'email', email })),
    });
  await keepFigures(house);
  const mark = { ...begun, lastPerson: await store.sample.lastPerson(), doneAt: clock.now() };
  await store.settings.set(setting, mark);
  wake?.('words');
  return { people: (await store.people.count()).active, mark };
}

/** Imports what a system exported, by way of files: an import reads nothing else. Answers how many people are new. */
async function importExport(
  house: House,
  { source, supplier, files }: SampleExport,
  actor: Actor,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'houdbaar-sample-'));
  try {
    for (const { name, text } of files) await writeFile(join(folder, name), text);
    const { counts } = await importPeople(house, {
      files: files.map(({ name }) => join(folder, name)),
      source,
      ...(supplier === undefined ? {} : { supplier }),
      invented: true,
      actor,
    });
    return counts.new;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface RemovedSample {
  readonly people: number;
  /** Sample people of whom your own data tell too; they stay. */
  readonly kept: number;
  /** Whether nothing but the sample was there: its policy is gone too, and the house is as before the first start. */
  readonly emptied: boolean;
}

/** Short transactions: a server goes on answering meanwhile. */
const batch = 500;

/**
 * Takes the sample company out, in one go where nothing else came in. Otherwise only its people go, and the policy that is
 * in force by now stays. Can be repeated when broken off.
 *
 * @throws {Failure} `not-found` where no sample is loaded
 */
export async function removeSample({ store }: Pick<House, 'store'>): Promise<RemovedSample> {
  const found = await sampleOf({ store });
  if (!found) throw noSample();
  // Zero: it was broken off while it was loaded.
  const mark = { ...found, lastPerson: found.lastPerson || (await store.sample.lastPerson()) };
  if (!(await store.sample.hasOthers(mark))) {
    const { active, erased, merged } = await store.people.count();
    await store.transaction(async (within) => {
      // Numbers of epochs are never given twice: another process may remember what one meant.
      await within.settings.set('lastEpoch', (await within.policies.epoch())?.epoch ?? 0);
      await within.sample.clear();
      await within.settings.remove(setting);
    });
    return { people: active + erased + merged, kept: 0, emptied: true };
  }
  let people = 0;
  let kept = 0;
  for (let after = 0; ; ) {
    const page = await store.sample.page(mark, after, batch);
    const last = page.at(-1);
    if (!last) break;
    const own = page.filter(({ mixed }) => !mixed).map(({ id }) => id);
    await store.transaction(async (within) => within.sample.remove(own, await within.sample.hasRoots()));
    people += own.length;
    kept += page.length - own.length;
    after = last.id;
  }
  await store.transaction(async (within) => {
    await within.sample.forgetOrigins(mark);
    await within.settings.remove(setting);
  });
  return { people, kept, emptied: false };
}

const noSample = (): Failure =>
  new Failure('not-found', {
    nl: 'Het voorbeeld is er niet (meer). Er is niets veranderd.',
    en: 'The sample is not there (any more). Nothing was changed.',
  });

const notUntouched = (): Failure =>
  new Failure('unavailable', {
    nl: 'Er zijn al gegevens of er is al een beleid. Het voorbeeld komt alleen in een lege installatie, zodat het nooit door je eigen gegevens loopt.',
    en: 'There are data already, or there is a policy. The sample goes into an empty installation only, so that it never mixes with your own data.',
  });
