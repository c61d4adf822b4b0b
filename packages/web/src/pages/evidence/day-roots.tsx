import { Button } from '@mantine/core';
import { api } from '../../api/client.ts';
import type { DailyRoot } from '../../api/contract.generated.ts';
import { saveAs } from '../../api/download.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './evidence.module.css';
import { words } from './words.ts';

/** Every root that there is, a page at a time. */
async function allRoots(): Promise<DailyRoot[]> {
  const found: DailyRoot[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await api('GET /api/v1/evidence/roots', {
      query: { limit: 100, ...(cursor ? { cursor } : {}) },
    });
    found.push(...items);
    if (!next) return found;
    cursor = next;
  }
}

/** The signed root of each day. */
export function DayRoots() {
  const w = useWords(words);
  const { day, number } = useFormat();
  const { rows, error, more } = usePages(['roots'], (cursor, signal) =>
    api('GET /api/v1/evidence/roots', { query: { limit: 30, ...(cursor ? { cursor } : {}) }, signal }),
  );
  const save = async () =>
    saveAs(
      new Blob([JSON.stringify(await allRoots(), null, 2)], { type: 'application/json' }),
      'houdbaar-roots.json',
    );
  return (
    <Panel
      title={w.roots}
      says={w.rootsSays}
      flush
      actions={
        rows && rows.length > 0 ? (
          <Button variant="default" size="xs" onClick={() => void save()}>
            {w.exportRoots}
          </Button>
        ) : null
      }
    >
      <ProblemNote problem={error} />
      <DataTable
        caption={w.roots}
        rows={rows}
        keyOf={({ day: at }) => at}
        empty={<EmptyState title={w.noRoots} says={w.noRootsSays} />}
        more={more}
        columns={[
          { id: 'day', title: w.day, cell: ({ day: at }) => day(at) },
          { id: 'leaves', title: w.leaves, align: 'right', cell: ({ leaves }) => number(leaves) },
          { id: 'root', title: w.root, cell: ({ root }) => <code className={classes.hash}>{root}</code> },
        ]}
      />
    </Panel>
  );
}
