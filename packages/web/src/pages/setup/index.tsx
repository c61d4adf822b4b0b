import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { isAboutPassword, NewPassword } from '../../parts/new-password.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Doorway } from '../../shell/doorway.tsx';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

const route = getRouteApi('/setup');

/** The first administrator comes in, with the token that the server printed. */
export function Page() {
  const w = useWords(words);
  const given = route.useSearch();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [token, setToken] = useState(given.token ?? '');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const begin = useMutation({
    mutationFn: () => api('POST /api/v1/setup', { body: { token: token.trim(), name, email, password } }),
    async onSuccess() {
      client.clear();
      await navigate({ to: '/', replace: true });
    },
  });
  return (
    <Doorway title={w.title} says={w.says}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate();
        }}
      >
        <Stack gap="sm">
          {given.token ? null : (
            <TextInput
              label={w.token}
              description={w.tokenSays}
              value={token}
              onChange={(event) => setToken(event.currentTarget.value)}
              autoComplete="off"
              required
              withAsterisk={false}
            />
          )}
          <TextInput
            label={w.name}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            autoComplete="name"
            required
            withAsterisk={false}
          />
          <TextInput
            type="email"
            label={w.email}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            autoComplete="username"
            required
            withAsterisk={false}
          />
          <NewPassword value={password} onChange={setPassword} about={[name, email]} />
          <ProblemNote problem={isAboutPassword(begin.error) ? null : begin.error} />
          <Button type="submit" loading={begin.isPending}>
            {w.go}
          </Button>
        </Stack>
      </form>
    </Doorway>
  );
}
