import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { pino } from 'pino';
import about from '../package.json' with { type: 'json' };
import { startBackground, stateOf, targetRules } from './background.ts';
import { type Environment, runCommand, type ServeRequest, type Serving } from './cli/index.ts';
import { commandToken } from './held-by-server.ts';
import {
  backupsResource,
  builtWeb,
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
import { staffOf } from './staff-of.ts';
import { Starting } from './starting.ts';
import { Failure, openSetup } from './usecases/index.ts';

/** Starts the server in an open house, and its background work. It owns the house from here on, and closes it. */
export async function startServer(
  opened: OpenHouse,
  environment: Environment,
  asked: ServeRequest,
  io: ProgramIo,
): Promise<Serving> {
  // Somebody at the terminal is being asked things there; what goes wrong is told all the same.
  const log = pino(
    { base: null, level: io.asking ? 'warn' : 'info' },
    pino.destination({ fd: 2, sync: true }),
  );
  let jobs: RunningJobs | undefined;
  const house: OpenHouse = { ...opened, wake: (work) => jobs?.wake(work) };
  const { lock } = house.database;
  const starting = new Starting(house);
  const browser = starting.forBrowser(about.version);
  const commands = lock ? commandsIn(house, environment, io) : undefined;
  if (lock && commands) writeFileSync(commandToken(lock.folder), commands.token, { mode: 0o600 });
  const api = createApi(
    {
      version: about.version,
      clock: house.clock,
      log,
      keys: house.store.keys,
      setup: house.store.setup,
      idempotency: house.store.idempotency,
      ring: house.ring,
      readiness: {
        check: async () => [...(await readinessOf(house)), ...(await jobChecks(house, stateOf(jobs)))],
      },
      metricSources: [{ read: () => jobFigures(house, stateOf(jobs)) }],
      proxies: environment.proxies,
      web: builtWeb,
      start: browser,
      staff: staffOf(house, environment, asked, log),
      hasSample: () => starting.hasSample(),
      ...(commands ? { commands } : {}),
      ...(environment.metricsToken ? { metricsToken: environment.metricsToken } : {}),
    },
    [
      ...houseResources(house, environment.uploads ?? {}),
      webhooksResource(house, targetRules(environment)),
      backupsResource(house, environment.backups ?? {}),
    ],
  );
  let server: RunningServer;
  try {
    server = await serve({ app: api, host: environment.host, port: environment.port, ...asked });
  } catch (error) {
    await house.close();
    throw listenFailure(error);
  }
  const address = addressOf(server);
  lock?.announce({ url: address });
  jobs = startBackground(house, environment, log);
  const setupToken = await openSetup(house.store.setup, house.clock.now());
  const told = untilToldToStop();
  const stopped = told.signalled.then(async () => {
    await server.close();
    await jobs?.stop();
    if (lock) rmSync(commandToken(lock.folder), { force: true });
    await house.close();
  });
  return {
    address,
    beginning: starting,
    state: () => browser.state(),
    stop: told.stop,
    stopped,
    ...(setupToken ? { setupToken } : {}),
  };
}

/** Where commands and browsers on this machine reach it; a server on every address is here as well. */
function addressOf({ host, port }: RunningServer): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** What the system says of an address that can't be listened on, in words. */
function listenFailure(error: unknown): unknown {
  const {
    code,
    address = '',
    port = 0,
  } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  if (code === 'EADDRINUSE')
    return new Failure(
      'unavailable',
      {
        nl: `Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld --port ${port + 1}, of stop wat er nu op draait.`,
        en: `Port ${port} is in use. Choose another, such as --port ${port + 1}, or stop what runs on it.`,
      },
      { data: { port }, cause: error },
    );
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return new Failure(
      'unavailable',
      {
        nl: `Op ${address}:${port} mag of kan deze server niet luisteren. Kies een ander adres (--host) of een poort boven 1024 (--port).`,
        en: `This server may not or cannot listen on ${address}:${port}. Choose another address (--host) or a port above 1024 (--port).`,
      },
      { data: { port }, cause: error },
    );
  return error;
}

/** Commands that find the data held by this server run in it, in its house. */
function commandsIn(house: OpenHouse, environment: Environment, io: ProgramIo): Commands {
  return {
    token: randomBytes(32).toString('base64url'),
    async run({ args, cwd, env, user }, input, say) {
      let code = 0;
      // Nobody sits at the server's own terminal for this.
      const { asking: _, terminal: __, ...world } = io;
      const remote: ProgramIo = {
        ...world,
        cwd,
        env,
        user,
        out: (text) => say({ out: text }),
        err: (text) => say({ err: text }),
        exit: (given) => {
          code = given;
        },
        house: async () => house,
        environment: () => environment,
        targetRules: () => targetRules(environment),
        hasHouse: () => true,
        input: readable(input),
        vessel: stopFirst,
        inHouseAt: stopFirst,
        serve: async () => {
          throw new Error('a server runs already');
        },
      };
      await runCommand(program(remote), args, remote);
      say({ exit: code });
    },
  };
}

/** A whole house is copied in or away: what this server writes meanwhile would be lost. */
const stopFirst = async (): Promise<never> => {
  throw new Failure('conflict', {
    nl: 'De server draait. Stop die eerst.',
    en: 'The server runs. Stop it first.',
  });
};

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

/** Resolves at SIGTERM or SIGINT, or when told; a second signal ends the process at once. */
function untilToldToStop(): { readonly signalled: Promise<void>; stop(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  return { signalled: promise, stop: resolve };
}
