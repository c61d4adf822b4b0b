import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeOf, XmlScanner } from './xml-scanner.ts';

function events(pieces: readonly string[]): string[] {
  const found: string[] = [];
  const scanner = new XmlScanner({
    open: (name, attributes) => found.push(`<${name} ${attributes.trim()}`),
    close: (name) => found.push(`</${name}`),
    text: (text) => found.push(text),
  });
  for (const piece of pieces) scanner.feed(piece);
  return found;
}

const document = `<?xml version="1.0"?>
<x:sst a="1 > 0" b='it"s'><!-- <no> --><si><t xml:space="preserve"> A &amp; B &#233; &unknown; </t></si>
<row\n r="2"/><v><![CDATA[<5 & 6>]]></v></x:sst>`;

describe('XML', () => {
  test('elements without prefix, texts with their entities, comments passed over', () => {
    expect(events([document]).filter((event) => event.trim() !== '')).toEqual([
      `<sst a="1 > 0" b='it"s'`,
      '<si ',
      '<t xml:space="preserve"',
      ' A & B é &unknown; ',
      '</t',
      '</si',
      '<row r="2"',
      '</row',
      '<v ',
      '<5 & 6>',
      '</v',
      '</sst',
    ]);
  });

  test('where the text is cut makes no difference', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: document.length }), (size) => {
        const pieces = document.match(new RegExp(`[^]{1,${size}}`, 'g'))!;
        expect(events(pieces)).toEqual(events([document]));
      }),
    );
  });

  test('a document type is refused', () => {
    expect(() => events(['<!DOCTYPE x []><x/>'])).toThrow();
  });

  test.each([
    [' r="A1" t="s"', 't', 's'],
    [" r = 'A1'", 'r', 'A1'],
    ['\tname="a &lt; b"', 'name', 'a < b'],
    [' xr="1" r="2"', 'r', '2'],
    [' a="1"', 'b', undefined],
  ])('attribute of %j: %s', (attributes, name, value) => {
    expect(attributeOf(attributes, name)).toBe(value);
  });
});
