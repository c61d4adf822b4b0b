import { decidingRules } from '@houdbaar/core/judge';
import { expect, test } from 'vitest';
import { gateReason } from './gate-reason.ts';

test('every rule that may decide is said in a sentence to whoever may see it', () => {
  for (const { id } of decidingRules) expect(gateReason(id, 'full')?.says?.nl, id).toBeTruthy();
  expect(gateReason('eu-no-rule-found', 'full')).toMatchObject({
    category: 'law',
    says: { nl: expect.stringContaining('geen regel gevonden') },
  });
  expect(gateReason('eu-no-rule-found', 'category')).toEqual({ category: 'law' });
});
