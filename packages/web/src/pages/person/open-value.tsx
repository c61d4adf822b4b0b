import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { common } from '../../words/common.ts';
import { factWords } from '../../words/facts.ts';
import { useWords } from '../../words/language.ts';
import classes from './person.module.css';
import { words } from './words.ts';

/** A masked field, and behind a reason what is in it; only shown here and now, and kept nowhere. */
export function OpenValue({ person, field }: { readonly person: number; readonly field: string }) {
  const w = useWords(words);
  const c = useWords(common);
  const { fields } = useWords(factWords);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const open = useMutation({
    mutationFn: () =>
      api('POST /api/v1/people/{id}/open', {
        params: { id: person },
        body: { field, reason: reason.trim() },
      }),
    onSuccess: () => setAsking(false),
    gcTime: 0,
  });
  if (open.data)
    return open.data.values.map(({ value, source, at }) => (
      <div key={`${source} ${at} ${value ?? ''}`} className={classes.value} role="status">
        {value ?? w.presence}
      </div>
    ));
  return (
    <>
      <Button variant="subtle" size="compact-xs" onClick={() => setAsking(true)}>
        {w.openValue}
      </Button>
      {asking ? (
        <Modal
          opened
          onClose={() => setAsking(false)}
          title={w.openTitle(fields[field] ?? field)}
          closeButtonProps={{ 'aria-label': c.close }}
        >
          <form
            onSubmit={(event) => {
              event.preventDefault();
              open.mutate();
            }}
          >
            <p>{w.openSays}</p>
            <Textarea
              label={w.openReason}
              description={w.openReasonSays}
              placeholder={w.openHint}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              minLength={5}
              maxLength={500}
              required
              withAsterisk={false}
              data-autofocus
            />
            <ProblemNote problem={open.error} />
            <Group justify="flex-end" mt="md">
              <Button variant="default" onClick={() => setAsking(false)}>
                {c.cancel}
              </Button>
              <Button type="submit" loading={open.isPending} disabled={reason.trim().length < 5}>
                {w.openNow}
              </Button>
            </Group>
          </form>
        </Modal>
      ) : null}
    </>
  );
}
