import { expect, test } from 'vitest';
import { changePolicy, parsePolicy, template, templateNames, templateText } from '../index.ts';
import { diffPolicies, rebasePolicy, sayPeriod, sayValue } from './index.ts';

const text = templateText('newsletter');
const read = (yaml: string) => parsePolicy(yaml).policy!;

test('a declaration differs from itself in nothing', () => {
  for (const name of templateNames)
    expect(diffPolicies(template(name), template(name))).toEqual({ parts: [], general: [] });
});

test('each value that differs is named, with what it was and becomes', () => {
  const changed = changePolicy(
    text,
    { path: 'purposes.newsletter.retention.keep', value: 'P18M' },
    { path: 'purposes.newsletter.retention.cap', value: null },
    { path: 'purposes.newsletter.fields.phone', value: 'optional' },
    { path: 'purposes.newsletter.channels.post', value: { content: 'marketing' } },
    { path: 'purposes.newsletter.basis', value: 'legitimate-interests' },
    { path: 'organisation.country', value: 'BE' },
    { path: 'sources.fair', value: { name: 'Fair', via: 'event' } },
  );
  const { parts, general } = diffPolicies(read(text), read(changed));
  expect(parts.map(({ section, id, is }) => [section, id, is])).toEqual([
    ['purposes', 'newsletter', 'changed'],
    ['sources', 'fair', 'added'],
  ]);
  expect(parts[0]?.changes.map(({ path, says }) => [path, says.nl])).toEqual([
    ['purposes.newsletter.basis', 'Grondslag: was toestemming, wordt gerechtvaardigd belang.'],
    ['purposes.newsletter.retention.keep', 'Bewaren › Bewaartermijn: was 24 maanden, wordt 18 maanden.'],
    ['purposes.newsletter.retention.cap', 'Bewaren › Hooguit: weg (was 60 maanden).'],
    ['purposes.newsletter.fields.phone', 'Velden › phone: nu mag leeg blijven.'],
    ['purposes.newsletter.channels.post.content', 'Kanalen › post › Inhoud: nu marketing.'],
  ]);
  expect(parts[1]?.name.en).toBe('Fair');
  expect(general).toMatchObject([
    {
      path: 'organisation.country',
      before: 'NL',
      after: 'BE',
      says: { en: 'Organisation › Country: was NL, becomes BE.' },
    },
  ]);
  const back = diffPolicies(read(changed), read(text));
  expect(back.parts.map(({ is }) => is)).toEqual(['changed', 'removed']);
});

test('periods and lists are put into words', () => {
  expect(sayPeriod('P7Y')).toEqual({ nl: '7 jaar', en: '7 years' });
  expect(sayPeriod('P1M')).toEqual({ nl: '1 maand', en: '1 month' });
  expect(sayPeriod('P30D').en).toBe('30 days');
  expect(sayPeriod('soon').en).toBe('soon');
  expect(sayValue('extendedBy', ['reply', { kind: 'login', keep: 'P6M' }]).en).toBe(
    'reply, logging in, 6 months',
  );
});

test('a draft is brought over to a newer version, each side keeping what only it changed', () => {
  const draft = changePolicy(text, { path: 'purposes.newsletter.retention.keep', value: 'P18M' });
  const current = changePolicy(
    text,
    { path: 'purposes.newsletter.wording.en', value: 'Other words.' },
    { path: 'organisation.name', value: 'New name' },
  ).replace('# Newsletter: people', '# Newsletter, for people');
  const { text: rebased, conflicts } = rebasePolicy(text, draft, current);
  expect(conflicts).toEqual([]);
  expect(rebased).toBe(current.replace('keep: P24M', 'keep: P18M'));
});

test('what both changed is a conflict, until someone says whose to take', () => {
  const path = 'purposes.newsletter';
  const keep = (value: string) => changePolicy(text, { path: `${path}.retention.keep`, value });
  const found = rebasePolicy(text, keep('P18M'), keep('P12M'));
  expect(found).toEqual({ text: null, conflicts: [{ path, keys: ['retention'] }] });
  expect(rebasePolicy(text, keep('P18M'), keep('P12M'), { [path]: 'draft' }).text).toBe(keep('P18M'));
  expect(rebasePolicy(text, keep('P18M'), keep('P12M'), { [path]: 'current' }).text).toBe(keep('P12M'));
  expect(rebasePolicy(text, keep('P18M'), keep('P18M')).text).toBe(keep('P18M'));
  const gone = changePolicy(text, { path, value: null });
  expect(rebasePolicy(text, gone, keep('P12M')).conflicts).toEqual([{ path, keys: [] }]);
});
