import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

/** The versions of the text by which people consented. */
export function Wordings() {
  const w = useWords(words);
  const { day, number } = useFormat();
  const { data, error } = useQuery({
    queryKey: ['wordings'],
    queryFn: ({ signal }) => api('GET /api/v1/consents/wordings', { signal }),
  });
  return (
    <Panel title={w.wordings} flush>
      <ProblemNote problem={error} />
      <DataTable
        caption={w.wordings}
        rows={data?.wordings}
        keyOf={({ version, language }) => `${version} ${language ?? ''}`}
        empty={
          <EmptyState title={w.none} says={data && data.without > 0 ? w.without(number(data.without)) : ''} />
        }
        foot={data && data.without > 0 ? w.without(number(data.without)) : undefined}
        columns={[
          {
            id: 'version',
            title: w.version,
            cell: ({ version, language }) => (language ? `${version} (${language})` : version),
          },
          { id: 'count', title: w.count, align: 'right', cell: ({ consents }) => number(consents) },
          { id: 'from', title: w.from, cell: ({ first }) => day(first) },
          { id: 'to', title: w.to, cell: ({ last }) => day(last) },
        ]}
      />
    </Panel>
  );
}
