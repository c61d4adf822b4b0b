import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyCheckout } from './pack/checkout-copy.ts';
import { installPacked, run } from './pack/install-packed.ts';
import { askOnce } from './pack/serve-once.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'houdbaar-packed-'));
const [checkout, tarballs, installed] = ['checkout', 'tarballs', 'installed'].map((name) =>
  join(folder, name),
) as [string, string, string];
const read = (path: string) => readFileSync(path, 'utf8');
const readJson = (path: string) => JSON.parse(read(path));
const { version } = readJson(join(root, 'packages/app/package.json'));
const inModules = (path: string) => join(installed, 'node_modules', path);

beforeAll(() => {
  for (const path of [checkout, tarballs, installed]) mkdirSync(path);
  copyCheckout(root, checkout);
  const packed = run(checkout, 'npm', 'run', 'pack', '--', '--pack-destination', tarballs);
  expect(packed.status, packed.stderr).toBe(0);
  const paths = {
    '@houdbaar/core': join(tarballs, `houdbaar-core-${version}.tgz`),
    houdbaar: join(tarballs, `houdbaar-${version}.tgz`),
  };
  installPacked(installed, paths, join(root, 'node_modules'));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('packing leaves the sources as they were', () => {
  for (const workspace of ['packages/core', 'packages/app']) {
    expect(read(join(checkout, workspace, 'package.json'))).toBe(read(join(root, workspace, 'package.json')));
    for (const name of ['dist', 'LICENSE', 'NOTICE', '.package.source.json'])
      expect(existsSync(join(checkout, workspace, name)), `${workspace}/${name}`).toBe(false);
  }
});

describe.each(['@houdbaar/core', 'houdbaar'])('%s', (name) => {
  const files = () => globSync('**/*', { cwd: inModules(name), exclude: ['node_modules'] });

  test('holds what it is licensed under and nothing that only tests use', () => {
    expect(files()).toEqual(
      expect.arrayContaining(['LICENSE', 'NOTICE', 'README.md', 'package.json', 'dist']),
    );
    expect(files().filter((path) => /\.test\.|\.fixture\.|testing|^src$/.test(path))).toEqual([]);
    expect(files().filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))).toEqual([]);
  });

  test('names only files that are there', () => {
    const { bin = {}, exports = {} } = readJson(inModules(`${name}/package.json`));
    const named: string[] = [...Object.values<string>(bin)];
    for (const target of Object.values<string | Record<string, string>>(exports))
      named.push(...(typeof target === 'string' ? [target] : Object.values(target)));
    expect(named.length).toBeGreaterThan(0);
    for (const path of named) expect(globSync(path, { cwd: inModules(name) }), path).not.toEqual([]);
  });

  test('carries along every file that its sources open by their own place', () => {
    const source = join(root, 'packages', name === 'houdbaar' ? 'app' : 'core', 'src');
    const assets = globSync('**/*', { cwd: source, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name).slice(source.length + 1))
      .filter((path) => !path.includes('testing/'));
    expect(assets.filter((path) => !existsSync(inModules(`${name}/dist/${path}`)))).toEqual([]);
  });
});

describe('installed in an empty folder', () => {
  test('npx houdbaar --version', () => {
    const { stdout, status } = run(installed, 'npx', '--no-install', 'houdbaar', '--version');
    expect({ version: stdout.trim(), status }).toEqual({ version, status: 0 });
  });

  test('npx houdbaar scan', () => {
    cpSync(join(root, 'examples/chinook'), join(installed, 'chinook'), { recursive: true });
    const command =
      'npx --no-install houdbaar scan chinook/*.csv --at 2014-01-01 --country NL --html report.html --lang en';
    const { stdout, status } = run(installed, 'sh', '-c', command);
    expect(stdout).toContain('As of 1 January 2014 · 59 people · 3 files');
    expect(status).toBe(0);
    expect(read(join(installed, 'report.html'))).toContain('</html>');
  });

  test('the command file on its own, by the Node that runs this', () => {
    const { stdout } = run(
      tmpdir(),
      process.execPath,
      inModules('houdbaar/bin/houdbaar.cjs'),
      'law',
      '--help',
    );
    expect(stdout).toContain('--country');
  });

  test('houdbaar serve with the sample, and a command after it', async () => {
    const houdbaar = [process.execPath, inModules('houdbaar/bin/houdbaar.cjs')];
    expect(await askOnce(installed, [...houdbaar, 'serve', '--port', '0', '--sample'], '/')).toBe(200);
    const { stdout, stderr, status } = run(
      installed,
      process.execPath,
      inModules('houdbaar/bin/houdbaar.cjs'),
      'doctor',
      '--json',
    );
    expect(status, stderr).toBe(0);
    expect(JSON.parse(stdout).findings.map(({ check }: { check: string }) => check)).toContain('sample');
  });

  test('the library, with its types', () => {
    const program = [
      "import { parseDay, formatDay } from '@houdbaar/core/time';",
      "import * as judging from '@houdbaar/core/judge';",
      "import * as scanning from '@houdbaar/core/scan';",
      "const day: number = parseDay('2026-11-22');",
      'console.log(formatDay(day), Object.keys(judging).length > 0, Object.keys(scanning).length > 0);',
    ];
    writeFileSync(join(installed, 'program.mts'), program.join('\n'));
    const options = [
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2024',
      '--types',
      '',
      '--ignoreConfig',
    ];
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const compiled = run(installed, process.execPath, tsc, ...options, 'program.mts');
    expect(compiled.stdout).toBe('');
    expect(run(installed, process.execPath, 'program.mjs').stdout.trim()).toBe('2026-11-22 true true');
  });

  test('an older Node gets a sentence, not a stack trace', () => {
    const path = inModules('houdbaar/package.json');
    const manifest = read(path);
    writeFileSync(path, JSON.stringify({ ...JSON.parse(manifest), engines: { node: '>=999' } }));
    const { stdout, stderr, status } = run(
      installed,
      process.execPath,
      inModules('houdbaar/bin/houdbaar.cjs'),
    );
    writeFileSync(path, manifest);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain(`Houdbaar needs Node 999 or newer; this is Node ${process.versions.node}.`);
  });
});
