import { Button, Menu, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Session } from '../api/session.ts';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import { type LongWork, useRunning } from './use-running.ts';
import { words } from './words.ts';

/** Work that goes on whatever page is shown: how far it is, and the way to it. There is nothing while nothing runs. */
export function Tray({ session }: { readonly session: Session }) {
  const w = useWords(words);
  const running = useRunning(session);
  if (running.length === 0) return null;
  return (
    <Menu position="bottom-end" withinPortal width={280}>
      <Menu.Target>
        <Button variant="subtle" color="gray" c="var(--hb-soon)" px={8}>
          {w.tray} ({running.length}) ▾
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {running.map((work) => (
          <TrayItem key={work.id} work={work} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function TrayItem({ work: { kind, id, name, done, all } }: { readonly work: LongWork }) {
  const w = useWords(words);
  const { day, number, share } = useFormat();
  const far = all === null ? number(done) : share(done, all);
  return (
    <Menu.Item
      renderRoot={(props) =>
        kind === 'import' ? (
          <Link {...props} to="/imports/$id" params={{ id }} />
        ) : (
          <Link {...props} to="/clean-up/$id" params={{ id }} />
        )
      }
    >
      {kind === 'import' ? w.trayImport(name, far) : w.trayPlan(day(name), far)}
      <Progress value={all ? (100 * done) / all : 100} size="sm" mt={4} aria-label={far} />
    </Menu.Item>
  );
}
