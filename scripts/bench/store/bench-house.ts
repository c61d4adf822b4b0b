import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templateYaml } from '@houdbaar/core/policy';
import { parseDay } from '@houdbaar/core/time';
import { type OpenHouse, openHouse } from '../../../packages/app/src/open-house.ts';
import { startPostgres } from '../../../packages/app/src/testing/postgres-server.ts';
import { applyPolicy } from '../../../packages/app/src/usecases/index.ts';

export const stores = ['postgres', 'embedded'] as const;
export type BenchStore = (typeof stores)[number];

export const today = '2026-11-22';
export const actor = { name: 'Bench' };
/** A web shop: purposes with consent, customers' offers, orders. */
export const policySource = templateYaml('NL', parseDay(today));

export interface BenchHouse {
  readonly house: OpenHouse;
  /** For files. */
  readonly folder: string;
  close(): Promise<void>;
}

/** A new house under the policy of a web shop. Everything is flushed to disk as in use, on both stores. */
export async function openBenchHouse(store: BenchStore): Promise<BenchHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'houdbaar-bench-'));
  const server =
    store === 'postgres'
      ? await startPostgres('postgres', ['shared_buffers=1GB', 'max_wal_size=4GB'])
      : undefined;
  const house = await openHouse({
    database: server
      ? { kind: 'postgres', url: server.url, poolSize: 10 }
      : { kind: 'embedded', folder: join(folder, 'data') },
    secret: 'a secret of the bench, and long enough',
    clock: { now: () => Date.parse(`${today}T12:00:00Z`) },
  });
  await applyPolicy(house, policySource, actor);
  return {
    house,
    folder,
    async close() {
      await house.close();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Statistics and visibility as a running database has them, so that both sides of a comparison are served alike. */
export const settle = async ({ database }: OpenHouse): Promise<void> => {
  await database.pool.query('vacuum (analyze)');
};

/** How long something takes, in ms: the middle of some times, after one that warms up. */
export async function middleTime(times: number, run: () => Promise<unknown>): Promise<number> {
  await run();
  const found: number[] = [];
  for (let time = 0; time < times; time += 1) found.push(await timeOf(run));
  return found.sort((one, other) => one - other)[Math.floor(times / 2)]!;
}

export async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
