import type { Day } from '@houdbaar/core/time';
import { type InclusionProof, MerkleTree, signDailyRoot } from '../../evidence/index.ts';
import { Failure } from '../failure.ts';
import { type House, todayOf } from '../house.ts';
import type { Instant, SealedEntry, Store, StoredRoot } from '../ports/index.ts';

/**
 * How long after its end a day is closed at the earliest. What was being written at midnight is there by then; what is
 * recorded later never bears an instant of a closed day (see {@link recordingFrom}).
 */
const settled = 15 * 60_000;
/** Entries read at once: some tens of milliseconds. */
const pageSize = 5_000;
/** Up to so many entries of a day are sorted by the database in one go. */
const sortedAtOnce = 20_000;

/** The earliest instant that new evidence may bear: what lies before is sealed. */
export const recordingFrom = async ({ evidence }: Store): Promise<Instant> =>
  (await evidence.lastRoot())?.until ?? 0;

/**
 * Seals a day: a Merkle root over where the chain of everyone stands who had anything recorded on it, signed and bound
 * to the root before it. Doing it again gives the same root; where days before it were left open, it covers them too.
 *
 * @returns null where nothing was recorded on it
 * @throws {Failure} `unavailable` while the day isn't over, `conflict` where a later day was closed before
 */
export async function closeDay(house: House, day: Day): Promise<StoredRoot | null> {
  const { store, calendar, ring, clock } = house;
  const until = calendar.startOf(day + 1);
  if (clock.now() < until + settled) throw notOver();
  for (;;) {
    const last = await store.evidence.lastRoot();
    if (last && last.day >= day) {
      const found = (await store.evidence.roots(day - 1, 1))[0];
      if (found?.day === day) return found;
      throw closedBefore();
    }
    const tree = await treeOf(house, last?.until ?? 0, until);
    if (tree.size === 0) return null;
    const content = { day, leaves: tree.size, root: tree.root() };
    const root = { ...signDailyRoot(ring, content, last ?? undefined), until };
    // Where another process was first, its root is looked at again.
    if (await store.evidence.addRoot(root)) return root;
  }
}

/** Closes every day that is over and has anything to seal, the oldest first. @returns the roots that were made */
export async function closeDays(
  house: House,
  onProgress: (root: StoredRoot) => void | Promise<void> = () => {},
): Promise<readonly StoredRoot[]> {
  const made: StoredRoot[] = [];
  for (;;) {
    const first = await house.store.evidence.firstSince(await recordingFrom(house.store));
    if (first === null) return made;
    const day = house.calendar.dayOf(first);
    if (day >= todayOf(house) || house.clock.now() < house.calendar.startOf(day + 1) + settled) return made;
    const root = await closeDay(house, day);
    if (!root) return made;
    made.push(root);
    await onProgress(root);
  }
}

/** Where a person's chain hangs in a root. */
export interface Inclusion {
  /** The person's last entry that the root covers. */
  readonly seq: number;
  readonly proof: InclusionProof;
  readonly root: StoredRoot;
}

/**
 * Shows that an entry is covered by a daily root; undefined while none covers it. It reads what the root covers: the time
 * follows its leaves.
 */
export async function inclusionOf(
  house: House,
  personId: number,
  chain: readonly SealedEntry[],
  seq: number,
): Promise<Inclusion | undefined> {
  const entry = chain.find((each) => each.seq === seq);
  const root = entry && (await house.store.evidence.rootOver(entry.at));
  if (!root) return undefined;
  const from = (await house.store.evidence.lastRoot(root.day))?.until ?? 0;
  const covered = chain.filter(({ at }) => at >= from && at < root.until);
  const proof = (await treeOf(house, from, root.until, personId)).proof();
  return proof && { seq: covered.at(-1)!.seq, proof, root };
}

/** The tree over what was recorded between two instants; holds one page at a time. */
async function treeOf(house: House, from: Instant, until: Instant, target?: number): Promise<MerkleTree> {
  const tree = new MerkleTree(target);
  let last: Recorded | undefined;
  for await (const entry of recordedBetween(house, from, until)) {
    if (last && last.personId !== entry.personId) tree.add({ personId: last.personId, head: last });
    last = entry;
  }
  if (last) tree.add({ personId: last.personId, head: last });
  return tree;
}

interface Recorded {
  readonly personId: number;
  readonly seq: number;
  readonly hash: Uint8Array;
}

/**
 * What was recorded between two instants, by person. A usual day is looked up by its instants and sorted at once; one on
 * which a whole file was imported is found by going through everything in order, a little at a time.
 */
async function* recordedBetween({ store }: House, from: Instant, until: Instant): AsyncIterable<Recorded> {
  const first = { personId: 0, seq: 0 };
  if ((await store.evidence.recordedCount(from, until, sortedAtOnce + 1)) <= sortedAtOnce) {
    yield* await store.evidence.recorded(from, until, first, sortedAtOnce);
    return;
  }
  for (let after = first, more = true; more; ) {
    const page = await store.evidence.sift(from, until, after, pageSize);
    for (const { personId, seq, hash } of page) if (hash) yield { personId, seq, hash };
    after = page.at(-1) ?? after;
    more = page.length === pageSize;
  }
}

const notOver = (): Failure =>
  new Failure('unavailable', {
    nl: 'Deze dag is nog niet voorbij. Een kwartier na middernacht kan hij worden verzegeld.',
    en: 'This day is not over yet. It can be sealed a quarter of an hour after midnight.',
  });

const closedBefore = (): Failure =>
  new Failure('conflict', {
    nl: 'Een latere dag is al verzegeld. Wat op deze dag is vastgelegd, valt onder dat zegel.',
    en: 'A later day has been sealed already. What was recorded on this day is covered by that seal.',
  });
