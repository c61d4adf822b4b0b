import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { IssuedKey, Scope } from '../../api/contract.generated.ts';
import { useSession } from '../../api/use-session.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWords } from '../../words/language.ts';
import { words } from './keys-words.ts';
import { PurposeChecks, purposesOf } from './purpose-checks.tsx';
import classes from './settings.module.css';
import { useScopeWords } from './use-scope-words.ts';

interface IssueKeyDialogProps {
  readonly issued: (key: IssuedKey) => void;
  readonly close: () => void;
}

const days = 86_400_000;

/** The instant at which a term that begins now ends; undefined for one without an end. */
function endOf(term: string, day: string): string | undefined {
  if (term === '') return undefined;
  // The whole of the last day, in the zone of whoever chose it.
  if (term === 'day') return new Date(new Date(`${day}T00:00:00`).getTime() + days).toISOString();
  return new Date(Date.now() + Number(term) * days).toISOString();
}

/** What a new key is for, what it may, and until when: no more than the reader has. */
export function IssueKeyDialog({ issued, close }: IssueKeyDialogProps) {
  const w = useWords(words);
  const client = useQueryClient();
  const session = useSession();
  const sayScope = useScopeWords();
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const seen = session?.purposes ?? [];
  const [choice, setChoice] = useState<'all' | 'some' | 'none'>(seen === 'all' ? 'all' : 'some');
  const [some, setSome] = useState<readonly string[]>([]);
  const [term, setTerm] = useState('365');
  const { some: someOnly, ...every } = w.choices;
  return (
    <FormDialog
      title={w.issueTitle}
      verb={w.issueGo}
      size="lg"
      close={close}
      disabled={scopes.length === 0}
      run={async (form) => {
        const expiresAt = endOf(term, String(form.get('day') ?? ''));
        const key = await api('POST /api/v1/keys', {
          body: {
            name: String(form.get('name')).trim(),
            scopes,
            purposes: purposesOf(choice, some),
            ...(expiresAt === undefined ? {} : { expiresAt }),
          },
        });
        await client.invalidateQueries({ queryKey: ['keys'] });
        issued(key);
      }}
    >
      <Stack gap="md">
        <TextInput
          name="name"
          label={w.nameLabel}
          placeholder={w.namePlaceholder}
          required
          withAsterisk={false}
          maxLength={200}
          autoComplete="off"
          data-autofocus
        />
        <fieldset className={classes.group}>
          <legend>{w.scopes}</legend>
          <p>{w.scopesSays}</p>
          <div className={classes.checkGrid}>
            {session?.scopes.map((scope) => (
              <Checkbox
                key={scope}
                label={sayScope(scope)}
                description={<code>{scope}</code>}
                checked={scopes.includes(scope)}
                onChange={(event) =>
                  setScopes(
                    event.currentTarget.checked
                      ? [...scopes, scope]
                      : scopes.filter((each) => each !== scope),
                  )
                }
              />
            ))}
          </div>
        </fieldset>
        <PurposeChecks
          label={w.purposesLabel}
          choices={seen === 'all' ? { ...every, some: someOnly } : { some: someOnly }}
          noPurposes={w.noPurposes}
          choice={choice}
          value={some}
          within={seen}
          onChange={(chosen, list) => {
            setChoice(chosen);
            setSome(list);
          }}
        />
        <NativeSelect
          label={w.expires}
          value={term}
          data={(['30', '90', '365', 'day', ''] as const).map((value) => ({ value, label: w.terms[value] }))}
          onChange={(event) => setTerm(event.currentTarget.value)}
          maw={300}
        />
        {term === 'day' ? (
          <TextInput name="day" type="date" label={w.day} required withAsterisk={false} maw={300} />
        ) : null}
      </Stack>
    </FormDialog>
  );
}
