import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { may } from '../../api/session.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { useSession } from '../../api/use-session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

interface Row {
  readonly month: string;
  readonly lapses: readonly number[];
}

/** How many people lapse for each purpose, month by month. */
export function LapseCalendar() {
  const w = useWords(words);
  const { month, number } = useFormat();
  const nameOf = usePurposeNames();
  const session = useSession();
  const opens = may(session, 'people:read');
  const { data, error } = useQuery({
    queryKey: ['forecast'],
    queryFn: ({ signal }) => api('GET /api/v1/forecast', { signal }),
    refetchInterval: ({ state }) => (state.data?.complete === false ? 3000 : false),
  });
  const keeps = data?.lanes.filter(({ ask }) => ask === 'keep');
  const rows = data?.months
    .map((each, at) => ({ month: each, lapses: keeps?.map(({ lapses }) => lapses[at] ?? 0) ?? [] }))
    .filter(({ lapses }) => lapses.some((count) => count > 0));
  return (
    <Panel title={w.calendar} says={w.calendarSays} flush>
      <ProblemNote problem={error} />
      {data?.complete === false ? (
        <p role="note" style={{ padding: '0 18px' }}>
          {w.incomplete}
        </p>
      ) : null}
      {error ? null : (
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
              cell: ({ month: of, lapses }: Row) => {
                const count = lapses[at];
                if (!count) return <span className="hb-muted">–</span>;
                return opens ? (
                  <Link to="/clean-up" search={{ month: of.slice(0, 7), purpose }} resetScroll={false}>
                    {number(count)}
                  </Link>
                ) : (
                  number(count)
                );
              },
            })),
          ]}
        />
      )}
    </Panel>
  );
}
