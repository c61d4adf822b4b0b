import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templateYaml } from '@houdbaar/core/policy';
import { parseDay } from '@houdbaar/core/time';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/* The real processes: a server on a folder of its own, and commands beside it. */

const folder = mkdtempSync(join(tmpdir(), 'houdbaar-serve-'));
const main = join(import.meta.dirname, 'main.ts');
const env = Object.fromEntries(
  Object.entries({ ...process.env, LANG: 'en', LC_ALL: '', LC_MESSAGES: '' }).filter(
    ([name]) => !/^(?:HOUDBAAR_|DATABASE_URL$|PORT$|HOST$|NODE_ENV$)/.test(name),
  ),
);
const running = new Set<ChildProcess>();

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [main, ...args], { cwd: folder, env, stdio: 'pipe' });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

interface Ended {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** Runs a command to its end. @param input for its standard input; null leaves that open */
async function command(args: readonly string[], input: string | null = ''): Promise<Ended> {
  const child = start(...args);
  const said = { out: '', err: '' };
  child.stdout!.setEncoding('utf8').on('data', (text) => (said.out += text));
  child.stderr!.setEncoding('utf8').on('data', (text) => (said.err += text));
  if (input !== null) child.stdin!.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { ...said, code };
}

/** Starts a server; gives its address once it says it. */
async function serve(
  ...args: string[]
): Promise<{ readonly child: ChildProcess; readonly address: string; text(): string }> {
  const child = start('serve', '--port', '0', ...args);
  child.stdin!.end();
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr!.setEncoding('utf8').on('data', (text) => {
      said += text;
      const found = /Stop: Ctrl-C/.test(said) && /runs at (http:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  return { child, address, text: () => said };
}

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve('--sample');
}, 60_000);
afterAll(async () => {
  for (const child of running) {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

const policy = (comment = ''): string => `${templateYaml('NL', parseDay('2026-11-22'))}\n# ${comment}\n`;
const startedIn = (): number =>
  JSON.parse(readFileSync(join(folder, 'houdbaar-data/houdbaar.owner.json'), 'utf8')).pid;

test('tells a program where it runs, and asks nothing', async () => {
  const child = spawn(process.execPath, [main, 'serve', '--port', '0', '--json'], {
    cwd: mkdtempSync(join(folder, 'json-')),
    env,
    stdio: 'pipe',
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const [line] = (await once(child.stdout!.setEncoding('utf8'), 'data')) as [string];
  expect(JSON.parse(line)).toMatchObject({
    address: expect.stringMatching(/^http:/),
    setupToken: expect.stringMatching(/^hb_setup_/),
    untouched: true,
    people: 0,
  });
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  await ended;
}, 60_000);

describe('commands beside a running server', () => {
  test('the server says where to look and what to type, and that the people are invented', () => {
    const text = server.text();
    expect(text).toContain('1,226 invented people');
    expect(text).toMatch(/In the browser +http:\S+\/\?token=hb_setup_/);
    for (const typed of ['gate', 'person', 'plan', 'sample remove'])
      expect(text).toContain(`npx houdbaar ${typed}`);
  });

  test('run in the server, with their words, their exit code and what the server knows', async () => {
    const doctor = await command(['doctor', '--json']);
    expect([doctor.code, doctor.err]).toEqual([0, '']);
    const { ok, findings } = JSON.parse(doctor.out) as {
      ok: boolean;
      findings: { check: string; state: string }[];
    };
    expect(ok).toBe(true);
    expect(findings.filter(({ state }) => state === 'failed')).toEqual([]);
    expect(findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['database', 'folder', 'sample', 'backup']),
    );
    expect(await command(['policy', 'apply', 'nothing.yaml'])).toMatchObject({ code: 2, out: '' });
    expect(startedIn()).toBe(server.child.pid);
  });

  test('read files from where they were typed, and pass on much and any output to the letter', async () => {
    const long = policy(`${'line separators \u2028 and \u2029, é, 😀 '.repeat(100_000)}`);
    writeFileSync(join(folder, 'policy.yaml'), long);
    expect(await command(['policy', 'apply', 'policy.yaml'])).toMatchObject({ code: 0 });
    const { out, code } = await command(['policy', 'export']);
    expect(code).toBe(0);
    expect(out === long).toBe(true);
  });

  test('get their standard input, and leave it alone where they read none', async () => {
    const bad = await command(['record', '-'], '{"not": "an event"}\n');
    expect(bad.code).not.toBe(0);
    expect(bad.err + bad.out).not.toContain('no command came');
    // Nobody ends this one's input: it ends all the same.
    expect(await command(['policy', 'versions'], null)).toMatchObject({ code: 0 });
  });

  test('a key made beside the server opens its API, until it is revoked', async () => {
    const made = await command([
      'keys',
      'create',
      'Test',
      '--scope',
      'keys:admin',
      '--owner',
      'noor@example.com',
      '--json',
    ]);
    const { id, key } = JSON.parse(made.out) as { id: string; key: string };
    const ask = () =>
      fetch(`${server.address}/api/v1/caller`, { headers: { authorization: `Bearer ${key}` } });
    const answer = await ask();
    expect([answer.status, answer.headers.get('houdbaar-sample')]).toEqual([200, 'true']);
    expect((await command(['keys', 'list'])).out).toContain(id);
    expect(await command(['keys', 'revoke', id])).toMatchObject({ code: 0 });
    expect((await ask()).status).toBe(401);
  });

  test('a second server on the same folder says where the first one is', async () => {
    const second = await command(['serve', '--port', '0']);
    expect(second.code).toBe(2);
    expect(second.err).toContain(server.address);
  });

  test('nobody else may give commands', async () => {
    const body = '{"args":["policy","versions"],"cwd":"/","user":"x","env":{}}\n';
    const ask = (headers: Record<string, string>) =>
      fetch(`${server.address}/internal/commands`, { method: 'POST', headers, body });
    const token = readFileSync(join(folder, 'houdbaar-data/command-token'), 'utf8');
    expect((await ask({})).status).toBe(401);
    expect((await ask({ authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await ask({ authorization: `Bearer ${token}`, 'x-forwarded-for': '10.0.0.1' })).status).toBe(401);
    expect((await ask({ authorization: `Bearer ${token}` })).status).toBe(200);
  });

  test('a command whose server is killed says so; the next one opens the data itself', async () => {
    const commands = () => server.text().split('/internal/commands').length;
    const before = commands();
    // It waits for its input, which nobody gives.
    const cut = command(['record', '-'], null);
    while (commands() === before) await once(server.child.stderr!, 'data');
    server.child.kill('SIGKILL');
    await once(server.child, 'exit');
    const { code, err } = await cut;
    expect([code, err]).toEqual([6, expect.stringContaining(server.address)]);
    const doctor = await command(['doctor']);
    expect(doctor.code, doctor.out + doctor.err).toBe(0);
    expect(existsSync(join(folder, 'houdbaar-data/houdbaar.owner.json'))).toBe(false);
  });
});
