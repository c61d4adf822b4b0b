import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Runs a program to its end, as from a terminal and not from within an npm script. */
export function run(cwd: string, program: string, ...args: string[]): SpawnSyncReturns<string> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(?:package|lifecycle|config_local_prefix)/.test(name),
    ),
  );
  return spawnSync(program, args, { cwd, env, encoding: 'utf8', timeout: 40_000 });
}

/**
 * Installs packed packages in a folder. Without a registry the third-party packages that they declare are linked
 * from a checkout, and only those: one that they use and don't declare is missing there too.
 *
 * @param folder absolute path of an empty folder
 * @param tarballs absolute path of each tarball by the name of its package
 * @param modules absolute path of the node_modules to link from
 * @returns how it went
 */
export function installPacked(
  folder: string,
  tarballs: Readonly<Record<string, string>>,
  modules: string,
): 'by npm' | 'linked' {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--fetch-retries=0'];
  const { status } = run(folder, 'npm', 'install', ...options, ...Object.values(tarballs));
  if (status === 0) return 'by npm';
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  for (const [name, tarball] of Object.entries(tarballs)) unpack(folder, name, tarball);
  for (const name of Object.keys(tarballs)) linkWhatItNeeds(folder, name, modules);
  return 'linked';
}

function unpack(folder: string, name: string, tarball: string): void {
  const target = join(folder, 'node_modules', name);
  mkdirSync(target, { recursive: true });
  const { status, stderr } = run(folder, 'tar', '-xzf', tarball, '-C', target, '--strip-components=1');
  if (status !== 0) throw new Error(`${tarball} can't be unpacked: ${stderr}`);
}

function linkWhatItNeeds(folder: string, name: string, modules: string): void {
  const own = join(folder, 'node_modules', name);
  const { dependencies = {}, bin = {} } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'));
  for (const needed of Object.keys(dependencies))
    link(join(modules, needed), join(folder, 'node_modules', needed));
  for (const [command, path] of Object.entries<string>(bin))
    link(join(own, path), join(folder, 'node_modules/.bin', command));
}

function link(target: string, path: string): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}
