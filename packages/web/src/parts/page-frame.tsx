import { Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './parts.module.css';

interface PageFrameProps {
  readonly title: string;
  /** One sentence below the title. */
  readonly says?: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Tables take the full width; else at most 1,280 px. */
  readonly wide?: boolean;
}

/** What every page stands in: its one title, a sentence, its actions. */
export function PageFrame({ title, says, actions, children, wide }: PageFrameProps) {
  useEffect(() => {
    document.title = `${title} · Houdbaar`;
  }, [title]);
  return (
    <div className={classes.page} data-wide={wide || undefined}>
      <header className={classes.pageHead}>
        <div>
          <Title order={1}>{title}</Title>
          {says ? <p className={classes.says}>{says}</p> : null}
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

interface PanelProps {
  readonly title?: string;
  readonly says?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly flush?: boolean;
}

/** A surface with a hairline around it and a heading of the second order. */
export function Panel({ title, says, actions, children, flush }: PanelProps) {
  return (
    <section className={classes.panel} data-flush={flush || undefined}>
      {title || actions ? (
        <div className={classes.panelHead}>
          <div>
            {title ? <Title order={2}>{title}</Title> : null}
            {says ? <p className={classes.panelSays}>{says}</p> : null}
          </div>
          {actions}
        </div>
      ) : null}
      {children}
    </section>
  );
}

/** Panels side by side on wide screens, below each other on small ones. */
export const Columns = ({
  children,
  split = 'even',
}: {
  readonly children: ReactNode;
  readonly split?: 'even' | 'main-left' | 'main-right';
}) => (
  <div className={classes.columns} data-split={split}>
    {children}
  </div>
);
