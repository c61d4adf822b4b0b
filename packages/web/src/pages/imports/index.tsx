import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { PageFrame } from '../../parts/page-frame.tsx';
import { PageTabs } from '../../parts/page-tabs.tsx';
import { useWords } from '../../words/language.ts';
import { ImportTab } from './import-tab.tsx';
import { ScansTab } from './scans-tab.tsx';
import { TasksTab } from './tasks-tab.tsx';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/imports');

interface TabOf {
  readonly name: keyof typeof words.nl.tabs;
  readonly scope: string;
  readonly Content: ComponentType;
}

const tabs: readonly TabOf[] = [
  { name: 'import', scope: 'imports:write', Content: ImportTab },
  { name: 'scans', scope: 'imports:write', Content: ScansTab },
  { name: 'tasks', scope: 'agenda:read', Content: TasksTab },
];

/** A file from the outside: looked at, scanned or imported; the reports and the tasks that come of it. */
export function Page() {
  const w = useWords(words);
  const { tab, upload } = route.useSearch();
  const navigate = useNavigate();
  const session = useSession();
  const seen = tabs.filter(({ scope }) => may(session, scope));
  const chosen = seen.find(({ name }) => name === tab) ?? seen[0];
  return (
    <PageFrame title={w.title} says={w.says}>
      <PageTabs
        label={w.title}
        tabs={seen.map(({ name }) => name)}
        names={w.tabs}
        shown={chosen?.name}
        show={(name) =>
          void navigate({ to: '/imports', search: { tab: name, ...(upload ? { upload } : {}) } })
        }
      >
        {chosen ? <chosen.Content /> : null}
      </PageTabs>
    </PageFrame>
  );
}
