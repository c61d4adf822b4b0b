import { Button, Skeleton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useWords } from '../../words/language.ts';
import classes from './settings.module.css';
import { useInstallation } from './use-installation.ts';
import { words } from './words.ts';

const lines = `HOUDBAAR_SMTP_URL=smtp://user:password@mail.example.org:587
HOUDBAAR_MAIL_FROM=Houdbaar <houdbaar@example.org>`;

/** By which sender mail goes out, and whether it arrives; without mail, what to set. */
export function MailTab() {
  const w = useWords(words);
  const { data, error, refetch } = useInstallation();
  const test = useMutation({ mutationFn: () => api('POST /api/v1/mail/test') });
  if (data?.mail === null)
    return (
      <Panel title={w.mailTitle} flush>
        <EmptyState
          title={w.mailOff}
          says={w.mailOffSays}
          action={<pre className={classes.code}>{lines}</pre>}
        />
      </Panel>
    );
  return (
    <Panel
      title={w.mailOn}
      says={w.mailSays}
      actions={
        data ? (
          <Button onClick={() => test.mutate()} loading={test.isPending}>
            {w.mailTest}
          </Button>
        ) : null
      }
    >
      <ProblemNote problem={error} again={() => void refetch()} />
      {data ? <Facts lines={[[w.mailFrom, data.mail.from]]} /> : error ? null : <Skeleton height={20} />}
      <ProblemNote problem={test.error} />
      <p role="status">{test.data ? w.mailSent(test.data.to) : ''}</p>
    </Panel>
  );
}
