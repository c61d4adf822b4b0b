import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { deviceOf } from './device-of.ts';
import { words } from './words.ts';

/** Every place where this person is signed in, to end those they don't know. */
export function SessionsPanel() {
  const w = useWords(words);
  const { instant } = useFormat();
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => api('GET /api/v1/sessions', { signal }),
  });
  const end = useMutation({
    mutationFn: (id: string | undefined) =>
      id === undefined
        ? api('DELETE /api/v1/sessions')
        : api('DELETE /api/v1/sessions/{id}', { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  });
  return (
    <Panel
      title={w.sessions}
      flush
      actions={
        data && data.items.length > 1 ? (
          <Button variant="default" size="xs" onClick={() => end.mutate(undefined)}>
            {w.endOthers}
          </Button>
        ) : null
      }
    >
      <ProblemNote problem={error ?? end.error} />
      <DataTable
        caption={w.sessions}
        rows={data?.items}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'device',
            title: w.device,
            cell: ({ userAgent, current }) => (
              <>
                {deviceOf(userAgent) ?? w.unknownDevice}{' '}
                {current ? <Badge tone="lawful">{w.here}</Badge> : null}
              </>
            ),
          },
          { id: 'used', title: w.used, cell: ({ usedAt }) => instant(usedAt) },
          { id: 'since', title: w.since, cell: ({ createdAt }) => instant(createdAt) },
          {
            id: 'end',
            title: '',
            align: 'right',
            cell: ({ id, current }) =>
              current ? null : (
                <Button variant="subtle" size="compact-sm" onClick={() => end.mutate(id)}>
                  {w.end}
                </Button>
              ),
          },
        ]}
      />
    </Panel>
  );
}
