import { openHouse } from '../../open-house.ts';
import type { DatabaseConfig } from '../../store/index.ts';
import { Chance } from './chance.ts';
import { Journal } from './journal.ts';
import { lostNotes } from './lost-notes.ts';
import { MovableClock, recover, settleIn, type Work, workOn } from './work.ts';

/** A process that works until it is killed: `node worker.ts '{"database":…}'`. */
export interface WorkerTask {
  readonly database: DatabaseConfig;
  readonly vaultUrl?: string;
  readonly secret: string;
  readonly journal: string;
  readonly folder: string;
  readonly seed: number;
  readonly round: number;
}

if (import.meta.main) {
  const task = JSON.parse(process.argv[2]!) as WorkerTask;
  const journal = new Journal(task.journal);
  const clock = new MovableClock(journal.of('clock').at(-1)?.ahead ?? 0);
  const { database, vaultUrl, secret } = task;
  const house = await openHouse({ database, ...(vaultUrl ? { vaultUrl } : {}), secret, clock });
  // Before anything is done again: what was confirmed has to be there without it.
  const lost = await lostNotes(house, journal);
  if (lost.length > 0) throw new Error(`lost in the kill before round ${task.round}:\n${lost.join('\n')}`);
  const work: Work = {
    house,
    journal,
    clock,
    folder: task.folder,
    seed: task.seed,
    chance: new Chance(task.seed * 1000 + task.round),
    name: `${task.seed}-${task.round}`,
  };
  process.stdout.write('open\n');
  await settleIn(work);
  await recover(work);
  for (;;) await workOn(work);
}
