import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { downloadFrom } from '../../api/download.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Columns, Panel } from '../../parts/page-frame.tsx';
import { PolicyChanges } from '../../parts/policy-changes.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './purposes.module.css';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/purposes');

/** How the policy came to be: every version, and what any two differ in. */
export function Versions() {
  const w = useWords(words);
  const { instant } = useFormat();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { data, error, refetch } = useQuery({
    queryKey: ['policy-versions'],
    queryFn: ({ signal }) => api('GET /api/v1/policy/versions', { signal }),
  });
  const versions = data?.items.toSorted((one, other) => other.version - one.version);
  const last = versions?.[0]?.version ?? 0;
  const to = Number(search.to) || last;
  const from = Number(search.from) || Math.max(1, to - 1);
  const compare = (a: number, b: number) =>
    void navigate({ to: '/purposes', search: { tab: 'versions', from: String(a), to: String(b) } });
  const choices = (versions ?? []).map(({ version }) => String(version));
  if (error) return <ProblemNote problem={error} again={() => void refetch()} />;
  return (
    <Columns>
      <Panel title={w.tabs.versions} flush>
        <DataTable
          caption={w.tabs.versions}
          rows={versions}
          keyOf={({ version }) => version}
          columns={[
            { id: 'version', title: w.version, cell: ({ version }) => version },
            { id: 'at', title: w.appliedAt, cell: ({ appliedAt }) => instant(appliedAt) },
            { id: 'by', title: w.by, cell: ({ appliedBy }) => appliedBy },
            { id: 'note', title: w.note, cell: ({ note }) => note ?? '' },
            {
              id: 'diff',
              title: '',
              align: 'right',
              cell: ({ version }) =>
                version > 1 ? (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={w.compareTitle(version - 1, version)}
                    onClick={() => compare(version - 1, version)}
                  >
                    {w.compareShort}
                  </Button>
                ) : (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() =>
                      void downloadFrom(
                        `/api/v1/policy/versions/${version}`,
                        'application/yaml',
                        'policy.yaml',
                      )
                    }
                  >
                    {w.text}
                  </Button>
                ),
            },
          ]}
        />
      </Panel>
      <Panel title={w.compare}>
        {last > 1 ? (
          <>
            <div className={classes.compare}>
              <NativeSelect
                label={w.from}
                data={choices}
                value={String(from)}
                onChange={(event) => compare(Number(event.currentTarget.value), to)}
              />
              <NativeSelect
                label={w.to}
                data={choices}
                value={String(to)}
                onChange={(event) => compare(from, Number(event.currentTarget.value))}
              />
            </div>
            <Difference from={from} to={to} />
          </>
        ) : (
          <p className="hb-muted">{w.first}</p>
        )}
      </Panel>
    </Columns>
  );
}

function Difference({ from, to }: { readonly from: number; readonly to: number }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['policy-diff', from, to],
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      api('GET /api/v1/policy/versions/{a}/diff/{b}', { params: { a: from, b: to }, signal }),
  });
  if (error) return <ProblemNote problem={error} again={() => void refetch()} />;
  return <div aria-live="polite">{data ? <PolicyChanges diff={data} /> : null}</div>;
}
