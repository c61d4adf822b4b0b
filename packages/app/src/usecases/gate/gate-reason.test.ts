import { decidingRules } from '@houdbaar/core/judge';
import type { Outcome } from '@houdbaar/core/terms';
import { expect, test } from 'vitest';
import { gateReason } from './gate-reason.ts';

test('every rule that may decide is said in a sentence to whoever may see it', () => {
  for (const { id } of decidingRules) expect(gateReason(id, 'unlawful', 'full')?.says?.nl, id).toBeTruthy();
  expect(gateReason('eu-no-rule-found', 'unknown', 'full')).toMatchObject({
    category: 'law',
    says: { nl: expect.stringContaining('geen regel gevonden') },
  });
  expect(gateReason('eu-no-rule-found', 'unknown', 'category')).toEqual({ category: 'law' });
});

test('what nobody knows of somebody is not said as a fact', () => {
  const said = (outcome: Outcome, rule: string) => gateReason(rule, outcome, 'full')?.says?.nl;
  expect(said('unlawful', 'eu-retention-over')).toBe('De bewaartermijn is voorbij.');
  expect(said('unknown', 'eu-retention-over')).toContain('niet bekend of de persoon daarna nog iets deed');
  expect(said('unlawful', 'eu-consent-absent')).toContain('Er is geen toestemming');
  expect(said('unknown', 'eu-consent-absent')).toContain('Het is niet bekend of er toestemming is');
});
