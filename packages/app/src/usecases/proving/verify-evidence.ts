import type { Day } from '@houdbaar/core/time';
import {
  type ChainFault,
  dailyRootHash,
  MerkleTree,
  type RootFault,
  RootsVerifier,
  verifyChain,
} from '../../evidence/index.ts';
import { publicKeys } from '../../keys/index.ts';
import { notFound } from '../failure.ts';
import type { House } from '../house.ts';
import type { ChainHead, SealedEntry, StoredRoot } from '../ports/index.ts';

/** A place where evidence isn't what was recorded. */
export type EvidenceBreak =
  /** A chain breaks at entry `seq`. */
  | { readonly at: 'chain'; readonly person: number; readonly seq: number; readonly fault: ChainFault }
  /** There are entries about someone who isn't there. */
  | { readonly at: 'person'; readonly person: number }
  /** The record of a day isn't what was signed, or not in its place. */
  | { readonly at: 'root'; readonly day: Day | null; readonly fault: RootFault }
  /** What is there of a day isn't what was sealed. */
  | { readonly at: 'day'; readonly day: Day; readonly sealed: number; readonly found: number };

/** What a check of evidence found. */
export interface EvidenceCheck {
  readonly holds: boolean;
  readonly people: number;
  readonly entries: number;
  /** Days that are sealed. */
  readonly days: number;
  /** Written down elsewhere, it shows later that no day was cut off at the end. */
  readonly last: { readonly day: Day; readonly hash: string } | null;
  /** The first ones. */
  readonly breaks: readonly EvidenceBreak[];
  /** All of them. */
  readonly broken: number;
}

export interface VerifyOptions {
  /** The hash of the last root as it was written down elsewhere. */
  readonly expectedLast?: string;
  /** Called with the number of people seen. */
  readonly onProgress?: (people: number) => void | Promise<void>;
}

/** So many breaks are told one by one; they are counted all. */
const mostBreaks = 1_000;
const headsAtOnce = 2_000;
const entriesAtOnce = 2_000;
/** Before every day, and after every entry of a person. */
const firstDay = -1_000_000;
const lastSeq = 2_147_483_647;

/** Gathers what is found. */
class Findings {
  people = 0;
  entries = 0;
  broken = 0;
  readonly breaks: EvidenceBreak[] = [];

  add(found: EvidenceBreak): void {
    this.broken += 1;
    if (this.breaks.length < mostBreaks) this.breaks.push(found);
  }
}

/**
 * Checks all evidence: each chain from its start to where the person's row says that it ends, what every sealed day
 * covers against its root, and the roots among themselves. One pass in the order of people: it holds a page and one hash
 * for each level of each day's tree, however many people there are. It needs no key of evidence: what can't be
 * read any more can still be verified.
 */
export async function verifyEvidence(house: House, options: VerifyOptions = {}): Promise<EvidenceCheck> {
  const found = new Findings();
  const { roots, last } = await checkRoots(house, found, options.expectedLast);
  const days = new DayTrees(roots);
  for (let after = 0, more = true; more; ) {
    const heads = await house.store.evidence.heads(after, headsAtOnce);
    more = heads.length === headsAtOnce;
    const upTo = more ? heads.at(-1)!.personId : Number.MAX_SAFE_INTEGER;
    await checkPeople(
      house,
      after,
      upTo,
      new Map(heads.map((each) => [each.personId, each.chain])),
      days,
      found,
    );
    found.people += heads.length;
    after = upTo;
    await options.onProgress?.(found.people);
  }
  for (const difference of days.differences()) found.add(difference);
  return checkOf(found, roots.length, last);
}

/** Checks the chain of one person, and the roots among themselves. @throws {Failure} `not-found` */
export async function verifyPerson(
  house: House,
  personId: number,
  { expectedLast }: Pick<VerifyOptions, 'expectedLast'> = {},
): Promise<EvidenceCheck> {
  const found = new Findings();
  if (!(await house.store.evidence.headOf(personId)))
    throw notFound({ nl: 'de persoon', en: 'the person' }, personId);
  const { roots, last } = await checkRoots(house, found, expectedLast);
  found.people = 1;
  found.entries = await checkStill(house, personId, found);
  return checkOf(found, roots.length, last);
}

const checkOf = (
  { broken, breaks, people, entries }: Findings,
  days: number,
  last: EvidenceCheck['last'],
): EvidenceCheck => ({ holds: broken === 0, people, entries, days, last, breaks, broken });

