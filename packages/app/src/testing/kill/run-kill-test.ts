import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookupHashes, normaliseIdentifier } from '../../keys/index.ts';
import { type OpenHouse, openHouse } from '../../open-house.ts';
import type { DatabaseConfig } from '../../store/index.ts';
import { rebuildStanding, refreshDue, type Store } from '../../usecases/index.ts';
import { Chance } from './chance.ts';
import { houseFaults } from './house-faults.ts';
import { Journal } from './journal.ts';
import { lostNotes } from './lost-notes.ts';
import { emailsOf } from './made-files.ts';
import { withVaultBeside } from './vault-beside.ts';
import { MovableClock, recover, settleIn, type Work } from './work.ts';
import type { WorkerTask } from './worker.ts';

export interface KillTest {
  readonly database: DatabaseConfig;
  /** Of the vault, where it lies apart. */
  readonly vaultUrl?: string;
  readonly rounds: number;
  readonly seed: number;
  /** The longest that a process may work before it is killed, in ms; 2,500 unless given. */
  readonly longest?: number;
  readonly onRound?: (round: number, killed: 'starting' | 'working') => void;
}

export interface KillReport {
  /** Lost, done twice or wrong; empty if all is well. */
  readonly faults: readonly string[];
  readonly people: Awaited<ReturnType<Store['people']['count']>>;
  readonly killed: Readonly<Record<'starting' | 'working', number>>;
  /** Confirmed by the house, by kind. */
  readonly confirmed: Readonly<Record<string, number>>;
}

const secret = 'a secret of a test that kills: long enough';

/**
 * Has processes work on one house, each killed without warning at a moment left to chance, and looks at the end whether
 * everything confirmed is there, nothing was done twice, standings are what the facts say, and the evidence holds.
 */
export async function runKillTest({
  database,
  vaultUrl,
  rounds,
  seed,
  longest = 2_500,
  onRound,
}: KillTest): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'houdbaar-kill-'));
  const place = { database, ...(vaultUrl === undefined ? {} : { vaultUrl }) };
  const chance = new Chance(seed);
  const killed = { starting: 0, working: 0 };
  try {
    const journal = join(folder, 'journal');
    for (let round = 0; round < rounds; round += 1) {
      const moment = chance.next() < 0.15 ? 'starting' : 'working';
      const wait = chance.next() ** 2 * (moment === 'starting' ? 1_500 : longest);
      const was = await killOne({ ...place, secret, journal, folder, seed, round }, moment, wait);
      killed[was] += 1;
      onRound?.(round, was);
    }
    return { ...(await lookAtAll(place, new Journal(journal), folder, seed)), killed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lets a process work and kills it so many ms after its start, or after it has opened the house. */
async function killOne(
  task: WorkerTask,
  moment: 'starting' | 'working',
  wait: number,
): Promise<'starting' | 'working'> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'worker.ts'), JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  child.stderr.on('data', (text) => errors.push(String(text)));
  const ended = once(child, 'exit');
  let open = false;
  const opened = new Promise<void>((resolve) => {
    child.stdout.once('data', () => {
      open = true;
      resolve();
    });
  });
  if (moment === 'working') await Promise.race([opened, ended]);
  const timer = setTimeout(() => child.kill('SIGKILL'), wait);
  const [, signal] = await ended;
  clearTimeout(timer);
  if (signal !== 'SIGKILL') throw new Error(`round ${task.round} ended by itself:\n${errors.join('')}`);
  return open ? 'working' : 'starting';
}

async function lookAtAll(
  place: Pick<KillTest, 'database' | 'vaultUrl'>,
  journal: Journal,
  folder: string,
  seed: number,
): Promise<Omit<KillReport, 'killed'>> {
  const clock = new MovableClock(journal.of('clock').at(-1)?.ahead ?? 0);
  const house = await openHouse({ ...place, secret, clock });
  const faultsNow = () => withVaultBeside(house, place.vaultUrl, () => houseFaults(house));
  try {
    const work: Work = { house, journal, folder, seed, clock, chance: new Chance(seed), name: 'last' };
    await settleIn(work);
    const before = await lostNotes(house, journal);
    await recover(work);
    const faults = [...before, ...(await lostNotes(house, journal, true)), ...(await faultsNow())];
    await rebuildStanding(house);
    await refreshDue(house);
    const { epoch } = (await house.store.policies.epoch())!;
    const stale = await house.store.standing.outdatedCount(epoch);
    if (stale > 0) faults.push(`${stale} standings are stale after the rebuild`);
    faults.push(...(await faultsNow()), ...(await fileFaults(house, journal, seed)));
    const confirmed: Record<string, number> = {};
    for (const { note } of journal.read()) confirmed[note] = (confirmed[note] ?? 0) + 1;
    return { faults: [...new Set(faults)], people: await house.store.people.count(), confirmed };
  } finally {
    await house.close();
  }
}

/** Everyone in an imported file is there once, or was erased. */
async function fileFaults({ store, ring }: OpenHouse, journal: Journal, seed: number): Promise<string[]> {
  const erased = new Set((await store.vault.erasures(0)).flatMap(({ hashes }) => hashes));
  const faults: string[] = [];
  for (const { file, rows } of journal.of('import-done')) {
    const emails = emailsOf(seed, file);
    if (rows !== emails.length) faults.push(`file ${file} has ${emails.length} rows, ${rows} were imported`);
    for (const email of emails) {
      const read = normaliseIdentifier({ kind: 'email', email });
      if ('fault' in read) throw new Error(read.fault);
      const hashes = lookupHashes(ring, read.kind, read.normalised).map(({ hash }) => hash);
      const found = [...(await store.people.find(hashes)).values()].flat();
      if (found.length > 1) faults.push(`${email} became ${found.length} people`);
      if (found.length === 0 && !hashes.some((hash) => erased.has(hash))) faults.push(`${email} is gone`);
    }
  }
  return faults;
}
