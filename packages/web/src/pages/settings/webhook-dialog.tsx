import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type {
  WebhookEndpoint,
  WebhookEndpointWithSecret,
  WebhookType,
} from '../../api/contract.generated.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWords } from '../../words/language.ts';
import classes from './settings.module.css';
import { words } from './webhooks-words.ts';

const types: readonly WebhookType[] = [
  'objection.recorded',
  'consent.withdrawn',
  'person.erased',
  'verdict.changed',
  'plan.announced',
  'plan.executed',
];

interface WebhookDialogProps {
  /** Absent: a new one. */
  readonly endpoint?: WebhookEndpoint;
  readonly made?: (endpoint: WebhookEndpointWithSecret) => void;
  readonly close: () => void;
}

/** Where events go, and which. */
export function WebhookDialog({ endpoint, made, close }: WebhookDialogProps) {
  const w = useWords(words);
  const client = useQueryClient();
  const [chosen, setChosen] = useState<readonly WebhookType[]>(endpoint?.types ?? types.slice(0, 3));
  const save = async (form: FormData) => {
    const body = {
      name: String(form.get('name')).trim(),
      target: String(form.get('target')).trim(),
      types: chosen,
      reasons: form.get('reasons') === 'on',
    };
    if (endpoint) await api('PATCH /api/v1/webhooks/{id}', { params: { id: endpoint.id }, body });
    else made?.(await api('POST /api/v1/webhooks', { body }));
    await client.invalidateQueries({ queryKey: ['webhooks'] });
  };
  return (
    <FormDialog
      title={endpoint ? w.changeTitle(endpoint.name) : w.addTitle}
      verb={endpoint ? w.save : w.addGo}
      disabled={chosen.length === 0}
      run={save}
      close={close}
    >
      <Stack gap="md">
        <TextInput
          name="name"
          label={w.nameLabel}
          placeholder={w.namePlaceholder}
          defaultValue={endpoint?.name ?? ''}
          required
          withAsterisk={false}
          maxLength={200}
          autoComplete="off"
          data-autofocus
        />
        <TextInput
          name="target"
          type="url"
          label={w.target}
          description={w.targetSays}
          placeholder="https://crm.example.com/hooks/houdbaar"
          defaultValue={endpoint?.target ?? ''}
          required
          withAsterisk={false}
          autoComplete="off"
        />
        <fieldset className={classes.group}>
          <legend>{w.typesLabel}</legend>
          <div className={classes.check}>
            {types.map((type) => (
              <Checkbox
                key={type}
                label={w.typeNames[type]}
                description={<code>{type}</code>}
                checked={chosen.includes(type)}
                onChange={(event) =>
                  setChosen(
                    event.currentTarget.checked ? [...chosen, type] : chosen.filter((each) => each !== type),
                  )
                }
              />
            ))}
          </div>
        </fieldset>
        <Checkbox
          name="reasons"
          label={w.reasonsLabel}
          description={w.reasonsSays}
          defaultChecked={endpoint?.reasons ?? false}
        />
      </Stack>
    </FormDialog>
  );
}
