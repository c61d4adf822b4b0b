import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTables, type ReaderOptions, sayProblem } from './index.ts';
import { isDateFormat } from './xlsx-book.ts';
import { dateOf } from './xlsx-sheet.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archives-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(name: string, bytes: Uint8Array, options: ReaderOptions = {}) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const { tables, problems } = await openTables([path], options);
  const read1: Record<string, string[][]> = {};
  for (const table of tables) {
    const rows: string[][] = [];
    for await (const batch of table.rows()) rows.push(...batch.rows.map((row) => [...row]));
    read1[table.name] = rows;
  }
  const all = [...problems, ...tables.flatMap((table) => table.problems)];
  for (const problem of all) expect(sayProblem(problem, 'nl')).not.toMatch(/undefined|NaN/);
  return { tables, rows: read1, problems: all, told: all.map((p) => `${p.file}: ${p.code}`) };
}

const csv = strToU8('naam,stad\nJosé,Ede\n');

interface Workbook {
  sheets: Record<string, string>;
  strings?: string;
  styles?: string;
  properties?: string;
}

/** The least that makes a workbook; sheets are given as the XML of their rows. */
function workbook({ sheets, strings, styles, properties = '' }: Workbook): Uint8Array {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (list: string[]) =>
    strToU8(`<?xml version="1.0"?><Relationships>${list.join('')}</Relationships>`);
  const files: Zippable = {
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns:r="x">${properties}<sheets>${names
        .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
      relation('rId90', 'sharedStrings', 'sharedStrings.xml'),
      relation('rId91', 'styles', '/xl/styles.xml'),
    ]),
  };
  for (const [i, name] of names.entries()) {
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `<?xml version="1.0"?><worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
    );
  }
  if (strings !== undefined) files['xl/sharedStrings.xml'] = strToU8(`<sst>${strings}</sst>`);
  if (styles !== undefined) files['xl/styles.xml'] = strToU8(`<styleSheet>${styles}</styleSheet>`);
  return zipSync(files);
}

const inline = (cells: string[]) => cells.map((c) => `<c t="inlineStr"><is><t>${c}</t></is></c>`).join('');

describe('ZIP', () => {
  test('gives the tables in it, and tells what it passes over', async () => {
    const inner = zipSync({ 'x.csv': csv });
    const { rows, told } = await read(
      'export.zip',
      zipSync({
        'a.csv': csv,
        'map/b.tsv': strToU8('naam\tstad\nPiet\tGouda\n'),
        'c.xlsx': workbook({
          sheets: { Blad1: `<row>${inline(['naam', 'stad'])}</row><row>${inline(['Kees', 'Ede'])}</row>` },
        }),
        'lees.pdf': strToU8('%PDF-1.7'),
        'meer.zip': inner,
        'vermomd.csv': inner,
        'leeg.csv': strToU8(''),
        '__MACOSX/._a.csv': strToU8('x'),
      }),
    );
    expect(rows).toEqual({
      'export.zip/a.csv': [['José', 'Ede']],
      'export.zip/map/b.tsv': [['Piet', 'Gouda']],
      'export.zip/c.xlsx [Blad1]': [['Kees', 'Ede']],
    });
    expect(told).toEqual([
      'export.zip/lees.pdf: zip-entry-ignored',
      'export.zip/meer.zip: zip-nested',
      'export.zip/vermomd.csv: zip-nested',
      'export.zip/leeg.csv: file-empty',
    ]);
  });

  test('names that lead out of a folder lose what leads out, and close nothing else', async () => {
    const { rows, told } = await read(
      'leading-out.zip',
      zipSync({ '../../etc/klanten.csv': csv, '/srv/leden.csv': csv, 'gewoon.csv': csv }),
    );
    expect(Object.keys(rows)).toEqual([
      'leading-out.zip/etc/klanten.csv',
      'leading-out.zip/srv/leden.csv',
      'leading-out.zip/gewoon.csv',
    ]);
    expect(told).toEqual([]);
  });

  test('a large entry is streamed, and a pass left early can be taken again', async () => {
    const { tables, rows } = await read(
      'big.zip',
      zipSync({ 'a.csv': strToU8(`a,b\n${'x1,"y,2"\n'.repeat(300_000)}`) }),
    );
    expect(rows['big.zip/a.csv']).toHaveLength(300_000);
    for await (const batch of tables[0]!.rows()) {
      expect(batch.rows[0]).toEqual(['x1', 'y,2']);
      break;
    }
  });

  test.each<[string, () => Uint8Array, ReaderOptions, string]>([
    ['ratio', () => zipSync({ 'a.csv': new Uint8Array(20_000_000) }), {}, 'ratio'],
    ['size', () => zipSync({ 'a.csv': new Uint8Array(5_000_000) }), { maxZipBytes: 1_000_000 }, 'size'],
    [
      'entries',
      () => zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.csv`, csv]))),
      {},
      'entries',
    ],
    ['overlap', () => patched(zipSync({ 'a.csv': csv }), CENTRAL, 20, 60_000), {}, 'overlap'],
  ])('a bomb is not unpacked: %s', async (_, bytes, options, why) => {
    const { problems } = await read('bomb.zip', bytes(), options);
    expect(problems).toMatchObject([{ code: 'zip-bomb', detail: { why } }]);
  });

  test('an entry that unpacks to more than it says is given up', async () => {
    const lying = patched(
      zipSync({ 'a.csv': strToU8(`a,b\n${'x,y\n'.repeat(100_000)}`) }),
      CENTRAL,
      24,
      1000,
    );
    const { told } = await read('lie.zip', lying);
    expect(told).toEqual(['lie.zip/a.csv: zip-unreadable', 'lie.zip: zip-empty']);
  });

  test('an entry that is damaged further on is read up to there', async () => {
    const noise = Array.from(
      { length: 60_000 },
      (_, i) => `${(i * 7919) % 99_991},${(i * 104_729) % 99_991}\n`,
    ).join('');
    const bytes = zipSync({ 'a.csv': strToU8(`aa,bb\n${noise}`) });
    bytes.fill(0xff, 200_000, 200_400);
    const { told, rows } = await read('broken.zip', bytes);
    expect(told).toEqual(['broken.zip/a.csv: read-broken']);
    expect(rows['broken.zip/a.csv']!.length).toBeGreaterThan(1000);
  });

  test('encrypted entries, cut-off archives and archives without tables', async () => {
    const encrypted = patched(zipSync({ 'a.csv': csv }), CENTRAL, 8, 1);
    expect((await read('secret.zip', encrypted)).told).toEqual([
      'secret.zip/a.csv: zip-encrypted',
      'secret.zip: zip-empty',
    ]);
    expect((await read('cut.zip', zipSync({ 'a.csv': csv }).subarray(0, 60))).told).toEqual([
      'cut.zip: zip-unreadable',
    ]);
    expect((await read('none.zip', zipSync({}))).told).toEqual(['none.zip: zip-empty']);
    const word = zipSync({ 'word/document.xml': strToU8('<x/>') });
    expect((await read('letter.csv', word)).told).toEqual(['letter.csv: file-other-document']);
  });
});

