import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { Assessment } from '../../api/contract.generated.ts';
import { may } from '../../api/session.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { useSession } from '../../api/use-session.ts';
import { ConfirmByTyping } from '../../parts/confirm-by-typing.tsx';
import { Impact } from '../../parts/impact.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { assessmentName } from '../../words/assessment-name.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { SignDialog } from './sign-dialog.tsx';
import { words } from './words.ts';

/** The longest title that a draft may have. */
const titleLength = 200;

/** What can be done to an assessment that is in force: begin a change of it, sign it again, withdraw it. */
export function InForceActions({ assessment }: { readonly assessment: Assessment }) {
  const w = useWords(words);
  const session = useSession();
  const navigate = useNavigate();
  const [asking, ask] = useState<'sign' | 'withdraw'>();
  const { id, outcome, signed, answers } = assessment;
  const { list } = useFormat();
  const nameOf = usePurposeNames();
  const name = assessmentName(id, assessment.purposes.map(nameOf), list);
  const begin = useMutation({
    mutationFn: () =>
      api('POST /api/v1/policy/drafts', { body: { title: w.changeTitle(name).slice(0, titleLength) } }),
    onSuccess: (draft) => navigate({ to: '/assessments/$id', params: { id }, search: { draft: draft.id } }),
  });
  const decides = may(session, 'policy:write');
  const every = answers.reviewEvery;
  return (
    <>
      {decides && signed ? (
        <Button variant="default" onClick={() => ask('withdraw')}>
          {w.withdraw}
        </Button>
      ) : null}
      {may(session, 'policy:propose') ? (
        <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
          {w.change}
        </Button>
      ) : null}
      {decides ? (
        <Button disabled={outcome !== 'passes'} onClick={() => ask('sign')}>
          {signed ? w.signAgain : w.sign}
        </Button>
      ) : null}
      <ProblemNote problem={begin.error} />
      {asking === 'sign' ? (
        <SignDialog
          id={id}
          reviewEvery={typeof every === 'string' ? every : undefined}
          close={() => ask(undefined)}
        />
      ) : null}
      {asking === 'withdraw' ? <Withdrawal id={id} close={() => ask(undefined)} /> : null}
    </>
  );
}

/** Before an assessment is withdrawn: who would lapse or could no longer be reached, and why it is done. */
function Withdrawal({ id, close }: { readonly id: string; readonly close: () => void }) {
  const w = useWords(words);
  const client = useQueryClient();
  const nameOf = usePurposeNames();
  const [reason, setReason] = useState('');
  const { data, error } = useQuery({
    queryKey: ['withdrawal', id],
    gcTime: 0,
    queryFn: ({ signal }) =>
      api('POST /api/v1/assessments/{id}/simulate-withdrawal', { params: { id }, signal }),
  });
  return (
    <ConfirmByTyping
      title={w.withdrawTitle}
      word={w.withdrawWord}
      verb={w.withdraw}
      close={close}
      run={async () => {
        await api('POST /api/v1/assessments/{id}/withdraw', {
          params: { id },
          body: { reason: reason.trim() || w.withdraw },
        });
        await client.invalidateQueries();
      }}
    >
      <p>{w.withdrawSays}</p>
      <div aria-live="polite">
        {data ? (
          <Impact simulation={data} nameOf={nameOf} />
        ) : error ? (
          <ProblemNote problem={error} />
        ) : (
          <p className="hb-muted">{w.reckoning}</p>
        )}
      </div>
      <TextInput
        label={w.withdrawWhy}
        value={reason}
        maxLength={400}
        mt="sm"
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmByTyping>
  );
}
