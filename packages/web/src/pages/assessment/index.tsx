import type { AssessmentAnswers } from '@houdbaar/core/assessment';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ApiProblem, api } from '../../api/client.ts';
import { useDraftSession } from '../../api/use-draft.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { AssessmentBanner } from '../../parts/assessment-banner.tsx';
import { Columns, PageFrame } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { assessmentName } from '../../words/assessment-name.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './assessment.module.css';
import { Conclusion } from './conclusion.tsx';
import { InDraft } from './in-draft.tsx';
import { InForceActions } from './in-force-actions.tsx';
import { Questions } from './questions.tsx';
import { Standing } from './standing.tsx';
import { useForm } from './use-form.ts';
import { Versions } from './versions.tsx';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/assessments/$id');

/** One assessment: as it is in force, to read, sign and withdraw; or in a draft, to fill in. */
export function Page() {
  const { id } = route.useParams();
  const { draft } = route.useSearch();
  return draft ? <Drafted key={`${draft} ${id}`} id={id} draft={draft} /> : <InForce key={id} id={id} />;
}

function Drafted({ id, draft }: { readonly id: string; readonly draft: string }) {
  const w = useWords(words);
  const { list } = useFormat();
  const { session, error, refetch } = useDraftSession(draft);
  if (session) return <InDraft id={id} session={session} />;
  return (
    <PageFrame title={w.title(assessmentName(id, [], list))}>
      <ProblemNote problem={error} again={() => void refetch()} />
    </PageFrame>
  );
}

function InForce({ id }: { readonly id: string }) {
  const w = useWords(words);
  const form = useForm();
  const { data, error, refetch } = useQuery({
    queryKey: ['assessment', id],
    queryFn: ({ signal }) => api('GET /api/v1/assessments/{id}', { params: { id }, signal }),
  });
  const nameOf = usePurposeNames();
  const { list } = useFormat();
  const answers = data?.answers as AssessmentAnswers | undefined;
  if (error instanceof ApiProblem && error.status === 404)
    return (
      <PageFrame title={w.notThere} says={w.notThereSays}>
        <Link to="/assessments">{w.toAll}</Link>
      </PageFrame>
    );
  return (
    <PageFrame
      title={w.title(assessmentName(id, data?.purposes.map(nameOf) ?? [], list))}
      says={data?.interest ?? w.inForce}
      actions={data ? <InForceActions assessment={data} /> : null}
    >
      <ProblemNote problem={error} again={() => void refetch()} />
      {data ? <AssessmentBanner assessment={data} /> : null}
      {data && answers && form ? (
        <>
          <Columns split="main-left">
            <Questions form={form} answers={answers} />
            <div className={`${classes.side} ${classes.sticky}`}>
              <Standing assessment={data} />
              <Conclusion answers={answers} />
            </div>
          </Columns>
          <Versions id={id} />
        </>
      ) : null}
    </PageFrame>
  );
}