const CENTRAL = 0x02014b50;

/** The archive with a number in its first directory entry changed. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const buffer = Buffer.from(bytes);
  for (let at = 0; at < buffer.length - 4; at++) {
    if (buffer.readUInt32LE(at) !== signature) continue;
    if (offset === 8) buffer.writeUInt16LE(value, at + offset);
    else buffer.writeUInt32LE(value, at + offset);
    break;
  }
  return buffer;
}

describe('XLSX', () => {
  test('texts, numbers, dates, truth, gaps and errors', async () => {
    const { tables, rows, problems } = await read(
      'klanten.xlsx',
      workbook({
        strings:
          '<si><t>naam</t></si><si><r><t>José </t></r><r><t xml:space="preserve">&amp; Zn</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b</t></si>',
        styles:
          '<numFmts><numFmt numFmtId="170" formatCode="[$-413]d\\-mm\\-yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="4"/></cellXfs>',
        sheets: {
          'Blad &amp; 1': `<row r="1"><c r="A1" t="s"><v>0</v></c>${inline(['geboren', 'bedrag', 'opt-in', 'telefoon'])}</row>
            <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>24000</v></c><c r="C2" s="3"><v>0.1</v></c><c r="D2" t="b"><v>1</v></c><c r="E2"><v>3.1612345678E10</v></c></row>
            <row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" s="2"><v>24000.75</v></c><c r="C4"><f>1+1</f><v>2</v></c><c r="D4" t="e"><v>#N/A</v></c></row>
            <row r="5"/><row r="6"><c r="A6" s="1"/><c r="ZZZ6"><v>1</v></c></row>
            <row r="7"><c r="C7"><v>5</v></c><c r="G7"><v>9</v></c></row>`,
          Leeg: '',
        },
      }),
    );
    expect(tables[0]).toMatchObject({
      kind: 'xlsx',
      header: ['naam', 'geboren', 'bedrag', 'opt-in', 'telefoon'],
    });
    expect(rows['klanten.xlsx [Blad & 1]']).toEqual([
      ['José & Zn', '1965-09-15', '0.1', 'true', '31612345678'],
      ['a\rb', '1965-09-15 18:00:00', '2', '', ''],
      ['', '', '5', '', ''],
    ]);
    expect(problems.map((p) => [p.file, p.code, p.row, p.column])).toEqual([
      ['klanten.xlsx [Leeg]', 'sheet-empty', undefined, undefined],
      ['klanten.xlsx [Blad & 1]', 'formula', 4, 'bedrag'],
      ['klanten.xlsx [Blad & 1]', 'cell-error', 4, 'opt-in'],
      ['klanten.xlsx [Blad & 1]', 'row-too-wide', 6, undefined],
      ['klanten.xlsx [Blad & 1]', 'cells-outside', 7, undefined],
    ]);
  });

  test('many rows, read in pieces', async () => {
    const body = Array.from(
      { length: 20_000 },
      (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><v>${i}</v></c>${inline([`José ${i}`])}</row>`,
    );
    const { rows } = await read(
      'veel.xlsx',
      workbook({ sheets: { A: `<row r="1">${inline(['id', 'naam'])}</row>${body.join('')}` } }),
    );
    expect(rows['veel.xlsx [A]']).toHaveLength(20_000);
    expect(rows['veel.xlsx [A]']![19_999]).toEqual(['19999', 'José 19999']);
  });

  test('a sheet that breaks off is read up to there, and told', async () => {
    const whole = `<row r="1">${inline(['id', 'naam'])}</row><row r="2">${inline(['1', 'An'])}</row>`;
    // A comment that never ends hides the end of the sheet.
    const { rows, told } = await read('kort.xlsx', workbook({ sheets: { A: `${whole}<!--` } }));
    expect(rows['kort.xlsx [A]']).toEqual([['1', 'An']]);
    expect(told).toEqual(['kort.xlsx [A]: read-broken']);
  });

  test('damaged, too large, or with a document type that could grow', async () => {
    const some = {
      sheets: { A: `<row>${inline(['a', 'b'])}</row>` },
      strings: `<si><t>${'x'.repeat(2000)}</t></si>`,
    };
    expect((await read('groot.xlsx', workbook(some), { maxXlsxBytes: 1000 })).told).toEqual([
      'groot.xlsx: xlsx-too-large',
    ]);
    const entity = workbook({ ...some, strings: '' });
    const evil = zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook/>') });
    expect((await read('evil.xlsx', evil)).told).toEqual(['evil.xlsx: xlsx-unreadable']);
    expect((await read('kaal.xlsx', entity)).told).toEqual(['kaal.xlsx [A]: header-only']);
    expect((await read('cut.xlsx', workbook(some).subarray(0, 300))).told).toEqual([
      'cut.xlsx: zip-unreadable',
    ]);
  });

  test.each<[number, boolean, string]>([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [45_000, false, '2023-03-15'],
    [45_000.5, false, '2023-03-15 12:00:00'],
    [0.25, false, '06:00:00'],
    [0, true, '1904-01-01'],
    [-1, false, '-1'],
    [1e9, false, '1000000000'],
  ])('day %d (from 1904: %j) is %s', (days, from1904, date) => {
    expect(dateOf(days, from1904)).toBe(date);
  });

  test.each<[string, boolean]>([
    ['dd-mm-yyyy', true],
    ['[h]:mm', true],
    ['General', false],
    ['#,##0.00', false],
    ['[Red]#,##0;[Blue]-#,##0', false],
    ['"dagen" 0', false],
    ['[$-413]d mmmm yyyy;@', true],
    ['[$€-2] #,##0', false],
  ])('format %s shows a date: %j', (code, date) => {
    expect(isDateFormat(code)).toBe(date);
  });
});
