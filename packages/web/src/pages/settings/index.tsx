import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { PageFrame } from '../../parts/page-frame.tsx';
import { PageTabs } from '../../parts/page-tabs.tsx';
import { useWords } from '../../words/language.ts';
import { type SettingsTab, settingsTabs, settingsTabWords } from '../../words/settings-tabs.ts';
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

const contents: Readonly<Record<SettingsTab, ComponentType>> = {
  organisation: OrganisationTab,
  users: UsersTab,
  keys: KeysTab,
  webhooks: WebhooksTab,
  mail: MailTab,
  'own-data': OwnDataTab,
  languages: LanguagesTab,
  backup: BackupTab,
  suppression: SuppressionTab,
  outbox: OutboxTab,
};

/** How the house is set up: a tab for each part, which the address remembers. */
export function Page() {
  const w = useWords(words);
  const names = useWords(settingsTabWords);
  const { tab } = route.useSearch();
  const navigate = useNavigate();
  const session = useSession();
  const seen = settingsTabs.filter(({ scopes }) => may(session, ...scopes));
  const chosen = seen.find(({ name }) => name === tab) ?? seen[0];
  const Content = chosen && contents[chosen.name];
  return (
    <PageFrame title={w.title} says={w.says}>
      <PageTabs
        label={w.title}
        tabs={seen.map(({ name }) => name)}
        names={names}
        shown={chosen?.name}
        show={(name) => void navigate({ to: '/settings', search: { tab: name } })}
      >
        {Content ? <Content /> : null}
      </PageTabs>
    </PageFrame>
  );
}
