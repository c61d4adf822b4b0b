import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { withBuiltPaths } from './relative-paths.ts';

/** What stays in the repository: what only tests use. */
const testOnly = /(?:^|\/)testing(?:\/|$)|\.(?:test|fixture)\.ts$/;

/**
 * Writes `dist/` of a workspace: each source as JavaScript at the same place as under `src/`, and beside it
 * everything that is no source (fonts, lists, notices), so that a path which code takes from its own place
 * leads to the same thing.
 *
 * @param root absolute path of the repository
 * @param workspace such as `packages/core`
 * @throws Error with what the compiler said, when the types don't hold
 */
export function buildWorkspace(root: string, workspace: string): void {
  const [source, dist] = [join(root, workspace, 'src'), join(root, workspace, 'dist')];
  rmSync(dist, { recursive: true, force: true });
  const emitted = mkdtempSync(join(tmpdir(), 'houdbaar-build-'));
  try {
    compile(root, workspace, emitted);
    cpSync(join(emitted, workspace, 'src'), dist, { recursive: true });
  } finally {
    rmSync(emitted, { recursive: true, force: true });
  }
  cpSync(source, dist, { recursive: true, filter: (path) => isAsset(relative(source, path)) });
  const isBuilt = (path: string): boolean => existsSync(join(dist, path));
  for (const path of globSync('**/*.{js,d.ts}', { cwd: dist })) {
    const text = readFileSync(join(dist, path), 'utf8');
    const packed = withBuiltPaths(path, text, isBuilt);
    if (packed !== text) writeFileSync(join(dist, path), packed);
  }
}

function compile(root: string, workspace: string, outDir: string): void {
  const config = join(root, workspace, 'tsconfig.build.json');
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', config, '--outDir', outDir], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${workspace} doesn't compile:\n${stdout}${stderr}`);
}

/** Folders, and files that are neither compiled nor for tests. A hand-written declaration file is no asset. */
const isAsset = (path: string): boolean => !testOnly.test(path) && !path.endsWith('.ts');
