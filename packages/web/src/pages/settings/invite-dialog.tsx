import { Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { InvitedUser, Role } from '../../api/contract.generated.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWords } from '../../words/language.ts';
import { RoleChecks } from './role-checks.tsx';
import { useInstallation } from './use-installation.ts';
import { words } from './users-words.ts';

interface InviteDialogProps {
  readonly made: (invited: InvitedUser) => void;
  readonly close: () => void;
}

/** A name, an address and roles; then a mail goes out, or a link is shown. */
export function InviteDialog({ made, close }: InviteDialogProps) {
  const w = useWords(words);
  const client = useQueryClient();
  const { data: installation } = useInstallation();
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const invite = async (form: FormData) => {
    const text = (field: string) => String(form.get(field) ?? '').trim();
    const invited = await api('POST /api/v1/users', {
      body: { name: text('name'), email: text('email'), roles },
    });
    await client.invalidateQueries({ queryKey: ['users'] });
    if (invited.link === null) notifications.show({ message: w.mailed(invited.user.email) });
    made(invited);
  };
  return (
    <FormDialog
      title={w.inviteTitle}
      verb={w.inviteGo}
      disabled={roles.length === 0}
      run={invite}
      close={close}
    >
      <Stack gap="md">
        {installation ? (
          <p className="hb-muted" style={{ margin: 0 }}>
            {installation.mail ? w.inviteMailed : w.inviteShown}
          </p>
        ) : null}
        <TextInput
          name="name"
          label={w.nameLabel}
          required
          withAsterisk={false}
          maxLength={200}
          autoComplete="off"
          data-autofocus
        />
        <TextInput
          name="email"
          type="email"
          label={w.email}
          required
          withAsterisk={false}
          maxLength={254}
          autoComplete="off"
        />
        <RoleChecks value={roles} onChange={setRoles} />
      </Stack>
    </FormDialog>
  );
}
