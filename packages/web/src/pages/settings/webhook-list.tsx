import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { WebhookEndpoint, WebhookEndpointWithSecret } from '../../api/contract.generated.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ShownOnce } from '../../parts/shown-once.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './settings.module.css';
import { WebhookActions } from './webhook-actions.tsx';
import { WebhookDialog } from './webhook-dialog.tsx';
import { words } from './webhooks-words.ts';

export function WebhookList({ endpoints }: { readonly endpoints: readonly WebhookEndpoint[] | undefined }) {
  const w = useWords(words);
  const { list, instant } = useFormat();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<WebhookEndpointWithSecret>();
  const button = <Button onClick={() => setAdding(true)}>{w.add}</Button>;
  return (
    <Panel title={w.hooks} says={w.hooksSays} flush actions={endpoints?.length === 0 ? null : button}>
      <DataTable
        cards
        caption={w.hooks}
        rows={endpoints}
        keyOf={({ id }) => id}
        empty={<EmptyState title={w.none} says={w.noneSays} action={button} />}
        columns={[
          {
            id: 'name',
            title: w.name,
            cell: ({ name, target }) => (
              <>
                {name}
                <div className={`${classes.mono} hb-muted`}>{target}</div>
              </>
            ),
          },
          {
            id: 'types',
            title: w.types,
            width: '35%',
            cell: ({ types, reasons }) => (
              <>
                {list(types.map((type) => w.typeNames[type] ?? type))}
                {reasons ? <div className="hb-muted">{w.reasons}</div> : null}
              </>
            ),
          },
          {
            id: 'state',
            title: w.state,
            cell: ({ state, pausedUntil }) => (
              <>
                <Badge tone={state === 'on' ? 'lawful' : state === 'gone' ? 'unlawful' : 'plain'}>
                  {w[state]}
                </Badge>
                {pausedUntil && Date.parse(pausedUntil) > Date.now() ? (
                  <div className="hb-muted">{w.paused(instant(pausedUntil))}</div>
                ) : null}
              </>
            ),
          },
          {
            id: 'actions',
            title: '',
            align: 'right',
            cell: (endpoint) => (
              <span className={classes.rowActions}>
                <Link
                  to="/settings"
                  search={{ tab: 'webhooks', webhook: endpoint.id }}
                  aria-label={w.logFor(endpoint.name)}
                >
                  {w.log}
                </Link>
                <WebhookActions endpoint={endpoint} made={setMade} />
              </span>
            ),
          },
        ]}
      />
      {adding ? <WebhookDialog made={setMade} close={() => setAdding(false)} /> : null}
      {made ? (
        <ShownOnce
          title={w.secretTitle(made.name)}
          says={w.secretSays}
          label={w.secret}
          value={made.secret}
          close={() => setMade(undefined)}
        />
      ) : null}
    </Panel>
  );
}
