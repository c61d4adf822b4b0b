import { NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { NewHold } from '../../api/contract.generated.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

interface HoldOneProps {
  readonly person: number;
  readonly who: string;
  readonly close: () => void;
}

/** Holds the data of one person of a plan; the plan itself stays as it was announced. */
export function HoldOne({ person, who, close }: HoldOneProps) {
  const w = useWords(words);
  const client = useQueryClient();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<NewHold['kind']>('legal-claim');
  return (
    <FormDialog
      title={w.holdTitle(who)}
      verb={w.holdOne}
      disabled={title.trim() === ''}
      close={close}
      run={async () => {
        await api('POST /api/v1/holds', { body: { title: title.trim(), kind, people: [person] } });
        await client.invalidateQueries();
      }}
    >
      <p>{w.holdSays}</p>
      <TextInput
        label={w.holdName}
        description={w.holdNameSays}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        data-autofocus
        mb="sm"
      />
      <NativeSelect
        label={w.holdKind}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as NewHold['kind'])}
        data={(['legal-claim', 'statutory'] as const).map((value) => ({ value, label: w.holdKinds[value] }))}
      />
    </FormDialog>
  );
}
