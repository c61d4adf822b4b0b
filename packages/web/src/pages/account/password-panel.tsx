import { Button, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { isAboutPassword, NewPassword } from '../../parts/new-password.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

export function PasswordPanel({ name, email }: { readonly name: string; readonly email: string }) {
  const w = useWords(words);
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () => api('POST /api/v1/password', { body: { current, password } }),
    onSuccess() {
      setCurrent('');
      setPassword('');
      notifications.show({ message: w.changed });
    },
  });
  return (
    <Panel title={w.password}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Stack gap="sm">
          <PasswordInput
            label={w.current}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            autoComplete="current-password"
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ 'aria-label': w.show }}
          />
          <NewPassword label={w.next} value={password} onChange={setPassword} about={[name, email]} />
          <ProblemNote problem={isAboutPassword(change.error) ? null : change.error} />
          <Button
            type="submit"
            variant="default"
            loading={change.isPending}
            style={{ alignSelf: 'flex-start' }}
          >
            {w.change}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
