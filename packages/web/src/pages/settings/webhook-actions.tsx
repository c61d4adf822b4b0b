import { Button, Menu, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, api } from '../../api/client.ts';
import type { WebhookEndpoint, WebhookEndpointWithSecret } from '../../api/contract.generated.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWords } from '../../words/language.ts';
import { WebhookDialog } from './webhook-dialog.tsx';
import { words } from './webhooks-words.ts';

interface WebhookActionsProps {
  readonly endpoint: WebhookEndpoint;
  readonly made: (endpoint: WebhookEndpointWithSecret) => void;
}

type Asking = 'change' | 'rotate' | 'off' | 'remove';

/** What can be done about one address; what stops messages asks first. */
export function WebhookActions({ endpoint, made }: WebhookActionsProps) {
  const w = useWords(words);
  const client = useQueryClient();
  const [asking, setAsking] = useState<Asking>();
  const { id, name, state } = endpoint;
  const params = { id };
  const reload = () => client.invalidateQueries({ queryKey: ['webhooks'] });
  const close = () => setAsking(undefined);
  const go = useMutation({
    async mutationFn(what: 'test' | 'on') {
      if (what === 'on') {
        await api('PATCH /api/v1/webhooks/{id}', { params, body: { enabled: true } });
        return reload();
      }
      await api('POST /api/v1/webhooks/{id}/test', { params });
      await client.invalidateQueries({ queryKey: ['deliveries', id] });
      notifications.show({ message: w.tested });
    },
    onError: (error) =>
      notifications.show({
        color: 'brick',
        message: error instanceof ApiProblem ? error.message : String(error),
      }),
  });
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" size="compact-sm" aria-label={w.actions(name)} loading={go.isPending}>
            ⋯
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {state === 'on' ? <Menu.Item onClick={() => go.mutate('test')}>{w.test}</Menu.Item> : null}
          <Menu.Item onClick={() => setAsking('change')}>{w.change}</Menu.Item>
          <Menu.Item onClick={() => setAsking('rotate')}>{w.rotate}</Menu.Item>
          {state === 'on' ? (
            <Menu.Item onClick={() => setAsking('off')}>{w.turnOff}</Menu.Item>
          ) : (
            <Menu.Item onClick={() => go.mutate('on')}>{w.turnOn}</Menu.Item>
          )}
          <Menu.Item c="var(--hb-refused)" onClick={() => setAsking('remove')}>
            {w.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking === 'change' ? <WebhookDialog endpoint={endpoint} close={close} /> : null}
      {asking === 'rotate' ? (
        <FormDialog
          title={w.rotateTitle(name)}
          verb={w.rotate}
          close={close}
          run={async (form) => {
            const keepHours = Number(form.get('keep'));
            made(await api('POST /api/v1/webhooks/{id}/secret', { params, body: { keepHours } }));
            await reload();
          }}
        >
          <p>{w.rotateSays}</p>
          <NativeSelect
            name="keep"
            label={w.keep}
            defaultValue="24"
            data={(['24', '168', '1', '0'] as const).map((value) => ({ value, label: w.hours[value] }))}
          />
        </FormDialog>
      ) : null}
      {asking === 'off' ? (
        <FormDialog
          title={w.offTitle(name)}
          verb={w.turnOff}
          close={close}
          run={async () => {
            await api('PATCH /api/v1/webhooks/{id}', { params, body: { enabled: false } });
            await reload();
          }}
        >
          <p>{w.offSays}</p>
        </FormDialog>
      ) : null}
      {asking === 'remove' ? (
        <FormDialog
          title={w.removeTitle(name)}
          verb={w.remove}
          grave
          close={close}
          run={async () => {
            await api('DELETE /api/v1/webhooks/{id}', { params });
            await reload();
          }}
        >
          <p>{w.removeSays}</p>
        </FormDialog>
      ) : null}
    </>
  );
}
