import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { PageFrame } from '../../parts/page-frame.tsx';
import { PageTabs } from '../../parts/page-tabs.tsx';
import { useWords } from '../../words/language.ts';
import { BackupTab } from './backup-tab.tsx';
import { KeysTab } from './keys-tab.tsx';
import { LanguagesTab } from './languages-tab.tsx';
import { MailTab } from './mail-tab.tsx';
import { OrganisationTab } from './organisation-tab.tsx';
import { OutboxTab } from './outbox-tab.tsx';
import { OwnDataTab } from './own-data-tab.tsx';
import { SuppressionTab } from './suppression-tab.tsx';
import { UsersTab } from './users-tab.tsx';
import { WebhooksTab } from './webhooks-tab.tsx';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/settings');

interface TabOf {
  readonly name: keyof typeof words.nl.tabs;
  /** All of these, or the tab isn't shown. */
  readonly scopes: readonly string[];
  readonly Content: ComponentType;
}

const tabs: readonly TabOf[] = [
  { name: 'organisation', scopes: ['policy:read'], Content: OrganisationTab },
  { name: 'users', scopes: ['users:admin'], Content: UsersTab },
  { name: 'keys', scopes: ['keys:admin'], Content: KeysTab },
  { name: 'webhooks', scopes: ['webhooks:admin'], Content: WebhooksTab },
  { name: 'mail', scopes: ['users:admin'], Content: MailTab },
  { name: 'own-data', scopes: ['policy:read'], Content: OwnDataTab },
  { name: 'languages', scopes: ['policy:read'], Content: LanguagesTab },
  { name: 'backup', scopes: ['backup:admin'], Content: BackupTab },
  { name: 'suppression', scopes: ['people:read'], Content: SuppressionTab },
  { name: 'outbox', scopes: ['plans:read', 'people:read'], Content: OutboxTab },
];

/** How the house is set up: a tab for each part, which the address remembers. */
export function Page() {
  const w = useWords(words);
  const { tab } = route.useSearch();
  const navigate = useNavigate();
  const session = useSession();
  const seen = tabs.filter(({ scopes }) => may(session, ...scopes));
  const chosen = seen.find(({ name }) => name === tab) ?? seen[0];
  return (
    <PageFrame title={w.title} says={w.says}>
      <PageTabs
        label={w.title}
        tabs={seen.map(({ name }) => name)}
        names={w.tabs}
        shown={chosen?.name}
        show={(name) => void navigate({ to: '/settings', search: { tab: name } })}
      >
        {chosen ? <chosen.Content /> : null}
      </PageTabs>
    </PageFrame>
  );
}
