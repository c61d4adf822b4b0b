import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Person } from '../../api/contract.generated.ts';
import { common } from '../../words/common.ts';
import { factWords } from '../../words/facts.ts';
import { useWords } from '../../words/language.ts';
import type { Act } from './act.ts';
import { correctableFields } from './correctable-fields.ts';
import { words } from './words.ts';

const options = (named: Readonly<Record<string, string>>) =>
  Object.entries(named).map(([value, label]) => ({ value, label }));

/** The fields of the form of one kind of act; their names are what record-act.ts reads. */
export function ActFields({ act, person }: { readonly act: Act; readonly person: Person }) {
  const w = useWords(words);
  const { channels } = useWords(common);
  const { fields } = useWords(factWords);
  const [scope, setScope] = useState('marketing');
  const used = Object.fromEntries(
    person.lanes.flatMap(({ channel }) => (channel ? [[channel, channels[channel] ?? channel]] : [])),
  );
  const channel = <NativeSelect name="channel" label={w.whichChannel} data={options(used)} />;
  const everyChannel = (
    <NativeSelect
      name="channel"
      label={w.whichChannel}
      data={[{ value: '', label: w.every }, ...options(used)]}
    />
  );
  const via = <NativeSelect name="via" label={w.via} data={options(w.ways)} />;
  const forKind = <NativeSelect name="for" label={w.forKind} data={options(w.kindsOfPurpose)} />;
  const day = <TextInput name="at" type="date" label={w.day} required withAsterisk={false} />;
  switch (act) {
    case 'objection':
      return (
        <Stack gap="sm">
          <p>{w.objectionSays}</p>
          <NativeSelect
            name="scope"
            label={w.scope}
            data={options(w.scopes)}
            value={scope}
            onChange={(event) => setScope(event.currentTarget.value)}
          />
          {scope === 'channel' ? channel : null}
          {via}
        </Stack>
      );
    case 'withdrawal':
      return (
        <Stack gap="sm">
          <p>{w.withdrawalSays}</p>
          {forKind}
          {everyChannel}
          {via}
        </Stack>
      );
    case 'consent':
      return (
        <Stack gap="sm">
          <p>{w.consentSays}</p>
          {forKind}
          {channel}
          <NativeSelect name="act" label={w.act} data={options(w.actsOfConsent)} />
          <TextInput name="wording" label={w.wording} required withAsterisk={false} />
          {day}
        </Stack>
      );
    case 'notice':
      return (
        <Stack gap="sm">
          <p>{w.noticeSays}</p>
          {Object.entries(w.noticeParts).map(([name, label]) => (
            <Checkbox key={name} name={name} label={label} />
          ))}
          {day}
        </Stack>
      );
    case 'restriction':
      return <p>{w.restrictionSays}</p>;
    case 'erasure':
      return (
        <Stack gap="sm">
          <p>{w.erasureSays}</p>
          <p>{w.erasureStays}</p>
          <Checkbox name="identified" label={w.identified} />
        </Stack>
      );
    case 'hold':
      return (
        <Stack gap="sm">
          <p>{w.holdSays}</p>
          <NativeSelect name="kind" label={w.holdTitle} data={options(w.holdKinds)} />
          <TextInput name="title" label={w.holdName} required withAsterisk={false} maxLength={200} />
          <TextInput name="until" type="date" label={w.holdUntil} />
        </Stack>
      );
    case 'correction':
      return (
        <Stack gap="sm">
          <p>{w.correctionSays}</p>
          <NativeSelect
            name="field"
            label={w.whichField}
            data={correctableFields(person).map((field) => ({ value: field, label: fields[field] ?? field }))}
          />
          <TextInput name="value" label={w.newValue} required withAsterisk={false} autoComplete="off" />
        </Stack>
      );
  }
}
