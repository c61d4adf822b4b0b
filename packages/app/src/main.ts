#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { targetRules } from './background.ts';
import {
  type Environment,
  exitCodes,
  isExpected,
  languageOf,
  type PlaceElsewhere,
  readEnvironment,
  runCommand,
  secretIn,
  tellFailure,
  terminalText,
} from './cli/index.ts';
import { HeldByServer, runInServer, whenFree } from './held-by-server.ts';
import { type OpenHouse, openHouse } from './open-house.ts';
import { openVessel, type VesselPlace } from './open-vessel.ts';
import { type ProgramIo, program } from './program.ts';
import { startServer } from './server.ts';
import { FolderInUse } from './store/index.ts';

/** A civil day of the machine's own calendar, as days since 1970-01-01. */
function today(): number {
  const now = new Date();
  return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
}

/** Writes what was said, in lines; to a terminal without what it could take for an order. */
function say(to: NodeJS.WriteStream, text: string): void {
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  to.write(to.isTTY ? terminalText(whole) : whole);
}

let opened: Promise<OpenHouse> | undefined;
/** Whether the server closes the house, rather than this file. */
let served = false;

const io: ProgramIo = {
  out: (text) => say(process.stdout, text),
  err: (text) => say(process.stderr, text),
  now: today,
  env: process.env,
  cwd: process.cwd(),
  exit: (code) => {
    process.exitCode = code;
  },
  terminal: { stdout: process.stdout, stderr: process.stderr, clock: () => performance.now() },
  user: nameOfUser(),
  input: process.stdin,
  ...(process.stdin.isTTY && process.stdout.isTTY
    ? { asking: { input: process.stdin, output: process.stdout } }
    : {}),
  house: async () => {
    opened ??= open();
    try {
      return await opened;
    } catch (error) {
      if (error instanceof FolderInUse && error.url !== undefined) throw new HeldByServer(error, error.url);
      throw error;
    }
  },
  environment,
  targetRules: () => targetRules(environment()),
  hasHouse: () => {
    const { databaseUrl, dataFolder } = environment();
    return databaseUrl !== undefined || existsSync(join(dataFolder, 'pgdata'));
  },
  vessel: (place) => openVessel(place ? placeAt(place) : placeOf(environment()), secretIn(environment())),
  async inHouseAt(place, work) {
    const house = await openHouse({
      ...placeAt(place),
      secret: secretIn(environment()),
      clock: { now: Date.now },
    });
    return work(house).finally(() => house.close());
  },
  async serve(request) {
    opened ??= open();
    const house = await opened;
    served = true;
    return startServer(house, environment(), request, io);
  },
};

function environment(): Environment {
  return readEnvironment({
    env: process.env,
    cwd: process.cwd(),
    readFile: (path) => readFileSync(path, 'utf8'),
  });
}

/** Where this installation keeps its data, and its vault. */
const placeOf = ({ databaseUrl, dataFolder, vaultUrl }: Environment): VesselPlace => ({
  database: databaseUrl ? { kind: 'postgres', url: databaseUrl } : { kind: 'embedded', folder: dataFolder },
  ...(vaultUrl === undefined ? {} : { vaultUrl }),
});

const placeAt = ({ url, vaultUrl }: PlaceElsewhere): VesselPlace => ({
  database: { kind: 'postgres', url },
  ...(vaultUrl === undefined ? {} : { vaultUrl }),
});

async function open(): Promise<OpenHouse> {
  const told = environment();
  return whenFree(
    () => openHouse({ ...placeOf(told), secret: secretIn(told), clock: { now: Date.now } }),
    (error) => error instanceof FolderInUse && error.url === undefined,
    () => io.err(waiting[languageOf(io)]),
  );
}

const waiting = {
  nl: 'Een andere opdracht werkt met deze gegevens. Even wachten…',
  en: 'Another command is working with these data. Waiting…',
} as const;

/** The account on this machine; in a container there may be none. */
function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'houdbaar';
  }
}

/** What went wrong and why, without the way through the code. */
function messageOf(error: unknown): string {
  const parts: string[] = [];
  for (let cause = error; cause instanceof Error && parts.length < 4; cause = cause.cause)
    parts.push(cause.message);
  return parts.length > 0 ? parts.join(': ') : String(error);
}

async function run(args: readonly string[]): Promise<void> {
  try {
    await runCommand(program(io), args, io);
  } catch (error) {
    if (!(error instanceof HeldByServer)) throw error;
    const { env, cwd, user } = io;
    await runInServer(error, { args, cwd, env, user }, io.input, io);
  }
}

const args = process.argv.slice(2);

// A reader that has seen enough (`| head`) closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await run(args);
} catch (error) {
  if (isExpected(error)) tellFailure(error, args, io);
  else {
    io.err(`houdbaar: ${messageOf(error)}`);
    io.exit(exitCodes.failed);
  }
  if (io.env.HOUDBAAR_TRACE && error instanceof Error) io.err(String(error.stack));
} finally {
  const house = await opened?.catch(() => undefined);
  if (house && !served) await house.close();
}
