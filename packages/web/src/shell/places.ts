import { may, type Session } from '../api/session.ts';
import type { words } from './words.ts';

export type PlaceName = keyof typeof words.nl.pages;

export interface Place {
  readonly name: PlaceName;
  readonly path: string;
  /** Pages that belong to the place and stand elsewhere. */
  readonly also?: string;
  /** What the calls of its parts ask, each part a line; without any of these there is nothing to see. */
  readonly asks: readonly (readonly string[])[];
  /** Who has none of these comes here by a link from elsewhere, and not from the menu. */
  readonly menuFor?: readonly string[];
}

export interface PlaceGroup {
  readonly name: keyof typeof words.nl.groups | 'today';
  readonly places: readonly Place[];
}

/** The navigation: five groups, in the order of a working day. A new page is a line here and one in router.tsx. */
export const placeGroups: readonly PlaceGroup[] = [
  { name: 'today', places: [{ name: 'today', path: '/', asks: [[]] }] },
  {
    name: 'people',
    places: [
      { name: 'people', path: '/people', asks: [['people:read']] },
      { name: 'consents', path: '/consents', asks: [['agenda:read'], ['evidence:read', 'people:read']] },
    ],
  },
  {
    name: 'rules',
    places: [
      { name: 'purposes', path: '/purposes', asks: [['policy:read']] },
      { name: 'assessments', path: '/assessments', asks: [['policy:read']] },
      { name: 'sources', path: '/sources', asks: [['agenda:read']] },
    ],
  },
  {
    name: 'campaigns',
    places: [
      { name: 'gate', path: '/gate', asks: [['gate:outcome']] },
      { name: 'imports', path: '/imports', also: '/scans', asks: [['imports:write'], ['agenda:read']] },
    ],
  },
  {
    name: 'accountability',
    places: [
      { name: 'cleanUp', path: '/clean-up', asks: [['plans:read'], ['agenda:read'], ['holds:read']] },
      { name: 'evidence', path: '/evidence', asks: [['evidence:read']] },
      { name: 'log', path: '/access-log', asks: [['access-log:read']] },
      {
        name: 'settings',
        path: '/settings',
        asks: [['policy:read'], ['users:admin'], ['keys:admin']],
        menuFor: ['users:admin', 'keys:admin', 'webhooks:admin', 'policy:write'],
      },
    ],
  },
];

/** Whether at least one part of a place may be seen. */
export const seesPlace = (session: Session, { asks }: Place): boolean =>
  asks.some((scopes) => may(session, ...scopes));

/** Whether a place stands in the menu. */
export const listsPlace = (session: Session, place: Place): boolean =>
  seesPlace(session, place) && (place.menuFor?.some((scope) => may(session, scope)) ?? true);

/** The place to which a page belongs; one's own account belongs to none. */
export function placeOfPage(pathname: string): Place | undefined {
  const within = (path: string) => pathname === path || pathname.startsWith(`${path}/`);
  return placeGroups
    .flatMap(({ places }) => places)
    .find(({ path, also }) => within(path) || (also !== undefined && within(also)));
}
