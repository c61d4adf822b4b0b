import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { Task } from '../../api/contract.generated.ts';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { TaskDialog } from '../../parts/task-dialog.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { Badge } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './imports.module.css';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/imports');

const today = (): string => new Intl.DateTimeFormat('en-CA').format(new Date());

/** What there is to do, who does it and by when; the address remembers which tasks are shown. */
export function TasksTab() {
  const w = useWords(words);
  const { day, instant, number } = useFormat();
  const { show, mine } = route.useSearch();
  const navigate = useNavigate();
  const client = useQueryClient();
  const session = useSession();
  const writes = may(session, 'tasks:write');
  const [dialog, setDialog] = useState<Task | 'new'>();
  const shown = show === 'all' ? 'all' : 'open';
  const filter = {
    ...(shown === 'open' ? { state: 'open' as const } : {}),
    ...(mine === 'yes' ? { owner: 'me' } : {}),
  };
  const { rows, error, refetch, more } = usePages(['tasks', filter], (cursor, signal) =>
    api('GET /api/v1/tasks', { query: { limit: 50, ...filter, ...(cursor ? { cursor } : {}) }, signal }),
  );
  const change = useMutation({
    mutationFn: ({ id, state }: Pick<Task, 'id' | 'state'>) =>
      api('PATCH /api/v1/tasks/{id}', { params: { id }, body: { state } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  });
  const go = (search: { readonly show?: string; readonly mine?: string }) =>
    void navigate({ to: '/imports', search: { tab: 'tasks', ...search }, replace: true });
  const step = (task: Task, state: Task['state'], label: string) => (
    <Button
      size="compact-xs"
      variant={state === 'done' ? 'light' : 'subtle'}
      aria-label={`${label}: ${task.title}`}
      loading={change.isPending && change.variables.id === task.id && change.variables.state === state}
      onClick={() => change.mutate({ id: task.id, state })}
    >
      {label}
    </Button>
  );
  return (
    <Panel
      title={w.tasksTitle}
      says={w.tasksSays}
      actions={
        <div className={classes.filters}>
          <Checkbox
            size="xs"
            label={w.mine}
            checked={mine === 'yes'}
            onChange={(event) => go({ show: shown, ...(event.currentTarget.checked ? { mine: 'yes' } : {}) })}
          />
          <SegmentedControl
            size="xs"
            aria-label={w.which}
            value={shown}
            onChange={(next) => go({ show: next, ...(mine ? { mine } : {}) })}
            data={[
              { value: 'open', label: w.open },
              { value: 'all', label: w.all },
            ]}
          />
          {writes ? (
            <Button size="xs" onClick={() => setDialog('new')}>
              {w.newTask}
            </Button>
          ) : null}
        </div>
      }
      flush
    >
      <ProblemNote problem={error ?? change.error} again={() => void refetch()} />
      <DataTable<Task>
        cards
        caption={w.tasksTitle}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<EmptyState title={w.tasksEmpty} says={w.tasksEmptySays} />}
        more={more}
        columns={[
          {
            id: 'task',
            title: w.task,
            cell: ({ title, note, scan, people, gain }) => (
              <>
                <span className={classes.taskTitle}>{title}</span>
                <div className="hb-muted">
                  {note ? <div>{note}</div> : null}
                  {people === null ? null : `${number(people)} ${w.people} · `}
                  {gain === null ? null : `${w.gain(number(gain))} · `}
                  {scan ? (
                    <Link to="/scans/$id" params={{ id: scan }}>
                      {w.report}
                    </Link>
                  ) : null}
                </div>
              </>
            ),
          },
          {
            id: 'owner',
            title: w.owner,
            cell: ({ owner }) => owner?.name ?? <span className="hb-muted">{w.nobody}</span>,
          },
          {
            id: 'due',
            title: w.due,
            cell: ({ due, state }) =>
              due === null ? (
                <span className="hb-muted">{w.noDay}</span>
              ) : (
                <>
                  {day(due)} {state === 'open' && due < today() ? <Badge tone="soon">{w.late}</Badge> : null}
                </>
              ),
          },
          {
            id: 'state',
            title: w.state,
            cell: ({ state, closedBy, closedAt }) => (
              <>
                {w.taskStates[state]}
                {closedBy && closedAt ? (
                  <div className="hb-muted">{w.closedBy(closedBy, instant(closedAt))}</div>
                ) : null}
              </>
            ),
          },
          ...(writes
            ? [
                {
                  id: 'actions',
                  title: '',
                  align: 'right' as const,
                  cell: (task: Task) => (
                    <div className={classes.taskActions}>
                      {task.state === 'open' ? (
                        <>
                          {step(task, 'done', w.markDone)}
                          {step(task, 'dropped', w.dropTask)}
                          <Button
                            size="compact-xs"
                            variant="subtle"
                            aria-label={w.editOf(task.title)}
                            onClick={() => setDialog(task)}
                          >
                            {w.edit}
                          </Button>
                        </>
                      ) : (
                        step(task, 'open', w.reopen)
                      )}
                    </div>
                  ),
                },
              ]
            : []),
        ]}
      />
      {dialog ? (
        <TaskDialog {...(dialog === 'new' ? {} : { task: dialog })} close={() => setDialog(undefined)} />
      ) : null}
    </Panel>
  );
}
