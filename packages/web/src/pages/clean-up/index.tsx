import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { api, lacksPolicy } from '../../api/client.ts';
import { may } from '../../api/session.ts';
import { usePolicy } from '../../api/use-purposes.ts';
import { useSession } from '../../api/use-session.ts';
import { PageFrame } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { common } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import { DuePeople } from './due-people.tsx';
import { Holds } from './holds.tsx';
import { LapseCalendar } from './lapse-calendar.tsx';
import { PlanList } from './plan-list.tsx';
import { words } from './words.ts';
import { Worklist } from './worklist.tsx';

const route = getRouteApi('/signed-in/clean-up');

/** What lapses when, and the plans that take it away. */
export function Page() {
  const w = useWords(words);
  const { toPurposes } = useWords(common);
  const session = useSession();
  const navigate = useNavigate();
  const { month, purpose } = route.useSearch();
  const client = useQueryClient();
  const plans = useQuery({
    queryKey: ['plans'],
    enabled: may(session, 'plans:read'),
    queryFn: ({ signal }) => api('GET /api/v1/plans', { signal }),
  });
  const make = useMutation({
    mutationFn: () => api('POST /api/v1/plans', { body: {} }),
    async onSuccess({ id }) {
      await client.invalidateQueries({ queryKey: ['plans'] });
      await navigate({ to: '/clean-up/$id', params: { id } });
    },
  });
  const noPolicy = lacksPolicy(usePolicy().error);
  const button = noPolicy ? (
    <Link to="/purposes">{toPurposes}</Link>
  ) : may(session, 'plans:write') ? (
    <Button onClick={() => make.mutate()} loading={make.isPending}>
      {w.newPlan}
    </Button>
  ) : null;
  return (
    <PageFrame
      title={w.title}
      says={!noPolicy && may(session, 'plans:write') ? `${w.says} ${w.newPlanSays}` : w.says}
      actions={plans.data?.items.length === 0 ? null : button}
    >
      <ProblemNote problem={make.error ?? plans.error} again={() => void plans.refetch()} />
      {may(session, 'plans:read') ? (
        <PlanList plans={plans.data?.items} action={button} noPolicy={noPolicy} />
      ) : null}
      {may(session, 'agenda:read') ? (
        <>
          <LapseCalendar />
          {month && may(session, 'people:read') ? <DuePeople month={month} purpose={purpose} /> : null}
        </>
      ) : null}
      {may(session, 'plans:read') ? <Worklist /> : null}
      {may(session, 'holds:read') ? <Holds /> : null}
    </PageFrame>
  );
}
