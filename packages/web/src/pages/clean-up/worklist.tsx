import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { WorklistEntry } from '../../api/contract.generated.ts';
import { may } from '../../api/session.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { useSession } from '../../api/use-session.ts';
import { ConfirmByTyping } from '../../parts/confirm-by-typing.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

/** People of whom nobody knows how long they may be kept, and the one decision about them all. */
export function Worklist() {
  const w = useWords(words);
  const { day, list } = useFormat();
  const nameOf = usePurposeNames();
  const session = useSession();
  const [deciding, setDeciding] = useState(false);
  const { rows, error, refetch, more } = usePages(['worklist'], (cursor, signal) =>
    api('GET /api/v1/worklist', { query: { limit: 20, ...(cursor ? { cursor } : {}) }, signal }),
  );
  const lacks = ({ why }: WorklistEntry): string =>
    list([...new Set(why.flatMap(({ missing }) => missing))].map((fact) => w.missingFacts[fact] ?? fact));
  return (
    <Panel
      title={w.worklistTitle}
      says={w.worklistSays}
      actions={
        rows && rows.length > 0 && may(session, 'plans:approve') ? (
          <Button variant="default" onClick={() => setDeciding(true)}>
            {w.countFrom}
          </Button>
        ) : null
      }
      flush
    >
      <ProblemNote problem={error} again={() => void refetch()} />
      {error && !rows ? null : (
        <DataTable<WorklistEntry>
          caption={w.worklistTitle}
          rows={rows}
          keyOf={({ person }) => person}
          empty={<EmptyState title={w.worklistEmpty} says={w.worklistEmptySays} />}
          more={more}
          columns={[
            {
              id: 'person',
              title: w.person,
              cell: ({ person, name }) => (
                <Link to="/people/$id" params={{ id: String(person) }}>
                  {name ?? `#${person}`}
                </Link>
              ),
            },
            { id: 'obtained', title: w.obtainedBy, cell: ({ obtainedBy }) => day(obtainedBy) },
            {
              id: 'purposes',
              title: w.purposes,
              cell: ({ why }) => list(why.flatMap(({ purpose }) => (purpose ? [nameOf(purpose)] : []))),
            },
            { id: 'missing', title: w.missing, cell: lacks },
          ]}
        />
      )}
      {deciding ? <CountFrom close={() => setDeciding(false)} /> : null}
    </Panel>
  );
}

/** What counting from the day of import would do, before it is done. */
function CountFrom({ close }: { readonly close: () => void }) {
  const w = useWords(words);
  const { number } = useFormat();
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ['worklist-decision'],
    gcTime: 0,
    queryFn: ({ signal }) =>
      api('POST /api/v1/worklist/approve', { body: { people: 'all', dryRun: true }, signal }),
  });
  return (
    <ConfirmByTyping
      title={w.countTitle}
      word={w.countWord}
      verb={w.countVerb(data ? number(data.people) : '…')}
      final
      close={close}
      run={async () => {
        await api('POST /api/v1/worklist/approve', { body: { people: 'all' } });
        await client.invalidateQueries();
      }}
    >
      <ProblemNote problem={error} />
      <div aria-live="polite">
        {data ? (
          <>
            <p>{w.countSays(data.people, number(data.people))}</p>
            <p>
              <strong>{w.countLapses(data.lapsing, number(data.lapsing))}</strong>
            </p>
            <p>{w.countEvidence}</p>
          </>
        ) : (
          <p className="hb-muted">{w.counting}</p>
        )}
      </div>
    </ConfirmByTyping>
  );
}
