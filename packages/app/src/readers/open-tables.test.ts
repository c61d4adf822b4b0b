import { mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ByteSource } from './byte-source.ts';
import { openCsv } from './csv-table.ts';
import { detached, openTables, type Progress, type ReaderOptions, sayProblem, type Table } from './index.ts';
import { limitsOf } from './options.ts';
import { problemOfError } from './problem.ts';
import { tableOf } from './table.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readers-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function allRows(table: Table): Promise<{ rows: string[][]; lines: number[] }> {
  const rows: string[][] = [];
  const lines: number[] = [];
  for await (const batch of table.rows()) {
    expect(batch.firstLine).toBe(batch.lines[0]);
    rows.push(...batch.rows.map((row) => [...row]));
    lines.push(...batch.lines);
  }
  return { rows, lines };
}

async function readFile(name: string, content: string | Buffer, options: ReaderOptions = {}) {
  const path = join(folder, name);
  await writeFile(path, content);
  const { tables, problems } = await openTables([path], options);
  const table = tables[0];
  const read = table === undefined ? { rows: [], lines: [] } : await allRows(table);
  const all = [...problems, ...(table?.problems ?? [])];
  // No problem is ever without a sentence in both languages.
  for (const problem of all) {
    expect(sayProblem(problem, 'nl')).toContain(name);
    expect(sayProblem(problem, 'en')).not.toMatch(/undefined|NaN/);
  }
  return { table, ...read, problems: all, codes: all.map((p) => p.code) };
}

describe('good files', () => {
  // The first rows of AdventureWorks' persons, in which accents were damaged by an earlier program.
  const persons = `businessentityid,title,firstname,middlename,lastname,persontype
1,,Ken,J,SÃ¡nchez,EM
2,,Terri,Lee,Duffy,EM
270,,FranÃ§ois,P,Ajenstat,EM
`;

  test('a table is read, and read again from the start', async () => {
    const { table, rows, lines, problems } = await readFile('person.csv', persons);
    expect(table).toMatchObject({
      kind: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      headerless: false,
      rowCount: 3,
    });
    expect(table!.header).toEqual([
      'businessentityid',
      'title',
      'firstname',
      'middlename',
      'lastname',
      'persontype',
    ]);
    expect(rows.map((row) => [row[2], row[4]])).toEqual([
      ['Ken', 'Sánchez'],
      ['Terri', 'Duffy'],
      ['François', 'Ajenstat'],
    ]);
    expect(lines).toEqual([2, 3, 4]);
    expect(problems).toMatchObject([{ code: 'mojibake', count: 2, row: 2, column: 'lastname' }]);
    expect((await allRows(table!)).rows).toEqual(rows);
    expect(table!.problems).toEqual(problems);
  });

  test('quoted amounts, as in the customers of AdventureWorks', async () => {
    const { rows } = await readFile(
      'customers.csv',
      'CustomerKey,LastName,EmailAddress,AnnualIncome,TotalChildren\r\n11000,YANG,jon24@adventure-works.com,"$90,000 ",2\r\n',
    );
    expect(rows).toEqual([['11000', 'YANG', 'jon24@adventure-works.com', '$90,000', '2']]);
  });

  test.each<[string, Buffer]>([
    ['utf-8', Buffer.from('naam;plaats\nJosé;Besançon\n')],
    ['utf-8', Buffer.from('\ufeffnaam;plaats\nJosé;Besançon\n')],
    ['windows-1252', Buffer.from('naam;plaats\nJosé;Besançon\n', 'latin1')],
    ['utf-16le', Buffer.from('\ufeffnaam;plaats\nJosé;Besançon\n', 'utf16le')],
    ['utf-16le', Buffer.from('naam;plaats\nJosé;Besançon\n', 'utf16le')],
    ['utf-16be', Buffer.from('\ufeffnaam;plaats\nJosé;Besançon\n', 'utf16le').swap16()],
  ])('%s', async (encoding, bytes) => {
    const { table, rows, problems } = await readFile('enc.csv', bytes);
    expect(table).toMatchObject({ encoding, delimiter: ';', header: ['naam', 'plaats'] });
    expect(rows).toEqual([['José', 'Besançon']]);
    expect(problems).toEqual([]);
  });

  test('Windows-1252 that shows only far into the file', async () => {
    const start = `naam,n\n${'Jan,1\n'.repeat(30_000)}`;
    const { table, rows, problems } = await readFile('late.csv', Buffer.from(`${start}José,2\n`, 'latin1'));
    expect(rows.at(-1)).toEqual(['José', '2']);
    expect(table!.encoding).toBe('windows-1252');
    expect(problems).toEqual([]);
  });

  test('progress is told in whole files, and ends at the end', async () => {
    const told: Progress[] = [];
    const text = `a,b\n${'1,2\n'.repeat(2_500_000)}`;
    await readFile('long.csv', text, { onProgress: (progress) => told.push(progress) });
    expect(told).toHaveLength(3);
    expect(told.at(-1)).toEqual({
      file: 'long.csv',
      bytesRead: text.length,
      bytesTotal: text.length,
      rows: 2_500_000,
    });
  });

  test('detached copies are equal to their cell', () => {
    const cell = 'xx jan.peeters@voorbeeld.be, José yy'.slice(3, 33);
    expect(detached(cell)).toBe(cell);
  });
});

