import { NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client.ts';
import type { NewTask, Task } from '../api/contract.generated.ts';
import { may } from '../api/session.ts';
import { useSession } from '../api/use-session.ts';
import { useWords } from '../words/language.ts';
import { DayInput } from './day-input.tsx';
import { FormDialog } from './form-dialog.tsx';

const words = {
  nl: {
    title: 'Op de takenlijst zetten',
    changeTitle: 'Taak wijzigen',
    what: 'Wat moet er gebeuren?',
    note: 'Toelichting',
    owner: 'Wie doet het?',
    me: 'ik',
    nobody: 'nog niemand',
    due: 'Klaar voor',
    add: 'Op de lijst zetten',
    save: 'Bewaren',
  },
  en: {
    title: 'Put on the task list',
    changeTitle: 'Change the task',
    what: 'What has to be done?',
    note: 'Note',
    owner: 'Who does it?',
    me: 'me',
    nobody: 'nobody yet',
    due: 'Done by',
    add: 'Put on the list',
    save: 'Save',
  },
};

interface TaskDialogProps {
  /** A step of a scan report; without one, and without a task, words of one's own. */
  readonly step?: { readonly scan: string; readonly action: string; readonly title: string };
  readonly task?: Task;
  readonly close: () => void;
}

/** Puts something on the list of tasks, or changes who does it and by when. */
export function TaskDialog({ step, task, close }: TaskDialogProps) {
  const w = useWords(words);
  const client = useQueryClient();
  const session = useSession();
  const [due, setDue] = useState(task?.due ?? '');
  // Who the others are is for those who administer them; everybody can take a task themselves.
  const { data: users } = useQuery({
    queryKey: ['users', 'all'],
    queryFn: ({ signal }) => api('GET /api/v1/users', { query: { limit: 200 }, signal }),
    enabled: may(session, 'users:admin'),
  });
  const me = session?.user.id;
  const others = (users?.items ?? []).filter(({ id, state }) => id !== me && state !== 'disabled');
  const now = task?.owner ?? null;
  const own = step === undefined && (task === undefined || task.action === null);
  const options = [
    { value: 'me', label: session ? `${session.user.name} (${w.me})` : w.me },
    ...others.map(({ id, name }) => ({ value: id, label: name })),
    ...(now && now.id !== me && others.every(({ id }) => id !== now.id)
      ? [{ value: now.id, label: now.name ?? now.id }]
      : []),
    { value: '', label: w.nobody },
  ];
  const send = async (form: FormData) => {
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const shared = { owner: text('owner') || null, due: due || null };
    if (task) {
      const said = own ? { title: text('title'), note: text('note') } : {};
      await api('PATCH /api/v1/tasks/{id}', { params: { id: task.id }, body: { ...shared, ...said } });
    } else {
      const body: NewTask = step
        ? { scan: step.scan, action: step.action, ...shared }
        : { title: text('title'), ...(text('note') ? { note: text('note') } : {}), ...shared };
      await api('POST /api/v1/tasks', { body, idempotencyKey: crypto.randomUUID() });
    }
    await client.invalidateQueries({ queryKey: ['tasks'] });
  };
  return (
    <FormDialog title={task ? w.changeTitle : w.title} verb={task ? w.save : w.add} run={send} close={close}>
      <Stack gap="sm">
        {own ? (
          <>
            <TextInput
              name="title"
              label={w.what}
              defaultValue={task?.title ?? ''}
              required
              withAsterisk={false}
              maxLength={200}
              data-autofocus
            />
            <Textarea name="note" label={w.note} defaultValue={task?.note ?? ''} maxLength={2000} rows={3} />
          </>
        ) : (
          <strong>{step?.title ?? task?.title}</strong>
        )}
        <NativeSelect
          name="owner"
          label={w.owner}
          data={options}
          defaultValue={task ? (now === null ? '' : now.id === me ? 'me' : now.id) : 'me'}
        />
        <DayInput label={w.due} value={due} onChange={setDue} />
      </Stack>
    </FormDialog>
  );
}
