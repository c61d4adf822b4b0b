import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { signIn } from '../../api/sign-in.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

export function PasswordForm({ done }: { readonly done: (needsCode: boolean) => void }) {
  const w = useWords(words);
  const enter = useMutation({
    mutationFn: (form: FormData) => signIn(String(form.get('email')), String(form.get('password'))),
    onSuccess: ({ twoFactorRedirect }) => done(twoFactorRedirect === true),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate(new FormData(event.currentTarget));
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
          data-autofocus
        />
        <PasswordInput
          name="password"
          label={w.password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': w.show }}
        />
        <ProblemNote problem={enter.error} />
        <Button type="submit" loading={enter.isPending}>
          {w.go}
        </Button>
      </Stack>
    </form>
  );
}
