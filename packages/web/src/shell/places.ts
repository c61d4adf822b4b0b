import type { words } from './words.ts';

export type PlaceName = keyof typeof words.nl.pages;

export interface Place {
  readonly name: PlaceName;
  readonly path: string;
  /** Without one of these the place isn't shown. */
  readonly scopes: readonly string[];
}

export interface PlaceGroup {
  readonly name: keyof typeof words.nl.groups | 'today';
  readonly places: readonly Place[];
}

/** The navigation: five groups, in the order of a working day. A new page is a line here and one in router.tsx. */
export const placeGroups: readonly PlaceGroup[] = [
  { name: 'today', places: [{ name: 'today', path: '/', scopes: [] }] },
  {
    name: 'people',
    places: [
      { name: 'people', path: '/people', scopes: ['people:read'] },
      { name: 'consents', path: '/consents', scopes: ['people:read', 'evidence:read'] },
    ],
  },
  {
    name: 'rules',
    places: [
      { name: 'purposes', path: '/purposes', scopes: ['policy:read'] },
      { name: 'assessments', path: '/assessments', scopes: ['policy:read'] },
      { name: 'sources', path: '/sources', scopes: ['policy:read'] },
    ],
  },
  {
    name: 'campaigns',
    places: [
      { name: 'gate', path: '/gate', scopes: ['gate:outcome'] },
      { name: 'imports', path: '/imports', scopes: ['imports:write'] },
    ],
  },
  {
    name: 'accountability',
    places: [
      { name: 'cleanUp', path: '/clean-up', scopes: ['plans:read'] },
      { name: 'evidence', path: '/evidence', scopes: ['evidence:read'] },
      { name: 'log', path: '/access-log', scopes: ['access-log:read'] },
      {
        name: 'settings',
        path: '/settings',
        scopes: ['users:admin', 'keys:admin', 'webhooks:admin', 'policy:write'],
      },
    ],
  },
];
