import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { NewSuppression } from '../../api/contract.generated.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { common } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './suppression-words.ts';

type Channel = NonNullable<NewSuppression['channel']>;
const channelsShown: readonly Channel[] = ['email', 'phone', 'sms', 'post', 'ads'];

interface SuppressionDialogProps {
  readonly asking: 'add' | 'find';
  readonly close: () => void;
}

/** Closes an address, or tells whether it is closed; the address goes in the body alone. */
export function SuppressionDialog({ asking, close }: SuppressionDialogProps) {
  const w = useWords(words);
  const { channels } = useWords(common);
  const { list } = useFormat();
  const client = useQueryClient();
  const [by, setBy] = useState<'email' | 'phone'>('email');
  const run = async (form: FormData) => {
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const address = by === 'email' ? { email: text('value') } : { phone: text('value') };
    if (asking === 'find') {
      const { items } = await api('POST /api/v1/suppressions/find', { body: address });
      const scopes = items.map(({ scope }) => w.scopes[scope] ?? channels[scope] ?? scope);
      notifications.show({ message: scopes.length > 0 ? w.closed(list(scopes)) : w.open, autoClose: 15_000 });
      return;
    }
    const channel = channelsShown.find((each) => each === text('channel'));
    const system = text('system');
    await api('POST /api/v1/suppressions', {
      body: { address, ...(channel ? { channel } : {}), ...(system ? { system } : {}) },
    });
    await client.invalidateQueries({ queryKey: ['suppressions'] });
    notifications.show({ message: w.added });
  };
  return (
    <FormDialog
      title={asking === 'add' ? w.addTitle : w.check}
      verb={asking === 'add' ? w.addGo : w.findGo}
      run={run}
      close={close}
    >
      <Stack gap="md">
        {asking === 'add' ? <p>{w.addSays}</p> : null}
        <NativeSelect
          label={w.how}
          value={by}
          data={[
            { value: 'email', label: w.email },
            { value: 'phone', label: w.phone },
          ]}
          onChange={(event) => setBy(event.currentTarget.value === 'phone' ? 'phone' : 'email')}
        />
        <TextInput
          name="value"
          type={by === 'email' ? 'email' : 'tel'}
          label={w[by]}
          required
          withAsterisk={false}
          autoComplete="off"
        />
        {asking === 'add' ? (
          <>
            <NativeSelect
              name="channel"
              label={w.channel}
              data={[
                { value: '', label: w.everything },
                ...channelsShown.map((value) => ({ value, label: channels[value] ?? value })),
              ]}
            />
            <TextInput name="system" label={w.system} maxLength={200} autoComplete="off" />
          </>
        ) : null}
      </Stack>
    </FormDialog>
  );
}
