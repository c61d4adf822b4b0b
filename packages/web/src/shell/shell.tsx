import { Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Session } from '../api/session.ts';
import { useSession } from '../api/use-session.ts';
import { HatchPattern } from '../signs/best-before-bar.tsx';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import { Forbidden } from './lost.tsx';
import { AccountMenu, LanguageMenu } from './menus.tsx';
import { Navigation } from './navigation.tsx';
import { placeOfPage, seesPlace } from './places.ts';
import { SampleBanner } from './sample-banner.tsx';
import { Search } from './search.tsx';
import classes from './shell.module.css';
import { Shortcuts } from './shortcuts.tsx';
import { Tray } from './tray.tsx';
import { words } from './words.ts';

const todayHere = (): string => new Intl.DateTimeFormat('en-CA').format(new Date());

/** What stands around every page: navigation, search, language, day, account. */
export function Shell({ session }: { readonly session: Session }) {
  const w = useWords(words);
  const { longDay } = useFormat();
  const [menuOpen, setMenuOpen] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const navigate = useNavigate();
  useHotkeys([['shift+?', () => setKeysOpen(true)]]);
  useGoKeys((path) => void navigate({ to: path }));
  const main = useFocusOnNewPage();
  const place = placeOfPage(useLocation().pathname);
  // As it is now, and not as it was when the page was opened: it may just have been set up.
  const shut = useSession()?.session?.secondFactor.missing ?? false;
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {w.skip}
      </a>
      <header className={classes.top}>
        <Link to="/" className={classes.brand}>
          <img src="/houdbaar.svg" alt="" width="16" height="16" />
          Houdbaar
        </Link>
        <div className={classes.header}>
          <button
            type="button"
            className={`${classes.searchButton} ${classes.menuButton}`}
            style={{ flex: '0 0 auto', padding: '0 12px' }}
            aria-expanded={menuOpen}
            onClick={() => setMenuOpen(!menuOpen)}
          >
            {w.openMenu}
          </button>
          {shut ? null : (
            <button type="button" className={classes.searchButton} onClick={spotlight.open}>
              <span>{w.search}</span>
              <Kbd className={classes.searchHint}>Ctrl K</Kbd>
            </button>
          )}
          <div className={classes.headerRight}>
            <span className={classes.day}>{longDay(todayHere())}</span>
            {shut ? null : <Tray session={session} />}
            <LanguageMenu />
            <AccountMenu session={session} showKeys={() => setKeysOpen(true)} />
          </div>
        </div>
      </header>
      <div className={classes.side} data-open={menuOpen || undefined}>
        {shut ? null : <Navigation session={session} onGo={() => setMenuOpen(false)} />}
      </div>
      <section className={classes.banners} aria-label={w.notices}>
        {shut ? <div className={classes.banner}>{w.factorFirst}</div> : <SampleBanner session={session} />}
      </section>
      <main id="content" ref={main} tabIndex={-1} className={classes.main}>
        {place && !seesPlace(session, place) ? <Forbidden /> : <Outlet />}
      </main>
      <HatchPattern />
      {shut ? null : <Search session={session} />}
      <Shortcuts opened={keysOpen} close={() => setKeysOpen(false)} />
    </div>
  );
}

/** `g` and then a letter goes to a page, as in mail programs; not while something is being typed. */
function useGoKeys(go: (path: string) => void): void {
  const goRef = useRef(go);
  goRef.current = go;
  useEffect(() => {
    const places: Readonly<Record<string, string>> = {
      v: '/',
      t: '/',
      m: '/people',
      p: '/people',
      c: '/gate',
      o: '/clean-up',
    };
    let primed = 0;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || target.isContentEditable) return;
      if (/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      const place = event.timeStamp - primed < 1500 ? places[event.key] : undefined;
      primed = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (place) goRef.current(place);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** After going to another page, what is read next is that page. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);
  return main;
}
