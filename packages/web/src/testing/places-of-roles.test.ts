import { expect, test } from 'vitest';
import { type roleNames, roles } from '../../../app/src/usecases/access/roles.ts';
import type { Session } from '../api/session.ts';
import { listsPlace, placeGroups, placeOfPage, seesPlace } from '../shell/places.ts';

const places = placeGroups.flatMap((group) => group.places);
const seen = (role: (typeof roleNames)[number], sees = listsPlace) => {
  const session = { scopes: roles[role].scopes } as unknown as Session;
  return places.filter((place) => sees(session, place)).map(({ name }) => name);
};

test('each role finds the places of which it may read at least a part', () => {
  expect(seen('administrator')).toEqual(['today', 'purposes', 'assessments', 'settings']);
  expect(seen('support')).toEqual([...['today', 'people', 'purposes', 'assessments', 'gate', 'cleanUp']]);
  expect(seen('marketer')).not.toContain('evidence');
  expect(seen('marketer')).not.toContain('settings');
  expect(seen('marketer', seesPlace)).toContain('settings');
  expect(seen('auditor')).not.toContain('gate');
  expect(seen('privacy-officer')).toEqual(places.map(({ name }) => name));
});

test('a page belongs to the place under which it stands', () => {
  const placeOf = (path: string) => placeOfPage(path)?.name;
  expect(['/', '/people/7', '/scans/x', '/clean-up/x', '/gate'].map(placeOf)).toEqual([
    ...['today', 'people', 'imports', 'cleanUp', 'gate'],
  ]);
  expect(['/account', '/peoples', '/nowhere'].map(placeOf)).toEqual([undefined, undefined, undefined]);
});
