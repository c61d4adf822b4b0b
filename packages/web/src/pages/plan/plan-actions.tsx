import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { Plan } from '../../api/contract.generated.ts';
import { downloadFrom } from '../../api/download.ts';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { ConfirmByTyping } from '../../parts/confirm-by-typing.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { AnnounceDialog } from './announce-dialog.tsx';
import { words } from './words.ts';

type Step = 'announce' | 'approve' | 'execute' | 'pause' | 'cancel';

/** The next step of the plan for whoever may take it; announcing is asked, executing and cancelling are typed. */
export function PlanActions({ plan }: { readonly plan: Plan }) {
  const w = useWords(words);
  const { number } = useFormat();
  const session = useSession();
  const client = useQueryClient();
  const [asking, setAsking] = useState<'announce' | 'execute' | 'cancel'>();
  const take = async (step: Step): Promise<void> => {
    await api(`POST /api/v1/plans/{id}/${step}`, { params: { id: plan.id } });
    await client.invalidateQueries();
  };
  const go = useMutation({ mutationFn: take });
  const step = (name: Step, label: string) => (
    <Button key={name} onClick={() => go.mutate(name)} loading={go.isPending && go.variables === name}>
      {label}
    </Button>
  );
  const open = ['planned', 'announced', 'approved', 'paused'].includes(plan.state);
  const { erase, anonymise, block, fields } = plan.counts.planned;
  const people = number(erase + anonymise + block + fields);
  // The server knows makers by account; by name the page can say beforehand what it will answer.
  const isOwn = plan.needsSecond && plan.created.by === session?.user.name;
  const graceRuns = plan.executeFrom !== null && Date.parse(plan.executeFrom) > Date.now();
  return (
    <>
      {plan.state === 'planned' && may(session, 'plans:write') ? (
        <Button onClick={() => setAsking('announce')}>{w.announce}</Button>
      ) : null}
      {plan.state === 'announced' && may(session, 'plans:approve') ? (
        isOwn ? (
          <p className="hb-muted" style={{ margin: 0, maxWidth: '32ch' }}>
            {w.ownPlan}
          </p>
        ) : (
          step('approve', w.approve)
        )
      ) : null}
      {(plan.state === 'approved' || plan.state === 'paused') && may(session, 'plans:execute') ? (
        <Button color="brick" disabled={graceRuns} onClick={() => setAsking('execute')}>
          {plan.state === 'paused' ? w.resume : w.execute}
        </Button>
      ) : null}
      {plan.state === 'executing' && may(session, 'plans:execute') ? step('pause', w.pause) : null}
      {open && may(session, 'plans:write') ? (
        <Button variant="default" onClick={() => setAsking('cancel')}>
          {w.cancel}
        </Button>
      ) : null}
      {plan.state === 'executed' ? (
        <>
          <Button
            onClick={() =>
              void downloadFrom(
                `/api/v1/plans/${plan.id}/certificate`,
                'application/pdf',
                `certificate-${plan.id}.pdf`,
              )
            }
          >
            {w.certificate}
          </Button>
          <Button
            variant="default"
            onClick={() =>
              void downloadFrom(
                `/api/v1/plans/${plan.id}/certificate`,
                'application/json',
                `certificate-${plan.id}.json`,
              )
            }
          >
            {w.certificateJson}
          </Button>
        </>
      ) : null}
      {asking === 'announce' ? (
        <AnnounceDialog
          plan={plan}
          isOwn={isOwn}
          run={() => take('announce')}
          close={() => setAsking(undefined)}
        />
      ) : null}
      {asking === 'execute' ? (
        <ConfirmByTyping
          title={w.executeTitle(people)}
          word={w.executeWord}
          verb={w.executeVerb(people)}
          final
          run={() => take('execute')}
          close={() => setAsking(undefined)}
        >
          <p>{w.executeSays}</p>
        </ConfirmByTyping>
      ) : null}
      {asking === 'cancel' ? (
        <ConfirmByTyping
          title={w.cancelTitle}
          word={w.cancelWord}
          verb={w.cancel}
          run={() => take('cancel')}
          close={() => setAsking(undefined)}
        >
          <p>{w.cancelSays}</p>
        </ConfirmByTyping>
      ) : null}
      {go.error ? <ProblemNote problem={go.error} /> : null}
    </>
  );
}
