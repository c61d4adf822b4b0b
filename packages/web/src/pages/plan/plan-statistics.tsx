import { useQuery } from '@tanstack/react-query';
import { api, type Gives } from '../../api/client.ts';
import type { Plan } from '../../api/contract.generated.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { factWords } from '../../words/facts.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

type Cell = Gives<'GET /api/v1/plans/{id}/statistics'>['items'][number];

/** The counts that stay of people who were made anonymous. */
export function PlanStatistics({ plan }: { readonly plan: Plan }) {
  const w = useWords(words);
  const { relations: named } = useWords(factWords);
  const { number } = useFormat();
  const { data } = useQuery({
    queryKey: ['plan-statistics', plan.id, plan.state],
    enabled: plan.state === 'executed' && plan.counts.done.anonymise > 0,
    queryFn: ({ signal }) => api('GET /api/v1/plans/{id}/statistics', { params: { id: plan.id }, signal }),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Panel title={w.statistics} says={w.statisticsSays} flush>
      <DataTable<Cell>
        caption={w.statistics}
        rows={data.items}
        keyOf={(cell) => JSON.stringify(cell)}
        columns={[
          {
            id: 'country',
            title: w.country,
            cell: ({ country, other }) => (other ? w.others : (country ?? '–')),
          },
          { id: 'kind', title: w.kind, cell: ({ kind }) => (kind ? (w.kinds[kind] ?? kind) : '–') },
          {
            id: 'relation',
            title: w.relation,
            cell: ({ relation }) => (relation ? (named[relation] ?? relation) : '–'),
          },
          { id: 'since', title: w.since, cell: ({ since }) => since ?? '–' },
          { id: 'people', title: w.statisticPeople, align: 'right', cell: ({ people }) => number(people) },
        ]}
      />
    </Panel>
  );
}
