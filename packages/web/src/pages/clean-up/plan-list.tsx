import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Plan } from '../../api/contract.generated.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { Badge, type Tone } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

const tones: Readonly<Record<Plan['state'], Tone>> = {
  planned: 'plain',
  announced: 'soon',
  approved: 'soon',
  executing: 'soon',
  paused: 'unknown',
  executed: 'lawful',
  cancelled: 'plain',
};

interface PlanListProps {
  readonly plans: readonly Plan[] | undefined;
  readonly action: ReactNode;
  /** Without a policy nothing can be planned. */
  readonly noPolicy: boolean;
}

/** Plans, newest first, each with what it would do and its next step. */
export function PlanList({ plans, action, noPolicy }: PlanListProps) {
  const w = useWords(words);
  const { day, number } = useFormat();
  const what = ({ counts: { planned } }: Plan): string =>
    (['erase', 'anonymise', 'block', 'fields'] as const)
      .filter((each) => planned[each] > 0)
      .map((each) => w.counts[each](number(planned[each])))
      .join(' · ') || w.none;
  return (
    <Panel title={w.plans} flush>
      <DataTable
        cards
        caption={w.plans}
        rows={plans}
        keyOf={({ id }) => id}
        empty={
          <EmptyState title={w.noPlans} says={noPolicy ? w.noPlansYet : w.noPlansSays} action={action} />
        }
        columns={[
          {
            id: 'made',
            title: w.made,
            cell: ({ id, day: made, created }) => (
              <>
                <Link to="/clean-up/$id" params={{ id }}>
                  {day(made)}
                </Link>
                <div className="hb-muted">{w.by(created.by)}</div>
              </>
            ),
          },
          {
            id: 'state',
            title: w.state,
            cell: ({ state }) => <Badge tone={tones[state]}>{w.states[state]}</Badge>,
          },
          {
            id: 'people',
            title: w.people,
            align: 'right',
            cell: ({ counts: { planned } }) =>
              number(planned.erase + planned.anonymise + planned.block + planned.fields),
          },
          { id: 'what', title: w.what, cell: what },
          {
            id: 'next',
            title: w.next,
            cell: ({ state, executeFrom }) => {
              const step = w.steps[state];
              return typeof step === 'function' ? step(executeFrom ? day(executeFrom) : '…') : step;
            },
          },
        ]}
      />
    </Panel>
  );
}
