import { Button, Menu, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, api } from '../../api/client.ts';
import type { InvitedUser, StaffUser } from '../../api/contract.generated.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { RoleChecks } from './role-checks.tsx';
import { useRoles } from './use-roles.ts';
import { words } from './users-words.ts';

interface UserActionsProps {
  readonly user: StaffUser;
  /** It is the reader. */
  readonly own: boolean;
  readonly made: (link: InvitedUser) => void;
}

type Asking = 'change' | 'disable' | 'factor';

/** What can be done about one user; what shuts someone out asks first. */
export function UserActions({ user, own, made }: UserActionsProps) {
  const w = useWords(words);
  const { number } = useFormat();
  const client = useQueryClient();
  const [asking, setAsking] = useState<Asking>();
  const { id, name, state } = user;
  const params = { id };
  const done = async (message: string) => {
    await client.invalidateQueries({ queryKey: ['users'] });
    notifications.show({ message });
  };
  const go = useMutation({
    async mutationFn(what: 'invite' | 'reset' | 'enable') {
      if (what === 'enable') {
        await api('POST /api/v1/users/{id}/enable', { params });
        return done(w.enabled(name));
      }
      const sent = await api(`POST /api/v1/users/{id}/${what}`, { params });
      if (sent.link) made(sent);
      else await done(w.mailed(user.email));
    },
    onError: (error) =>
      notifications.show({
        color: 'brick',
        message: error instanceof ApiProblem ? error.message : String(error),
      }),
  });
  const close = () => setAsking(undefined);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" size="compact-sm" aria-label={w.actions(name)} loading={go.isPending}>
            ⋯
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsking('change')}>{w.change}</Menu.Item>
          {state === 'invited' ? <Menu.Item onClick={() => go.mutate('invite')}>{w.again}</Menu.Item> : null}
          {state === 'active' ? <Menu.Item onClick={() => go.mutate('reset')}>{w.reset}</Menu.Item> : null}
          {user.secondFactor ? (
            <Menu.Item onClick={() => setAsking('factor')}>{w.removeFactor}</Menu.Item>
          ) : null}
          {own ? null : state === 'disabled' ? (
            <Menu.Item onClick={() => go.mutate('enable')}>{w.enable}</Menu.Item>
          ) : (
            <Menu.Item c="var(--hb-refused)" onClick={() => setAsking('disable')}>
              {w.disable}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking === 'change' ? <ChangeUser user={user} own={own} close={close} /> : null}
      {asking === 'disable' ? (
        <FormDialog
          title={w.disableTitle(name)}
          verb={w.disable}
          grave
          close={close}
          run={async () => {
            const { revokedKeys } = await api('POST /api/v1/users/{id}/disable', { params });
            await done(w.disabled(name, revokedKeys, number(revokedKeys)));
          }}
        >
          <p>{w.disableSays}</p>
        </FormDialog>
      ) : null}
      {asking === 'factor' ? (
        <FormDialog
          title={w.factorTitle(name)}
          verb={w.removeFactor}
          grave
          close={close}
          run={async () => {
            await api('DELETE /api/v1/users/{id}/second-factor', { params });
            await done(w.factorGone);
          }}
        >
          <p>{w.factorSays}</p>
        </FormDialog>
      ) : null}
    </>
  );
}

function ChangeUser({ user, own, close }: Omit<UserActionsProps, 'made'> & { readonly close: () => void }) {
  const w = useWords(words);
  const client = useQueryClient();
  const known = useRoles().data?.items;
  const [roles, setRoles] = useState(user.roles);
  // More for oneself is refused by the server; here it can't be ticked.
  const shut = own ? known?.map(({ role }) => role).filter((role) => !user.roles.includes(role)) : [];
  return (
    <FormDialog
      title={w.changeTitle(user.name)}
      verb={w.save}
      close={close}
      run={async (form) => {
        await api('PATCH /api/v1/users/{id}', {
          params: { id: user.id },
          body: { name: String(form.get('name')).trim(), roles },
        });
        await client.invalidateQueries({ queryKey: ['users'] });
        if (own) await client.invalidateQueries({ queryKey: ['session'] });
      }}
    >
      <Stack gap="md">
        <TextInput
          name="name"
          label={w.nameLabel}
          defaultValue={user.name}
          required
          withAsterisk={false}
          maxLength={200}
        />
        <RoleChecks value={roles} onChange={setRoles} shut={shut ?? []} />
        {own ? <p className="hb-muted">{w.ownRoles}</p> : null}
      </Stack>
    </FormDialog>
  );
}
