import { expect, test } from 'vitest';
import { assessmentName } from './assessment-name.ts';
import { formatOf } from './format.ts';

test('an assessment is called after its purposes, else as it was named', () => {
  const { list } = formatOf('nl');
  expect(assessmentName('belangen', ['Nieuwsbrief', 'Post'], list)).toBe('Nieuwsbrief en Post');
  expect(assessmentName('oude-klanten-bellen', [], list)).toBe('Oude klanten bellen');
});
