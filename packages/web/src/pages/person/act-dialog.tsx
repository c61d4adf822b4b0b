import { Button, Group, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../api/contract.generated.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { common } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import type { Act } from './act.ts';
import { ActFields } from './act-fields.tsx';
import { recordAct } from './record-act.ts';
import { words } from './words.ts';

interface ActDialogProps {
  readonly act: Act;
  readonly person: Person;
  readonly close: () => void;
}

/** Records something that this person said or asked, or that staff did for them. */
export function ActDialog({ act, person, close }: ActDialogProps) {
  const w = useWords(words);
  const c = useWords(common);
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  // One id a dialog: pressing twice, or again after a lost answer, records once.
  const [eventId] = useState(() => crypto.randomUUID());
  const send = async (form: FormData) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await recordAct(act, person.id, eventId, form, w.refused);
      notifications.show({ message: `${w.acts[act]}: ${w.saved}` });
      await client.invalidateQueries();
      close();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={close} title={w.acts[act]} closeButtonProps={{ 'aria-label': c.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send(new FormData(event.currentTarget));
        }}
      >
        <ActFields act={act} person={person} />
        <ProblemNote problem={problem} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {c.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {c.save}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
