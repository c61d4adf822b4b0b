import { api } from '../../api/client.ts';
import type { Import, ImportRefusal } from '../../api/contract.generated.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { refusalWords } from '../../words/refusals.ts';
import { words } from './words.ts';

/** The rows that were left out, each with its reason. */
export function Refusals({ run }: { readonly run: NonNullable<Import> }) {
  const w = useWords(words);
  const { names, says } = useWords(refusalWords);
  const { number } = useFormat();
  const { rows, more } = usePages(['import-refusals', run.id, run.state], (cursor, signal) =>
    api('GET /api/v1/imports/{id}/refusals', {
      params: { id: run.id },
      query: { limit: 25, ...(cursor ? { cursor } : {}) },
      signal,
    }),
  );
  if (rows?.length === 0) return null;
  const severalFiles = rows?.some(({ file }) => file > 0) ?? false;
  return (
    <Panel title={w.refusals} says={w.refusalsSays} flush>
      <DataTable<ImportRefusal>
        caption={w.refusals}
        rows={rows}
        keyOf={({ file, row }) => `${file} ${row}`}
        more={more}
        columns={[
          ...(severalFiles
            ? [{ id: 'file', title: w.file, cell: ({ file }: ImportRefusal) => w.fileNumber(file + 1) }]
            : []),
          { id: 'row', title: w.row, align: 'right', width: '10ch', cell: ({ row }) => number(row) },
          { id: 'reason', title: w.reason, cell: ({ reason }) => names[reason] },
          {
            id: 'what',
            title: w.whatNow,
            cell: ({ reason }) => <span className="hb-muted">{says[reason]}</span>,
          },
        ]}
      />
    </Panel>
  );
}
