import { Button, CopyButton, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { renderSVG } from 'uqr';
import { beginSecondFactor, endSecondFactor, giveCode, newBackupCodes } from '../../api/sign-in.ts';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useWords } from '../../words/language.ts';
import classes from './account.module.css';
import { words } from './words.ts';

type Step =
  | { readonly is: 'rest' }
  | { readonly is: 'password'; readonly next: 'begin' | 'end' | 'codes' }
  | { readonly is: 'scan'; readonly uri: string; readonly codes: readonly string[] }
  | { readonly is: 'codes'; readonly codes: readonly string[] };

interface SecondFactorPanelProps {
  readonly on: boolean;
  readonly missing: boolean;
}

/** Easier to type over. */
const inFours = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** Turns the code of an app on or off; each change asks for the password first. */
export function SecondFactorPanel({ on, missing }: SecondFactorPanelProps) {
  const w = useWords(words);
  const client = useQueryClient();
  const [step, setStep] = useState<Step>({ is: 'rest' });
  const act = useMutation({
    async mutationFn(form: FormData) {
      const password = String(form.get('password') ?? '');
      if (step.is === 'scan') {
        await giveCode(String(form.get('code')).trim(), false);
        return setStep({ is: 'codes', codes: step.codes });
      }
      if (step.is !== 'password') return;
      if (step.next === 'begin') {
        const { totpURI, backupCodes } = await beginSecondFactor(password);
        return setStep({ is: 'scan', uri: totpURI, codes: backupCodes });
      }
      if (step.next === 'codes') {
        const { backupCodes } = await newBackupCodes(password);
        return setStep({ is: 'codes', codes: backupCodes });
      }
      await endSecondFactor(password);
      setStep({ is: 'rest' });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['session'] }),
  });
  const cancel = (
    <Button
      variant="default"
      onClick={() => {
        act.reset();
        setStep({ is: 'rest' });
      }}
    >
      {w.cancel}
    </Button>
  );
  return (
    <Panel title={w.factor}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate(new FormData(event.currentTarget));
        }}
      >
        <Stack gap="sm">
          {step.is === 'rest' ? (
            <>
              <p>{on ? w.factorOn : missing ? w.factorMissing : w.factorOff}</p>
              <Group>
                {on ? (
                  <>
                    <Button variant="default" onClick={() => setStep({ is: 'password', next: 'codes' })}>
                      {w.newCodes}
                    </Button>
                    <Button variant="default" onClick={() => setStep({ is: 'password', next: 'end' })}>
                      {w.factorEnd}
                    </Button>
                  </>
                ) : (
                  <Button onClick={() => setStep({ is: 'password', next: 'begin' })}>{w.factorBegin}</Button>
                )}
              </Group>
            </>
          ) : null}
          {step.is === 'password' ? (
            <>
              <PasswordInput
                name="password"
                label={w.askPassword}
                autoComplete="current-password"
                required
                withAsterisk={false}
                autoFocus
                visibilityToggleButtonProps={{ 'aria-label': w.show }}
              />
              <Group>
                <Button type="submit" loading={act.isPending}>
                  {{ begin: w.factorBegin, end: w.factorEnd, codes: w.newCodes }[step.next]}
                </Button>
                {cancel}
              </Group>
            </>
          ) : null}
          {step.is === 'scan' ? (
            <>
              <p>{w.scan}</p>
              <img
                alt={w.qr}
                width="180"
                height="180"
                src={`data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(step.uri))}`}
              />
              <div>
                <span className="hb-muted">{w.secret}: </span>
                <code>{inFours(new URL(step.uri).searchParams.get('secret') ?? '')}</code>
              </div>
              <TextInput
                name="code"
                label={w.six}
                autoComplete="one-time-code"
                inputMode="numeric"
                required
                withAsterisk={false}
                autoFocus
              />
              <Group>
                <Button type="submit" loading={act.isPending}>
                  {w.confirm}
                </Button>
                {cancel}
              </Group>
            </>
          ) : null}
          {step.is === 'codes' ? (
            <>
              <strong>{w.codes}</strong>
              <p>{w.codesSays}</p>
              <ul className={classes.codes}>
                {step.codes.map((code) => (
                  <li key={code}>{code}</li>
                ))}
              </ul>
              <Group>
                <Button onClick={() => setStep({ is: 'rest' })}>{w.codesDone}</Button>
                <CopyButton value={step.codes.join('\n')}>
                  {({ copied, copy }) => (
                    <Button variant="default" onClick={copy} aria-live="polite">
                      {copied ? w.copied : w.copy}
                    </Button>
                  )}
                </CopyButton>
              </Group>
            </>
          ) : null}
          <ProblemNote problem={act.error} />
        </Stack>
      </form>
    </Panel>
  );
}
