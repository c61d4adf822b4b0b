import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Builds the pages into `packages/app/web`, from where the server sends them.
 *
 * @param root absolute path of the repository
 * @throws Error with what the build said, when it fails
 */
export function buildWeb(root: string): void {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'packages/web'),
    // Tests run in a mode of their own, which the pages must not be built in.
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The pages can't be built:\n${stdout}${stderr}`);
}
