import { Button, Group, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { downloadCsv } from '../../api/download.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { DayInput } from '../../parts/day-input.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { PageFrame, Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { groupLooks, type LookAt } from './group-looks.ts';
import { PeopleSeen } from './people-seen.tsx';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/access-log');

type Filter = 'person' | 'actor' | 'from' | 'to';

/** Every look at a person and every export, to search and to take along. */
export function Page() {
  const w = useWords(words);
  const { instant, list } = useFormat();
  const nameOf = usePurposeNames();
  const navigate = useNavigate();
  const { person, actor, from, to } = route.useSearch();
  const query = {
    ...(person && /^\d+$/.test(person) ? { person: Number(person) } : {}),
    ...(actor ? { actor } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
  const { rows, error, refetch, more } = usePages(['access-log', query], (cursor, signal) =>
    api('GET /api/v1/access-log', { query: { limit: 100, ...query, ...(cursor ? { cursor } : {}) }, signal }),
  );
  const filter = (name: Filter, value: string) =>
    void navigate({
      to: '/access-log',
      search: (before: Record<string, string | undefined>) => {
        const { [name]: _, ...others } = before;
        return value ? { ...others, [name]: value } : others;
      },
      replace: true,
    });
  const filterSoon = useDebouncedCallback(filter, 300);
  return (
    <PageFrame
      title={w.title}
      says={w.says}
      wide
      actions={
        <Button
          variant="default"
          onClick={() =>
            void downloadCsv('GET /api/v1/access-log/export', { query }, 'houdbaar-access-log.csv')
          }
        >
          {w.csv}
        </Button>
      }
    >
      <Panel flush>
        <Group px={18} pb={12} align="flex-end">
          <DayInput label={w.from} value={from ?? ''} onChange={(day) => filter('from', day)} />
          <DayInput label={w.to} value={to ?? ''} onChange={(day) => filter('to', day)} />
          <TextInput
            label={w.actor}
            defaultValue={actor ?? ''}
            onChange={(event) => filterSoon('actor', event.currentTarget.value)}
          />
          <TextInput
            label={w.personNumber}
            inputMode="numeric"
            defaultValue={person ?? ''}
            onChange={(event) => filterSoon('person', event.currentTarget.value)}
          />
          {Object.keys(query).length > 0 ? (
            <Button variant="subtle" component="a" href="/access-log">
              {w.clear}
            </Button>
          ) : null}
        </Group>
        <ProblemNote problem={error} again={() => void refetch()} />
        <DataTable<LookAt>
          cards
          caption={w.title}
          rows={rows && groupLooks(rows)}
          keyOf={({ id }) => id}
          empty={<EmptyState title={w.none} says={w.noneSays} />}
          more={more}
          columns={[
            { id: 'when', title: w.when, cell: ({ at }) => instant(at) },
            {
              id: 'who',
              title: w.who,
              cell: ({ actor: by, actorId }) => <span title={actorId ?? undefined}>{by}</span>,
            },
            { id: 'action', title: w.action, cell: ({ action }) => w.actions[action] ?? action },
            {
              id: 'person',
              title: w.person,
              width: '30%',
              cell: ({ people }) => <PeopleSeen people={people} />,
            },
            {
              id: 'purpose',
              title: w.purpose,
              // Whoever sees several purposes looks for all of them at once.
              cell: ({ purpose }) => (purpose ? list(purpose.split(', ').map(nameOf)) : ''),
            },
            {
              id: 'detail',
              title: w.detail,
              cell: ({ detail }) => (
                <span className="hb-muted">
                  {Object.entries(detail ?? {})
                    .map(([name, value]) => `${w.details[name.replace('filter.', '')] ?? name} ${value}`)
                    .join(' · ')}
                </span>
              ),
            },
          ]}
        />
      </Panel>
    </PageFrame>
  );
}