describe('bad files', () => {
  test.each<[string, string | Buffer, string]>([
    ['empty.csv', '', 'file-empty'],
    ['blank.csv', '\n \n', 'file-empty'],
    ['mark.csv', '\ufeff', 'file-empty'],
    ['commas.csv', ',,\n,,\n', 'file-empty'],
    ['picture.csv', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'file-binary'],
    [
      'noise.csv',
      Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919 + (i >> 3)) % 256)),
      'file-binary',
    ],
    ['old.xls', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....', 'latin1'), 'file-old-excel'],
    ['page.xls', '<html><table><tr><td>x</td></tr></table></html>', 'file-not-table'],
    ['data.csv', '[{"email":"a@b.nl"}]', 'file-not-table'],
    ['packed.csv', Buffer.from('\x1f\x8b\x08\0\0', 'latin1'), 'file-packed'],
  ])('%s is refused', async (name, content, code) => {
    const { table, codes } = await readFile(name, content);
    expect(table).toBeUndefined();
    expect(codes).toEqual([code]);
  });

  test('missing files, folders and devices are told, and the rest is read', async () => {
    const good = join(folder, 'good.csv');
    await writeFile(good, 'a,b\nx,y\n');
    const { tables, problems } = await openTables([join(folder, 'none.csv'), folder, '/dev/null', good]);
    expect(problems.map((p) => p.code)).toEqual(['file-missing', 'file-directory', 'file-special']);
    expect(tables.map((table) => table.name)).toEqual(['good.csv']);
  });

  test('every failed system call has its problem', () => {
    const failed = (code: string) => problemOfError(Object.assign(new Error(code), { code }));
    expect(['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'EIO'].map(failed)).toEqual([
      'file-missing',
      'file-forbidden',
      'file-forbidden',
      'file-directory',
      'file-unreadable',
    ]);
  });

  test('a header without rows', async () => {
    const { table, codes } = await readFile('head.csv', 'naam,email\n');
    expect(table!.header).toEqual(['naam', 'email']);
    expect(codes).toEqual(['header-only']);
  });

  test('rows without a header', async () => {
    const { table, rows, codes } = await readFile(
      'bare.csv',
      'Jan,jan@voorbeeld.nl\nPiet,piet@voorbeeld.nl\n',
    );
    expect(table).toMatchObject({ header: ['#1', '#2'], headerless: true });
    expect(rows.map((row) => row[0])).toEqual(['Jan', 'Piet']);
    expect(codes).toEqual(['header-missing']);
  });

  test('each trouble with its row and column, and the other rows whole', async () => {
    const { rows, problems, table } = await readFile(
      'mixed.csv',
      Buffer.from(
        'id,naam,stad,land\n1,"Jan,Ede,NL\n2,Piet,Gouda\n3,Kees,Ede,NL,x\n4\n5,=1+1,Ede,NL\n6,P\0im,Ede,NL\n7,Ann,Ede,NL',
      ),
    );
    expect(rows.map((row) => row[0])).toEqual(['1', '2', '5', '6', '7']);
    expect(problems.map(({ code, row, column, count }) => ({ code, row, column, count }))).toEqual([
      { code: 'quote-unclosed', row: 2, column: 'naam', count: 1 },
      { code: 'row-short', row: 3, column: undefined, count: 1 },
      { code: 'row-long', row: 4, column: undefined, count: 1 },
      { code: 'row-fragment', row: 5, column: undefined, count: 1 },
      { code: 'formula', row: 6, column: 'naam', count: 1 },
      { code: 'nul-byte', row: 7, column: 'naam', count: 1 },
    ]);
    expect(table!.skipped).toBe(2);
    // nothing of a cell in the messages
    expect(problems.map((p) => sayProblem(p, 'nl')).join()).not.toMatch(/Jan|Kees/);
  });

  test('many problems keep few places', async () => {
    const { problems } = await readFile('many.csv', `a,b\n${'1,2,3\n'.repeat(1000)}4,5\n`);
    expect(problems).toMatchObject([{ code: 'row-long', count: 1000, row: 2 }]);
    expect(problems[0]!.places).toHaveLength(5);
    expect(sayProblem(problems[0]!, 'nl')).toMatch(/\(1\.000 keer, ook op regel 3, 4, 5, 6 …\)$/);
  });

  test('mixed encodings are read and told', async () => {
    const bytes = Buffer.concat([Buffer.from('naam,n\nJosé,1\n'), Buffer.from('Ren\xe9e,2\n', 'latin1')]);
    const { rows, problems } = await readFile('mix.csv', bytes);
    expect(rows.map((row) => row[0])).toEqual(['José', 'Renée']);
    expect(problems).toMatchObject([{ code: 'encoding-mixed', count: 1 }]);
  });

  test('a line of many gigabytes is skipped, or refused where the header should be', async () => {
    const limits = limitsOf({ maxRecordBytes: 100_000 });
    const endless = (start: string, end: string, times: number): ByteSource => ({
      bytesTotal: 5e9,
      async *pieces() {
        yield Buffer.from(start);
        const piece = Buffer.alloc(131_072, 'x');
        for (let i = 0; i < times; i++) yield piece;
        yield Buffer.from(end);
      },
    });
    // The same piece time and again stands for 5 GB: what matters is that nothing of it is kept.
    const opened = await openCsv('big.csv', endless('a,b\n1,', '\n2,y\n', 4000), limits);
    if (!('name' in opened)) throw new Error('not opened');
    const table = tableOf(opened, undefined);
    expect((await allRows(table)).rows).toEqual([['2', 'y']]);
    expect(table.problems).toMatchObject([{ code: 'record-too-long', row: 2 }]);
    expect(await openCsv('big.csv', endless('a,b', '\n', 4000), limits)).toMatchObject([
      { code: 'header-too-long' },
    ]);
  });

  test('too many columns', async () => {
    const wide = Array.from({ length: 5000 }, (_, i) => `c${i}`).join(',');
    expect((await readFile('wide.csv', `${wide}\n`)).codes).toEqual(['header-too-wide']);
    const { rows, codes } = await readFile('row.csv', `a,b\n${wide}\nx,y\n`);
    expect(rows).toEqual([['x', 'y']]);
    expect(codes).toEqual(['row-too-wide']);
  });

  test('a file that vanishes between opening and reading', async () => {
    const path = join(folder, 'gone.csv');
    await writeFile(path, 'a,b\nx,y\n');
    const { tables } = await openTables([path]);
    await rm(path);
    expect((await allRows(tables[0]!)).rows).toEqual([]);
    expect(tables[0]!.problems).toMatchObject([{ code: 'read-broken' }]);
  });

  test('a pass left early closes its file', async () => {
    const path = join(folder, 'early.csv');
    await writeFile(path, `a,b\n${'x,y\n'.repeat(200_000)}`);
    const { tables } = await openTables([path]);
    for await (const batch of tables[0]!.rows()) {
      expect(batch.rows.length).toBeGreaterThan(0);
      break;
    }
    // Where the system tells which files are open, this one isn't.
    const links = await readdir('/proc/self/fd').catch(() => []);
    const opened = await Promise.all(links.map((link) => readlink(`/proc/self/fd/${link}`).catch(() => '')));
    expect(opened).not.toContain(path);
  });
});

