import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiProblem, api } from '../../api/client.ts';
import { isAboutPassword, NewPassword } from '../../parts/new-password.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Doorway } from '../../shell/doorway.tsx';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

/** Where a mailed link leads: an invitation, or a forgotten password. The token is behind the #, which no log sees. */
export function Page() {
  const w = useWords(words);
  const navigate = useNavigate();
  const client = useQueryClient();
  const [token] = useState(() => location.hash.slice(1));
  const [name, setName] = useState<string>();
  const [password, setPassword] = useState('');
  const { data: holder, error } = useQuery({
    queryKey: ['link', token],
    enabled: token !== '',
    retry: false,
    queryFn: ({ signal }) => api('POST /api/v1/links/look', { body: { token }, signal }),
  });
  const use = useMutation({
    mutationFn: () => api('POST /api/v1/links/use', { body: { token, password, ...(name ? { name } : {}) } }),
    async onSuccess({ needsCode }) {
      client.clear();
      await navigate({ to: needsCode ? '/sign-in' : '/', replace: true });
    },
  });
  // What the title says already isn't said twice.
  const isEnded = error instanceof ApiProblem && error.problem.code === 'link-ended';
  if (token === '' || error)
    return (
      <Doorway
        title={error && !isEnded ? w.failed : w.ended}
        says={token === '' ? w.noToken : isEnded ? error.message : undefined}
      >
        <ProblemNote problem={isEnded ? null : error} />
        <p>
          <Link to="/sign-in">{w.toSignIn}</Link>
        </p>
      </Doorway>
    );
  const title = holder?.kind === 'reset' ? w.reset : w.invitation;
  return (
    <Doorway title={title} says={holder ? w.for(holder.name, holder.email) : undefined}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          use.mutate();
        }}
      >
        <Stack gap="sm">
          {holder?.kind === 'invitation' ? (
            <TextInput
              label={w.name}
              value={name ?? holder.name}
              onChange={(event) => setName(event.currentTarget.value)}
              autoComplete="name"
              required
              withAsterisk={false}
            />
          ) : null}
          <input type="hidden" autoComplete="username" value={holder?.email ?? ''} readOnly />
          <NewPassword
            value={password}
            onChange={setPassword}
            about={[name ?? holder?.name ?? '', holder?.email ?? '']}
          />
          <ProblemNote problem={isAboutPassword(use.error) ? null : use.error} />
          <Button type="submit" loading={use.isPending} disabled={!holder}>
            {w.go}
          </Button>
        </Stack>
      </form>
    </Doorway>
  );
}
