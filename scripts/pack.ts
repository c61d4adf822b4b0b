import { copyFileSync, existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildWeb } from './pack/build-web.ts';
import { buildWorkspace } from './pack/build-workspace.ts';
import { packedManifest } from './pack/packed-manifest.ts';

/**
 * npm runs this in a workspace around packing it. Before (`prepack`): what is published takes its place beside
 * the sources, and a package.json that names it. After (`postpack`): all is as it was. npm itself can't publish
 * other `exports` than a repository uses.
 */
const root = join(import.meta.dirname, '..');

/** The package.json as it is in the repository, kept here meanwhile. */
const kept = '.package.source.json';
const laidOver = ['dist', 'LICENSE', 'NOTICE'];

function prepare(workspace: string): void {
  const at = (path: string): string => join(root, workspace, path);
  buildWorkspace(root, workspace);
  if (workspace === 'packages/app') buildWeb(root);
  copyFileSync(join(root, 'LICENSE'), at('LICENSE'));
  // It says where the notices of others are, and those move along.
  const notice = readFileSync(join(root, 'NOTICE'), 'utf8');
  writeFileSync(at('NOTICE'), notice.replaceAll(`${workspace}/src/`, 'dist/'));
  const source = readFileSync(at('package.json'), 'utf8');
  const packed = packedManifest(JSON.parse(source));
  writeFileSync(at(kept), source);
  writeFileSync(at('package.json'), `${JSON.stringify(packed, undefined, 2)}\n`);
}

function restore(workspace: string): void {
  const at = (path: string): string => join(root, workspace, path);
  if (existsSync(at(kept))) renameSync(at(kept), at('package.json'));
  for (const path of laidOver) rmSync(at(path), { recursive: true, force: true });
}

// Whatever an interrupted run left behind goes first, also in the workspaces that this one imports.
for (const workspace of globSync('packages/*', { cwd: root })) restore(workspace);
if (process.argv[2] === 'prepare') prepare(relative(root, process.cwd()));
