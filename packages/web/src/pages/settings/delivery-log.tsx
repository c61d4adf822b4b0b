import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { WebhookDelivery, WebhookEndpoint } from '../../api/contract.generated.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Badge, type Tone } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { DeliveryDialog } from './delivery-dialog.tsx';
import { words } from './webhooks-words.ts';

const route = getRouteApi('/signed-in/settings');
type State = WebhookDelivery['state'];
const states: readonly State[] = ['waiting', 'delivered', 'exhausted', 'cancelled'];
const tones: Readonly<Record<State, Tone>> = {
  waiting: 'soon',
  delivered: 'lawful',
  exhausted: 'unlawful',
  cancelled: 'plain',
};

/** What was sent to one address, newest first; what waits is looked at again by itself. */
export function DeliveryLog({ endpoint }: { readonly endpoint: WebhookEndpoint }) {
  const w = useWords(words);
  const { instant, number } = useFormat();
  const navigate = useNavigate();
  const search = route.useSearch();
  const state = states.find((each) => each === search.state);
  const [opened, setOpened] = useState<WebhookDelivery>();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['deliveries', endpoint.id, state],
    initialPageParam: '',
    queryFn: ({ signal, pageParam: cursor }) =>
      api('GET /api/v1/webhooks/{id}/deliveries', {
        params: { id: endpoint.id },
        query: { ...(cursor ? { cursor } : {}), ...(state ? { state } : {}) },
        signal,
      }),
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state: { data: got } }) =>
      got?.pages.some(({ items }) => items.some((each) => each.state === 'waiting')) ? 3000 : false,
  });
  const typeName = (type: string): string => w.typeNames[type] ?? type;
  return (
    <Panel
      title={w.logFor(endpoint.name)}
      says={
        <Link to="/settings" search={{ tab: 'webhooks' }}>
          ‹ {w.back}
        </Link>
      }
      flush
      actions={
        <NativeSelect
          aria-label={w.filter}
          value={state ?? ''}
          data={[{ value: '', label: w.all }, ...states.map((value) => ({ value, label: w.states[value] }))]}
          onChange={(event) =>
            void navigate({
              to: '/settings',
              search: {
                tab: 'webhooks',
                webhook: endpoint.id,
                ...(event.currentTarget.value ? { state: event.currentTarget.value } : {}),
              },
            })
          }
        />
      }
    >
      <ProblemNote problem={error} again={() => void refetch()} />
      <DataTable
        caption={w.logFor(endpoint.name)}
        rows={data?.pages.flatMap(({ items }) => items) ?? (error ? [] : undefined)}
        keyOf={({ id }) => id}
        empty={<EmptyState title={w.noDeliveries} says={w.noDeliveriesSays} />}
        more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
        columns={[
          {
            id: 'what',
            title: w.what,
            cell: ({ type, person }) => (
              <>
                {typeName(type)}
                {person === null ? null : <div className="hb-muted">{w.person(number(person))}</div>}
              </>
            ),
          },
          { id: 'when', title: w.when, cell: ({ at }) => instant(at) },
          {
            id: 'state',
            title: w.state,
            cell: (each) => <Badge tone={tones[each.state]}>{w.states[each.state]}</Badge>,
          },
          {
            id: 'attempts',
            title: w.attempts,
            align: 'right',
            cell: ({ attempts }) => number(attempts),
          },
          {
            id: 'next',
            title: w.next,
            cell: ({ nextAt }) => (nextAt ? instant(nextAt) : <span className="hb-muted">–</span>),
          },
          {
            id: 'open',
            title: '',
            align: 'right',
            cell: (each) => (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={w.detailFor(typeName(each.type), instant(each.at))}
                onClick={() => setOpened(each)}
              >
                {w.detail}
              </Button>
            ),
          },
        ]}
      />
      {opened ? (
        <DeliveryDialog endpoint={endpoint.id} delivery={opened} close={() => setOpened(undefined)} />
      ) : null}
    </Panel>
  );
}
