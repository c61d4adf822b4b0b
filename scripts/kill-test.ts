import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runKillTest } from '../packages/app/src/testing/kill/run-kill-test.ts';
import { startPostgres } from '../packages/app/src/testing/postgres-server.ts';

/**
 * Kills processes at work, hundreds of times, and looks whether anything was lost or done twice:
 * `npm run kill-test -- --rounds 300 --store embedded|postgres [--vault] [--seed N]`. With
 * `--vault` the vault lies in a database of its own. Ends with 1 where something is wrong.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '300' },
    store: { type: 'string', default: 'embedded' },
    vault: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
});
const { store } = values;
if (store !== 'embedded' && store !== 'postgres' && store !== 'postgres-15') {
  console.error('--store is one of: embedded, postgres, postgres-15');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'houdbaar-killed-'));
const server = store === 'embedded' ? undefined : await startPostgres(store, []);
const vaultServer = values.vault ? await startPostgres('postgres', []) : undefined;
try {
  console.error(`${values.rounds} rounds on ${store}, seed ${values.seed}`);
  const started = performance.now();
  const report = await runKillTest({
    database: server ? { kind: 'postgres', url: server.url } : { kind: 'embedded', folder },
    ...(vaultServer ? { vaultUrl: vaultServer.url } : {}),
    rounds: Number(values.rounds),
    seed: Number(values.seed),
    onRound: (round, was) => console.error(`round ${round + 1}: killed while ${was}`),
  });
  console.log(
    JSON.stringify({ ...report, seconds: Math.round((performance.now() - started) / 1000) }, null, 2),
  );
  if (report.faults.length > 0) process.exitCode = 1;
} finally {
  await vaultServer?.stop();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
