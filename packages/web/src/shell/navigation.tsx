import { Link } from '@tanstack/react-router';
import type { Session } from '../api/session.ts';
import { useWords } from '../words/language.ts';
import { listsPlace, placeGroups } from './places.ts';
import classes from './shell.module.css';
import { words } from './words.ts';

/** The places that this person may go to, in five groups. */
export function Navigation({ session, onGo }: { readonly session: Session; readonly onGo: () => void }) {
  const w = useWords(words);
  const groups = placeGroups
    .map(({ name, places }) => ({ name, places: places.filter((place) => listsPlace(session, place)) }))
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
