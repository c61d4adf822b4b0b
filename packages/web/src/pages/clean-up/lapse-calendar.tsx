import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

/** How many people lapse for each purpose, month by month. */
export function LapseCalendar() {
  const w = useWords(words);
  const { month, number } = useFormat();
  const nameOf = usePurposeNames();
  const { data } = useQuery({
    queryKey: ['forecast'],
    queryFn: ({ signal }) => api('GET /api/v1/forecast', { signal }),
  });
  const keeps = data?.lanes.filter(({ ask }) => ask === 'keep');
  const rows = data?.months
    .map((each, at) => ({ month: each, lapses: keeps?.map(({ lapses }) => lapses[at] ?? 0) ?? [] }))
    .filter(({ lapses }) => lapses.some((count) => count > 0));
  return (
    <Panel title={w.calendar} says={w.calendarSays} flush>
      <DataTable
        caption={w.calendar}
        rows={rows}
        keyOf={({ month: each }) => each}
        empty={<EmptyState title={w.noCalendar} says="" />}
        columns={[
          { id: 'month', title: w.month, cell: ({ month: each }) => month(each) },
          ...(keeps ?? []).map(({ purpose }, at) => ({
            id: purpose,
            title: nameOf(purpose),
            align: 'right' as const,
            cell: ({ lapses }: { readonly lapses: readonly number[] }) =>
              lapses[at] ? number(lapses[at]) : <span className="hb-muted">–</span>,
          })),
        ]}
      />
    </Panel>
  );
}
