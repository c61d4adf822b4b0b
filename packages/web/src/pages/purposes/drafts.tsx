import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import type { PolicyDraft } from '../../api/contract.generated.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Badge, type Tone } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

const tones: Readonly<Record<PolicyDraft['state'], Tone>> = {
  draft: 'plain',
  submitted: 'soon',
  approved: 'lawful',
  rejected: 'unlawful',
  applied: 'plain',
};

/** The drafts of the policy, last changed first, each with its next step. */
export function Drafts({ begin }: { readonly begin: (() => void) | undefined }) {
  const w = useWords(words);
  const { instant, list } = useFormat();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['policy-drafts'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/v1/policy/drafts', {
        query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (error) return <ProblemNote problem={error} again={() => void refetch()} />;
  return (
    <Panel flush>
      <DataTable<PolicyDraft>
        caption={w.tabs.drafts}
        rows={data?.pages.flatMap(({ items }) => items)}
        keyOf={({ id }) => id}
        empty={
          <EmptyState
            title={w.draftsEmpty}
            says={w.draftsEmptySays}
            action={begin ? <Button onClick={begin}>{w.newDraft}</Button> : null}
          />
        }
        more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
        columns={[
          {
            id: 'draft',
            title: w.draft,
            cell: ({ id, title }) => (
              <Link to="/purposes/$draft" params={{ draft: id }}>
                {title}
              </Link>
            ),
          },
          {
            id: 'state',
            title: w.state,
            cell: ({ state }) => <Badge tone={tones[state]}>{w.states[state]}</Badge>,
          },
          { id: 'by', title: w.by, cell: ({ editors }) => list(editors) },
          { id: 'changed', title: w.changed, cell: ({ changedAt }) => instant(changedAt) },
          {
            id: 'next',
            title: w.next,
            cell: ({ state, outdated, appliedVersion }) =>
              state === 'applied' ? (
                <span className="hb-muted">{w.nexts.applied(appliedVersion ?? 0)}</span>
              ) : outdated ? (
                w.outdated
              ) : (
                w.nexts[state]
              ),
          },
        ]}
      />
    </Panel>
  );
}
