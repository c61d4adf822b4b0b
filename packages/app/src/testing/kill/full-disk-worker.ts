import { type OpenHouse, openHouse } from '../../open-house.ts';
import { StoreFailure } from '../../store/index.ts';
import { Failure } from '../../usecases/index.ts';
import { Chance } from './chance.ts';
import { Journal } from './journal.ts';
import { MovableClock, recover, settleIn, type Work, workOn } from './work.ts';
import type { WorkerTask } from './worker.ts';

/** The code of an expected failure, which says what to do; `bug` for any other error. */
const codeOf = (error: unknown): string | undefined =>
  error instanceof Failure || error instanceof StoreFailure
    ? error.code
    : error instanceof Error
      ? `bug: ${error.stack}`
      : undefined;

/** A process that works until the system takes no more, and says how it was told. */
if (import.meta.main) {
  const task = JSON.parse(process.argv[2]!) as WorkerTask;
  const journal = new Journal(task.journal);
  const clock = new MovableClock(journal.of('clock').at(-1)?.ahead ?? 0);
  const say = (said: object) => process.stdout.write(`${JSON.stringify(said)}\n`);
  let house: OpenHouse | undefined;
  try {
    house = await openHouse({ database: task.database, secret: task.secret, clock });
    const { folder, seed, round } = task;
    const work: Work = {
      house,
      journal,
      clock,
      folder,
      seed,
      chance: new Chance(seed + round),
      name: `full-${round}`,
    };
    await settleIn(work);
    await recover(work);
    for (;;) await workOn(work);
  } catch (error) {
    const next = await house?.store.people.count().catch((thrown: unknown) => thrown);
    say({ first: codeOf(error), next: codeOf(next) });
    // What is open can't be closed in good order any more, and need not be.
    process.exit(3);
  }
}
