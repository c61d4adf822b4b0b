import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Session } from '../api/session.ts';
import { languages, useLanguage, useWords } from '../words/language.ts';
import { useSignOut } from './use-sign-out.ts';
import { words } from './words.ts';

export function LanguageMenu() {
  const w = useWords(words);
  const { language, choose } = useLanguage();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="var(--hb-muted)"
          px={8}
          aria-label={`${w.language}: ${w.languages[language]}`}
        >
          {language.toUpperCase()} ▾
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((each) => (
          <Menu.Item key={each} lang={each} aria-current={each === language} onClick={() => choose(each)}>
            {w.languages[each]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface AccountMenuProps {
  readonly session: Session;
  readonly showKeys: () => void;
}

export function AccountMenu({ session, showKeys }: AccountMenuProps) {
  const w = useWords(words);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useSignOut();
  const looks = [
    ['light', w.light],
    ['dark', w.dark],
    ['auto', w.auto],
  ] as const;
  return (
    <Menu position="bottom-end" withinPortal width={230}>
      <Menu.Target>
        <Button variant="subtle" color="gray" c="var(--hb-muted)" px={8}>
          {session.user.name} ▾
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/account">
          {w.account}
        </Menu.Item>
        <Menu.Item onClick={showKeys}>{w.shortcuts}</Menu.Item>
        <Menu.Item component="a" href="/docs">
          {w.docs}
        </Menu.Item>
        <Menu.Divider />
        {/* biome-ignore lint/a11y/useSemanticElements: a group within a menu is no fieldset */}
        <div role="group" aria-label={w.look}>
          <Menu.Label aria-hidden>{w.look}</Menu.Label>
          {looks.map(([scheme, name]) => (
            <Menu.Item
              key={scheme}
              aria-current={scheme === colorScheme}
              leftSection={<span aria-hidden="true">{scheme === colorScheme ? '●' : '○'}</span>}
              onClick={() => setColorScheme(scheme)}
            >
              {name}
            </Menu.Item>
          ))}
        </div>
        <Menu.Divider />
        <Menu.Item onClick={() => void leave()}>{w.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
