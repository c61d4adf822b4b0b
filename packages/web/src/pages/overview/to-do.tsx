import { Link } from '@tanstack/react-router';
import type { Overview } from '../../api/contract.generated.ts';
import { usePolicy } from '../../api/use-purposes.ts';
import { useSession } from '../../api/use-session.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './overview.module.css';
import { placeOf } from './place-of.ts';
import { words } from './words.ts';

type Item = Overview['todo'][number];

/** What waits today, most pressing first as the server orders it; each line leads to where it is done. */
export function ToDo({ todo }: { readonly todo: Overview['todo'] }) {
  const w = useWords(words);
  return (
    <Panel title={w.todoTitle}>
      {todo.length === 0 ? <EmptyState title={w.nothing} says={w.nothingSays} /> : null}
      <ul className={classes.todo}>
        {todo.map((item) => (
          <li key={`${item.kind} ${item.purpose ?? ''} ${item.link.id ?? ''} ${item.right ?? ''}`}>
            <Line item={item} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const soonDays = 7;

function Line({ item }: { readonly item: Item }) {
  const w = useWords(words);
  const { number, day } = useFormat();
  const session = useSession();
  const { data: policy } = usePolicy();
  const assessmentOf = (purpose: string) =>
    policy?.assessments.find(({ purposes }) => purposes.includes(purpose))?.id;
  const { kind, count, by, daysLeft, planned, right } = item;
  const says = w.todo[kind]?.[count === 1 ? 0 : 1] ?? kind;
  const under = [
    ...(right ? [w.rights[right]] : []),
    ...(by ? [w.by(day(by))] : []),
    ...(planned === undefined ? [] : [planned ? w.planned : w.unplanned]),
  ].join(' · ');
  return (
    <Link {...placeOf(item, session, assessmentOf)} className={classes.todoLine}>
      <span className={classes.count}>{number(count)}</span>
      <span>
        {says}{' '}
        {daysLeft !== null && daysLeft <= soonDays ? (
          <Badge tone={daysLeft < 0 ? 'unlawful' : 'soon'}>
            {daysLeft < 0 ? w.late(-daysLeft) : w.daysLeft(daysLeft)}
          </Badge>
        ) : null}
        {under ? <span className={classes.under}>{under}</span> : null}
      </span>
      <span aria-hidden="true" className="hb-muted">
        ›
      </span>
    </Link>
  );
}
