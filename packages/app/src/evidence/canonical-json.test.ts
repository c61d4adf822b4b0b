import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalHash, canonicalJson, NotJson } from './canonical-json.ts';

const json = fc.jsonValue({ stringUnit: 'grapheme' });

describe('canonical JSON', () => {
  test('writes the example of RFC 8785, 3.2.2', () => {
    const value = {
      // biome-ignore lint/correctness/noPrecisionLoss: the digits of the standard's own example
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('sorts members by UTF-16 code units, as in RFC 8785, 3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonicalJson([value]).slice(1, -1)) as object).length).toBe(7);
    expect([...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  test('writes numbers as in RFC 8785, appendix B', () => {
    const samples: [number, string][] = [
      [-0, '0'],
      [5e-324, '5e-324'],
      [1.7976931348623157e308, '1.7976931348623157e+308'],
      [9007199254740992, '9007199254740992'],
      [295147905179352830000, '295147905179352830000'],
      [1e21, '1e+21'],
      [9.999999999999997e22, '9.999999999999997e+22'],
      [1e-6, '0.000001'],
      [1e-7, '1e-7'],
    ];
    for (const [number, text] of samples) expect(canonicalJson(number)).toBe(text);
  });

  test('gives the value back, and one text whatever the order of the members', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value)
          .map(([name, member]) => [name, turned(member)])
          .reverse(),
      );
    };
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(JSON.stringify(JSON.parse(text))).toBe(
          JSON.stringify(JSON.parse(canonicalJson(JSON.parse(text)))),
        );
        expect(canonicalJson(turned(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test('leaves out members that are undefined', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
    expect(canonicalHash({ b: undefined })).toBe(canonicalHash({}));
  });

  test('refuses what JSON cannot say, and tells where', () => {
    const round: unknown[] = [];
    round.push(round);
    const refused: [unknown, string, string][] = [
      [{ a: [1, Number.NaN] }, 'number', '/a/1'],
      [{ 'a/b~': '\ud800' }, 'text', '/a~1b~0'],
      [{ '\udc00': 1 }, 'text', ''],
      [[undefined], 'type', '/0'],
      // a hole
      [Array(1), 'type', '/0'],
      [{ at: new Date(0) }, 'type', '/at'],
      [1n, 'type', ''],
    ];
    for (const [value, fault, pointer] of refused) {
      const failure = (() => {
        try {
          return canonicalJson(value);
        } catch (error) {
          return error;
        }
      })();
      expect(failure).toBeInstanceOf(NotJson);
      expect(failure).toMatchObject({ fault, pointer });
    }
    expect(() => canonicalJson(round)).toThrow(NotJson);
  });
});
