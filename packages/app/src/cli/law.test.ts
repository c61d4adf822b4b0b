import { describe, expect, test } from 'vitest';
import { recordedIo } from './command-io.fixture.ts';
import { type CommandIo, runCommand } from './command-io.ts';
import { lawCommand } from './law.ts';

interface Line {
  readonly id: string;
  readonly country: string;
  readonly cites: readonly string[];
  readonly source: string;
  readonly from: string;
  readonly to?: string;
  readonly says: { readonly nl: string; readonly en: string };
}

async function run(args: string[], env: CommandIo['env'] = {}) {
  const io = recordedIo('/', '2026-11-22', env);
  await runCommand(lawCommand(io), args, io);
  return { code: io.code(), stdout: io.stdout(), stderr: io.stderr() };
}

async function lines(...args: string[]): Promise<Line[]> {
  const { stdout } = await run([...args, '--json']);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

describe('law', () => {
  test('lists one country and the European rules behind it', async () => {
    const { stdout, code, stderr } = await run(['--country', 'NL', '--lang', 'nl']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^NL · \d+ regels op 2026-11-22$/m);
    expect(stdout).toMatch(/^EU · \d+ regels op 2026-11-22$/m);
    expect(stdout).not.toMatch(/^BE · /m);
    expect(stdout).toContain('https://wetten.overheid.nl/BWBR0009950');
  });

  test('takes a country in lower case, and GB for the United Kingdom', async () => {
    expect((await run(['--country', 'nl'])).stdout).toMatch(/^NL · /);
    expect((await run(['--country', 'gb'])).stdout).toMatch(/^UK · /);
  });

  test('without a country lists them all, the European rules last', async () => {
    const headings = (await run([])).stdout.match(/^[A-Z]{2} · \d+ rules? on/gm)!;
    expect(headings.length).toBeGreaterThan(15);
    expect(headings.at(-1)).toMatch(/^EU/);
  });

  test('shows the law of the day asked for, of today otherwise', async () => {
    const phone = async (...args: string[]) =>
      (await lines('--country', 'NL', ...args))
        .map((line) => line.id)
        .filter((id) => id.startsWith('nl-phone-natural'));
    expect(await phone('--at', '2021-06-30')).toEqual(['nl-phone-natural-until-2021']);
    expect(await phone('--at', '2021-07-01')).toEqual(['nl-phone-natural-2021']);
    expect(await phone()).toEqual(['nl-phone-natural-2026']);
  });

  test('keeps to the width of the terminal, but never cuts an address', async () => {
    const { stdout } = await run(['--country', 'DK'], { COLUMNS: '72' });
    for (const line of stdout.split('\n'))
      if (line.length > 72) expect(line).toMatch(/(^|\s)https?:\/\/\S+$/);
  });
});

describe('law --json', () => {
  test('writes one rule a line with provision, source, dates and both sentences', async () => {
    const found = await lines();
    expect(new Set(found.map((line) => line.id)).size).toBe(found.length);
    for (const line of found) {
      expect(line.id.startsWith(`${line.country.toLowerCase()}-`)).toBe(true);
      expect(line.cites.length).toBeGreaterThan(0);
      expect(URL.canParse(line.source), line.id).toBe(true);
      expect(line.from).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(line.from <= '2026-11-22' && (line.to ?? '9') >= '2026-11-22').toBe(true);
      expect(line.says.nl && line.says.en).toBeTruthy();
    }
  });
});

describe('what cannot be', () => {
  test('an unknown country: says which there are, and exits with 2', async () => {
    const { code, stdout, stderr } = await run(['--country', 'Narnia', '--lang', 'nl']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/Voor "Narnia" staan hier geen regels\. Kies uit: AT, BE, .*NL.*, EU\./);
  });

  test.each(['tomorrow', '31-12-2026', '2026-02-30'])(
    '%s is no day: says how to write one, exits with 2',
    async (day) => {
      const { code, stdout, stderr } = await run(['--at', day]);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('2026-11-22');
    },
  );

  test('a language the product does not speak', async () => {
    const { code, stderr } = await run(['--lang', 'fr']);
    expect(code).toBe(2);
    expect(stderr).toContain('nl, en');
  });
});
