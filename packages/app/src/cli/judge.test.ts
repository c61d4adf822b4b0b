import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordedIo } from './command-io.fixture.ts';
import { runCommand } from './command-io.ts';
import { judgeCommand } from './judge.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'houdbaar-judge-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const io = recordedIo(folder, '2026-11-22');
  await runCommand(judgeCommand(io), args, io);
  return { code: io.code(), stdout: io.stdout(), stderr: io.stderr() };
}
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const jsonLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const cold = (id: string, rest = '') => `
- id: ${id}
  law: NL
  at: 2026-11-20
  ask: contact
  purpose: {kind: direct-marketing, basis: consent}
  message: {channel: email, content: marketing, onBehalfOf: self, products: similar, unsubscribe: link, identifiesSender: true}
  person: {kind: consumer}
  facts: {consents: [], relation: {kind: none}}
${rest}`;

describe('judge', () => {
  test('says what was expected and found, the provision and its sentence, and sums up', async () => {
    put('cases.yaml', cold('cold-mail', '  expect: {outcome: unlawful, cites: [NL Tw 11.7]}'));
    const { code, stdout, stderr } = await run('cases.yaml', '--lang', 'nl');
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('✓ cold-mail  niet toegestaan\n    NL Tw 11.7  Reclame per e-mail');
    expect(stdout).toContain('1 van 1 zoals verwacht');
    expect(stdout).toMatch(/per land\n {2}NL {2}1 \/ 1/);
  });

  test('exits with 1 where an outcome, a provision, until or due differs, and says how', async () => {
    put(
      'cases.yaml',
      cold('wrong-outcome', '  expect: {outcome: lawful}') +
        cold('wrong-cite', '  expect: {outcome: unlawful, cites: [DE UWG 7]}') +
        cold('wrong-until', '  expect: {outcome: unlawful, until: 2027-01-01}'),
    );
    const { code, stdout } = await run('cases.yaml', '--lang', 'en');
    expect(code).toBe(1);
    expect(stdout).toContain('✗ wrong-outcome  unlawful, expected lawful');
    expect(stdout).toContain('expected one of DE UWG 7');
    expect(stdout).toContain('good until further notice, expected 2027-01-01');
    expect(stdout).toContain('0 of 3 as expected');
  });

  test('answers a question without an expectation, with the duties that go with it', async () => {
    put(
      'question.json',
      JSON.stringify({
        law: 'UK',
        at: '2026-11-20',
        ask: 'contact',
        purpose: {
          kind: 'direct-marketing',
          basis: 'legitimate-interests',
          assessment: { interest: true, necessary: true, balanced: true },
        },
        message: { channel: 'post', content: 'marketing', identifiesSender: true },
        facts: { obtained: { from: 'person' }, informed: { marketing: true, right: true } },
      }),
    );
    const { code, stdout } = await run('question.json', '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toContain('· #1  lawful');
    expect(stdout).toMatch(/→ Screen the Mailing Preference Service/);
    expect(stdout).toContain('1 question without an expectation');
    const [line] = jsonLines((await run('question.json', '--json')).stdout);
    expect(line?.cites).toContain('UK GDPR 6(1)(f)');
    expect((line!.cites as string[]).some((cite) => cite.startsWith('GDPR'))).toBe(false);
  });

  test('decides every case that ships', async () => {
    const cases = join(import.meta.dirname, '../../../core/cases');
    const { code, stdout } = await run(join(cases, 'decisions-1.yaml'), join(cases, 'decisions-2.yaml'));
    expect(code).toBe(0);
    expect(stdout).toContain('269 of 269 as expected');
  });
});

describe('judge --json', () => {
  test('writes the published line for each case and one with the summary', async () => {
    put('cases.yaml', cold('one', '  expect: {outcome: unlawful, cites: [NL Tw 11.7]}'));
    const [line, last] = jsonLines((await run('cases.yaml', '--json', '--lang', 'en')).stdout);
    expect(Object.keys(line!)).toEqual([
      'id',
      'ask',
      'law',
      'expected',
      'found',
      'ok',
      'cites',
      'citesMet',
      'until',
      'reasons',
      'duties',
      'missing',
    ]);
    expect(line).toMatchObject({ id: 'one', expected: 'unlawful', found: 'unlawful', ok: true, until: null });
    expect((line!.reasons as object[])[0]).toMatchObject({
      rule: 'nl-email-natural-2004',
      says: expect.stringContaining('e-mail'),
    });
    expect(last).toEqual({
      summary: {
        cases: 1,
        ok: 1,
        lawful: { n: 0, ok: 0 },
        unlawful: { n: 1, ok: 1 },
        unknown: { n: 0, ok: 0 },
        twins: { n: 0, ok: 0 },
        byAsk: { contact: { n: 1, ok: 1 } },
        byLaw: { NL: { n: 1, ok: 1 } },
      },
    });
  });

  test('tells the last day of an answer, and which case a twin belongs to', async () => {
    put(
      'cases.yaml',
      `- {id: a, law: NL, at: 2026-06-20, ask: answer, facts: {requests: [{right: access, at: 2026-06-15}]}, expect: {outcome: lawful, due: 2026-07-15}}
- {id: b, twinOf: a, law: NL, at: 2026-07-16, ask: answer, facts: {requests: [{right: access, at: 2026-06-15}]}, expect: {outcome: unlawful}}`,
    );
    const [first, second] = jsonLines((await run('cases.yaml', '--json')).stdout);
    expect(first).toMatchObject({ due: '2026-07-15', until: '2026-07-16', ok: true });
    expect(second).toMatchObject({ twinOf: 'a', ok: true });
  });
});

describe('what cannot be read', () => {
  test('a word that is not in the format fails its case alone, with place and remedy', async () => {
    put(
      'cases.yaml',
      cold('bad', '  expect: {outcome: unlawful}').replace('channel: email', 'channel: emial') +
        cold('good', '  expect: {outcome: unlawful}'),
    );
    const { code, stdout, stderr } = await run('cases.yaml', '--lang', 'en');
    expect(code).toBe(1);
    expect(stderr).toContain('✗ bad  error  cases.yaml:2');
    expect(stderr).toContain('message.channel  "emial" is not possible here.  Did you mean "email"?');
    expect(stdout).toContain('✓ good');
    expect(stdout).toContain('1 of 2 as expected');
    const [line, , last] = jsonLines((await run('cases.yaml', '--json')).stdout);
    expect(line).toMatchObject({
      id: 'bad',
      found: 'error',
      ok: false,
      errors: [{ path: 'message.channel' }],
    });
    expect(last).toMatchObject({ summary: { cases: 2, ok: 1, errors: 1 } });
  });

  test.each([
    ['at: 2026-02-30', 'There is no such day.'],
    ['at: 20-11-2026', 'Write a day as 2026-11-22.'],
    ['law: nl', 'Write a country in two capitals'],
    ['ask: phone', 'Choose one of: contact, keep'],
    ['person: {age: old}', 'Write a number.'],
    ['purpose: {kind: loyalty, retention: {keep: 24M, from: purchase}}', 'Write a period as P36M'],
    ['facts: {informed: {optOut: maybe}}', 'Write true or false.'],
    ['facts: {informed: nevr}', 'Did you mean "never"?'],
  ])('%s', async (wrong, remedy) => {
    const key = wrong.slice(0, wrong.indexOf(':'));
    const parts: Record<string, string> = { law: 'law: NL', at: 'at: 2026-01-01', ask: 'ask: keep' };
    put('cases.yaml', `- ${Object.values({ ...parts, [key]: wrong }).join('\n  ')}\n`);
    const { code, stderr } = await run('cases.yaml', '--lang', 'en');
    expect(code).toBe(1);
    expect(stderr).toContain(remedy);
  });

  test('a key that nobody reads is told and skipped', async () => {
    put('cases.yaml', cold('extra', '  expect: {outcome: unlawful}\n  mesage: {channel: sms}'));
    const { code, stderr } = await run('cases.yaml', '--lang', 'en');
    expect(code).toBe(0);
    expect(stderr).toBe('cases.yaml:2  extra  unknown key "mesage" is skipped. Did you mean "message"?\n');
  });

  test.each([
    ['', 'The file is empty.'],
    ['[]', 'The file is empty.'],
    ['name: value', 'This is not a list of questions.'],
    ['- id: a\n  law: [NL\n  at: 2026-01-01', 'cases.yaml:3  This is not valid YAML or JSON'],
  ])('a file that holds %j: says so with its line and exits with 2', async (text, says) => {
    put('cases.yaml', text);
    const { code, stderr } = await run('cases.yaml', '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });

  test('a file that is not there does not stop the others', async () => {
    put('cases.yaml', cold('one', '  expect: {outcome: unlawful}'));
    const { code, stdout, stderr } = await run('nowhere.yaml', 'cases.yaml', '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain('nowhere.yaml: cannot be read.');
    expect(stdout).toContain('1 of 1 as expected');
  });

  test('no file at all is a slip of use', async () => {
    expect((await run()).code).toBe(2);
  });

  test('the shipped own cases are read without a warning', async () => {
    const text = readFileSync(join(import.meta.dirname, '../../../core/cases/own-answer.yaml'), 'utf8');
    put('own.yaml', text);
    expect((await run('own.yaml', '--json')).stderr).toBe('');
  });
});
