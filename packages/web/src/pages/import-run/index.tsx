import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { downloadCsv } from '../../api/download.ts';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { ImportCounts } from '../../parts/import-counts.tsx';
import { PageFrame, Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { Refusals } from './refusals.tsx';
import { RunProgress } from './run-progress.tsx';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/imports/$id');

/** One import: how far it is, what became of its rows, and what was left out with why. */
export function Page() {
  const w = useWords(words);
  const { instant, number } = useFormat();
  const session = useSession();
  const { id } = route.useParams();
  const {
    data: run,
    error,
    refetch,
  } = useQuery({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => api('GET /api/v1/imports/{id}', { params: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 1000 : false),
  });
  if (!run)
    return (
      <PageFrame title={w.title}>
        <ProblemNote problem={error} again={() => void refetch()} />
      </PageFrame>
    );
  const { counts } = run;
  const leftOut = run.unread > 0 || Object.values(counts.refused).some((count) => count !== 0);
  return (
    <PageFrame
      title={run.name}
      says={
        <>
          {w.begun(run.createdBy, instant(run.createdAt))} · {w.from(run.source, run.supplier)}
        </>
      }
      actions={
        <Button variant="default" component={Link} to="/imports">
          {w.back}
        </Button>
      }
    >
      <RunProgress run={run} />
      <Panel
        title={run.state === 'done' ? w.result : w.resultNow}
        actions={
          leftOut && run.state !== 'running' ? (
            <Button
              variant="default"
              size="xs"
              title={w.errorsSays}
              onClick={() =>
                void downloadCsv(
                  'GET /api/v1/imports/{id}/errors',
                  { params: { id: run.id } },
                  `import-${run.id.slice(0, 8)}-errors.csv`,
                )
              }
            >
              {w.errors}
            </Button>
          ) : null
        }
      >
        <ImportCounts counts={counts} />
        {run.unread > 0 ? <p>{w.unread(number(run.unread))}</p> : null}
      </Panel>
      {run.state === 'done' ? (
        <Panel title={w.next}>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
            {may(session, 'people:read') ? (
              <Button component={Link} to="/people">
                {w.toPeople}
              </Button>
            ) : null}
            {may(session, 'gate:outcome') ? (
              <Button variant="default" component={Link} to="/gate">
                {w.toGate}
              </Button>
            ) : null}
            <Button variant="default" component={Link} to="/imports">
              {w.another}
            </Button>
          </div>
        </Panel>
      ) : null}
      {leftOut ? <Refusals run={run} /> : null}
    </PageFrame>
  );
}
