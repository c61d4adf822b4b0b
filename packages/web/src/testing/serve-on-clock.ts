import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment, secretIn } from '../../../app/src/cli/index.ts';
import { nightlyWork } from '../../../app/src/jobs/nightly.ts';
import { openHouse } from '../../../app/src/open-house.ts';
import { programIo } from '../../../app/src/program.fixture.ts';
import { startServer } from '../../../app/src/server.ts';
import { applyPolicy, rebuildStanding } from '../../../app/src/usecases/index.ts';
import type { Served } from './open-app.ts';

const day = 86_400_000;

/** A server whose clock runs behind, so that days can pass in it. */
interface ServedOnClock extends Served {
  /** Lets so many days pass, and does the work of the night after them. */
  pass(days: number): Promise<void>;
}

/**
 * Serves the sample company from this process, on a clock that is some days behind: that of a sign-in is not ours to move,
 * and a session that seems older than a week has ended.
 *
 * @param more of its policy: YAML
 */
export async function serveOnClock(daysBehind: number, more: string): Promise<ServedOnClock> {
  const folder = mkdtempSync(join(tmpdir(), 'houdbaar-clock-'));
  let behind = daysBehind * day;
  const now = () => Date.now() - behind;
  const environment = readEnvironment({
    env: { HOUDBAAR_DATA: folder },
    cwd: folder,
    readFile: () => '',
  });
  const database = { kind: 'embedded', folder } as const;
  const house = await openHouse({ database, secret: secretIn(environment), clock: { now } });
  // Whoever is asked things at the terminal isn't told of every request there.
  const io = { ...programIo(folder), asking: { input: process.stdin, output: process.stdout } };
  const server = await startServer(house, environment, { port: 0 }, io);
  await server.beginning.sample('test');
  const { source } = (await house.store.policies.current())!;
  await applyPolicy(house, `${source}\n${more}\n`, { name: 'test' });
  await rebuildStanding(house);
  return {
    address: server.address,
    token: server.setupToken!,
    now,
    async pass(days) {
      behind -= days * day;
      await nightlyWork(house, { breathe: async () => {} });
    },
    async stop() {
      server.stop();
      await server.stopped;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
