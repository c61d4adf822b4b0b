import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { common } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

const within = 90;

/** Whose consent loses its value soon, by purpose and channel. */
export function Renewals() {
  const w = useWords(words);
  const { channels } = useWords(common);
  const { day, number } = useFormat();
  const nameOf = usePurposeNames();
  const { data, error } = useQuery({
    queryKey: ['renewals'],
    queryFn: ({ signal }) => api('GET /api/v1/consents/renewals', { query: { within }, signal }),
  });
  return (
    <Panel title={w.renewals} says={w.renewalsSays(number(within))} flush>
      <ProblemNote problem={error} />
      {error ? null : (
        <DataTable
          caption={w.renewals}
          rows={data?.renewals}
          keyOf={({ purpose, channel }) => `${purpose} ${channel}`}
          empty={<EmptyState title={w.noRenewals} says="" />}
          columns={[
            { id: 'purpose', title: w.purpose, cell: ({ purpose }) => nameOf(purpose) },
            { id: 'channel', title: w.channel, cell: ({ channel }) => channels[channel] ?? channel },
            { id: 'people', title: w.people, align: 'right', cell: ({ people }) => number(people) },
            { id: 'first', title: w.first, cell: ({ first }) => day(first) },
          ]}
        />
      )}
    </Panel>
  );
}
