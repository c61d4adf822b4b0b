import type { Action, ScanReport } from '@houdbaar/core/scan';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { TaskDialog } from '../../parts/task-dialog.tsx';
import { useFormat } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { anchorOf } from './by-risk.ts';
import classes from './scan-report.module.css';
import { words } from './words.ts';

interface ActionPlanProps {
  /** The id of the report. */
  readonly scan: string;
  readonly report: ScanReport;
}

/** What to do, the most risk for the least effort first; each step can become a task with an owner and a day. */
export function ActionPlan({ scan, report }: ActionPlanProps) {
  const w = useWords(words);
  const { language } = useLanguage();
  const { number, day } = useFormat();
  const session = useSession();
  const [adding, setAdding] = useState<Action>();
  const reads = may(session, 'agenda:read');
  const { data: tasks } = useQuery({
    queryKey: ['tasks', { scan }],
    queryFn: ({ signal }) => api('GET /api/v1/tasks', { query: { scan, limit: 100 }, signal }),
    enabled: reads,
  });
  const taskOf = ({ id }: Action) => tasks?.items.find(({ action }) => action === id);
  const findings = new Map(report.findings.map((finding) => [finding.id, finding]));
  return (
    <Panel
      title={w.plan}
      says={report.plan.length > 0 ? w.planSays : undefined}
      actions={
        reads ? (
          <Link to="/imports" search={{ tab: 'tasks' }}>
            {w.tasks}
          </Link>
        ) : null
      }
      flush
    >
      <DataTable<Action>
        cards
        caption={w.plan}
        rows={report.plan}
        keyOf={({ id }) => id}
        empty={<p className={classes.inset}>{w.planEmpty}</p>}
        columns={[
          {
            id: 'step',
            title: w.step,
            cell: ({ title, says, findings: solved }) => (
              <div className={classes.step}>
                <strong>{title[language]}</strong>
                <div>{says[language]}</div>
                {solved.length > 0 ? (
                  <div className="hb-muted">
                    {w.solves}{' '}
                    {solved.map((id, at) => {
                      const finding = findings.get(id);
                      return finding ? (
                        <span key={id}>
                          {at > 0 ? ', ' : ''}
                          <a href={`#${anchorOf(id)}`}>{finding.title[language]}</a>
                        </span>
                      ) : null;
                    })}
                  </div>
                ) : null}
              </div>
            ),
          },
          { id: 'people', title: w.affects, align: 'right', cell: ({ people }) => number(people) },
          { id: 'effort', title: w.effort, cell: ({ effort }) => w.efforts[effort] },
          { id: 'gain', title: w.gain, align: 'right', cell: ({ gain }) => `+${number(round(gain))}` },
          {
            id: 'task',
            title: w.task,
            width: '18ch',
            cell: (action) => {
              const task = taskOf(action);
              if (task)
                return (
                  <>
                    {w.taskStates[task.state]}
                    <div className="hb-muted">
                      {[task.owner?.name, task.due ? day(task.due) : null].filter(Boolean).join(', ')}
                    </div>
                  </>
                );
              if (!may(session, 'tasks:write')) return null;
              return (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={w.addTaskOf(action.title[language])}
                  onClick={() => setAdding(action)}
                >
                  {w.addTask}
                </Button>
              );
            },
          },
        ]}
      />
      {adding ? (
        <TaskDialog
          step={{ scan, action: adding.id, title: adding.title[language] }}
          close={() => setAdding(undefined)}
        />
      ) : null}
    </Panel>
  );
}

const round = (points: number): number => Math.round(10 * points) / 10;
