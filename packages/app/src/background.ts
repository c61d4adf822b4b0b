import type { Environment } from './cli/index.ts';
import type { Log } from './http/index.ts';
import { type JobsState, type RunningJobs, startJobs } from './jobs/index.ts';
import type { OpenHouse } from './open-house.ts';
import { tidyTables } from './store/index.ts';
import type { TargetRules } from './usecases/index.ts';
import { deliveryConcurrency, resolveHost, WEBHOOK_TIMEOUT_MS } from './webhooks/index.ts';

/** Where webhooks may go. */
export const targetRules = ({ allowPrivateWebhooks }: Environment): TargetRules => ({
  allowPrivate: allowPrivateWebhooks,
  resolve: resolveHost,
});

/** Starts the background work of a server in its house. */
export function startBackground(house: OpenHouse, environment: Environment, log: Log): RunningJobs {
  const { database } = house;
  return startJobs(house, {
    connect: () => database.pool.connect(),
    embedded: database.kind === 'embedded',
    log,
    sending: {
      ...targetRules(environment),
      ...deliveryConcurrency,
      clock: house.clock,
      random: Math.random,
      timeoutMs: WEBHOOK_TIMEOUT_MS,
    },
    tidy: () => tidyTables(database),
  });
}

/** How the queue is, also before it was started. */
export const stateOf = (jobs: RunningJobs | undefined): JobsState => jobs?.state() ?? { queue: 'starting' };
