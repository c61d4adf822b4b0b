import { randomUUID } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import {
  AdaptivePace,
  areFiguresDue,
  areWordsDue,
  type BackgroundWork,
  continuePlans,
  deliveriesOf,
  type House,
  keepFigures,
  readWords,
  rebuildStanding,
} from '../usecases/index.ts';
import { type DeliverRules, deliverDue } from '../webhooks/index.ts';
import { bossDatabase, type JobConnection } from './boss-database.ts';
import type { JobsState } from './jobs-state.ts';
import { kindOf } from './kind-of.ts';
import { type Breathing, Stopped, underLease } from './lease.ts';
import { isNightlyDue, nightlyMinute, nightlyWork } from './nightly.ts';

export interface JobsConfig {
  /** A connection of the database in which the jobs stand: that of the house. */
  connect(): Promise<JobConnection>;
  /** One connection for everything: looks less often. */
  readonly embedded: boolean;
  readonly log: JobLog;
  /** How webhooks are sent. */
  readonly sending: Omit<DeliverRules, 'signal'>;
  readonly tidy?: () => Promise<readonly string[]>;
}

export interface JobLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** The background work of one process. */
export interface RunningJobs {
  /** Starts work at once, rather than at the next look. */
  wake(work: BackgroundWork): void;
  state(): JobsState;
  /** Ends after the piece of work at hand. */
  stop(): Promise<void>;
}

type Queue = BackgroundWork | 'nightly' | 'look';

/** Where the jobs stand; made by the queue itself, and not part of a backup: all of it can be made again. */
const schema = 'pgboss';
/** A start that failed is tried again after this, in ms. */
const again = 30_000;

/**
 * Starts the background work of a house: every night what a new day brings, every minute a look for what is left to do,
 * and whatever {@link RunningJobs.wake} names at once. Comes back at once; the queue is opened meanwhile. Any number of
 * processes may do this: each job is given to one, and done under a lease.
 */
export function startJobs(house: House, config: JobsConfig): RunningJobs {
  const stopping = new AbortController();
  const owner = randomUUID();
  const workers = new Map<Queue, string>();
  const woken = new Set<BackgroundWork>();
  let state: JobsState = { queue: 'starting' };
  let boss: PgBoss | undefined;

  const wake = (queue: Queue): void => {
    if (stopping.signal.aborted) return;
    if (!boss || state.queue !== 'running') {
      if (queue !== 'nightly' && queue !== 'look') woken.add(queue);
      return;
    }
    const to = boss;
    to.send(queue, {}).then(
      () => {
        const worker = workers.get(queue);
        if (worker) to.notifyWorker(worker);
      },
      // The next look finds the work all the same.
      (error: unknown) => config.log.error({ queue, error: kindOf(error) }, 'a job could not be queued'),
    );
  };

  const tasks: Readonly<Record<Queue, (breathing: Breathing) => Promise<unknown>>> = {
    nightly: ({ breathe }) => nightlyWork(house, { breathe, ...(config.tidy ? { tidy: config.tidy } : {}) }),
    rebuild: ({ breathe }) => rebuildStanding(house, breathe, new AdaptivePace(200)),
    figures: ({ breathe }) => keepFigures(house, breathe, new AdaptivePace(200)),
    words: ({ breathe }) => readWords(house, breathe, new AdaptivePace(200)),
    plans: ({ breathe }) => continuePlans(house, { onProgress: breathe }),
    webhooks: () => deliverDue(deliveriesOf(house), { ...config.sending, signal: stopping.signal }),
    look: async () => {
      for (const queue of await workLeft(house)) wake(queue);
    },
  };

  const run = async (queue: Queue): Promise<void> => {
    const started = performance.now();
    const { signal } = stopping;
    try {
      // Deliveries are claimed one by one, so every process may send.
      if (queue === 'webhooks' || queue === 'look') await tasks[queue]({ breathe: async () => undefined });
      else await underLease(house, { name: `job:${queue}`, owner, signal }, tasks[queue]);
      const tookMs = Math.round(performance.now() - started);
      if (queue === 'nightly') config.log.info({ job: queue, tookMs }, 'the nightly work is done');
    } catch (error) {
      if (error instanceof Stopped) return;
      config.log.error({ job: queue, error: kindOf(error) }, 'a job failed');
      throw error;
    }
  };

  const start = async (): Promise<void> => {
    const made = bossOf(config);
    made.on('error', (error) => config.log.error({ error: kindOf(error) }, 'the job queue met an error'));
    await made.start();
    boss = made;
    for (const queue of Object.keys(tasks) as Queue[]) {
      // One that runs and one that waits: a call that comes during the work is done after it.
      await made.createQueue(queue, { policy: 'stately', ...limits });
      const polling = { pollingIntervalSeconds: config.embedded ? 30 : 10 };
      workers.set(queue, await made.work(queue, polling, () => run(queue)));
    }
    await made.schedule('look', '* * * * *');
    await made.schedule(
      'nightly',
      `${nightlyMinute} 0 * * *`,
      {},
      { tz: house.calendar.timeZone, missed: 'once' },
    );
    state = { queue: 'running' };
    wake('look');
    for (const queue of woken) wake(queue);
    woken.clear();
  };

  const starting = untilStarted(start, stopping.signal, (error) => {
    state = { queue: 'failed', error: kindOf(error) };
    config.log.error({ error: kindOf(error) }, 'the job queue could not be opened; it is tried again');
  });

  return {
    wake,
    state: () => state,
    async stop() {
      stopping.abort();
      await starting;
      state = { queue: 'stopped' };
      await boss?.stop({ graceful: true, timeout: 30_000 });
    },
  };
}

