import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import type { Plan, PlanItem } from '../../api/contract.generated.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { factWords } from '../../words/facts.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

/** Whom the plan concerns, each with what would go and by which rule. */
export function PlanPeople({ plan }: { readonly plan: Plan }) {
  const w = useWords(words);
  const { fields: names } = useWords(factWords);
  const { list } = useFormat();
  const nameOf = usePurposeNames();
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['plan-items', plan.id, plan.state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/v1/plans/{id}/items', {
        params: { id: plan.id },
        query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <Panel title={w.people} flush>
      <DataTable<PlanItem>
        caption={w.people}
        rows={data?.pages.flatMap(({ items }) => items)}
        keyOf={({ person }) => person}
        empty={<EmptyState title={w.nothing} says={w.nothingSays} />}
        more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
        columns={[
          {
            id: 'person',
            title: w.person,
            cell: ({ person }) => (
              <Link to="/people/$id" params={{ id: String(person) }}>
                {person}
              </Link>
            ),
          },
          { id: 'action', title: w.action, cell: ({ action }) => w.shortActions[action] },
          {
            id: 'fields',
            title: w.fields,
            cell: ({ fields }) => (fields ? list(fields.map((each) => names[each] ?? each)) : w.everything),
          },
          { id: 'purposes', title: w.purposes, cell: ({ purposes }) => list(purposes.map(nameOf)) },
          { id: 'rule', title: w.rule, cell: ({ rule }) => <span className="hb-muted">{rule ?? ''}</span> },
          {
            id: 'state',
            title: w.state,
            cell: ({ state, reason }) =>
              reason ? `${w.states[state]}: ${w.skippedWhy[reason] ?? reason}` : w.states[state],
          },
        ]}
      />
    </Panel>
  );
}
