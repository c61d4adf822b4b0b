import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page-tabs.module.css';

/** The tabs of a page and what the chosen one shows. Which one is chosen stands in the address: its page keeps it. */
export function PageTabs<Name extends string>({
  label,
  tabs,
  names,
  disabled = [],
  shown,
  show,
  children,
}: {
  /** What the tabs are about, for who hears them. */
  label: string;
  tabs: readonly Name[];
  names: Readonly<Record<Name, string>>;
  disabled?: readonly Name[];
  shown: Name | undefined;
  show: (name: Name) => void;
  children: ReactNode;
}) {
  return (
    <Tabs
      value={shown ?? null}
      onChange={(value) => {
        const next = tabs.find((name) => name === value);
        if (next) show(next);
      }}
    >
      <Tabs.List className={classes.list} aria-label={label}>
        {tabs.map((name) => (
          <Tabs.Tab key={name} value={name} disabled={disabled.includes(name)}>
            {names[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {shown ? (
        <Tabs.Panel key={shown} value={shown} className={classes.panel}>
          {children}
        </Tabs.Panel>
      ) : null}
    </Tabs>
  );
}
