import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { Columns, PageFrame } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { PlanActions } from './plan-actions.tsx';
import { PlanPeople } from './plan-people.tsx';
import { PlanStatistics } from './plan-statistics.tsx';
import { PlanSteps } from './plan-steps.tsx';
import { PlanSummary } from './plan-summary.tsx';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/clean-up/$id');

/** One plan: where it stands, what it does, whom it concerns, and the next step. */
export function Page() {
  const w = useWords(words);
  const { day, instant } = useFormat();
  const { id } = route.useParams();
  const {
    data: plan,
    error,
    refetch,
  } = useQuery({
    queryKey: ['plan', id],
    queryFn: ({ signal }) => api('GET /api/v1/plans/{id}', { params: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'executing' ? 1500 : false),
  });
  if (!plan)
    return (
      <PageFrame title={w.title('…')}>
        <ProblemNote problem={error} again={() => void refetch()} />
      </PageFrame>
    );
  return (
    <PageFrame
      title={w.title(day(plan.day))}
      says={`${w.made(plan.created.by, instant(plan.created.at))} · ${w.law(plan.policyVersion, plan.lawVersion)}`}
      actions={<PlanActions plan={plan} />}
    >
      <Columns split="main-left">
        <PlanSummary plan={plan} />
        <PlanSteps plan={plan} />
      </Columns>
      <PlanPeople key={plan.id} plan={plan} />
      <PlanStatistics plan={plan} />
    </PageFrame>
  );
}
