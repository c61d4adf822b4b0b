import { PasswordInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { ApiProblem, api } from '../api/client.ts';
import { useWords } from '../words/language.ts';

const words = {
  nl: {
    label: 'Kies een wachtwoord',
    hint: 'Minstens 12 tekens. Een zin van een paar woorden onthoud je het makkelijkst.',
    enough: '✓ Sterk genoeg.',
    show: 'Wachtwoord tonen',
  },
  en: {
    label: 'Choose a password',
    hint: 'At least 12 characters. A sentence of a few words is easiest to remember.',
    enough: '✓ Strong enough.',
    show: 'Show the password',
  },
};

interface NewPasswordProps {
  readonly value: string;
  readonly onChange: (password: string) => void;
  /** What others know of its owner: a password with that in it is weak. */
  readonly about: readonly string[];
  readonly label?: string;
}

/** Whether the server refused the password and nothing else: then the advice at the field says all. */
export const isAboutPassword = (error: unknown): boolean =>
  error instanceof ApiProblem &&
  (error.problem.errors?.length ?? 0) > 0 &&
  error.problem.errors?.every(({ path }) => path === 'password') === true;

/** A new password, with the server's advice while one types. */
export function NewPassword({ value, onChange, about, label }: NewPasswordProps) {
  const w = useWords(words);
  const [asked] = useDebouncedValue(value, 300);
  const { data } = useQuery({
    queryKey: ['password', asked],
    enabled: asked.length > 0,
    gcTime: 0,
    queryFn: ({ signal }) =>
      api('POST /api/v1/password/check', { body: { password: asked, about: about.filter(Boolean) }, signal }),
  });
  const weak = data && !data.enough && asked === value ? data.advice.join(' ') : undefined;
  return (
    <PasswordInput
      label={label ?? w.label}
      description={
        data?.enough && asked === value ? (
          <span style={{ color: 'var(--hb-allowed)' }}>{w.enough}</span>
        ) : (
          w.hint
        )
      }
      error={weak}
      errorProps={{ role: 'alert' }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="new-password"
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ 'aria-label': w.show }}
    />
  );
}
