import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { DeliveryLog } from './delivery-log.tsx';
import { WebhookList } from './webhook-list.tsx';

const route = getRouteApi('/signed-in/settings');

/** The addresses that are told of events; `?webhook=` opens the log of one. */
export function WebhooksTab() {
  const { webhook } = route.useSearch();
  const { data, error, refetch } = useQuery({
    queryKey: ['webhooks'],
    queryFn: ({ signal }) => api('GET /api/v1/webhooks', { signal }),
  });
  const chosen = data?.items.find(({ id }) => id === webhook);
  return (
    <>
      <ProblemNote problem={error} again={() => void refetch()} />
      {chosen ? (
        <DeliveryLog endpoint={chosen} />
      ) : (
        <WebhookList endpoints={data?.items ?? (error ? [] : undefined)} />
      )}
    </>
  );
}