/** Long work shows that it lives; where it doesn't, another process is given it after a minute. */
const limits = {
  expireInSeconds: 82_800,
  heartbeatSeconds: 60,
  retryLimit: 3,
  retryDelay: 60,
  retryBackoff: true,
  deleteAfterSeconds: 86_400,
} as const;

function bossOf({ connect, embedded }: JobsConfig): PgBoss {
  return new PgBoss({
    db: bossDatabase(connect),
    schema,
    backend: embedded ? 'pglite' : 'postgres',
    cronMonitorIntervalSeconds: embedded ? 45 : 30,
    cronWorkerIntervalSeconds: embedded ? 45 : 30,
    clockMonitorIntervalSeconds: 600,
    superviseIntervalSeconds: embedded ? 600 : 120,
    maintenanceIntervalSeconds: 3600,
    monitorIntervalSeconds: embedded ? 3600 : 300,
    queueCacheIntervalSeconds: 600,
    reindex: !embedded,
    monitorVacuum: false,
    registerInstance: false,
  });
}

async function untilStarted(
  start: () => Promise<void>,
  signal: AbortSignal,
  failed: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      return await start();
    } catch (error) {
      failed(error);
      await pause(again, signal);
    }
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** What is left to do, found by a few small questions: after a restart, and for what another process put there. */
async function workLeft(house: House): Promise<readonly Queue[]> {
  const { store } = house;
  const epoch = await store.policies.epoch();
  const plans = await store.plans.inState(['executing']);
  const endpoints = await store.webhooks.dueEndpoints(house.clock.now());
  return [
    ...((await isNightlyDue(house)) ? (['nightly'] as const) : []),
    ...(epoch && epoch.rebuiltAt === null ? (['rebuild'] as const) : []),
    ...(plans.length > 0 ? (['plans'] as const) : []),
    ...((await areFiguresDue(house)) ? (['figures'] as const) : []),
    ...((await areWordsDue(house)) ? (['words'] as const) : []),
    ...(endpoints.length > 0 ? (['webhooks'] as const) : []),
  ];
}
