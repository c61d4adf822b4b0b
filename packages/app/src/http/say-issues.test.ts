import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldProblems } from './say-issues.ts';

const said = (schema: z.ZodType, value: unknown) =>
  fieldProblems(schema.safeParse(value).error?.issues ?? [], value, 'query');

test('a day that does not exist is told how a day is written', () => {
  expect(said(z.object({ asOf: z.iso.date() }), { asOf: '2019-13-01' })).toEqual([
    {
      path: 'query:asOf',
      says: {
        nl: 'Dit is geen dag die bestaat. Schrijf JJJJ-MM-DD, zoals 2026-11-22.',
        en: 'This is no day of the calendar. Write YYYY-MM-DD, such as 2026-11-22.',
      },
    },
  ]);
});

test('nobody who asks the API is sent to a file of the source', () => {
  const [problem] = said(z.object({ cursor: z.string().regex(/^\d+$/) }), { cursor: 'x' });
  expect(problem?.says.en).toContain('/docs');
  expect(problem?.says.en).not.toContain('README');
  const [country] = said(
    z.object({ country: z.string().regex(/^[A-Z]{2}$/, 'must be a country code such as NL, UK or EU') }),
    { country: 'nl' },
  );
  expect(country?.says.nl).toContain('hoofdletters');
});
