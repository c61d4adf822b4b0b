import { Button, SegmentedControl } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { api, call } from '../../api/client.ts';
import type { ConsentEntry } from '../../api/contract.generated.ts';
import { saveAs } from '../../api/download.ts';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { Badge } from '../../signs/verdict.tsx';
import { common } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/consents');
const tones = { consent: 'lawful', withdrawal: 'unlawful', objection: 'unlawful' } as const;

/** Consents, withdrawals and objections, newest first, each with its proof. */
export function Ledger() {
  const w = useWords(words);
  const { channels } = useWords(common);
  const { day, list } = useFormat();
  const session = useSession();
  const navigate = useNavigate();
  const { kind } = route.useSearch();
  const chosen = kind === 'consent' || kind === 'withdrawal' || kind === 'objection' ? kind : undefined;
  const { rows, error, refetch, more } = usePages(['consents', chosen], (cursor, signal) =>
    api('GET /api/v1/consents', {
      query: { limit: 50, ...(chosen ? { kind: chosen } : {}), ...(cursor ? { cursor } : {}) },
      signal,
    }),
  );
  const prove = useMutation({
    async mutationFn({ person, id, kind: of }: ConsentEntry) {
      const response = await call('POST /api/v1/proofs', {
        body: of === 'consent' ? { person, consent: id } : { person, objection: id },
        headers: { Accept: 'application/pdf' },
      });
      saveAs(await response.blob(), `houdbaar-${person}-${of}.pdf`);
    },
  });
  return (
    <Panel
      title={w.ledger}
      says={w.ledgerSays}
      flush
      actions={
        <SegmentedControl
          size="xs"
          aria-label={w.kind}
          value={chosen ?? ''}
          onChange={(value) => void navigate({ to: '/consents', search: value ? { kind: value } : {} })}
          data={[
            { value: '', label: w.all },
            ...(['consent', 'withdrawal', 'objection'] as const).map((value) => ({
              value,
              label: w.kinds[value],
            })),
          ]}
        />
      }
    >
      <ProblemNote problem={error ?? prove.error} again={() => void refetch()} />
      {error && !rows ? null : (
        <DataTable<ConsentEntry>
          cards
          caption={w.ledger}
          rows={rows}
          keyOf={({ person, entry, id }) => `${person} ${entry} ${id}`}
          empty={<EmptyState title={w.none} says={w.noneSays} />}
          more={more}
          columns={[
            { id: 'day', title: w.day, cell: ({ day: at }) => day(at) },
            {
              id: 'kind',
              title: w.kind,
              cell: ({ kind: of }) => <Badge tone={tones[of]}>{w.kinds[of]}</Badge>,
            },
            {
              id: 'person',
              title: w.person,
              cell: ({ person }) => (
                <Link to="/people/$id" params={{ id: String(person) }}>
                  {person}
                </Link>
              ),
            },
            { id: 'for', title: w.for, cell: ({ for: of }) => (of ? (w.purposes[of] ?? of) : '–') },
            {
              id: 'channels',
              title: w.channels,
              cell: ({ channels: of }) =>
                of.length > 0 ? list(of.map((each) => channels[each] ?? each)) : w.everyChannel,
            },
            { id: 'wording', title: w.wording, cell: ({ wording, form }) => wording?.version ?? form ?? '–' },
            { id: 'source', title: w.source, cell: ({ source, by }) => source ?? by },
            ...(may(session, 'proofs:read')
              ? [
                  {
                    id: 'proof',
                    title: '',
                    align: 'right' as const,
                    cell: (entry: ConsentEntry) =>
                      entry.kind === 'withdrawal' ? null : (
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          loading={prove.isPending && prove.variables === entry}
                          onClick={() => prove.mutate(entry)}
                        >
                          {w.proof}
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Panel>
  );
}
