import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Person } from '../../api/contract.generated.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { Reasons } from '../../signs/reason-line.tsx';
import { Verdict } from '../../signs/verdict.tsx';
import { common } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

/** Every lane with its verdict, until when, and why; keeping by purpose on demand. */
export function PersonLanes({ person }: { readonly person: Person }) {
  const w = useWords(words);
  const { channels } = useWords(common);
  const { list } = useFormat();
  const [withKeep, setWithKeep] = useState(false);
  const lanes = person.lanes.filter(({ ask }) => withKeep || ask === 'contact');
  return (
    <Panel
      title={w.mayI}
      flush
      actions={
        <Button
          variant="subtle"
          size="compact-sm"
          aria-pressed={withKeep}
          onClick={() => setWithKeep(!withKeep)}
        >
          {w.showKeep}
        </Button>
      }
    >
      <DataTable
        caption={w.mayI}
        cards
        keyOf={({ purpose, ask, channel }) => `${purpose} ${ask} ${channel ?? ''}`}
        rows={lanes}
        columns={[
          { id: 'purpose', title: w.forWhat, cell: ({ name }) => name, width: '22%' },
          {
            id: 'channel',
            title: w.how,
            cell: ({ channel }) => (channel ? (channels[channel] ?? channel) : w.keep),
            width: '12%',
          },
          {
            id: 'verdict',
            title: w.verdict,
            cell: ({ outcome, until }) => <Verdict outcome={outcome} until={until} />,
            width: '20%',
          },
          {
            id: 'why',
            title: w.why,
            cell: ({ reasons, counsel, needs }) => (
              <>
                <Reasons reasons={reasons} />
                {needs.length > 0 ? <div className="hb-muted">{w.missing(list(needs))}</div> : null}
                {counsel ? <div className="hb-muted">{w.counsel}</div> : null}
              </>
            ),
          },
        ]}
      />
    </Panel>
  );
}
