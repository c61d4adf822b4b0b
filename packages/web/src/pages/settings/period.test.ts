import { expect, test } from 'vitest';
import { readPeriod } from './period.ts';

test('a period of one unit is read, weeks as days; others stay as they are written', () => {
  expect(readPeriod('P24M')).toEqual({ amount: 24, unit: 'M' });
  expect(readPeriod('P7Y')).toEqual({ amount: 7, unit: 'Y' });
  expect(readPeriod('P2W')).toEqual({ amount: 14, unit: 'D' });
  expect(readPeriod('P1Y6M')).toBeUndefined();
});
