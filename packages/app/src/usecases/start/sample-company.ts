import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { applyPolicy } from '../apply-policy.ts';
import { Failure } from '../failure.ts';
import type { Actor, House } from '../house.ts';
import { type ImportProgress, importPeople } from '../import/index.ts';
import type { SampleMark } from '../ports/index.ts';
import { isUntouched } from './untouched.ts';

/** The export and the policy of a shop that doesn't exist; they ship with the program. */
const inSample = (name: string): string => fileURLToPath(new URL(`../../../sample/${name}`, import.meta.url));
const files = ['chinook_customer.csv', 'chinook_invoice.csv'];
/** What its policy calls the source that the export is from. */
const source = 'Orders in the web shop';

const setting = 'sample';

/** The mark of the sample company, where it is loaded. */
export const sampleOf = ({ store }: Pick<House, 'store'>): Promise<SampleMark | undefined> =>
  store.settings.get<SampleMark>(setting);

export interface LoadedSample {
  readonly people: number;
  readonly mark: SampleMark;
}

/**
 * Loads the sample company into an untouched house: its policy, and its export as an ordinary import.
 *
 * @throws {Failure} `unavailable` where there are data already
 */
export async function loadSample(
  house: House,
  actor: Actor,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<LoadedSample> {
  const { store, clock } = house;
  const before = await sampleOf(house);
  if (before?.lastPerson !== 0 && !(await isUntouched(store))) throw notUntouched();
  // Marked before anybody is in it: a start that is broken off leaves nothing that passes for real.
  const { id } = await store.sources.named({ name: source, kind: 'file', supplier: null });
  const begun: SampleMark = { source: id, lastPerson: 0, loadedAt: clock.now() };
  await store.settings.set(setting, begun);
  await applyPolicy(house, readFileSync(inSample('webshop.policy.yaml'), 'utf8'), actor);
  const { counts } = await importPeople(house, { files: files.map(inSample), source, actor, onProgress });
  const mark = { ...begun, lastPerson: await store.sample.lastPerson() };
  await store.settings.set(setting, mark);
  return { people: counts.new, mark };
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
    await within.sample.forgetImports(mark.source);
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
