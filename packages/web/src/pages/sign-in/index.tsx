import { Alert, Anchor, Button, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { signInElsewhere } from '../../api/sign-in.ts';
import { Doorway } from '../../shell/doorway.tsx';
import { useWords } from '../../words/language.ts';
import { CodeForm } from './code-form.tsx';
import { ForgottenForm } from './forgotten-form.tsx';
import { ownPage } from './own-page.ts';
import { PasswordForm } from './password-form.tsx';
import { words } from './words.ts';

const route = getRouteApi('/sign-in');

/** The way in: password, then a code where one is set up; or the organisation's own sign-in. */
export function Page() {
  const w = useWords(words);
  const { to, error } = route.useSearch();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [step, setStep] = useState<'password' | 'code' | 'forgotten'>('password');
  const { data: ways } = useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: ({ signal }) => api('GET /api/v1/sign-in', { signal }),
  });
  const onward = ownPage(to, location.origin);
  const enter = async () => {
    client.clear();
    await navigate({ href: onward });
  };
  if (step === 'code')
    return (
      <Doorway title={w.codeTitle}>
        <CodeForm done={enter} />
      </Doorway>
    );
  if (step === 'forgotten')
    return (
      <Doorway title={w.forgotten} says={ways?.mail === false ? w.noMail : w.forgottenSays}>
        {ways?.mail === false ? null : <ForgottenForm />}
        <Anchor component="button" type="button" mt="md" onClick={() => setStep('password')}>
          {w.back}
        </Anchor>
      </Doorway>
    );
  return (
    <Doorway title={w.title} says={ways?.organisation ? w.at(ways.organisation) : undefined}>
      <Stack gap="md">
        {error ? <Alert color="brick">{w.refused}</Alert> : null}
        {ways?.needsAdministrator ? (
          <Alert>
            {w.needsAdministrator} <Link to="/setup">{w.toSetup}</Link>
          </Alert>
        ) : null}
        {ways?.provider ? (
          <Button variant="default" onClick={() => void signInElsewhere(onward)}>
            {w.elsewhere}
          </Button>
        ) : null}
        <PasswordForm done={(needsCode) => (needsCode ? setStep('code') : void enter())} />
        <Anchor component="button" type="button" onClick={() => setStep('forgotten')}>
          {w.forgotten}
        </Anchor>
      </Stack>
    </Doorway>
  );
}
