import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../pages/gate/csv.ts';
import { speak } from './client.ts';
import { SpreadsheetFile } from './spreadsheet-file.ts';

const asSaved = new TextDecoder('utf-8', { ignoreBOM: true });

test('writes nothing that a spreadsheet executes, and splits cells as it does where one reads', async () => {
  const written = async (language: string) => {
    speak(language);
    const file = new SpreadsheetFile(['naam', 'mobiel']);
    file.add(['=1+1', '+31 6']);
    file.add(['Çelik, José', 'a;b']);
    return asSaved.decode(await file.blob().arrayBuffer());
  };
  expect(await written('en')).toBe('\uFEFFnaam,mobiel\r\n"\'=1+1","\'+31 6"\r\n"Çelik, José","a;b"\r\n');
  expect(await written('nl')).toBe('\uFEFFnaam;mobiel\r\n"\'=1+1";"\'+31 6"\r\n"Çelik, José";"a;b"\r\n');
});

test('comes back as it was written', async () => {
  const plain = fc.stringMatching(/^[a-z0-9@".; ,\n]{0,20}$/).map((text) => `x${text}x`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(plain, { minLength: 2, maxLength: 4 }),
      fc.constantFrom('nl', 'en'),
      async (cells, language) => {
        speak(language);
        const file = new SpreadsheetFile(cells);
        expect(readCsv(await file.blob().text())).toEqual({ head: cells, rows: [] });
      },
    ),
  );
});
