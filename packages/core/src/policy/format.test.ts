import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activityKinds, channels, lawfulBases, purposeKinds, retentionStarts } from '../terms/index.ts';
import { formatPolicy, type Policy, parsePolicy, template, templateNames, templateText } from './index.ts';

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom('yes', 'null', '1e3', '# no comment', 'a: b', '- x', 'é\n\ntwo lines', '2026-01-01'),
);
const name = fc.constantFrom('newsletter', 'shop', 'b2b', 'support');
const period = fc
  .tuple(fc.integer({ min: 1, max: 200 }), fc.constantFrom('M', 'Y', 'D', 'W'))
  .map(([n, unit]) => `P${n}${unit}`);
const day = fc.constantFrom('2024-02-29', '2026-11-22', '1999-12-31');

const retention = fc.record(
  {
    from: fc.constantFrom(...retentionStarts),
    keep: period,
    extendedBy: fc.array(
      fc.oneof(
        fc.constantFrom(...activityKinds),
        fc.record({ kind: fc.constantFrom(...activityKinds), keep: period }),
      ),
      { maxLength: 4 },
    ),
    cap: period,
    atEnd: fc.constantFrom('erase' as const, 'anonymise' as const, 'block' as const),
    review: fc.record({ every: period, last: day }, { requiredKeys: ['every'] }),
    consentRenewal: period,
    grace: period,
  },
  { requiredKeys: ['from', 'keep'] },
);

const purpose = fc.record(
  {
    kind: fc.constantFrom(...purposeKinds),
    basis: fc.oneof(
      fc.constantFrom(...lawfulBases),
      fc.array(fc.constantFrom(...lawfulBases), { maxLength: 3 }),
    ),
    wording: fc.record({ nl: text, en: text }, { requiredKeys: [] }),
    fields: fc.dictionary(
      fc.constantFrom('email', 'firstName', 'birthDate'),
      fc.oneof(
        fc.constantFrom('required' as const, 'optional' as const),
        fc.record({ need: fc.constant('optional' as const), why: text }, { requiredKeys: ['need'] }),
      ),
      { noNullPrototype: true },
    ),
    channels: fc.dictionary(
      fc.constantFrom(...channels),
      fc.record({ content: fc.constantFrom('marketing' as const, 'service' as const) }, { requiredKeys: [] }),
      { noNullPrototype: true },
    ),
    retention: fc.oneof(fc.constant('none' as const), retention),
    tracking: fc.record(
      { links: fc.constantFrom('consent' as const, 'none' as const) },
      { requiredKeys: [] },
    ),
    role: fc.oneof(
      fc.constant('controller' as const),
      fc.record({ as: fc.constant('joint' as const), with: text }),
    ),
  },
  { requiredKeys: ['kind', 'basis', 'wording', 'fields'] },
);

const policyArbitrary: fc.Arbitrary<Policy> = fc.record(
  {
    version: fc.constant(1 as const),
    organisation: fc.record(
      {
        name: text.filter((each) => each.length > 0),
        country: fc.constantFrom('NL', 'BE', 'UK'),
        contact: fc.record({ email: text }),
        dpo: fc.oneof(fc.constant('none' as const), fc.record({ name: text })),
      },
      { requiredKeys: ['name', 'country'] },
    ),
    fieldsHeld: fc.array(fc.constantFrom('email', 'income'), { maxLength: 3 }),
    purposes: fc.dictionary(name, purpose, { noNullPrototype: true }),
    security: fc.array(text, { maxLength: 3 }),
  },
  { requiredKeys: ['organisation', 'purposes'] },
) as fc.Arbitrary<Policy>;

describe('round trip', () => {
  test('what is written is read back the same', () => {
    fc.assert(
      fc.property(policyArbitrary, (policy) => {
        expect(parsePolicy(formatPolicy(policy))).toEqual({ policy, problems: [] });
      }),
    );
  });

  test('also when written into the text of another declaration', () => {
    fc.assert(
      fc.property(policyArbitrary, policyArbitrary, (before, after) => {
        expect(parsePolicy(formatPolicy(after, formatPolicy(before)))).toEqual({
          policy: after,
          problems: [],
        });
      }),
    );
  });

  test('writing twice changes nothing', () => {
    fc.assert(
      fc.property(policyArbitrary, (policy) => {
        const once = formatPolicy(policy);
        expect(formatPolicy(policy, once)).toBe(once);
      }),
    );
  });
});

describe('an existing text', () => {
  const comments = (yaml: string) => yaml.split('\n').filter((line) => line.trimStart().startsWith('#'));

  test.each(templateNames)('%s stays as it is when nothing changes', (each) => {
    expect(formatPolicy(template(each), templateText(each))).toBe(templateText(each));
  });

  test('keeps its comments and its order when a value changes', () => {
    const before = templateText('newsletter');
    const policy = template('newsletter');
    const newsletter = policy.purposes.newsletter;
    if (typeof newsletter?.retention !== 'object') throw new Error('the newsletter has a retention');
    newsletter.retention.keep = 'P18M';
    newsletter.fields.birthDate = 'optional';
    const after = formatPolicy(policy, before);
    expect(comments(after)).toEqual(comments(before));
    expect(after.replace('keep: P18M', 'keep: P24M').replace('      birthDate: optional\n', '')).toBe(before);
  });

  test('loses what was removed', () => {
    const policy = template('web-shop');
    delete policy.purposes.orders;
    const after = formatPolicy(policy, templateText('web-shop'));
    expect(after).not.toContain('orders:');
    expect(parsePolicy(after).policy).toEqual(policy);
  });

  test('with anchors is written anew, so that no place changes along with another', () => {
    const shared =
      'organisation: { name: X, country: NL }\npurposes:\n  a: &p { kind: support, basis: consent, wording: {}, fields: {} }\n  b: *p\n';
    const { policy } = parsePolicy(shared);
    if (!policy?.purposes.a) throw new Error('it can be read');
    const changed = {
      ...policy,
      purposes: { ...policy.purposes, a: { ...policy.purposes.a, kind: 'survey' as const } },
    };
    expect(parsePolicy(formatPolicy(changed, shared)).policy).toEqual(changed);
  });
});
