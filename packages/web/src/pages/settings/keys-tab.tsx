import { Button, Checkbox } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { IssuedKey, Key } from '../../api/contract.generated.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ShownOnce } from '../../parts/shown-once.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { IssueKeyDialog } from './issue-key-dialog.tsx';
import { words } from './keys-words.ts';
import classes from './settings.module.css';
import { useScopeWords } from './use-scope-words.ts';

const hasEnded = ({ revokedAt, expiresAt }: Key): boolean =>
  revokedAt !== null || (expiresAt !== null && Date.parse(expiresAt) <= Date.now());

/** The keys with what they may; a new one is shown once, and any can be revoked. */
export function KeysTab() {
  const w = useWords(words);
  const { instant, day, number, list } = useFormat();
  const client = useQueryClient();
  const nameOf = usePurposeNames();
  const sayScope = useScopeWords();
  const [issuing, setIssuing] = useState(false);
  const [issued, setIssued] = useState<IssuedKey>();
  const [revoking, setRevoking] = useState<Key>();
  const [all, setAll] = useState(false);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['keys'],
    initialPageParam: '',
    queryFn: ({ signal, pageParam: cursor }) =>
      api('GET /api/v1/keys', { query: cursor ? { cursor } : {}, signal }),
    getNextPageParam: ({ next }) => next,
  });
  const keys = data?.pages.flatMap(({ items }) => items);
  const ended = keys?.filter(hasEnded).length ?? 0;
  const button = <Button onClick={() => setIssuing(true)}>{w.issue}</Button>;
  const validity = (key: Key) => {
    if (key.revokedAt) return <span className="hb-muted">{w.revokedOn(day(key.revokedAt))}</span>;
    if (key.expiresAt === null) return w.always;
    return hasEnded(key) ? (
      <span className="hb-muted">{w.expired(day(key.expiresAt))}</span>
    ) : (
      w.until(day(key.expiresAt))
    );
  };
  return (
    <Panel title={w.keys} says={w.keysSays} flush actions={keys?.length === 0 ? null : button}>
      <ProblemNote problem={error} again={() => void refetch()} />
      <DataTable
        cards
        caption={w.keys}
        rows={error ? [] : keys?.filter((key) => all || !hasEnded(key))}
        keyOf={({ id }) => id}
        empty={
          ended > 0 || error ? undefined : <EmptyState title={w.none} says={w.noneSays} action={button} />
        }
        more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
        foot={
          ended > 0 ? (
            <Checkbox
              label={w.ended(number(ended))}
              checked={all}
              onChange={(event) => setAll(event.currentTarget.checked)}
            />
          ) : null
        }
        columns={[
          {
            id: 'name',
            title: w.name,
            cell: ({ name, owner }) => (
              <>
                {name}
                <div className="hb-muted">{w.of(owner.name)}</div>
              </>
            ),
          },
          {
            id: 'may',
            title: w.may,
            width: '30%',
            cell: ({ scopes }) => (
              <details>
                <summary>{scopes.length === 1 ? w.mayOne : w.mayCount(number(scopes.length))}</summary>
                <ul className={classes.may}>
                  {scopes.map((scope) => (
                    <li key={scope}>{sayScope(scope)}</li>
                  ))}
                </ul>
              </details>
            ),
          },
          {
            id: 'purposes',
            title: w.purposes,
            cell: ({ purposes }) => (purposes === 'all' ? w.all : list(purposes.map(nameOf))),
          },
          {
            id: 'used',
            title: w.used,
            cell: ({ lastUsedAt }) =>
              lastUsedAt ? instant(lastUsedAt) : <span className="hb-muted">{w.never}</span>,
          },
          { id: 'state', title: w.state, cell: validity },
          {
            id: 'revoke',
            title: '',
            align: 'right',
            cell: (key) =>
              hasEnded(key) ? null : (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={w.revokeFor(key.name)}
                  onClick={() => setRevoking(key)}
                >
                  {w.revoke}
                </Button>
              ),
          },
        ]}
      />
      {issuing ? <IssueKeyDialog issued={setIssued} close={() => setIssuing(false)} /> : null}
      {issued ? (
        <ShownOnce
          title={w.issuedTitle(issued.name)}
          says={w.issuedSays}
          label={w.key}
          value={issued.key}
          close={() => setIssued(undefined)}
        />
      ) : null}
      {revoking ? (
        <FormDialog
          title={w.revokeTitle(revoking.name)}
          verb={w.revoke}
          grave
          close={() => setRevoking(undefined)}
          run={async () => {
            await api('DELETE /api/v1/keys/{id}', { params: { id: revoking.id } });
            await client.invalidateQueries({ queryKey: ['keys'] });
            notifications.show({ message: w.revoked });
          }}
        >
          <p>{w.revokeSays}</p>
        </FormDialog>
      ) : null}
    </Panel>
  );
}
