import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePolicy, templateNames } from '@houdbaar/core/policy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeOnStores } from '../testing/databases.ts';
import { testHouse } from '../testing/test-house.ts';
import type { House } from '../usecases/index.ts';
import { recordedIo } from './command-io.fixture.ts';
import { type CommandIo, runCommand } from './command-io.ts';
import { policyCommand } from './policy.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'houdbaar-policy-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(args: string[], env: CommandIo['env'] = {}) {
  const io = recordedIo(folder, '2026-11-22', env);
  await runCommand(policyCommand(io), args, io);
  return { code: io.code(), stdout: io.stdout(), stderr: io.stderr() };
}
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

const vague = `# our own
organisation: { name: Jansen BV, country: NL, contact: { email: p@jansen.example }, dpo: none }
purposes:
  mail:
    kind: direct-marketing
    basis: consent
    wording: { nl: Voor marketingdoeleinden }
    fields: { email: required }
    retention: { from: consent, keep: P24M }
`;

describe('policy export', () => {
  test.each(templateNames)('prints the template %s, which the check accepts', async (name) => {
    const { stdout, code } = await run(['export', '--template', name]);
    expect(code).toBe(0);
    expect(parsePolicy(stdout).problems).toEqual([]);
    put('p.yaml', stdout);
    expect((await run(['check', 'p.yaml'])).code).toBe(0);
  });

  test('without a name prints all of them as one, for a country', async () => {
    const { stdout } = await run(['export', '--country', 'be']);
    const { policy } = parsePolicy(stdout);
    expect(policy?.organisation.country).toBe('BE');
    expect(policy?.purposes.bookkeeping?.retention).toMatchObject({ keep: 'P10Y' });
  });

  test('names the templates when asked for another', async () => {
    const { stderr, code, stdout } = await run(['export', '--template', 'nothing']);
    expect(code).toBe(2);
    expect(stderr).toContain('newsletter');
    expect(stdout).toBe('');
  });
});

describe('policy check', () => {
  test('names file, line, provision and a better wording, in the language asked for', async () => {
    put('p.yaml', vague);
    const { stdout, code } = await run(['check', 'p.yaml', '--lang', 'nl']);
    expect(code).toBe(1);
    expect(stdout).toContain('p.yaml:7  fout  purposes.mail.wording.nl');
    expect(stdout).toContain('is te vaag');
    expect(stdout).toContain('Voorstel: Jansen BV');
    expect(stdout).toContain('GDPR 5(1)(b)');
    expect(stdout).toMatch(/1 fout, /);
    expect((await run(['check', 'p.yaml'], { LANG: 'nl_NL.UTF-8' })).stdout).toBe(stdout);
    expect((await run(['check', 'p.yaml'])).stdout).toContain('is too vague');
  });

  test('reports what cannot be read with its line, and checks the rest', async () => {
    put('p.yaml', vague.replace('P24M', 'two years'));
    const { stdout, code } = await run(['check', 'p.yaml']);
    expect(code).toBe(1);
    expect(stdout).toContain('p.yaml:9:33  unreadable  purposes.mail.retention.keep');
    expect(stdout).toContain('is too vague');
    expect(stdout).toContain('1 unreadable, ');
  });

  test('as JSON, one object with lines and both languages', async () => {
    put('p.yaml', vague);
    const { stdout, code } = await run(['check', 'p.yaml', '--json', '--at', '2026-01-01']);
    const report = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(report).toMatchObject({ file: 'p.yaml', at: '2026-01-01', problems: [], summary: { error: 1 } });
    expect(report.findings[0]).toMatchObject({
      id: 'wording-vague',
      line: 7,
      path: 'purposes.mail.wording.nl',
    });
    expect(Object.keys(report.findings[0].says)).toEqual(['nl', 'en']);
  });

  test('asks the law of the day', async () => {
    await run(['export', '--template', 'bookkeeping']).then(({ stdout }) =>
      put('p.yaml', stdout.replace('country: NL', 'country: DE').replace('keep: P7Y', 'keep: P8Y')),
    );
    expect((await run(['check', 'p.yaml', '--at', '2025-01-01'])).code).toBe(0);
    const before = await run(['check', 'p.yaml', '--at', '2024-12-31']);
    expect(before.code).toBe(1);
    expect(before.stdout).toContain('DE HGB 257');
  });

  test('a file that is not there, a day that does not exist, a word too few', async () => {
    const missing = await run(['check', 'none.yaml', '--lang', 'nl']);
    expect(missing).toEqual({ code: 2, stdout: '', stderr: 'Kan none.yaml niet lezen. Bestaat het?\n' });
    put('p.yaml', vague);
    expect(await run(['check', 'p.yaml', '--at', '2026-02-31'])).toMatchObject({ code: 2, stdout: '' });
    expect(await run(['check'])).toMatchObject({ code: 2, stdout: '' });
  });

  test('help is no failure', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('check');
  });
});

describeOnStores('policy apply', (open) => {
  const runIn = async (house: House, args: string[]) => {
    const io = recordedIo(folder, '2026-11-22', {}, house);
    await runCommand(policyCommand(io), args, io);
    return { code: io.code(), stdout: io.stdout(), stderr: io.stderr() };
  };

  test('gives back to the letter what was applied, and keeps every version', async () => {
    const house = await testHouse(open, { policy: null });
    const { stdout: yaml } = await run(['export', '--template', 'newsletter']);
    put('mine.yaml', yaml);
    expect(await runIn(house, ['apply', 'mine.yaml', '--note', 'the first'])).toMatchObject({ code: 0 });
    expect((await runIn(house, ['export'])).stdout).toBe(yaml);
    expect((await runIn(house, ['apply', 'mine.yaml'])).stderr).toContain('in force already (version 1)');
    put('mine.yaml', `# changed\n${yaml}`);
    const { stdout } = await runIn(house, ['apply', 'mine.yaml', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ version: 2, epoch: 2, changed: true });
    expect((await runIn(house, ['export', '--number', '1'])).stdout).toBe(yaml);
    const exported = JSON.parse((await runIn(house, ['export', '--number', '1', '--json'])).stdout);
    expect(exported).toMatchObject({ version: 1, policy: { purposes: { newsletter: {} } } });
    expect(`${exported.source}\n`.trimEnd()).toBe(yaml.trimEnd());
    const versions = (await runIn(house, ['versions'])).stdout;
    expect(versions).toContain('the first');
    expect(versions.indexOf('   2  ')).toBeLessThan(versions.indexOf('   1  '));
  });

  test('changes nothing while there are errors', async () => {
    const house = await testHouse(open, { policy: null });
    put('p.yaml', vague);
    const { code, stderr } = await runIn(house, ['apply', 'p.yaml', '--lang', 'nl']);
    expect(code).toBe(1);
    expect(stderr).toContain('Niet toegepast');
    expect(await house.store.policies.current()).toBeNull();
  });

  test('says so where a version is not there', async () => {
    const house = await testHouse(open, { policy: null });
    const { code, stderr } = await runIn(house, ['export', '--number', '7', '--lang', 'nl']);
    expect(code).toBe(3);
    expect(stderr).toContain('versie 7');
  });
});
