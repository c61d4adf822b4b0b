import { Link } from '@tanstack/react-router';
import type { Session } from '../api/session.ts';
import { useWords } from '../words/language.ts';
import { type Place, placeGroups } from './places.ts';
import classes from './shell.module.css';
import { words } from './words.ts';

/** Whether one of a place's scopes is granted. */
export const seesPlace = (session: Session, { scopes }: Place): boolean =>
  scopes.length === 0 || scopes.some((scope) => (session.scopes as readonly string[]).includes(scope));

/** The places that this person may go to, in five groups. */
export function Navigation({ session, onGo }: { readonly session: Session; readonly onGo: () => void }) {
  const w = useWords(words);
  const groups = placeGroups
    .map(({ name, places }) => ({ name, places: places.filter((place) => seesPlace(session, place)) }))
    .filter(({ places }) => places.length > 0);
  return (
    <nav aria-label={w.navigation} className={classes.nav}>
      {groups.map(({ name, places }) => (
        <div key={name} className={classes.navGroup}>
          {name === 'today' ? null : <div className={classes.navGroupName}>{w.groups[name]}</div>}
          <ul>
            {places.map((place) => (
              <li key={place.path}>
                <Link
                  to={place.path}
                  onClick={onGo}
                  className={classes.navLink}
                  activeOptions={{ exact: place.path === '/' }}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  {w.pages[place.name]}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
