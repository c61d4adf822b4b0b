import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { AssessmentVersion } from '../../api/contract.generated.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Columns, Panel } from '../../parts/page-frame.tsx';
import { PolicyChanges } from '../../parts/policy-changes.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

const tones = { added: 'lawful', changed: 'soon', removed: 'unlawful' } as const;

/** The versions of the policy that changed this assessment, and what each changed in it. */
export function Versions({ id }: { readonly id: string }) {
  const w = useWords(words);
  const { instant } = useFormat();
  const [chosen, choose] = useState<number>();
  const { data, error, refetch } = useQuery({
    queryKey: ['assessment-versions', id],
    queryFn: ({ signal }) => api('GET /api/v1/assessments/{id}/versions', { params: { id }, signal }),
  });
  if (error) return <ProblemNote problem={error} again={() => void refetch()} />;
  return (
    <Columns split="main-left">
      <Panel title={w.versions} flush>
        <DataTable<AssessmentVersion>
          caption={w.versions}
          rows={data?.items}
          keyOf={({ version }) => version}
          empty={<p style={{ padding: '0 18px' }}>{w.noVersions}</p>}
          columns={[
            { id: 'version', title: w.version, cell: ({ version }) => version },
            { id: 'kind', title: w.kind, cell: ({ is }) => <Badge tone={tones[is]}>{w.is[is]}</Badge> },
            { id: 'at', title: w.at, cell: ({ appliedAt }) => instant(appliedAt) },
            {
              id: 'by',
              title: w.by,
              cell: ({ appliedBy, note }) => (
                <>
                  {appliedBy}
                  {note ? <div className="hb-muted">{note}</div> : null}
                </>
              ),
            },
            {
              id: 'diff',
              title: '',
              align: 'right',
              cell: ({ version }) =>
                version > 1 ? (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-pressed={chosen === version}
                    onClick={() => choose(version)}
                  >
                    {w.compareShort}
                  </Button>
                ) : null,
            },
          ]}
        />
      </Panel>
      <Panel title={w.compare}>
        {chosen === undefined ? (
          <p className="hb-muted">{w.nothingToCompare}</p>
        ) : (
          <Difference id={id} version={chosen} />
        )}
      </Panel>
    </Columns>
  );
}

function Difference({ id, version }: { readonly id: string; readonly version: number }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['policy-diff', version - 1, version],
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      api('GET /api/v1/policy/versions/{a}/diff/{b}', { params: { a: version - 1, b: version }, signal }),
  });
  if (error) return <ProblemNote problem={error} again={() => void refetch()} />;
  const parts = data?.parts.filter((part) => part.section === 'assessments' && part.id === id);
  return <div aria-live="polite">{parts ? <PolicyChanges diff={{ parts, general: [] }} /> : null}</div>;
}
