import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { ScanLine } from '../../api/contract.generated.ts';
import { TrendLine } from '../../charts/trend-line.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { vendorName } from '../../words/vendors.ts';
import { words } from './words.ts';

/** The reports that are kept, newest first, and how the score went. */
export function ScansTab() {
  const w = useWords(words);
  const { number, instant, list } = useFormat();
  const client = useQueryClient();
  const [removing, setRemoving] = useState<ScanLine>();
  const { rows, error, refetch, more } = usePages(['scans'], (cursor, signal) =>
    api('GET /api/v1/scans', { query: { limit: 20, ...(cursor ? { cursor } : {}) }, signal }),
  );
  // Only reports on the same file make a line that says something.
  const newest = rows?.[0]?.name;
  const points = (rows ?? []).filter(({ name }) => name === newest).toReversed();
  return (
    <>
      <ProblemNote problem={error} again={() => void refetch()} />
      {points.length > 1 ? (
        <Panel title={w.scoreTrend(newest ?? '')}>
          <div style={{ maxWidth: 480 }}>
            <TrendLine
              label={w.scoreTrend(newest ?? '')}
              head={[w.on, w.score]}
              points={points.map(({ at, score }) => ({ at, shown: instant(at), value: score }))}
              most={100}
            />
          </div>
        </Panel>
      ) : null}
      <Panel title={w.scansTitle} says={w.scansSays} flush>
        <DataTable<ScanLine>
          caption={w.scansTitle}
          rows={rows}
          keyOf={({ id }) => id}
          empty={
            <EmptyState
              title={w.scansEmpty}
              says={w.scansEmptySays}
              action={
                <Link to="/imports" search={{ tab: 'import' }}>
                  {w.toImport}
                </Link>
              }
            />
          }
          more={more}
          columns={[
            {
              id: 'file',
              title: w.file,
              cell: ({ id, name }) => (
                <Link to="/scans/$id" params={{ id }}>
                  {name}
                </Link>
              ),
            },
            { id: 'score', title: w.score, align: 'right', cell: ({ score }) => number(score) },
            { id: 'people', title: w.people, align: 'right', cell: ({ people }) => number(people) },
            { id: 'findings', title: w.findings, align: 'right', cell: ({ findings }) => number(findings) },
            { id: 'system', title: w.system, cell: ({ vendors }) => list(vendors.map(vendorName)) },
            { id: 'by', title: w.by, cell: ({ createdBy }) => createdBy },
            { id: 'on', title: w.on, cell: ({ at }) => instant(at) },
            {
              id: 'remove',
              title: '',
              align: 'right',
              cell: (scan) => (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={w.removeOf(scan.name)}
                  onClick={() => setRemoving(scan)}
                >
                  {w.remove}
                </Button>
              ),
            },
          ]}
        />
      </Panel>
      {removing ? (
        <FormDialog
          title={w.removeTitle}
          verb={w.remove}
          grave
          run={async () => {
            await api('DELETE /api/v1/scans/{id}', { params: { id: removing.id } });
            await client.invalidateQueries({ queryKey: ['scans'] });
          }}
          close={() => setRemoving(undefined)}
        >
          <p>
            <strong>{removing.name}</strong>, {instant(removing.at)}
          </p>
          <p>{w.removeSays}</p>
        </FormDialog>
      ) : null}
    </>
  );
}
