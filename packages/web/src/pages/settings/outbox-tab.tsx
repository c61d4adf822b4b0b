import { Button, NativeSelect, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { OutboxTask } from '../../api/contract.generated.ts';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { factWords } from '../../words/facts.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { detailsOf, systemOf } from './outbox-details.ts';
import { words } from './outbox-words.ts';
import classes from './settings.module.css';

const route = getRouteApi('/signed-in/settings');

/** What systems with a copy still have to be told by hand, and what was told. */
export function OutboxTab() {
  const w = useWords(words);
  const { fields } = useWords(factWords);
  const { day, instant, number, list } = useFormat();
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const state = route.useSearch().state === 'closed' ? 'closed' : 'waiting';
  const [closing, setClosing] = useState<OutboxTask>();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['outbox', state],
    initialPageParam: '',
    queryFn: ({ signal, pageParam: cursor }) =>
      api('GET /api/v1/outbox', { query: { state, ...(cursor ? { cursor } : {}) }, signal }),
    getNextPageParam: ({ next }) => next,
  });
  const mayClose = state === 'waiting' && may(session, 'plans:execute');
  return (
    <Panel
      title={w.title}
      says={w.says}
      flush
      actions={
        <NativeSelect
          aria-label={w.show}
          value={state}
          data={[
            { value: 'waiting', label: w.waiting },
            { value: 'closed', label: w.closed },
          ]}
          onChange={(event) =>
            void navigate({
              to: '/settings',
              search: {
                tab: 'outbox',
                ...(event.currentTarget.value === 'closed' ? { state: 'closed' } : {}),
              },
            })
          }
        />
      }
    >
      <ProblemNote problem={error} again={() => void refetch()} />
      <DataTable
        cards
        caption={w.title}
        rows={data?.pages.flatMap(({ items }) => items) ?? (error ? [] : undefined)}
        keyOf={({ person, id }) => `${person}/${id}`}
        empty={
          error ? undefined : state === 'waiting' ? (
            <EmptyState title={w.none} says={w.noneSays} />
          ) : (
            <EmptyState title={w.noneClosed} says="" />
          )
        }
        more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
        columns={[
          { id: 'target', title: w.target, cell: ({ target }) => systemOf(target) },
          {
            id: 'what',
            title: w.what,
            width: '45%',
            cell: ({ kind, person, body }) => {
              const { knownBy, fields: named = [] } = detailsOf(body);
              return (
                <>
                  {w.kinds[kind] ?? kind}
                  {named.length > 0 ? `: ${list(named.map((each) => fields[each] ?? each))}` : null}
                  <div className="hb-muted">{w.person(number(person))}</div>
                  {knownBy ? (
                    <div>
                      <span className="hb-muted">{w.knownBy(fields[knownBy.field] ?? knownBy.field)}</span>{' '}
                      <span className={classes.mono}>{knownBy.value}</span>
                    </div>
                  ) : null}
                </>
              );
            },
          },
          { id: 'since', title: w.since, cell: ({ at }) => day(at) },
          ...(state === 'closed'
            ? [
                {
                  id: 'done',
                  title: w.done,
                  cell: ({ closedAt, note }: OutboxTask) => (
                    <>
                      {closedAt ? instant(closedAt) : null}
                      <div className="hb-muted">{note}</div>
                    </>
                  ),
                },
              ]
            : []),
          ...(mayClose
            ? [
                {
                  id: 'close',
                  title: '',
                  align: 'right' as const,
                  cell: (task: OutboxTask) => (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={w.closeFor(systemOf(task.target), number(task.person))}
                      onClick={() => setClosing(task)}
                    >
                      {w.close}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {closing ? (
        <FormDialog
          title={w.closeTitle(systemOf(closing.target))}
          verb={w.closeGo}
          close={() => setClosing(undefined)}
          run={async (form) => {
            const note = String(form.get('note') ?? '').trim();
            await api('POST /api/v1/outbox/{person}/{id}/close', {
              params: { person: closing.person, id: closing.id },
              body: note ? { note } : {},
            });
            await client.invalidateQueries({ queryKey: ['outbox'] });
            notifications.show({ message: w.closedNow });
          }}
        >
          <p style={{ marginTop: 0 }}>{w.closeSays}</p>
          <Textarea name="note" label={w.note} placeholder={w.notePlaceholder} maxLength={500} autosize />
        </FormDialog>
      ) : null}
    </Panel>
  );
}
