import { changePeople, type PersonDraft } from '../change-people.ts';
import { Failure } from '../failure.ts';
import { type House, todayOf } from '../house.ts';
import { inTurns } from '../in-turns.ts';
import {
  type ImportCounts,
  type ImportRefusal,
  type ImportRun,
  type Source,
  StaleRevision,
  type Store,
  type Suppression,
} from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';
import { Crowd, type Working } from './crowd.ts';
import type { ReadRow } from './read-rows.ts';
import { type RowFate, TakeOver } from './take-over.ts';
import { countRows } from './tally.ts';

/** How far a run is: the people dealt with, and what became of them. */
export interface RunState {
  readonly rowsDone: number;
  readonly counts: ImportCounts;
}

interface BatchPlace extends RunState {
  readonly id: string;
  readonly source: Source;
}

/** Batches begun and not yet written: one that is being written, one that is judged, and one that is read up on. */
const mostUnderWay = 3;

/** A batch under way. */
interface Batch {
  readonly hashes: ReadonlySet<string>;
  /** Whom it is about has been read; left are judging, sealing and writing. */
  readonly read: Promise<void>;
  /** How far the run is with it; fails when it, or a batch before it, did. */
  readonly written: Promise<RunState>;
}

/**
 * Takes over batches of rows, each in one transaction with how far the run then is, in the order of the file. While one is
 * written the next is judged and sealed; it was read up on before, since a database inside this program serves one at a
 * time. A batch that tells of the same addresses as another under way waits for what that one leaves.
 */
export class BatchWriter {
  readonly #house: House;
  readonly #id: string;
  readonly #source: Source;
  readonly #underWay: Batch[] = [];
  #state: RunState;
  #last: Promise<RunState>;

  constructor(house: House, { id, rowsDone, counts }: ImportRun, source: Source) {
    this.#house = house;
    this.#id = id;
    this.#source = source;
    this.#state = { rowsDone, counts };
    this.#last = Promise.resolve(this.#state);
  }

  /**
   * Begins with some rows, once few enough are under way.
   *
   * @returns how far the run is as written by then
   */
  async write(rows: readonly ReadRow[]): Promise<ImportCounts> {
    const hashes = hashesOf(rows);
    const shared = this.#underWay.findLast((batch) => hashes.some((hash) => batch.hashes.has(hash)));
    await shared?.written;
    while (this.#underWay.length >= mostUnderWay) await this.#underWay[0]!.written;
    // One at a time reads: this one before the batch before it takes the database for its writing.
    await this.#underWay.at(-1)?.read;
    const { promise: read, resolve } = Promise.withResolvers<void>();
    const written = this.#take(rows, hashes, this.#last, resolve).finally(resolve);
    const batch: Batch = { hashes: new Set(hashes), read, written };
    this.#underWay.push(batch);
    this.#last = written.then((state) => {
      this.#underWay.shift();
      this.#state = state;
      return state;
    });
    // A failure is told by who waits for it, which may come later.
    this.#last.catch(() => undefined);
    return this.#state.counts;
  }

  /** Waits until nothing is under way any more, well or not. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#underWay.map(({ written }) => written));
  }

  end(): Promise<RunState> {
    return this.#last;
  }

  async #take(
    rows: readonly ReadRow[],
    hashes: readonly string[],
    before: Promise<RunState>,
    onRead: () => void,
  ): Promise<RunState> {
    const { store } = this.#house;
    const inTurn: House = {
      ...this.#house,
      store: {
        ...store,
        transaction: async (work) => {
          await before;
          await this.#underWay.at(-1)?.read;
          return store.transaction(work);
        },
      },
    };
    let after: RunState | undefined;
    await changePeople(inTurn, async (ruling) => {
      const crowd = await Crowd.of(store, hashes);
      const taken = await takeAll(this.#house, crowd, rows, ruling, this.#source, this.#id);
      const drafts = await draftsOf(store, crowd.people);
      return {
        drafts,
        result: undefined,
        onRead,
        also: async (within: Store) => {
          const state = await before;
          await checkStillNew(within, crowd, drafts, hashes);
          after = {
            rowsDone: state.rowsDone + rows.length,
            counts: countRows(state.counts, taken.fates, taken.refusals),
          };
          await noteBatch(within, { ...state, id: this.#id, source: this.#source }, after, taken);
        },
      };
    });
    return after!;
  }
}

/** Another import or form may have brought the same people in the meantime: then it starts over and finds them. */
async function checkStillNew(
  { people }: Store,
  { seen }: Crowd,
  drafts: readonly PersonDraft[],
  hashes: readonly string[],
): Promise<void> {
  const own = new Set(drafts.flatMap(({ person }) => ('newId' in person ? [person.newId] : [])));
  if (own.size === 0) return;
  await people.claim(hashes);
  const others = [...(await people.find(hashes)).values()]
    .flat()
    .filter((id) => !own.has(id) && !seen.has(id));
  if (others.length > 0) throw new StaleRevision(others.length);
}

async function noteBatch(
  store: Store,
  { id, rowsDone }: BatchPlace,
  after: RunState,
  { refusals, suppressions }: Taken,
): Promise<void> {
  // Another process that runs the same import was here before: what it took over is done.
  if (!(await store.imports.progress(id, rowsDone, after.rowsDone, after.counts))) throw runsElsewhere();
  await store.imports.refuse(id, refusals);
  await store.suppression.add(suppressions);
}

interface Taken {
  readonly fates: readonly RowFate[];
  readonly refusals: readonly ImportRefusal[];
  readonly suppressions: readonly Suppression[];
}

export async function takeAll(
  house: House,
  crowd: Crowd,
  rows: readonly ReadRow[],
  ruling: Ruling,
  source: Source,
  run: string,
): Promise<Taken> {
  const setting = { ruling, source, run, today: todayOf(house), now: house.clock.now() };
  const taken = new TakeOver(crowd, setting);
  await inTurns(rows, (row) => taken.take(row));
  return taken;
}

/** Those whom the rows changed or brought, as they are to be written. */
async function draftsOf(store: Store, people: readonly Working[]): Promise<PersonDraft[]> {
  const changed = people.filter(({ held, evidence }) => !held || evidence.length > 0);
  const ids = await store.people.newIds(changed.filter(({ held }) => !held).length);
  let next = 0;
  return changed.map(({ held, state, values, evidence, added }) => ({
    person: held ?? { newId: ids[next++]! },
    state,
    values,
    evidence,
    identifiersAdded: added,
  }));
}

export function hashesOf(rows: readonly ReadRow[]): string[] {
  const found = new Set<string>();
  for (const row of rows)
    if (row.told) for (const { lookups } of row.identifiers) for (const hash of lookups) found.add(hash);
  return [...found];
}

export const runsElsewhere = (): Failure =>
  new Failure('request-running', {
    nl: 'Ditzelfde bestand wordt al ingelezen. Wacht tot dat klaar is; daarna kun je het nog eens proberen.',
    en: 'This very file is being imported already. Wait until that is done, then try again.',
  });
