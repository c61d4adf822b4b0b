import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locate, parsePolicy } from './index.ts';

const good = `organisation:
  name: Fietsenwinkel Jansen BV
  country: NL
purposes:
  newsletter:
    kind: direct-marketing
    basis: consent
    wording: { nl: Elke maand een nieuwsbrief over onze fietsen }
    fields: { email: required }
    retention: { from: consent, keep: P24M }
`;

/** The text with one line replaced, and what the parser says of it. */
const broken = (line: string, by: string) => parsePolicy(good.replace(line, by));

describe('a declaration that can be read', () => {
  test('is read as it was written, with nothing filled in', () => {
    const { policy, problems } = parsePolicy(good);
    expect(problems).toEqual([]);
    expect(policy?.organisation).toEqual({ name: 'Fietsenwinkel Jansen BV', country: 'NL' });
    expect(policy?.purposes.newsletter?.retention).toEqual({ from: 'consent', keep: 'P24M' });
  });

  test('may name two bases, or no retention: those are for the check', () => {
    const { problems } = broken('basis: consent', 'basis: [consent, contract]');
    expect(problems).toEqual([]);
  });
});

describe('what cannot be read', () => {
  test('is named with its line, and the rest goes on', () => {
    const { policy, problems } = broken('keep: P24M', 'keep: 24 months');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: 'purposes.newsletter.retention.keep', line: 10 });
    expect(problems[0]?.says.en).toContain('24 months');
    expect(problems[0]?.remedy.nl).toContain('P36M');
    expect(policy?.purposes.newsletter?.basis).toBe('consent');
    expect(policy?.purposes.newsletter?.retention).toBeUndefined();
  });

  test('a slip of the pen gets the word that was meant', () => {
    const kind = broken('kind: direct-marketing', 'kind: direct-marketting').problems[0];
    expect(kind?.remedy.en).toContain('Did you mean "direct-marketing"?');
    const key = broken('fields: {', 'feilds: { email: required }\n    fields: {').problems[0];
    expect(key).toMatchObject({ path: 'purposes.newsletter.feilds', line: 9 });
    expect(key?.remedy.nl).toContain('Bedoel je "fields"?');
  });

  test('a missing key is named once, at what misses it', () => {
    const { policy, problems } = broken('    basis: consent\n', '');
    expect(problems.map((problem) => [problem.path, problem.line])).toEqual([
      ['purposes.newsletter.basis', 5],
    ]);
    expect(policy?.purposes).toEqual({});
  });

  test('every problem is reported in one go', () => {
    const text = good
      .replace('country: NL', 'country: NL\n  colour: red')
      .replace('P24M', 'P2X')
      .replace('email: required', 'email: must');
    expect(parsePolicy(text).problems.map((problem) => problem.path)).toEqual([
      'organisation.colour',
      'purposes.newsletter.fields.email',
      'purposes.newsletter.retention.keep',
    ]);
  });

  test('a day that does not exist and a period beyond reason', () => {
    const review = broken('keep: P24M', 'keep: P24M, review: { every: P12M, last: 2026-02-31 }').problems[0];
    expect(review?.remedy.nl).toContain('een dag die bestaat');
    expect(broken('keep: P24M', 'keep: P999999999Y').problems).toHaveLength(1);
  });

  test('an unknown channel gets the list of channels', () => {
    const { problems } = broken('fields:', 'channels: { mail: { content: marketing } }\n    fields:');
    expect(problems[0]?.path).toBe('purposes.newsletter.channels.mail');
    expect(problems[0]?.remedy.en).toContain('email, sms');
  });

  test('without an organisation there is no policy', () => {
    expect(broken('country: NL', 'country: Holland').policy).toBeNull();
    expect(parsePolicy('purposes: {}').policy).toBeNull();
    expect(parsePolicy('').problems[0]?.remedy.en).toContain('houdbaar policy export');
    expect(parsePolicy('- a list').policy).toBeNull();
  });

  test('broken YAML is a problem with a line, not an exception', () => {
    const { problems } = parsePolicy('organisation: [unclosed\npurposes:\n\t- x');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.line).toBeGreaterThan(0);
  });

  test('a text that would explode is refused', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
      .concat(
        'bcdefghi'
          .split('')
          .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`),
      )
      .join('\n');
    expect(parsePolicy(bomb).policy).toBeNull();
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((text) => good.replace('consent', text)),
        ),
        (text) => {
          expect(parsePolicy(text).problems).toBeInstanceOf(Array);
        },
      ),
    );
  });

  test('every problem speaks both languages', () => {
    const wrong: readonly unknown[] = [null, 3, true, [], {}, 'x', [1], { need: 'x' }];
    fc.assert(
      fc.property(
        fc.constantFrom(
          'kind',
          'basis',
          'wording',
          'fields',
          'retention',
          'channels',
          'role',
          'audience',
          'sources',
        ),
        fc.constantFrom(...wrong),
        (key, value) => {
          const purpose = { kind: 'support', basis: 'consent', wording: {}, fields: {}, [key]: value };
          const { problems } = parsePolicy(
            JSON.stringify({ organisation: { name: 'X', country: 'NL' }, purposes: { p: purpose } }),
          );
          for (const { says, remedy } of problems) {
            for (const text of [says.nl, says.en, remedy.nl, remedy.en]) expect(text.trim()).not.toBe('');
          }
        },
      ),
    );
  });
});

test.each([
  ['graceDays: 0', 'Take 1 or more.'],
  ['graceDays: 31', 'Take 30 or less.'],
  ['smallestCell: 4', 'Take 5 or more.'],
  ['evidenceMonths: 11', 'Take 12 or more.'],
  ['evidenceMonths: 121', 'Take 120 or less.'],
])('a clean-up is held to its bounds: %s', (line, remedy) => {
  const { policy, problems } = parsePolicy(`${good}cleanUp:\n  ${line}\n  alwaysSecond: true\n`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    path: `cleanUp.${line.split(':')[0]}`,
    line: 12,
    remedy: { en: remedy },
  });
  expect(policy?.cleanUp).toEqual({ alwaysSecond: true });
});

test('a path leads back to its line', () => {
  expect(locate(good, 'purposes.newsletter.basis')).toEqual({ line: 7, column: 5 });
  expect(locate(good, 'purposes.newsletter.retention.cap').line).toBe(10);
  expect(locate(good, '')).toEqual({ line: 1, column: 1 });
});
