import { Button, Group, Modal, Skeleton, Stack, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import type { WebhookDelivery } from '../../api/contract.generated.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Facts } from '../../parts/facts.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { common } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './settings.module.css';
import { words } from './webhooks-words.ts';

interface DeliveryDialogProps {
  readonly endpoint: string;
  readonly delivery: WebhookDelivery;
  readonly close: () => void;
}

/** The message to the letter, each attempt with its answer, and once more. */
export function DeliveryDialog({ endpoint, delivery, close }: DeliveryDialogProps) {
  const w = useWords(words);
  const c = useWords(common);
  const { instant, number } = useFormat();
  const client = useQueryClient();
  const params = { id: endpoint, delivery: delivery.id };
  const { data, error } = useQuery({
    queryKey: ['delivery', endpoint, delivery.id],
    queryFn: ({ signal }) => api('GET /api/v1/webhooks/{id}/deliveries/{delivery}', { params, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? 3000 : false),
  });
  const replay = useMutation({
    mutationFn: () => api('POST /api/v1/webhooks/{id}/deliveries/{delivery}/replay', { params }),
    async onSuccess() {
      notifications.show({ message: w.replayed });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['deliveries', endpoint] }),
        client.invalidateQueries({ queryKey: ['delivery', endpoint, delivery.id] }),
      ]);
    },
  });
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={w.detailTitle(w.typeNames[delivery.type] ?? delivery.type)}
      closeButtonProps={{ 'aria-label': c.close }}
    >
      <Stack gap="md">
        <ProblemNote problem={error} />
        {data ? (
          <>
            <Facts
              lines={[
                [w.when, instant(data.at)],
                [w.state, w.states[data.state]],
                [w.id, data.webhookId],
              ]}
            />
            <div>
              <Title order={3}>{w.sent}</Title>
              <pre className={classes.code}>{pretty(data.body)}</pre>
            </div>
            <div>
              <Title order={3}>{w.tries}</Title>
              <DataTable
                caption={w.tries}
                rows={data.log}
                keyOf={({ attempt, at }) => `${attempt} ${at}`}
                empty={<p className="hb-muted">{w.noTries}</p>}
                columns={[
                  { id: 'attempt', title: w.attempt, cell: ({ attempt }) => number(attempt) },
                  { id: 'at', title: w.at, cell: ({ at }) => instant(at) },
                  { id: 'result', title: w.result, cell: ({ result }) => w.results[result] ?? result },
                  {
                    id: 'took',
                    title: w.took,
                    align: 'right',
                    cell: ({ durationMs }) => w.ms(number(Math.round(durationMs))),
                  },
                  { id: 'then', title: w.after, cell: ({ next }) => w.thens[next] ?? next },
                ]}
              />
            </div>
          </>
        ) : error ? null : (
          <Skeleton height={200} />
        )}
        <ProblemNote problem={replay.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {c.close}
          </Button>
          {data && data.state !== 'waiting' ? (
            <Button onClick={() => replay.mutate()} loading={replay.isPending}>
              {w.replay}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </Modal>
  );
}

/** With line breaks for people to read; as it was where it isn't JSON. */
function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
