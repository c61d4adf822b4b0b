import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { pino } from 'pino';
import about from '../package.json' with { type: 'json' };
import { startBackground, stateOf, targetRules } from './background.ts';
import { type Environment, runCommand, type ServeRequest, type Serving } from './cli/index.ts';
import { commandToken } from './held-by-server.ts';
import {
  type Commands,
  createApi,
  houseResources,
  type RunningServer,
  serve,
  webhooksResource,
} from './http/index.ts';
import { jobChecks, jobFigures, type RunningJobs } from './jobs/index.ts';
import type { OpenHouse } from './open-house.ts';
import { type ProgramIo, program } from './program.ts';
import { openSetup } from './usecases/index.ts';

/** Starts the server in an open house, and its background work. It owns the house from here on, and closes it. */
export async function startServer(
  opened: OpenHouse,
  environment: Environment,
  asked: ServeRequest,
  io: ProgramIo,
): Promise<Serving> {
  const log = pino({ base: null }, pino.destination({ fd: 2, sync: true }));
  let jobs: RunningJobs | undefined;
  const house: OpenHouse = { ...opened, wake: (work) => jobs?.wake(work) };
  const { lock } = house.database;
  const commands = lock ? commandsIn(house, io) : undefined;
  if (lock && commands) writeFileSync(commandToken(lock.folder), commands.token, { mode: 0o600 });
  const api = createApi(
    {
      version: about.version,
      clock: house.clock,
      log,
      keys: house.store.keys,
      setup: house.store.setup,
      idempotency: house.store.idempotency,
      readiness: {
        check: async () => [...(await readinessOf(house)), ...(await jobChecks(house, stateOf(jobs)))],
      },
      metricSources: [{ read: () => jobFigures(house, stateOf(jobs)) }],
      proxies: environment.proxies,
      ...(commands ? { commands } : {}),
      ...(environment.metricsToken ? { metricsToken: environment.metricsToken } : {}),
    },
    [...houseResources(house), webhooksResource(house, targetRules(environment))],
  );
  let server: RunningServer;
  try {
    server = await serve({ app: api, host: environment.host, port: environment.port, ...asked });
  } catch (error) {
    await house.close();
    throw error;
  }
  const address = `http://${server.host.includes(':') ? `[${server.host}]` : server.host}:${server.port}`;
  lock?.announce({ url: address });
  jobs = startBackground(house, environment, log);
  const setupToken = await openSetup(house.store.setup, house.clock.now());
  const stopped = untilToldToStop().then(async () => {
    await server.close();
    await jobs?.stop();
    if (lock) rmSync(commandToken(lock.folder), { force: true });
    await house.close();
  });
  const { active } = await house.store.people.count();
  return { address, people: active, stopped, ...(setupToken ? { setupToken } : {}) };
}

/** Commands that find the data held by this server run in it, in its house. */
function commandsIn(house: OpenHouse, io: ProgramIo): Commands {
  return {
    token: randomBytes(32).toString('base64url'),
    async run({ args, cwd, env, user }, input, say) {
      let code = 0;
      const remote: ProgramIo = {
        ...io,
        cwd,
        env,
        user,
        out: (text) => say({ out: text }),
        err: (text) => say({ err: text }),
        exit: (given) => {
          code = given;
        },
        house: async () => house,
        hasHouse: () => true,
        input: readable(input),
        serve: async () => {
          throw new Error('a server runs already');
        },
      };
      await runCommand(program(remote), args, remote);
      say({ exit: code });
    },
  };
}

async function* readable(input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncIterable<Uint8Array> {
  yield* input;
}

async function readinessOf({ store }: OpenHouse) {
  const started = performance.now();
  const epoch = await store.policies.epoch();
  const took = Math.round(performance.now() - started);
  return [
    { name: 'database', ok: true, detail: `${took} ms` },
    { name: 'policy', ok: true, detail: epoch ? `version ${epoch.policyVersion}` : 'none yet' },
  ];
}

/** Resolves at SIGTERM or SIGINT; a second one ends the process at once. */
function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
