import { expect, test } from 'vitest';
import { namesSpecialCategory } from './index.ts';

test.each([
  ...[
    'health',
    'medicalHistory',
    'hivStatus',
    'dna',
    'DNA_profile',
    'race',
    'religion',
    'union',
    'sexualOrientation',
  ],
  ...['politicalOpinion', 'kerk', 'vakbondslid', 'allergies'],
])('%s is a special category', (field) => {
  expect(namesSpecialCategory(field)).toBe(true);
});

test.each([
  'brandName',
  'archived',
  'archivedAt',
  'traceId',
  'embraced',
  'werkerkenning',
  'reunionDate',
  'firstName',
])('%s is none, whatever it contains', (field) => {
  expect(namesSpecialCategory(field)).toBe(false);
});
