import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import type { DuePerson } from '../../api/contract.generated.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { Verdict } from '../../signs/verdict.tsx';
import { common } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

interface DuePeopleProps {
  /** `2026-12` */
  readonly month: string;
  readonly purpose: string | undefined;
}

/** The last day of a month. */
const endOf = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** Who lapses in a month, with what becomes of each lane on that day. */
export function DuePeople({ month, purpose }: DuePeopleProps) {
  const w = useWords(words);
  const { channels } = useWords(common);
  const { day, month: monthName } = useFormat();
  const nameOf = usePurposeNames();
  const navigate = useNavigate();
  const valid = /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month);
  const { rows, error, refetch, more } = usePages(
    ['agenda-people', month, purpose],
    (cursor, signal) =>
      api('GET /api/v1/agenda/people', {
        query: {
          from: `${month}-01`,
          to: endOf(month),
          limit: 100,
          ...(purpose ? { purpose } : {}),
          ...(cursor ? { cursor } : {}),
        },
        signal,
      }),
    valid,
  );
  if (!valid) return null;
  const said = ({ ask, purpose: of, channel }: DuePerson['changes'][number]) =>
    ask === 'keep'
      ? w.keepEnds(nameOf(of))
      : w.contactChanges(nameOf(of), channels[channel ?? ''] ?? channel ?? '');
  const title = purpose
    ? w.lapsing(nameOf(purpose), monthName(`${month}-01`))
    : w.lapsingAll(monthName(`${month}-01`));
  return (
    <Panel
      title={title}
      says={w.lapsingSays}
      actions={
        <Button
          variant="default"
          size="xs"
          onClick={() => void navigate({ to: '/clean-up', search: {}, resetScroll: false })}
        >
          {w.clearMonth}
        </Button>
      }
      flush
    >
      <ProblemNote problem={error} again={() => void refetch()} />
      <DataTable<DuePerson>
        caption={title}
        rows={rows}
        keyOf={({ person, day: on }) => `${person} ${on}`}
        empty={more ? undefined : <EmptyState title={w.nobodyLapses} says={w.nobodyLapsesSays} />}
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
          { id: 'day', title: w.day, cell: ({ day: on }) => day(on) },
          {
            id: 'changes',
            title: w.changes,
            cell: ({ changes }) => (
              <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 4 }}>
                {changes.map((change) => (
                  <li key={`${change.ask} ${change.purpose} ${change.channel ?? ''}`}>
                    {said(change)}{' '}
                    {change.ask === 'contact' && change.after ? (
                      <Verdict outcome={change.after.outcome} />
                    ) : null}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Panel>
  );
}
