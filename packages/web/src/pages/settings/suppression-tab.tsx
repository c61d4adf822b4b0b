import { Button, Group, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { Suppression } from '../../api/contract.generated.ts';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { common } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './settings.module.css';
import { SuppressionDialog } from './suppression-dialog.tsx';
import { words } from './suppression-words.ts';

/** The addresses that are closed, as codes; one more, or a mistake taken back. */
export function SuppressionTab() {
  const w = useWords(words);
  const { channels } = useWords(common);
  const { day } = useFormat();
  const session = useSession();
  const client = useQueryClient();
  const [asking, setAsking] = useState<'add' | 'find'>();
  const [lifting, setLifting] = useState<Suppression>();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['suppressions'],
    initialPageParam: '',
    queryFn: ({ signal, pageParam: cursor }) =>
      api('GET /api/v1/suppressions', { query: cursor ? { cursor } : {}, signal }),
    getNextPageParam: ({ next }) => next,
  });
  const mayLift = may(session, 'objections:write', 'consents:write');
  return (
    <Panel
      title={w.title}
      says={w.says}
      flush
      actions={
        <Group gap="xs">
          <Button variant="default" onClick={() => setAsking('find')}>
            {w.check}
          </Button>
          {may(session, 'objections:write') ? (
            <Button onClick={() => setAsking('add')}>{w.add}</Button>
          ) : null}
        </Group>
      }
    >
      <ProblemNote problem={error} again={() => void refetch()} />
      <DataTable
        caption={w.title}
        rows={data?.pages.flatMap(({ items }) => items) ?? (error ? [] : undefined)}
        keyOf={({ hash, scope }) => `${hash} ${scope}`}
        empty={error ? undefined : <EmptyState title={w.none} says={w.noneSays} />}
        more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
        columns={[
          {
            id: 'entry',
            title: w.entry,
            cell: ({ kind, hash }) => (
              <>
                {w.kinds[kind]}
                <div className={`${classes.mono} hb-muted`}>{hash.slice(0, 8)}…</div>
              </>
            ),
          },
          { id: 'scope', title: w.scope, cell: ({ scope }) => w.scopes[scope] ?? channels[scope] ?? scope },
          { id: 'since', title: w.since, cell: ({ at }) => day(at) },
          {
            id: 'reason',
            title: w.reason,
            cell: ({ reason, source }) => (
              <>
                {w.reasons[reason] ?? reason}
                <div className="hb-muted">{source}</div>
              </>
            ),
          },
          ...(mayLift
            ? [
                {
                  id: 'lift',
                  title: '',
                  align: 'right' as const,
                  cell: (each: Suppression) => (
                    <Button variant="default" size="compact-sm" onClick={() => setLifting(each)}>
                      {w.lift}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {asking ? <SuppressionDialog asking={asking} close={() => setAsking(undefined)} /> : null}
      {lifting ? (
        <FormDialog
          title={w.liftTitle}
          verb={w.lift}
          close={() => setLifting(undefined)}
          run={async (form) => {
            const { hash, scope } = lifting;
            const reason = String(form.get('reason')).trim();
            await api('POST /api/v1/suppressions/lift', { body: { hash, scope, reason } });
            await client.invalidateQueries({ queryKey: ['suppressions'] });
            notifications.show({ message: w.lifted });
          }}
        >
          <p style={{ marginTop: 0 }}>{w.liftSays}</p>
          <Textarea
            name="reason"
            label={w.liftReason}
            required
            withAsterisk={false}
            maxLength={500}
            autosize
          />
        </FormDialog>
      ) : null}
    </Panel>
  );
}
