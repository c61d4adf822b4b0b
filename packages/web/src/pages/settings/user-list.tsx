import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { InvitedUser, StaffUser } from '../../api/contract.generated.ts';
import { useSession } from '../../api/use-session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ShownOnce } from '../../parts/shown-once.tsx';
import { Badge, type Tone } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { useRoles } from './use-roles.ts';
import { UserActions } from './user-actions.tsx';
import { words } from './users-words.ts';

const tones: Readonly<Record<StaffUser['state'], Tone>> = {
  invited: 'soon',
  active: 'lawful',
  disabled: 'unlawful',
};

/** The users with their roles and how they come in, and what can be done about each. */
export function UserList() {
  const w = useWords(words);
  const { instant, list } = useFormat();
  const session = useSession();
  const roles = useRoles().data?.items;
  const [inviting, setInviting] = useState(false);
  const [made, setMade] = useState<InvitedUser>();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['users'],
    initialPageParam: '',
    queryFn: ({ signal, pageParam: cursor }) =>
      api('GET /api/v1/users', { query: cursor ? { cursor } : {}, signal }),
    getNextPageParam: ({ next }) => next,
  });
  const named = (user: StaffUser): string =>
    user.roles.length === 0
      ? w.noRoles
      : list(user.roles.map((role) => roles?.find((each) => each.role === role)?.name ?? role));
  const lacksFactor = ({ secondFactor, roles: held }: StaffUser): boolean =>
    !secondFactor && held.some((role) => roles?.find((each) => each.role === role)?.secondFactor);
  return (
    <Panel
      title={w.users}
      says={w.usersSays}
      flush
      actions={<Button onClick={() => setInviting(true)}>{w.invite}</Button>}
    >
      <ProblemNote problem={error} again={() => void refetch()} />
      <DataTable
        cards
        caption={w.users}
        rows={data?.pages.flatMap(({ items }) => items) ?? (error ? [] : undefined)}
        keyOf={({ id }) => id}
        more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
        columns={[
          {
            id: 'name',
            title: w.name,
            cell: ({ id, name, email }) => (
              <>
                {name} {id === session?.user.id ? <span className="hb-muted">({w.you})</span> : null}
                <div className="hb-muted">{email}</div>
              </>
            ),
          },
          { id: 'roles', title: w.roles, cell: named },
          {
            id: 'state',
            title: w.state,
            cell: ({ state }) => <Badge tone={tones[state]}>{w.states[state]}</Badge>,
          },
          {
            id: 'factor',
            title: w.factor,
            cell: (user) =>
              user.secondFactor ? (
                w.on
              ) : lacksFactor(user) && user.state === 'active' ? (
                <Badge tone="soon">{w.missing}</Badge>
              ) : (
                <span className="hb-muted">{w.off}</span>
              ),
          },
          {
            id: 'seen',
            title: w.seen,
            cell: ({ signedInAt }) =>
              signedInAt ? instant(signedInAt) : <span className="hb-muted">{w.never}</span>,
          },
          {
            id: 'actions',
            title: '',
            align: 'right',
            cell: (user) => <UserActions user={user} own={user.id === session?.user.id} made={setMade} />,
          },
        ]}
      />
      {inviting ? <InviteDialog made={setMade} close={() => setInviting(false)} /> : null}
      {made?.link ? (
        <ShownOnce
          title={w.linkTitle(made.user.name)}
          says={w.linkSays(instant(made.link.expiresAt))}
          label={w.link}
          value={made.link.url}
          close={() => setMade(undefined)}
        />
      ) : null}
    </Panel>
  );
}
