import type { Plan } from '../../api/contract.generated.ts';
import { Panel } from '../../parts/page-frame.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './plan.module.css';
import { words } from './words.ts';

/** How far the plan has come, who did what, and why a second person is needed. */
export function PlanSteps({ plan }: { readonly plan: Plan }) {
  const w = useWords(words);
  const { instant, day } = useFormat();
  const approved = plan.approvals.at(-1);
  const steps = [
    { name: w.steps.planned, done: plan.created },
    { name: w.steps.announced, done: plan.announced },
    { name: w.steps.approved, done: approved ?? null },
    {
      name: w.steps.executed,
      done: plan.finishedAt ? { at: plan.finishedAt, by: plan.started?.by ?? '' } : null,
    },
  ];
  return (
    <Panel>
      <ol className={classes.steps}>
        {steps.map(({ name, done }) => (
          <li key={name} data-done={Boolean(done) || undefined}>
            <strong>
              <span aria-hidden="true">{done ? '●' : '○'}</span> {name}
            </strong>
            {done ? (
              <div className="hb-muted">
                {done.by} · {instant(done.at)}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      {plan.state === 'approved' && plan.executeFrom && Date.parse(plan.executeFrom) > Date.now() ? (
        <p>{w.waitUntil(instant(plan.executeFrom))}</p>
      ) : null}
      {plan.state === 'announced' && plan.executeFrom ? <p>{w.announceSays(day(plan.executeFrom))}</p> : null}
      {plan.needsSecond && !approved ? (
        <div>
          <p>{w.second}:</p>
          <ul>
            {plan.whySecond.map((why) => (
              <li key={why}>{w.whySecond[why]}</li>
            ))}
          </ul>
          {plan.madeOnMachine ? <p>{w.madeOnMachine(plan.created.by)}</p> : null}
        </div>
      ) : null}
      <p className="hb-muted">{w.hashSays}</p>
      <dl className={classes.hash}>
        <dt>{w.hash}</dt>
        <dd>
          <code>{plan.hash}</code>
        </dd>
      </dl>
      {plan.state === 'executed' ? (
        <p className="hb-muted">
          {w.verify} <code>npx houdbaar verify certificate-{plan.id}.json</code>
        </p>
      ) : null}
    </Panel>
  );
}
