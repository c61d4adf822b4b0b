import { Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './doorway.module.css';
import { LanguageMenu } from './menus.tsx';

/** A page for who isn't in yet: one column, one question. */
export function Doorway(props: {
  readonly title: string;
  readonly says?: ReactNode;
  readonly children: ReactNode;
}) {
  const { title, says, children } = props;
  useEffect(() => {
    document.title = `${title} · Houdbaar`;
  }, [title]);
  return (
    <div className={classes.ground}>
      <header className={classes.head}>
        <span className={classes.brand}>
          <img src="/houdbaar.svg" alt="" width="16" height="16" /> Houdbaar
        </span>
        <LanguageMenu />
      </header>
      <main className={classes.card}>
        <Title order={1}>{title}</Title>
        {says ? <p className={classes.says}>{says}</p> : null}
        {children}
      </main>
    </div>
  );
}
