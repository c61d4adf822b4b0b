import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { may, type Session } from '../api/session.ts';
import { languages, useLanguage, useWords } from '../words/language.ts';
import { settingsTabs, settingsTabWords } from '../words/settings-tabs.ts';
import { searchWords } from './search-words.ts';
import { useSignOut } from './use-sign-out.ts';
import { words } from './words.ts';

interface SearchAction {
  readonly id: string;
  readonly label: string;
  readonly also: string;
  readonly onClick: () => void;
}

interface Errand {
  readonly name: keyof typeof searchWords.nl.actions;
  readonly scope: string;
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
}

/** What one does somewhere: the page where it is done, and who may. */
const errands: readonly Errand[] = [
  { name: 'ask', scope: 'gate:outcome', to: '/gate' },
  { name: 'import', scope: 'imports:write', to: '/imports', search: { tab: 'import' } },
  { name: 'scans', scope: 'imports:write', to: '/imports', search: { tab: 'scans' } },
  { name: 'tasks', scope: 'agenda:read', to: '/imports', search: { tab: 'tasks' } },
  { name: 'plan', scope: 'plans:write', to: '/clean-up' },
  { name: 'purpose', scope: 'policy:propose', to: '/purposes', search: { new: 'purpose' } },
  { name: 'draft', scope: 'policy:propose', to: '/purposes', search: { new: 'draft' } },
  { name: 'drafts', scope: 'policy:read', to: '/purposes', search: { tab: 'drafts' } },
];

/** What can be done from the search, of what this person may do. */
export function useSearchActions(session: Session): readonly SearchAction[] {
  const w = useWords(words);
  const s = useWords(searchWords);
  const tabs = useWords(settingsTabWords);
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { language, choose } = useLanguage();
  const leave = useSignOut();
  const looks = (['light', 'dark', 'auto'] as const).filter((each) => each !== colorScheme);
  return [
    ...errands
      .filter(({ scope }) => may(session, scope))
      .map(({ name, to, search }) => ({
        id: `do-${name}`,
        label: s.actions[name],
        also: s.actionsAlso[name],
        onClick: () => void navigate({ to, ...(search ? { search } : {}) }),
      })),
    ...settingsTabs
      .filter(({ scopes }) => may(session, ...scopes))
      .map(({ name }) => ({
        id: `settings-${name}`,
        label: s.setting(tabs[name]),
        also: '',
        onClick: () => void navigate({ to: '/settings', search: { tab: name } }),
      })),
    ...looks.map((look) => ({
      id: `look-${look}`,
      label: s.look(w[look]),
      also: s.lookAlso,
      onClick: () => setColorScheme(look),
    })),
    ...languages
      .filter((each) => each !== language)
      .map((each) => ({
        id: `language-${each}`,
        label: s.language(w.languages[each]),
        also: s.languageAlso,
        onClick: () => choose(each),
      })),
    {
      id: 'account',
      label: w.account,
      also: s.accountAlso,
      onClick: () => void navigate({ to: '/account' }),
    },
    { id: 'docs', label: w.docs, also: s.docsAlso, onClick: () => location.assign('/docs') },
    { id: 'sign-out', label: w.signOut, also: s.signOutAlso, onClick: () => void leave() },
  ];
}
