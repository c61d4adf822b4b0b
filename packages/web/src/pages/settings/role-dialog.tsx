import { Checkbox, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { ShownRole } from '../../api/contract.generated.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWords } from '../../words/language.ts';
import { PurposeChecks, purposesOf } from './purpose-checks.tsx';
import { words } from './users-words.ts';

/** Decides which purposes a role sees, and whether it asks a second step. */
export function RoleDialog({ role, close }: { readonly role: ShownRole; readonly close: () => void }) {
  const w = useWords(words);
  const client = useQueryClient();
  const { purposes: before } = role;
  const [choice, setChoice] = useState<'all' | 'some' | 'none'>(
    before === 'all' ? 'all' : before.length === 0 ? 'none' : 'some',
  );
  const [some, setSome] = useState<readonly string[]>(before === 'all' ? [] : before);
  return (
    <FormDialog
      title={w.decideTitle(role.name)}
      verb={w.save}
      size="lg"
      close={close}
      disabled={choice === 'some' && some.length === 0}
      run={async (form) => {
        await api('PUT /api/v1/roles/{role}', {
          params: { role: role.role },
          body: { purposes: purposesOf(choice, some), secondFactor: form.get('factor') === 'on' },
        });
        // The reader may hold the role themselves.
        await Promise.all([
          client.invalidateQueries({ queryKey: ['roles'] }),
          client.invalidateQueries({ queryKey: ['session'] }),
        ]);
        notifications.show({ message: w.decided });
      }}
    >
      <Stack gap="md">
        <PurposeChecks
          label={w.seesLabel}
          choices={w.sees}
          noPurposes={w.noPurposes}
          choice={choice}
          value={some}
          onChange={(chosen, list) => {
            setChoice(chosen);
            setSome(list);
          }}
        />
        <Checkbox
          name="factor"
          label={w.demandFactor}
          description={w.demandFactorSays}
          defaultChecked={role.secondFactor}
        />
        <p className="hb-muted" style={{ margin: 0 }}>
          {w.holdsAtOnce}
        </p>
      </Stack>
    </FormDialog>
  );
}
