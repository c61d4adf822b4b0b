import { Button, Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Gives } from '../../api/client.ts';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { HoldDialog } from './hold-dialog.tsx';
import { words } from './words.ts';

type ListedHold = Gives<'GET /api/v1/holds'>['items'][number];

/** What is held back from erasure, for what and until when. */
export function Holds() {
  const w = useWords(words);
  const { day, number } = useFormat();
  const session = useSession();
  const client = useQueryClient();
  const [open, setOpen] = useState<
    { readonly what: 'new' } | { readonly what: 'release' | 'add'; readonly hold: ListedHold }
  >();
  const { data, error, refetch } = useQuery({
    queryKey: ['holds'],
    queryFn: ({ signal }) => api('GET /api/v1/holds', { signal }),
  });
  const mayHold = may(session, 'holds:write');
  const today = new Date().toISOString().slice(0, 10);
  const isOver = ({ until }: ListedHold) => until !== null && until <= today;
  const place = (
    <Button variant="default" onClick={() => setOpen({ what: 'new' })}>
      {w.newHold}
    </Button>
  );
  return (
    <Panel
      title={w.holdsTitle}
      says={w.holdsSays}
      actions={mayHold && data && data.items.length > 0 ? place : null}
      flush
    >
      <ProblemNote problem={error} again={() => void refetch()} />
      <DataTable<ListedHold>
        caption={w.holdsTitle}
        rows={data?.items}
        keyOf={({ id }) => id}
        empty={<EmptyState title={w.holdsEmpty} says={w.holdsEmptySays} action={mayHold ? place : null} />}
        columns={[
          { id: 'title', title: w.whatFor, cell: ({ title }) => title },
          { id: 'kind', title: w.kind, cell: ({ kind }) => w.holdKinds[kind] },
          { id: 'people', title: w.people, align: 'right', cell: ({ people }) => number(people) },
          { id: 'until', title: w.until, cell: ({ until }) => (until ? day(until) : w.untilReleased) },
          {
            id: 'state',
            title: w.state,
            cell: (hold) =>
              hold.releasedAt ? (
                <Badge tone="plain">{w.released(day(hold.releasedAt), hold.releasedBy ?? '')}</Badge>
              ) : isOver(hold) ? (
                <Badge tone="plain">{w.over}</Badge>
              ) : (
                <Badge tone="unknown">{w.holds}</Badge>
              ),
          },
          {
            id: 'acts',
            title: '',
            align: 'right',
            cell: (hold) =>
              mayHold && !hold.releasedAt ? (
                <Group gap={6} justify="flex-end" wrap="nowrap">
                  <Button variant="default" size="xs" onClick={() => setOpen({ what: 'add', hold })}>
                    {w.addPeople}
                  </Button>
                  <Button variant="default" size="xs" onClick={() => setOpen({ what: 'release', hold })}>
                    {w.release}
                  </Button>
                </Group>
              ) : null,
          },
        ]}
      />
      {open?.what === 'new' ? <HoldDialog close={() => setOpen(undefined)} /> : null}
      {open?.what === 'add' ? <HoldDialog hold={open.hold} close={() => setOpen(undefined)} /> : null}
      {open?.what === 'release' ? (
        <FormDialog
          title={w.releaseTitle(open.hold.title)}
          verb={w.release}
          grave
          close={() => setOpen(undefined)}
          run={async () => {
            await api('POST /api/v1/holds/{id}/release', { params: { id: open.hold.id } });
            await client.invalidateQueries();
          }}
        >
          <p>{w.releaseSays(open.hold.people, number(open.hold.people))}</p>
        </FormDialog>
      ) : null}
    </Panel>
  );
}
