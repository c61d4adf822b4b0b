import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { testApi } from '../in-memory.fixture.ts';
import { type CsvRow, readCsvRows } from './read-csv-rows.ts';
import { type JsonLine, readJsonLines } from './read-json-lines.ts';
import { formatFor } from './row-formats.ts';
import { rowsAnswer } from './rows-answer.ts';

/** Resources that only read, or only write, rows. */
function echo(skipped: number[] = []): Resource {
  const api = resource();
  const { middleware } = guarded({ scopes: [], body: 'streamed' });
  api.post('/lines', middleware, async (c) => {
    const lines: JsonLine[] = [];
    for await (const line of readJsonLines(c, { maxLine: 100, maxBytes: 5000 })) lines.push(line);
    return c.json(lines);
  });
  api.post('/csv', middleware, async (c) => {
    const rows: CsvRow[] = [];
    for await (const row of readCsvRows(c, { onSkipped: (line) => skipped.push(line) })) rows.push(row);
    return c.json(rows);
  });
  api.get('/rows', (c) =>
    rowsAnswer(
      c,
      formatFor<{ name: string; count: number }>(c, [
        ['name', ({ name }) => name],
        ['count', ({ count }) => count],
      ]),
      (async function* () {
        yield { name: '=HYPERLINK("https://evil.example")', count: -1 };
        yield { name: 'Anna, "de" Vries', count: 2 };
      })(),
    ),
  );
  return api;
}

describe('rows', () => {
  test('are read from NDJSON, whatever the pieces and the encoding', async () => {
    const { ask } = await testApi([echo()]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ maxLength: 20, unit: 'grapheme' }), { maxLength: 8 }),
        fc.boolean(),
        async (texts, zipped) => {
          const plain = Buffer.from(texts.map((text) => JSON.stringify({ text })).join('\n'));
          const answer = await ask('/api/v1/lines', {
            method: 'POST',
            body: zipped ? gzipSync(plain) : plain,
            headers: {
              'Content-Type': 'application/x-ndjson',
              ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
            },
          });
          expect(await answer.json()).toEqual(texts.map((text, at) => ({ line: at + 1, value: { text } })));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('that are too long are told and passed over; a body that is too large is refused', async () => {
    const { ask } = await testApi([echo()]);
    const send = (body: BodyInit, headers: Record<string, string> = {}) =>
      ask('/api/v1/lines', { method: 'POST', body, headers });
    const lines = (await (await send(`1\n"${'x'.repeat(200)}"\n2\n${'9'.repeat(101)}`)).json()) as JsonLine[];
    expect(lines.map(({ line, value, problem }) => [line, value, problem?.en.slice(0, 17)])).toEqual([
      [1, 1, undefined],
      [2, undefined, 'This line is long'],
      [3, 2, undefined],
      [4, undefined, 'This line is long'],
    ]);
    expect((await send('1\n'.repeat(3000))).status).toBe(413);
    // A small body that unpacks into a large one is as large as what it unpacks into.
    expect((await send(gzipSync('1\n'.repeat(100_000)), { 'Content-Encoding': 'gzip' })).status).toBe(413);
    expect((await send('x', { 'Content-Encoding': 'br' })).status).toBe(415);
  });

  test('are read from CSV by the names of its header', async () => {
    const skipped: number[] = [];
    const { ask } = await testApi([echo(skipped)]);
    const read = async (body: string) => (await ask('/api/v1/csv', { method: 'POST', body })).json();
    expect(await read('\uFEFFemail;name\r\na@b.nl;"De ""Vries""; Jan"\r\n\r\nc@d.nl\r\n')).toEqual([
      { line: 2, cells: { email: 'a@b.nl', name: 'De "Vries"; Jan' } },
      { line: 4, cells: { email: 'c@d.nl', name: '' } },
    ]);
    expect(await read('__proto__,b\n1,2')).toEqual([
      { line: 2, cells: JSON.parse('{"__proto__":"1","b":"2"}') },
    ]);
    expect(await read('a,b')).toEqual([]);
    expect(await read('')).toEqual([]);
    expect(await read(`a\n${'x'.repeat(300_000)}\n1\n`)).toEqual([{ line: 3, cells: { a: '1' } }]);
    expect(skipped).toEqual([2]);
    expect(await read('a,a\n1,2')).toMatchObject({ status: 400, code: 'malformed-body' });
  });

  test('are written as NDJSON, or as CSV in which no cell is a formula', async () => {
    const { ask } = await testApi([echo()]);
    const json = await ask('/api/v1/rows');
    expect((await json.text()).split('\n').length).toBe(3);
    const csv = await ask('/api/v1/rows', { headers: { Accept: 'text/csv' } });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(Buffer.from(await csv.arrayBuffer()).toString('utf8')).toBe(
      '\uFEFFname,count\r\n"\'=HYPERLINK(""https://evil.example"")",-1\r\n"Anna, ""de"" Vries",2\r\n',
    );
    const forDutchExcel = await ask('/api/v1/rows?format=csv&separator=semicolon');
    expect(Buffer.from(await forDutchExcel.arrayBuffer()).toString('utf8')).toBe(
      '\uFEFFname;count\r\n"\'=HYPERLINK(""https://evil.example"")";-1\r\n"Anna, ""de"" Vries";2\r\n',
    );
  });
});
