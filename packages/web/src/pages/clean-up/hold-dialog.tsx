import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { Hold, NewHold } from '../../api/contract.generated.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

/** People as they were typed, one on a line: numbers of our own, or addresses. */
function peopleIn(text: string): Required<Pick<NewHold, 'people' | 'identifiers'>> {
  const lines = text
    .split(/[\n;,]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const number = (line: string) => /^#?(\d{1,15})$/.exec(line)?.[1];
  return {
    people: lines.flatMap((line) => (number(line) ? [Number(number(line))] : [])),
    identifiers: lines.flatMap((line) => (number(line) ? [] : [{ kind: 'email' as const, email: line }])),
  };
}

/** Places a hold, or brings more people under one. */
export function HoldDialog({ hold, close }: { readonly hold?: Hold; readonly close: () => void }) {
  const w = useWords(words);
  const client = useQueryClient();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<NewHold['kind']>('legal-claim');
  const [until, setUntil] = useState('');
  const [text, setText] = useState('');
  const people = peopleIn(text);
  const named = people.people.length + people.identifiers.length > 0;
  return (
    <FormDialog
      title={hold ? hold.title : w.holdTitle}
      verb={hold ? w.addPeople : w.hold}
      disabled={!named || (!hold && title.trim() === '')}
      close={close}
      run={async () => {
        if (hold) await api('POST /api/v1/holds/{id}/people', { params: { id: hold.id }, body: people });
        else
          await api('POST /api/v1/holds', {
            body: { title: title.trim(), kind, ...(until ? { until } : {}), ...people },
          });
        await client.invalidateQueries();
      }}
    >
      {hold ? null : (
        <>
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
            data={(['legal-claim', 'statutory'] as const).map((value) => ({
              value,
              label: w.holdKinds[value],
            }))}
            mb="sm"
          />
          <DayInput label={w.holdUntil} value={until} onChange={setUntil} />
        </>
      )}
      <Textarea
        label={w.holdPeople}
        description={w.holdPeopleSays}
        autosize
        minRows={3}
        maxRows={10}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        mt="sm"
      />
    </FormDialog>
  );
}
