import { describe, expect, test } from 'vitest';
import type { SourceNumbering } from '../ports/index.ts';
import { numberingAfter, numberNames } from './number-names.ts';

describe('names of customer numbers', () => {
  const none: SourceNumbering = { apart: [] };
  const names = (kinds: readonly string[], before: SourceNumbering) =>
    Object.fromEntries(numberNames(kinds, before));

  test('one kind alone has the plain name, and keeps it when others come', () => {
    expect(names(['customer'], none)).toEqual({ customer: '' });
    const after = numberingAfter(numberNames(['customer'], none), none);
    expect(after).toEqual({ plain: 'customer', apart: [] });
    expect(names(['customer', 'member'], after)).toEqual({ customer: '', member: 'member' });
  });

  test('kinds that came together keep their names when one comes alone', () => {
    const after = numberingAfter(numberNames(['customer', 'member'], none), none);
    expect(after).toEqual({ apart: ['customer', 'member'] });
    expect(names(['member'], after)).toEqual({ member: 'member' });
  });

  test('another header for the same numbers is no other kind, where it comes alone', () => {
    expect(names(['contact'], { plain: 'customer', apart: ['member'] })).toEqual({ contact: '' });
  });
});
