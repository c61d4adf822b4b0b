import { expect, test } from 'vitest';
import { citeIn, citesIn } from './cite-in.ts';

test('a provision is cited as lawyers of the language do', () => {
  const said: readonly (readonly [string, string])[] = [
    ['GDPR 5(1)(e)', 'AVG 5(1)(e)'],
    ['GDPR recital 47', 'AVG overweging 47'],
    ['UK GDPR 6', 'UK GDPR 6'],
    ['NL Tw 11.7', 'Tw 11.7'],
    ['EDPB 1/2024 para 114', 'EDPB 1/2024 randnummer 114'],
    ['EDPB 05/2020 paras 120-123', 'EDPB 05/2020 randnummers 120-123'],
    ['CJEU C-621/22', 'HvJ EU C-621/22'],
  ];
  for (const [cite, dutch] of said) expect([citeIn('nl', cite), citeIn('en', cite)]).toEqual([dutch, cite]);
  expect(citesIn('nl', ['GDPR 6', 'ePrivacy 13'])).toBe('AVG 6 · ePrivacy 13');
});
