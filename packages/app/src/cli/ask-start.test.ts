import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askStart } from './ask-start.ts';

const enter = '\r';
const down = '\u001b[B';

/** Asks, and types each answer once its question is on the screen. */
async function answer(
  typed: readonly (readonly [question: string, keys: string])[],
  signal = new AbortController().signal,
) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 120, rows: 40 });
  const left = [...typed];
  let shown = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    const [next] = left;
    if (!next || !shown.includes(next[0])) return;
    left.shift();
    // Only once what is being drawn is there does it listen.
    setImmediate(() => input.write(next[1]));
  });
  const choice = await askStart({ input, output }, 'en', (path) => path, signal);
  return { choice, shown };
}

test('the first answer is the sample', async () => {
  expect((await answer([['How do you want to begin?', enter]])).choice).toEqual({ choice: 'sample' });
});

test('an export of your own is a file that is there, with a template and a country', async () => {
  const { choice } = await answer([
    ['How do you want to begin?', down],
    ['CSV, TSV, XLSX', enter],
    ['Where is the file?', `${import.meta.filename}${enter}`],
    ['What fits you best?', enter],
    ['In which country', `be${enter}`],
  ]);
  expect(choice).toEqual({ choice: 'own', file: import.meta.filename, template: 'web-shop', country: 'BE' });
});

test('who stops answering gets nothing', async () => {
  expect((await answer([['How do you want to begin?', '\u0003']])).choice).toBeUndefined();
});

test('the question goes away when it is answered elsewhere', async () => {
  const elsewhere = new AbortController();
  const asked = answer([], elsewhere.signal);
  setImmediate(() => elsewhere.abort());
  expect((await asked).choice).toBeUndefined();
});
