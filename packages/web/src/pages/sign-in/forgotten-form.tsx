import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

export function ForgottenForm() {
  const w = useWords(words);
  const ask = useMutation({
    mutationFn: (email: string) => api('POST /api/v1/password/forgotten', { body: { email } }),
  });
  if (ask.isSuccess) return <p role="status">{w.forgottenSent}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate(String(new FormData(event.currentTarget).get('email')));
      }}
    >
      <Stack gap="sm">
        <TextInput
          name="email"
          type="email"
          label={w.email}
          autoComplete="username"
          required
          withAsterisk={false}
        />
        <ProblemNote problem={ask.error} />
        <Button type="submit" loading={ask.isPending}>
          {w.send}
        </Button>
      </Stack>
    </form>
  );
}