describe('properties', () => {
  const text = fc
    .array(
      fc.constantFrom('"', ',', '\n', '\r\n', ' ', 'a', 'José', '€', 'Ã¡', 'x,y,z\n', '\0', '=1', '"q,r"'),
      {
        maxLength: 80,
      },
    )
    .map((parts) => `id,naam,stad\n${parts.join('')}`);
  const encodings = fc.constantFrom<BufferEncoding>('utf8', 'latin1', 'utf16le');

  test('however the bytes arrive, cells, lines and problems are the same', async () => {
    await fc.assert(
      fc.asyncProperty(text, encodings, fc.integer({ min: 1, max: 40 }), async (content, encoding, size) => {
        const bytes = Buffer.from(`\ufeff${content}`, encoding);
        const read = async (step: number) => {
          const source: ByteSource = {
            bytesTotal: bytes.length,
            async *pieces() {
              for (let at = 0; at < bytes.length; at += step)
                yield Buffer.from(bytes.subarray(at, at + step));
            },
          };
          const opened = await openCsv('x.csv', source, limitsOf({ maxRecordBytes: 60 }));
          if (!('name' in opened)) return opened;
          const table = tableOf(opened, undefined);
          return {
            ...(await allRows(table)),
            header: table.header,
            encoding: table.encoding,
            problems: sorted(table),
          };
        };
        expect(await read(size)).toEqual(await read(bytes.length));
      }),
      { numRuns: 300 },
    );
  });
});

/** Problems in one order: which kind is met first may depend on what else a piece holds. */
function sorted(table: Table) {
  return [...table.problems].sort((a, b) => (a.code < b.code ? -1 : 1));
}