async function checkRoots(
  { store, ring }: House,
  found: Findings,
  expectedLast: string | undefined,
): Promise<{ roots: StoredRoot[]; last: EvidenceCheck['last'] }> {
  const verifier = new RootsVerifier(publicKeys(ring));
  const roots: StoredRoot[] = [];
  for (;;) {
    const page = await store.evidence.roots(roots.at(-1)?.day ?? firstDay, 500);
    for (const root of page) {
      verifier.add(root);
      roots.push(root);
    }
    if (page.length < 500) break;
  }
  const check = verifier.result(expectedLast);
  if (!check.holds) found.add({ at: 'root', day: check.day ?? null, fault: check.fault });
  const newest = roots.at(-1);
  return { roots, last: newest ? { day: newest.day, hash: dailyRootHash(newest) } : null };
}

/** The trees of all sealed days at once, while people stream by in their order. */
class DayTrees {
  readonly #roots: readonly StoredRoot[];
  readonly #trees: MerkleTree[];

  constructor(roots: readonly StoredRoot[]) {
    this.#roots = roots;
    this.#trees = roots.map(() => new MerkleTree());
  }

  /** A person's whole chain: its last entry of each day is a leaf of that day. */
  add(personId: number, entries: readonly SealedEntry[]): void {
    const leaves = new Map<number, SealedEntry>();
    for (const entry of entries) {
      const day = this.#dayOf(entry.at);
      if (day < this.#roots.length) leaves.set(day, entry);
    }
    for (const [day, head] of leaves) this.#trees[day]!.add({ personId, head });
  }

  /** The place of the first root that covers an instant; beyond the last where none does. */
  #dayOf(at: number): number {
    let low = 0;
    let high = this.#roots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#roots[middle]!.until > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  *differences(): Iterable<EvidenceBreak> {
    for (const [index, { day, root, leaves }] of this.#roots.entries()) {
      const tree = this.#trees[index]!;
      if (tree.size !== leaves || tree.root().toString('hex') !== root)
        yield { at: 'day', day, sealed: leaves, found: tree.size };
    }
  }
}

/** Checks the people from one number to another, whose heads were read before their entries are. */
async function checkPeople(
  house: House,
  after: number,
  upTo: number,
  heads: ReadonlyMap<number, ChainHead>,
  days: DayTrees,
  found: Findings,
): Promise<void> {
  const unseen = new Set(heads.keys());
  const check = async (personId: number, entries: readonly SealedEntry[]) => {
    unseen.delete(personId);
    days.add(personId, entries);
    found.entries += entries.length;
    const head = heads.get(personId);
    if (head && faultOf(personId, entries, head) === undefined) return;
    // Something may have been recorded between the two readings: look again, at this one person alone.
    await checkStill(house, personId, found);
  };
  let person = after;
  let entries: SealedEntry[] = [];
  for (let place = { personId: after, seq: lastSeq }, more = true; more; ) {
    const page = await house.store.evidence.page(place, upTo, entriesAtOnce);
    more = page.length === entriesAtOnce;
    for (const entry of page) {
      if (entry.personId !== person) {
        if (entries.length > 0) await check(person, entries);
        person = entry.personId;
        entries = [];
      }
      entries.push(entry);
      place = entry;
    }
  }
  if (entries.length > 0) await check(person, entries);
  for (const personId of unseen)
    if (heads.get(personId)!.length > 0) await checkStill(house, personId, found);
}

function faultOf(personId: number, entries: readonly SealedEntry[], { length, head }: ChainHead) {
  const expected = { seq: length, hash: head ?? new Uint8Array(32) };
  const check = verifyChain(
    personId,
    entries.map((entry) => ({ personId, ...entry })),
    expected,
  );
  return check.holds ? undefined : check;
}

/** Checks one chain between two looks at its head that agree. @returns the number of its entries */
async function checkStill({ store }: House, personId: number, found: Findings): Promise<number> {
  for (;;) {
    const before = await store.evidence.headOf(personId);
    const entries = await store.evidence.chainOf(personId);
    const now = await store.evidence.headOf(personId);
    if (before?.length !== now?.length) continue;
    if (!now) found.add({ at: 'person', person: personId });
    const fault = now && faultOf(personId, entries, now);
    if (fault) found.add({ at: 'chain', person: personId, seq: fault.seq, fault: fault.fault });
    return entries.length;
  }
}
