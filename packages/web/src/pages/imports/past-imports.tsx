import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api } from '../../api/client.ts';
import type { Import } from '../../api/contract.generated.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { Badge } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

type Run = NonNullable<Import>;

/** What was imported before, newest first; one that runs tells how far it is. */
export function PastImports() {
  const w = useWords(words);
  const { number, instant, share } = useFormat();
  const {
    rows: runs,
    error,
    refetch,
    more,
  } = usePages(['imports'], (cursor, signal) =>
    api('GET /api/v1/imports', { query: { limit: 20, ...(cursor ? { cursor } : {}) }, signal }),
  );
  const rows = runs?.filter((run): run is Run => run !== null);
  const running = rows?.some(({ state }) => state === 'running') ?? false;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => void refetch(), 3000);
    return () => clearInterval(timer);
  }, [running, refetch]);
  return (
    <Panel title={w.past} flush>
      <ProblemNote problem={error} again={() => void refetch()} />
      <DataTable<Run>
        cards
        caption={w.past}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<EmptyState title={w.pastEmpty} says={w.pastEmptySays} />}
        more={more}
        columns={[
          {
            id: 'file',
            title: w.file,
            cell: ({ id, name }) => (
              <Link to="/imports/$id" params={{ id }}>
                {name}
              </Link>
            ),
          },
          { id: 'from', title: w.from, cell: ({ source }) => source },
          { id: 'rows', title: w.rows, align: 'right', cell: ({ counts }) => number(counts.rows) },
          {
            id: 'taken',
            title: w.taken,
            align: 'right',
            cell: ({ counts: { new: fresh, changed } }) =>
              fresh === null || changed === null ? '–' : number(fresh + changed),
          },
          {
            id: 'state',
            title: w.state,
            cell: ({ state, counts, rowsTotal }) =>
              state === 'done' ? (
                w.states.done
              ) : (
                <Badge tone={state === 'stopped' ? 'unlawful' : 'soon'}>
                  {w.states[state]}
                  {rowsTotal ? ` ${share(counts.rows, rowsTotal)}` : ''}
                </Badge>
              ),
          },
          { id: 'by', title: w.by, cell: ({ createdBy }) => createdBy },
          { id: 'on', title: w.on, cell: ({ createdAt }) => instant(createdAt) },
        ]}
      />
    </Panel>
  );
}
