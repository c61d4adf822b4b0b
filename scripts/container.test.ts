import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from './pack/install-packed.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The instructions of the Dockerfile, each on one line. */
const instructions = read('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line !== '');
const all = (word: string): string[] =>
  instructions.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
const copied = all('COPY')
  .filter((line) => !line.startsWith('--from='))
  .flatMap((line) => line.split(' ').slice(0, -1));

describe('the Dockerfile', () => {
  test.each(copied)('copies %s, which exists and which .dockerignore lets through', (source) => {
    expect(globSync(source, { cwd: root })).toEqual([source]);
    expect(read('.dockerignore').split('\n')).toContain(`!${source.split('/')[0]}`);
  });

  test('copies what npm ci reads of each workspace', () => {
    const { workspaces } = JSON.parse(read('package.json'));
    expect(copied).toEqual(expect.arrayContaining(workspaces.map((path: string) => `${path}/package.json`)));
  });

  test('runs as a user without rights, on the Node that the packages need, and writes to a volume', () => {
    expect(all('USER')).toEqual(['node']);
    expect(all('FROM').map((line) => line.split(' ')[0])).toEqual(['node:24-slim', 'node:24-slim']);
    expect(JSON.parse(read('packages/app/package.json')).engines.node).toBe('>=24');
    expect(all('VOLUME')).toEqual(['/data']);
    expect(all('ENV')).toEqual(['NODE_ENV=production HOUDBAAR_DATA=/data']);
  });

  test('asks the port that it opens whether it is well', () => {
    const [port] = all('EXPOSE');
    const [check] = all('HEALTHCHECK');
    const [, command] = check!.split(/ CMD /);
    expect(JSON.parse(command!)[2]).toContain(`http://127.0.0.1:${port}/healthz`);
    expect(JSON.parse(all('CMD')[0]!)).toEqual(['serve', '--host', '0.0.0.0', '--port', port]);
  });

  test('starts a command with options that the command knows', () => {
    const houdbaar = (...args: string[]) =>
      run(root, process.execPath, join(root, 'packages/app/src/main.ts'), ...args).stdout;
    const [command, ...args]: string[] = JSON.parse(all('CMD')[0]!);
    const commands = houdbaar('--help');
    expect(commands).toContain('scan');
    if (!new RegExp(`^ +${command}\\b`, 'm').test(commands)) return;
    const help = houdbaar(command!, '--help');
    for (const option of args.filter((arg) => arg.startsWith('--'))) expect(help).toContain(option);
  });
});

describe('the compose file', () => {
  const compose = parse(read('compose.yaml'));
  const { houdbaar, db } = compose.services;

  test('opens its ports to this machine only', () => {
    for (const { ports } of [houdbaar, db])
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\$\{\w+:-\d+\}:\d+$/);
    expect(houdbaar.ports[0]).toMatch(new RegExp(`:${all('EXPOSE')[0]}$`));
  });

  test('has no secret of its own: without one it refuses to start', () => {
    const { HOUDBAAR_URL, HOUDBAAR_SECRET, DATABASE_URL } = houdbaar.environment;
    for (const value of [HOUDBAAR_URL, HOUDBAAR_SECRET, db.environment.POSTGRES_PASSWORD])
      expect(value).toMatch(/^\$\{\w+:\?[^}]+\}$/);
    expect(DATABASE_URL).toMatch(
      /^postgres:\/\/houdbaar:\$\{HOUDBAAR_DB_PASSWORD:\?[^}]+\}@db:5432\/houdbaar$/,
    );
    const { HOUDBAAR_URL: _, HOUDBAAR_SECRET: __, DATABASE_URL: ___, ...optional } = houdbaar.environment;
    for (const [name, value] of Object.entries(optional)) expect(value).toBe(`\${${name}:-}`);
  });

  test('writes nowhere but to its volumes and to memory', () => {
    for (const service of [houdbaar, db]) {
      expect(service.read_only).toBe(true);
      expect(service.tmpfs).toContainEqual(expect.stringMatching(/^\/tmp:size=\d+m$/));
      expect(service.security_opt).toEqual(['no-new-privileges:true']);
      expect(service.privileged).toBeUndefined();
      for (const volume of service.volumes)
        expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    }
    expect(houdbaar.cap_drop).toEqual(['ALL']);
    expect(houdbaar.volumes).toEqual([`houdbaar-data:${all('VOLUME')[0]}`]);
  });

  test('starts when the database is ready, on a PostgreSQL that says when', () => {
    expect(houdbaar.depends_on.db.condition).toBe('service_healthy');
    expect(db.image).toBe('postgres:18');
    expect(db.healthcheck.test).toContain('pg_isready');
  });
});
