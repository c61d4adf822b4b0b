import { expect, test } from 'vitest';
import type { Session } from '../../api/session.ts';
import { placeOf } from './place-of.ts';

const caller = (purposes: Session['purposes'], ...scopes: Session['scopes']): Session => ({
  keyId: 'k1',
  user: { id: 'u1', name: 'Anna de Boer', email: 'anna@example.org' },
  scopes,
  purposes,
  session: null,
  organisation: null,
  sample: false,
});
const officer = caller('all', 'people:read');
const none = () => undefined;

test('who lapse are shown to who may see all people, else the clean-up', () => {
  const lapsed = { kind: 'lapsed', by: '2026-11-23', link: { page: 'plan', id: 'p1' } } as const;
  const lapsing = { kind: 'lapsing', by: '2026-11-30', link: { page: 'clean-up' } } as const;
  expect(placeOf(lapsed, officer, none)).toEqual({ to: '/people', search: { lapse: 'over' } });
  expect(placeOf(lapsing, officer, none)).toEqual({ to: '/people', search: { lapse: '2026-11' } });
  for (const other of [caller('all'), caller(['newsletter'], 'people:read'), null])
    expect(placeOf(lapsing, other, none)).toEqual({ to: '/clean-up' });
});

test('what waits leads to the plan, draft, person or purpose itself', () => {
  const to = (page: string, kind: Parameters<typeof placeOf>[0]['kind']) =>
    placeOf({ kind, by: null, link: { page, id: 'x' } }, officer, (purpose) => `${purpose}-weighed`);
  expect(to('plan', 'approve-plan')).toEqual({ to: '/clean-up/$id', params: { id: 'x' } });
  expect(to('draft', 'approve-draft')).toEqual({ to: '/purposes/$draft', params: { draft: 'x' } });
  expect(to('person', 'answer-request')).toEqual({ to: '/people/$id', params: { id: 'x' } });
  expect(to('purposes', 'review-purpose')).toEqual({ to: '/purposes', search: { purpose: 'x' } });
  expect(to('assessments', 'review-assessment')).toEqual({
    to: '/assessments/$id',
    params: { id: 'x-weighed' },
  });
});

test('who must still be told are found by their source', () => {
  const owed = { kind: 'notices-owed', by: null, link: { page: 'notices' } } as const;
  expect(placeOf(owed, officer, none)).toEqual({ to: '/sources' });
});
