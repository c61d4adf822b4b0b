import type { Person } from '../../api/contract.generated.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

/** The chained entries of evidence, with whether they can still be read. */
export function PersonEvidence({ person }: { readonly person: Person }) {
  const w = useWords(words);
  const { instant } = useFormat();
  return (
    <Panel title={w.evidence} says={w.evidenceSays} flush>
      <DataTable
        caption={w.evidence}
        keyOf={({ seq }) => seq}
        rows={person.evidence}
        columns={[
          { id: 'seq', title: '#', cell: ({ seq }) => seq, width: '6ch' },
          { id: 'at', title: w.day, cell: ({ at }) => instant(at), width: '24ch' },
          { id: 'kind', title: w.happened, cell: ({ called }) => called },
          { id: 'state', title: '', cell: ({ state }) => w.sealed[state] ?? state },
        ]}
      />
    </Panel>
  );
}
