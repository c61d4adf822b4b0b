import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { Plan } from '../../api/contract.generated.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

interface LeaveOutProps {
  readonly plan: Plan;
  readonly person: number;
  readonly who: string;
  readonly close: () => void;
}

/** Takes someone out of a plan, with the reason that their evidence will give. */
export function LeaveOut({ plan, person, who, close }: LeaveOutProps) {
  const w = useWords(words);
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={w.leaveOutTitle(who)}
      verb={w.leaveOut}
      disabled={reason.trim().length < 3}
      close={close}
      run={async () => {
        await api('POST /api/v1/plans/{id}/items/{person}/leave-out', {
          params: { id: plan.id, person },
          body: { reason: reason.trim() },
        });
        await client.invalidateQueries();
      }}
    >
      <p>{w.leaveOutSays}</p>
      {plan.state === 'announced' ? (
        <p>
          <strong>{w.leaveOutAgain}</strong>
        </p>
      ) : null}
      <Textarea
        label={w.because}
        description={w.becauseSays}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
        data-autofocus
      />
    </FormDialog>
  );
}
