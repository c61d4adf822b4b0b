import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordedIo } from './command-io.fixture.ts';
import { runCommand } from './command-io.ts';
import { scanCommand } from './scan.ts';

let folder: string;
const header = 'Klantnummer,Voornaam,Achternaam,E-mail,Aangemaakt op\n';
const good = `${header}1,Jan,Bakker,jan@ziggo.nl,2024-01-02\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'houdbaar-bad-'));
  writeFileSync(join(folder, 'good.csv'), good);
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return name;
}

async function run(...args: string[]) {
  const io = recordedIo(folder, '2026-11-22');
  await runCommand(scanCommand(io), [...args, '--lang', 'en'], io);
  const found = { code: io.code(), stdout: io.stdout(), stderr: io.stderr() };
  expect(found.stdout + found.stderr).not.toMatch(/\n\s+at .*\.[jt]s:\d/);
  return found;
}

describe('files that cannot be read', () => {
  test('are named with a reason, and never stop the others', async () => {
    mkdirSync(join(folder, 'folder.csv'));
    write('empty.csv', '');
    write('picture.csv', Buffer.from('\x89PNG', 'latin1'));
    const { code, stdout, stderr } = await run(
      ...['empty.csv', 'picture.csv', 'folder.csv', 'gone.csv', 'good.csv'],
    );
    expect(code).toBe(0);
    expect(stdout).toContain('1 person');
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^! empty\.csv: the file is empty/),
      expect.stringMatching(/^! picture\.csv: this is no table but a PNG file/),
      expect.stringMatching(/^! folder\.csv: this is a folder/),
      expect.stringMatching(/^! gone\.csv: this file does not exist/),
    ]);
  });

  test.each([
    ['picture', '\x89PNG\r\n\x1a\n\0\0'],
    ['photo', '\xff\xd8\xff\xe0'],
    ['drawing', 'GIF89a'],
  ])('a %s of some bytes is no table, whatever its name', async (name, bytes) => {
    const { code, stderr } = await run(write(`${name}.csv`, Buffer.from(bytes, 'latin1')));
    expect(code).toBe(1);
    expect(stderr).toContain('this is no table');
  });

  test('a header without rows is told, and no policy is blamed for it', async () => {
    const { code, stdout, stderr } = await run(write('header.csv', header));
    expect(code).toBe(0);
    expect(stderr).toContain('header.csv');
    expect(stdout).toContain('hold no people that can be read');
    expect(stdout).not.toContain('names no purpose');
  });
});

test('dates that do not exist are told with row and column, and the rest is read', async () => {
  const file = write(
    'dates.csv',
    `${header}1,Jan,Bakker,jan@ziggo.nl,31-02-2024
2,An,Peeters,an@ziggo.nl,15-03-2024
3,Bo,Smit,bo@ziggo.nl,2024-02-30
`,
  );
  const { code, stderr } = await run(file);
  expect(code).toBe(0);
  expect(stderr).toMatch(/dates\.csv, row 2, column “Aangemaakt op”: this date does not exist.*row 4/);
  const { stdout } = await run(file, '--json');
  expect(JSON.parse(stdout).files[0].problems).toEqual([
    expect.objectContaining({
      code: 'date-impossible',
      count: 2,
      examples: [
        { row: 2, column: 'Aangemaakt op' },
        { row: 4, column: 'Aangemaakt op' },
      ],
    }),
  ]);
});

test('nothing in a cell, a header or a name becomes part of the page or of the terminal', async () => {
  const file = write(
    'a<img src=x onerror=alert(1)>.csv',
    `Klantnummer,<script>alert(2)</script>,Achternaam\x1b[31m,E-mail,Land,Herkomst
1,<svg onload=alert(3)>,\x1b]0;title\x07Bakker,<b>a@ziggo.nl,=cmd|calc!A0,"<script>alert(4)</script>"
`,
  );
  const { code, stdout, stderr } = await run(file, '--html', 'page.html');
  expect(code).toBe(0);
  expect(stdout + stderr).not.toContain('\x1b');
  const page = readFileSync(join(folder, 'page.html'), 'utf8');
  expect(page).not.toMatch(/<script|<img|<svg onload|<b>a@/);
});

describe('wrong options', () => {
  test.each([
    ['--at', 'tomorrow'],
    ['--at', '2026-02-31'],
    ['--country', 'Holland'],
    ['--policy', 'gone.yaml'],
    ['--policy', 'broken.yaml'],
    ['--map', 'gone.yaml'],
    ['--map', 'broken.yaml'],
    ['--html', join('no', 'folder', 'page.html')],
    ['--save-map', join('no', 'folder', 'map.yaml')],
  ])('%s %s ends with 2 and one plain message', async (option, value) => {
    write('broken.yaml', 'organisation: [\n  x: }');
    const { code, stdout, stderr } = await run('good.csv', option, value);
    expect(code).toBe(2);
    expect(stderr.trim()).not.toBe('');
    expect(stdout).toBe('');
  });

  test('a mapping of another shape says how to write one', async () => {
    write('list.json', '["Datum", "createdAt"]');
    const { code, stderr } = await run('good.csv', '--map', 'list.json');
    expect(code).toBe(2);
    expect(stderr).toContain('write file, column and role');
  });
});
