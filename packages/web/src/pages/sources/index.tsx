import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import type { SourceQuality } from '../../api/contract.generated.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { PageFrame, Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Count } from '../../signs/count.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { Share } from './share.tsx';
import { words } from './words.ts';

type Source = SourceQuality['sources'][number];

/** Each source and supplier: how many people, and of how many the data hold up. */
export function Page() {
  const w = useWords(words);
  const { day } = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: ['sources'],
    queryFn: ({ signal }) => api('GET /api/v1/sources', { signal }),
  });
  const share = (
    id: keyof Source & string,
    title: string,
    part: (row: Source) => number,
    of?: (row: Source) => number,
  ) => ({
    id,
    title,
    cell: (row: Source) => <Share part={part(row)} of={of ? of(row) : row.people} />,
  });
  return (
    <PageFrame title={w.title} says={data?.at ? `${w.says} ${w.counted(day(data.at))}` : w.says} wide>
      <ProblemNote problem={error} again={() => void refetch()} />
      <Panel flush>
        <DataTable<Source>
          caption={w.title}
          rows={data?.sources}
          keyOf={({ source, supplier }) => `${source} ${supplier ?? ''}`}
          empty={<EmptyState title={w.none} says={w.noneSays} />}
          foot={w.legend}
          columns={[
            {
              id: 'source',
              title: w.source,
              cell: ({ source, kind, supplier, declared }) => (
                <>
                  <strong>{source}</strong> {declared ? null : <Badge tone="soon">{w.undeclared}</Badge>}
                  <div className="hb-muted">
                    {[kind ? w.kinds[kind] : undefined, supplier ? w.supplier(supplier) : undefined]
                      .filter(Boolean)
                      .join(' · ')}
                  </div>
                </>
              ),
            },
            {
              id: 'people',
              title: w.people,
              align: 'right',
              cell: ({ people, source }) => <Count of={people} to="/people" search={{ source }} />,
            },
            share('lawful', w.lawful, ({ lawful }) => lawful),
            share('informed', w.informed, ({ informed }) => informed),
            share(
              'proved',
              w.proved,
              ({ proved }) => proved,
              ({ consenting }) => consenting,
            ),
            share('sleepers', w.sleepers, ({ sleepers }) => sleepers),
            share('refusing', w.refusing, ({ refusing }) => refusing),
            share('undeliverable', w.undeliverable, ({ undeliverable }) => undeliverable),
          ]}
        />
      </Panel>
    </PageFrame>
  );
}
