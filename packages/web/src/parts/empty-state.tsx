import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './parts.module.css';

/** Nothing here yet: what would stand here, and the one next step. */
export function EmptyState(props: {
  readonly title: string;
  readonly says: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={classes.empty}>
      <Title order={3}>{props.title}</Title>
      <p>{props.says}</p>
      {props.action}
    </div>
  );
}
