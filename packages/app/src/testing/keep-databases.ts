import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import packaged from '@sparticuz/chromium';
import { keeperVariable } from './kept-at.ts';

/** Where the browser lies: unpacked once, because one that is being unpacked can't be started. */
let browser: Promise<string> | undefined;

/** Stores that can be kept for tests. */
const kinds = ['embedded', 'postgres', 'postgres-15'];

/**
 * Runs once around all tests. A store is started when the first test asks for it, one of each kind for the whole run,
 * and stopped at the end; the browser is unpacked when the first asks for that.
 */
export default async function keepDatabases(): Promise<() => Promise<void>> {
  const keepers = new Map<string, { readonly child: ChildProcess; readonly at: Promise<string> }>();
  const kept = (kind: string): Promise<string> => {
    const keeper = keepers.get(kind) ?? start(kind);
    keepers.set(kind, keeper);
    return keeper.at;
  };
  const server = createServer((request, response) => {
    const kind = request.url?.slice(1) ?? '';
    if (kind !== 'browser' && !kinds.includes(kind)) return void response.writeHead(404).end();
    if (kind === 'browser') browser ??= packaged.executablePath();
    const found = kind === 'browser' && browser ? browser : kept(kind);
    found.then(
      (at) => response.end(at),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address === 'object' && address)
    process.env[keeperVariable] = `http://127.0.0.1:${address.port}`;

  return async () => {
    server.closeAllConnections();
    server.close();
    await Promise.all([...keepers.values()].map(({ child }) => end(child)));
  };
}

function start(kind: string): { child: ChildProcess; at: Promise<string> } {
  // In a group of its own: Ctrl-C reaches it only as the end of its input, in which it stops properly.
  const child = spawn(process.execPath, [join(import.meta.dirname, 'keep-database.ts'), kind], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const errors: string[] = [];
  child.stderr?.on('data', (text) => errors.push(String(text)));
  const at = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', resolve);
    child.once('exit', () => reject(new Error(`The store ${kind} did not start: ${errors.join('')}`)));
  });
  at.catch(() => undefined);
  return { child, at };
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.stdin?.end();
  });
}
