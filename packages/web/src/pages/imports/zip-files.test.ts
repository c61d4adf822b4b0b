import { describe, expect, test } from 'vitest';
import { zipFiles } from './zip-files.ts';

/** The entries of a ZIP by its directory, each read from where the directory says it begins. */
async function entriesOf(zip: Blob) {
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const text = (from: number, length: number) =>
    new TextDecoder().decode(bytes.subarray(from, from + length));
  const end = bytes.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const [crc, size, nameLength] = [
      view.getUint32(at + 16, true),
      view.getUint32(at + 24, true),
      view.getUint16(at + 28, true),
    ];
    const start = view.getUint32(at + 42, true);
    expect(view.getUint32(start, true)).toBe(0x04034b50);
    const content = text(start + 30 + nameLength, size);
    const entry = { name: text(at + 46, nameLength), content, crc };
    at += 46 + nameLength;
    return entry;
  });
}

describe('files as one ZIP', () => {
  test('keep their names and what is in them, with the checksum of it', async () => {
    const zip = await zipFiles([new File(['123456789'], 'klanten.csv'), new File(['é'], 'été.csv')]);
    expect(await entriesOf(zip)).toMatchObject([
      { name: 'klanten.csv', content: '123456789', crc: 0xcbf43926 },
      { name: 'été.csv', content: 'é' },
    ]);
  });

  test('of the same name are numbered, and an empty one is there too', async () => {
    const zip = await zipFiles([new File(['1'], 'a.csv'), new File([''], 'a.csv'), new File(['3'], 'a')]);
    const entries = await entriesOf(zip);
    expect(entries.map(({ name }) => name)).toEqual(['a.csv', 'a (2).csv', 'a']);
    expect(entries[1]).toMatchObject({ content: '', crc: 0 });
  });
});
