import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { giveCode } from '../../api/sign-in.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

export function CodeForm({ done }: { readonly done: () => Promise<void> }) {
  const w = useWords(words);
  const enter = useMutation({
    mutationFn: (form: FormData) =>
      giveCode(String(form.get('code')).replaceAll(/\s/g, ''), form.get('trust') === 'on'),
    onSuccess: done,
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
          name="code"
          label={w.code}
          description={w.codeSays}
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          autoFocus
        />
        <Checkbox name="trust" label={w.trust} />
        <ProblemNote problem={enter.error} />
        <Button type="submit" loading={enter.isPending}>
          {w.go}
        </Button>
      </Stack>
    </form>
  );
}
