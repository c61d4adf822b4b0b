import { expect, test } from 'vitest';
import { generateComparableFines } from './comparable-fines.ts';

const [file] = generateComparableFines();

test('the fines are those of decided cases with an amount, each with who, when and where', () => {
  const lines = file?.content.split('\n').filter((line) => line.startsWith('  "')) ?? [];
  expect(lines.length).toBeGreaterThan(80);
  for (const line of lines) {
    expect(line).toMatch(/"authority":".+","party":".+","amount":"[A-Z]{3} \d+"/);
    expect(line).toMatch(/"date":"\d{4}(?:-\d{2}-\d{2})?","url":"(?:https|github):/);
  }
  expect(lines.some((line) => line.startsWith('  "fr-cnil-brico-b"'))).toBe(true);
  expect(lines.some((line) => line.includes('-twin"'))).toBe(false);
});
