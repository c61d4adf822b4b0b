import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectEncoding, type Encoding, TextStream } from './text-encoding.ts';

function decodeIn(bytes: Buffer, encoding: Encoding, size: number): { text: string; invalid: number } {
  const stream = new TextStream(encoding);
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += stream.decode(bytes.subarray(at, at + size), false);
  return { text: text + stream.decode(Buffer.alloc(0), true), invalid: stream.invalid };
}

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('detection', () => {
  test.each<[string, Buffer, Encoding, number]>([
    ['ASCII', Buffer.from('naam,plaats\nJan,Ede'), 'utf-8', 0],
    ['UTF-8', Buffer.from('naam\nJosé'), 'utf-8', 0],
    ['UTF-8 with mark', Buffer.from('\ufeffnaam\nJosé'), 'utf-8', 3],
    ['UTF-16 LE with mark', Buffer.from('\ufeffnaam', 'utf16le'), 'utf-16le', 2],
    ['UTF-16 BE with mark', bigEndian('\ufeffnaam'), 'utf-16be', 2],
    ['UTF-16 LE', Buffer.from('naam;plaats\nJosé;Ede', 'utf16le'), 'utf-16le', 0],
    ['UTF-16 BE', bigEndian('naam;plaats\nJosé;Ede'), 'utf-16be', 0],
    ['Windows-1252', Buffer.from('naam\nJos\xe9;\x80 5', 'latin1'), 'windows-1252', 0],
    [
      'UTF-8 with a byte that is none',
      Buffer.concat([Buffer.from('José '), Buffer.from([0xe9, 0x20])]),
      'utf-8',
      0,
    ],
    ['UTF-8 cut within a letter', Buffer.from('José').subarray(0, 4), 'utf-8', 0],
  ])('%s', (_, bytes, encoding, markBytes) => {
    expect(detectEncoding(bytes)).toEqual({ encoding, markBytes });
  });
});

describe('decoding', () => {
  test('Windows-1252 knows its quotes and the euro', () => {
    expect(decodeIn(Buffer.from('\x80\x93caf\xe9\x94', 'latin1'), 'windows-1252', 2).text).toBe('€“café”');
  });

  test('a stray byte in UTF-8 is read as Windows-1252 and counted', () => {
    const bytes = Buffer.concat([
      Buffer.from('José, '),
      Buffer.from('Ren\xe9e', 'latin1'),
      Buffer.from(', Ünal'),
    ]);
    expect(decodeIn(bytes, 'utf-8', 3)).toEqual({ text: 'José, Renée, Ünal', invalid: 1 });
  });

  test('any text in any encoding survives any cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 }), (text, size) => {
        expect(decodeIn(Buffer.from(text), 'utf-8', size).text).toBe(text);
        expect(decodeIn(Buffer.from(text, 'utf16le'), 'utf-16le', size).text).toBe(text);
        expect(decodeIn(bigEndian(text), 'utf-16be', size).text).toBe(text);
      }),
    );
  });

  test('any bytes give the same text and count however they are cut', () => {
    const byte = fc.constantFrom(0x41, 0x80, 0xa9, 0xbf, 0xc3, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0xe9, 0xff);
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (list, size) => {
        const bytes = Buffer.from(list);
        expect(decodeIn(bytes, 'utf-8', size)).toEqual(decodeIn(bytes, 'utf-8', 100));
        expect(decodeIn(bytes, 'windows-1252', size)).toEqual(decodeIn(bytes, 'windows-1252', 100));
      }),
      { numRuns: 500 },
    );
  });
});
