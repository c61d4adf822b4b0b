import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/use-session.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Columns, PageFrame, Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useWords } from '../../words/language.ts';
import { ContactShare } from './contact-share.tsx';
import classes from './overview.module.css';
import { Retention } from './retention.tsx';
import { Score } from './score.tsx';
import { Sleepers } from './sleepers.tsx';
import { ToDo } from './to-do.tsx';
import { words } from './words.ts';

/** What asks for attention today, and how the house stands. Every figure leads to the people behind it. */
export function Page() {
  const w = useWords(words);
  const { data, error, refetch } = useQuery({
    queryKey: ['overview'],
    queryFn: ({ signal }) => api('GET /api/v1/overview', { signal }),
    refetchInterval: ({ state }) => (state.data?.standing?.complete === false ? 5000 : false),
  });
  const purposes = useSession()?.purposes;
  if (!data)
    return (
      <PageFrame title={w.title}>
        <ProblemNote problem={error} again={() => void refetch()} />
      </PageFrame>
    );
  const { standing, sleepers, score, todo } = data;
  const judging = standing?.complete === false;
  const seesNone = standing !== null && purposes?.length === 0;
  const shows = !judging && !seesNone;
  if (!data.hasPolicy)
    return (
      <PageFrame title={w.title}>
        <Panel flush>
          <EmptyState
            title={w.noPolicy}
            says={w.noPolicySays}
            action={
              <Button component={Link} to="/purposes">
                {w.toPurposes}
              </Button>
            }
          />
        </Panel>
      </PageFrame>
    );
  const empty = standing?.people?.people === 0;
  return (
    <PageFrame title={w.title} says={empty || seesNone || judging ? undefined : w.says(todo.length)}>
      {judging ? <p role="note">{w.judging}</p> : null}
      {empty ? (
        <Panel flush>
          <EmptyState
            title={w.nobody}
            says={w.nobodySays}
            action={
              <Button component={Link} to="/imports">
                {w.toImports}
              </Button>
            }
          />
        </Panel>
      ) : null}
      <Columns split="main-right">
        <div className={classes.stack}>
          <ToDo todo={todo} />
          {sleepers ? <Sleepers sleepers={sleepers} /> : null}
        </div>
        <div className={classes.stack}>
          {seesNone ? (
            <Panel flush>
              <EmptyState title={w.noPurposes} says={w.noPurposesSays} />
            </Panel>
          ) : null}
          {standing && shows ? <Retention standing={standing} /> : null}
          {standing && shows && standing.contact.length > 0 ? (
            <ContactShare contact={standing.contact} />
          ) : null}
        </div>
      </Columns>
      {score && !judging ? <Score score={score} /> : null}
    </PageFrame>
  );
}
