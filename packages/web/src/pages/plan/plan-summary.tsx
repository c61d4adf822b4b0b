import { Progress } from '@mantine/core';
import type { Plan } from '../../api/contract.generated.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

const actions = ['erase', 'anonymise', 'block', 'fields'] as const;

/** What the plan does, in numbers: planned, done, skipped and held. */
export function PlanSummary({ plan }: { readonly plan: Plan }) {
  const w = useWords(words);
  const { number } = useFormat();
  const { planned, done, skipped, held, people } = plan.counts;
  const handled = actions.reduce((sum, each) => sum + done[each], 0);
  const all = actions.reduce((sum, each) => sum + planned[each], 0);
  const passed = Object.entries(skipped).filter(([, count]) => count > 0);
  return (
    <Panel title={w.summary} flush>
      {plan.state === 'executing' || plan.state === 'paused' ? (
        <div style={{ padding: '0 18px 8px' }} aria-live="polite">
          {w.progress(number(handled), number(all))}
          <Progress value={all === 0 ? 100 : (100 * handled) / all} aria-label={w.summary} />
        </div>
      ) : null}
      <DataTable
        caption={w.summary}
        rows={actions.filter((each) => planned[each] > 0)}
        keyOf={(each) => each}
        empty={<p style={{ padding: '0 18px' }}>{people === 0 ? w.nothingSays : null}</p>}
        columns={[
          { id: 'action', title: w.action, cell: (each) => w.actions[each] },
          { id: 'planned', title: w.planned, align: 'right', cell: (each) => number(planned[each]) },
          { id: 'done', title: w.done, align: 'right', cell: (each) => number(done[each]) },
        ]}
        foot={
          [
            ...passed.map(([why, count]) => `${w.skipped}: ${number(count)} ${w.skippedWhy[why] ?? why}`),
            ...(held > 0 ? [w.held(held, number(held))] : []),
          ].join(' · ') || undefined
        }
      />
    </Panel>
  );
}
