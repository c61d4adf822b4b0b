import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, lacksPolicy } from '../../api/client.ts';
import type { Assessment } from '../../api/contract.generated.ts';
import { may } from '../../api/session.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { useSession } from '../../api/use-session.ts';
import { AssessmentBanner } from '../../parts/assessment-banner.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { PageFrame, Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Badge, type Tone } from '../../signs/verdict.tsx';
import { assessmentName } from '../../words/assessment-name.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { NewAssessment } from './new-assessment.tsx';
import { words } from './words.ts';

const tones: Readonly<Record<Assessment['status']['state'], Tone>> = {
  failed: 'unlawful',
  open: 'unknown',
  draft: 'unlawful',
  signed: 'lawful',
  'review-soon': 'soon',
  overdue: 'soon',
  expired: 'unlawful',
};
const outcomes = { passes: 'lawful', fails: 'unlawful', unknown: 'unknown' } as const;

/** The assessments of the policy in force, the first to be looked at again on top. */
export function Page() {
  const w = useWords(words);
  const { day, list } = useFormat();
  const nameOf = usePurposeNames();
  const session = useSession();
  const [making, make] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['assessments'],
    queryFn: ({ signal }) => api('GET /api/v1/assessments', { signal }),
  });
  const rows = data?.items.toSorted((one, other) =>
    (one.status.review ?? '9').localeCompare(other.status.review ?? '9'),
  );
  const button = may(session, 'policy:propose') ? (
    <Button onClick={() => make(true)}>{w.fresh}</Button>
  ) : null;
  const nothing = lacksPolicy(error);
  return (
    <PageFrame title={w.title} says={w.says} actions={button}>
      {rows?.map((each) => (
        <AssessmentBanner key={each.id} assessment={each} />
      ))}
      {error && !nothing ? <ProblemNote problem={error} again={() => void refetch()} /> : null}
      <Panel flush>
        <DataTable<Assessment>
          cards
          caption={w.title}
          rows={nothing ? [] : rows}
          keyOf={({ id }) => id}
          empty={<EmptyState title={w.empty} says={w.emptySays} action={button} />}
          columns={[
            {
              id: 'assessment',
              title: w.assessment,
              width: '34%',
              cell: ({ id, interest, purposes }) => (
                <>
                  <Link to="/assessments/$id" params={{ id }}>
                    {assessmentName(id, purposes.map(nameOf), list)}
                  </Link>
                  {interest ? <div className="hb-muted">{interest}</div> : null}
                </>
              ),
            },
            {
              id: 'state',
              title: w.state,
              cell: ({ status }) => <Badge tone={tones[status.state]}>{w.states[status.state]}</Badge>,
            },
            {
              id: 'outcome',
              title: w.outcome,
              cell: ({ outcome }) => <Badge tone={outcomes[outcome]}>{w.outcomes[outcome]}</Badge>,
            },
            {
              id: 'signed',
              title: w.signed,
              cell: ({ signed, signedBy }) =>
                signed ? (
                  signedBy ? (
                    w.by(day(signed), signedBy)
                  ) : (
                    day(signed)
                  )
                ) : (
                  <span className="hb-muted">{w.unsigned}</span>
                ),
            },
            {
              id: 'review',
              title: w.review,
              cell: ({ status }) => (status.review ? day(status.review) : '–'),
            },
            {
              id: 'purposes',
              title: w.purposes,
              cell: ({ purposes }) =>
                purposes.length > 0 ? list(purposes.map(nameOf)) : <span className="hb-muted">{w.none}</span>,
            },
          ]}
        />
      </Panel>
      {making ? (
        <NewAssessment taken={data?.items.map(({ id }) => id) ?? []} close={() => make(false)} />
      ) : null}
    </PageFrame>
  );
}
