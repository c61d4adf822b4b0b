import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../../time/index.ts';
import {
  changePolicy,
  type Policy,
  parsePolicy,
  templateNames,
  templateText,
  templateYaml,
} from '../index.ts';
import type { Json } from '../json.ts';
import { PolicyNotChangeable } from './change-policy.ts';

const all = templateYaml('NL', parseDay('2026-11-22'));
const texts = [all, ...templateNames.map(templateText)];

const read = (text: string): Policy => {
  const { policy, problems } = parsePolicy(text);
  expect(problems).toEqual([]);
  return policy!;
};
const commentsOf = (text: string): string[] =>
  [...text.matchAll(/(?:^|\s)#.*$/gm)].map(([line]) => line.trim()).toSorted();

/** The lines of one purpose, without the comments that lead the next. */
function linesOf(text: string, purpose: string): string {
  const lines = text.split('\n');
  const start = lines.indexOf(`  ${purpose}:`);
  const next = lines.findIndex((line, index) => index > start && /^ {0,2}[a-z#]/.test(line));
  return lines
    .slice(start, next < 0 ? undefined : next)
    .join('\n')
    .trimEnd();
}

const words = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    'yes',
    'null',
    '# none',
    'a: b',
    '- x',
    'é\n\ntwo',
    ' led',
    "it's",
    '"said"',
    '1e3',
    '',
    '2026-01-01',
  ),
);
const retention = fc.record(
  {
    from: fc.constantFrom('collected', 'last-activity', 'purchase'),
    keep: fc.constantFrom('P12M', 'P24M', 'P7Y'),
    cap: fc.constantFrom('P36M', 'P120M'),
    extendedBy: fc.oneof(
      fc.subarray(['reply', 'login', 'purchase'] as const),
      fc.constant([{ kind: 'login', keep: 'P6M' }, 'reply']),
    ),
    atEnd: fc.constantFrom('erase', 'anonymise'),
    review: fc.record(
      { every: fc.constant('P12M'), last: fc.constant('2026-01-01') },
      { requiredKeys: ['every'] },
    ),
  },
  { requiredKeys: ['from', 'keep'], noNullPrototype: true },
);
const purpose = fc.record(
  {
    kind: fc.constantFrom('direct-marketing', 'service'),
    basis: fc.constantFrom('consent', 'contract'),
    wording: fc.record({ nl: words, en: words }, { requiredKeys: [], noNullPrototype: true }),
    fields: fc.dictionary(
      fc.constantFrom('email', 'phone', 'firstName', 'birthDate'),
      fc.oneof(
        fc.constantFrom('required', 'optional'),
        fc.record({ need: fc.constant('optional'), why: words }),
      ),
      { noNullPrototype: true },
    ),
    retention: fc.oneof(fc.constant('none'), retention),
    channels: fc.constantFrom(
      { email: { content: 'service' } },
      { post: { content: 'marketing', products: 'other' } },
      {},
    ),
  },
  { requiredKeys: ['kind', 'basis', 'wording', 'fields'], noNullPrototype: true },
);

const changeOf = (policy: Policy) => {
  const ids = Object.keys(policy.purposes);
  return fc.oneof(
    fc.record({
      id: fc.constantFrom(...ids, 'new-one'),
      part: fc.constant(''),
      value: fc.oneof(purpose, fc.constant(null)),
    }),
    fc.record({
      id: fc.constantFrom(...ids),
      part: fc.constant('.retention'),
      value: fc.oneof(retention, fc.constant('none')),
    }),
    fc.record({
      id: fc.constantFrom(...ids),
      part: fc.constant('.retention.keep'),
      value: fc.constant('P9M'),
    }),
    fc.record({ id: fc.constantFrom(...ids), part: fc.constant('.wording.nl'), value: words }),
    fc.record({
      id: fc.constantFrom(...ids),
      part: fc.constant('.fields'),
      value: fc.dictionary(fc.constantFrom('email', 'birthDate', 'city'), fc.constant('optional'), {
        noNullPrototype: true,
      }),
    }),
    fc.record({
      id: fc.constantFrom(...ids),
      part: fc.constant('.sources'),
      value: fc.constantFrom<Json>(['desk'], [], null),
    }),
  );
};

const textAndChange = fc
  .constantFrom(...texts)
  .chain((text) => fc.tuple(fc.constant(text), changeOf(parsePolicy(text).policy!)));

describe('changing a declaration in its text', () => {
  test('says what was asked, and keeps every other purpose to the letter', () => {
    fc.assert(
      fc.property(textAndChange, ([text, { id: changed, part, value: asked }]) => {
        const policy = parsePolicy(text).policy!;
        const path = `purposes.${changed}${part}`;
        const value = asked as Json;
        const result = changePolicy(text, { path, value });
        const { policy: after } = parsePolicy(result);
        for (const [id, each] of Object.entries(policy.purposes)) {
          if (id === changed) continue;
          expect(after!.purposes[id]).toEqual(each);
          expect(linesOf(result, id)).toBe(linesOf(text, id));
        }
        expect({ ...after, purposes: {} }).toEqual({ ...policy, purposes: {} });
        expect(changePolicy(result, { path, value })).toBe(result);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps every comment where only values change', () => {
    const keeps = fc.tuple(fc.constantFrom(...texts), fc.constantFrom('P5M', 'P8Y', 'P10W'), words);
    fc.assert(
      fc.property(keeps, ([text, keep, said]) => {
        const id = Object.keys(read(text).purposes)[0]!;
        const changed = changePolicy(
          text,
          { path: `purposes.${id}.retention.keep`, value: keep },
          { path: `purposes.${id}.wording.en`, value: said },
          { path: `purposes.${id}.fields.shoeSize`, value: 'optional' },
        );
        const unspoiled = commentsOf(text);
        for (const comment of unspoiled) expect(changed).toContain(comment);
        const after = read(changed).purposes[id]!;
        expect(after).toMatchObject({
          retention: { keep },
          wording: { en: said },
          fields: { shoeSize: 'optional' },
        });
      }),
      { numRuns: 30 },
    );
  });

  test('touches one line for one value', () => {
    const text = templateText('newsletter');
    const changed = changePolicy(text, { path: 'purposes.newsletter.retention.keep', value: 'P18M' });
    expect(changed).toBe(text.replace('keep: P24M', 'keep: P18M'));
    const cap = changePolicy(text, { path: 'purposes.newsletter.retention.cap', value: null });
    expect(cap).toBe(text.replace('      cap: P60M\n', ''));
  });

  test('puts a new purpose behind the others and takes it away again', () => {
    const text = templateText('newsletter');
    const value = {
      kind: 'service',
      basis: 'contract',
      wording: { en: 'We deliver.' },
      fields: { email: 'required' },
    };
    const added = changePolicy(text, { path: 'purposes.delivery', value });
    expect(added).toContain('\n\n  delivery:\n    kind: service\n    basis: contract\n');
    expect(linesOf(added, 'newsletter')).toBe(linesOf(text, 'newsletter'));
    expect(changePolicy(added, { path: 'purposes.delivery', value: null })).toBe(text);
  });

  test('keeps comments behind values, quotes and the breaks of lines', () => {
    const text = [
      'organisation: { name: A, country: NL }',
      'purposes:',
      '  # one',
      '  a:',
      '    kind: service # what',
      "    basis: 'contract' # why",
      '    wording: {}',
      '    fields: # which',
      '      email: required # must',
      '',
    ].join('\r\n');
    const changed = changePolicy(
      text,
      { path: 'purposes.a.kind', value: 'support' },
      { path: 'purposes.a.basis', value: 'consent' },
      { path: 'purposes.a.wording', value: { nl: 'Wij: helpen #1' } },
      { path: 'purposes.a.fields.phone', value: 'optional' },
    );
    expect(changed).toBe(
      text
        .replace('service #', 'support #')
        .replace("'contract'", "'consent'")
        .replace('wording: {}', 'wording:\r\n      nl: "Wij: helpen #1"')
        .replace('# must', '# must\r\n      phone: optional'),
    );
  });

  test('changes one of two places that share their words', () => {
    const text = 'organisation: &o { name: A, country: NL }\npurposes: {} # none\nsources: *o\n';
    expect(changePolicy(text, { path: 'organisation.name', value: 'x' })).toBe(
      'organisation: &o { name: x, country: NL }\npurposes: {} # none\nsources:\n  name: A\n  country: NL\n',
    );
  });

  test('refuses what it cannot change, by name', () => {
    for (const [text, path, reason] of [
      ['purposes: [', 'purposes.a', 'unreadable'],
      ['just words', 'purposes.a', 'unreadable'],
      [templateText('newsletter'), 'storedIn[0]', 'path'],
      [templateText('newsletter'), '', 'path'],
    ] as const)
      expect(() => changePolicy(text, { path, value: 'x' })).toThrow(
        expect.objectContaining({ name: PolicyNotChangeable.name, reason }),
      );
    expect(() => changePolicy(templateText('newsletter'), { path: '__proto__.x', value: 1 })).toThrow();
  });
});
