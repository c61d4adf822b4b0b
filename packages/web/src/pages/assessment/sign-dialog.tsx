import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { DraftSession } from '../../api/draft-session.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { common } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

interface SignDialogProps {
  readonly id: string;
  /** `P12M` */
  readonly reviewEvery: string | undefined;
  /** Signs it in a draft; else in the policy in force. */
  readonly draft?: DraftSession;
  readonly needsSecond?: boolean;
  readonly close: () => void;
}

const months = [3, 6, 12, 24] as const;

/** The signature of whoever is signed in, today, with the day on which it is looked at again. */
export function SignDialog({ id, reviewEvery, draft, needsSecond, close }: SignDialogProps) {
  const w = useWords(words);
  const { cancel, close: closeWord } = useWords(common);
  const client = useQueryClient();
  const [every, setEvery] = useState(reviewEvery ?? 'P12M');
  const [note, setNote] = useState('');
  const go = useMutation({
    async mutationFn() {
      const body = { reviewEvery: every, ...(note.trim() ? { note: note.trim() } : {}) };
      const settled = await draft?.settle();
      const signed = await api('POST /api/v1/assessments/{id}/sign', {
        params: { id },
        body: settled ? { ...body, draft: { id: settled.id, revision: settled.revision } } : body,
      });
      if (signed.draft && draft) {
        draft.adopt(signed.draft);
        client.setQueryData(['policy-draft', signed.draft.id], signed.draft);
      } else await client.invalidateQueries();
    },
    onSuccess: close,
  });
  const known = months.map((each) => ({ value: `P${each}M`, label: w.months(each) }));
  return (
    <Modal opened onClose={close} title={w.signTitle} closeButtonProps={{ 'aria-label': closeWord }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go.mutate();
        }}
      >
        <p>{w.signSays}</p>
        {needsSecond ? <p className="hb-muted">{w.signSecond}</p> : null}
        <NativeSelect
          label={w.reviewEvery}
          value={every}
          onChange={(event) => setEvery(event.currentTarget.value)}
          data={
            known.some(({ value }) => value === every) ? known : [{ value: every, label: every }, ...known]
          }
          mb="sm"
        />
        <TextInput
          label={w.note}
          value={note}
          maxLength={400}
          onChange={(event) => setNote(event.currentTarget.value)}
          mb="sm"
        />
        <ProblemNote problem={go.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {cancel}
          </Button>
          <Button type="submit" loading={go.isPending} data-autofocus>
            {w.sign}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
