import { Button, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Columns, Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './settings.module.css';
import { useInstallation } from './use-installation.ts';
import { words } from './words.ts';

/** When the last backup was made, and how the next one is. */
export function BackupTab() {
  const w = useWords(words);
  return (
    <Columns>
      <div>
        <LastBackup />
        <BackupNow />
      </div>
      <Panel title={w.backupHow} says={w.backupHowSays}>
        <ol className={classes.steps}>
          <li>
            {w.backupStep1}
            <pre className={classes.code}>houdbaar backup data-$(date +%F) --vault vault</pre>
          </li>
          <li>{w.backupStep2}</li>
          <li>{w.backupStep3}</li>
          <li>
            {w.backupStep4}
            <pre className={classes.code}>houdbaar restore data-2026-11-22 --vault vault</pre>
            <span className="hb-muted">{w.backupErased}</span>
          </li>
        </ol>
      </Panel>
    </Columns>
  );
}

function BackupNow() {
  const w = useWords(words);
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: () => api('POST /api/v1/backups'),
    onSuccess: () => client.invalidateQueries({ queryKey: ['installation'] }),
  });
  return (
    <Stack gap="sm" mt="md">
      <Button onClick={() => make.mutate()} loading={make.isPending} style={{ alignSelf: 'flex-start' }}>
        {w.backupNow}
      </Button>
      <ProblemNote problem={make.error} />
      <p role="status">{make.data ? w.backupDone(make.data.data, make.data.vault) : ''}</p>
    </Stack>
  );
}

/** Older than this many days it is said. */
const staleAfter = 2;

function LastBackup() {
  const w = useWords(words);
  const { instant, distance, list } = useFormat();
  const { data, error, refetch } = useInstallation();
  if (data?.lastBackup === null)
    return (
      <Panel title={w.backupLast} flush>
        <EmptyState title={w.backupNever} says={w.backupNeverSays} />
      </Panel>
    );
  const today = new Date().toISOString();
  const old = data && Date.parse(today) - Date.parse(data.lastBackup.at) > staleAfter * 86_400_000;
  return (
    <Panel title={w.backupLast}>
      <ProblemNote problem={error} again={() => void refetch()} />
      {data ? (
        <Facts
          lines={[
            [
              w.backupMade,
              <>
                {instant(data.lastBackup.at)}
                {old ? (
                  <div className="hb-muted">{w.backupOld(distance(today, data.lastBackup.at))}</div>
                ) : null}
              </>,
            ],
            [
              w.backupParts,
              <>
                {list(data.lastBackup.parts.map((part) => w.parts[part] ?? part))}
                {data.lastBackup.parts.length < 2 ? <div className="hb-muted">{w.backupOnlyOne}</div> : null}
              </>,
            ],
          ]}
        />
      ) : error ? null : (
        <Skeleton height={60} />
      )}
    </Panel>
  );
}
