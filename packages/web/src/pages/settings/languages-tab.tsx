import { NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { usePolicy } from '../../api/use-purposes.ts';
import { useSession } from '../../api/use-session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { type Language, languages, useWords } from '../../words/language.ts';
import { words } from './words.ts';

/** In which language you get mail, and in which each purpose is explained. */
export function LanguagesTab() {
  return (
    <>
      <OwnLanguage />
      <Wordings />
    </>
  );
}

function OwnLanguage() {
  const w = useWords(words);
  const session = useSession();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (language: Language) => api('PATCH /api/v1/caller', { body: { language } }),
    async onSuccess() {
      await client.invalidateQueries({ queryKey: ['session'] });
      notifications.show({ message: w.mailLanguageSaved });
    },
  });
  const chosen = session?.session?.language ?? '';
  return (
    <Panel title={w.languagesInterface} says={w.languagesInterfaceSays}>
      {session?.session ? (
        <NativeSelect
          label={w.mailLanguage}
          value={chosen}
          maw={260}
          data={[
            ...(chosen ? [] : [{ value: '', label: w.mailLanguageNone }]),
            ...languages.map((each) => ({ value: each, label: w.languageNames[each] ?? each })),
          ]}
          disabled={change.isPending}
          onChange={(event) => change.mutate(event.currentTarget.value as Language)}
        />
      ) : (
        <p className="hb-muted">{w.mailLanguageKey}</p>
      )}
      <ProblemNote problem={change.error} />
    </Panel>
  );
}

function Wordings() {
  const w = useWords(words);
  const { list } = useFormat();
  const { data, error } = usePolicy();
  const spoken = (declared: Readonly<Record<string, unknown>>): string[] =>
    Object.keys((declared.wording as Readonly<Record<string, string>> | undefined) ?? {});
  const named = (codes: readonly string[]): string =>
    list(codes.map((code) => w.languageNames[code] ?? code));
  const used = [...new Set(data?.purposes.flatMap(({ declared }) => spoken(declared)))];
  return (
    <Panel
      title={w.wordings}
      says={w.wordingsSays}
      flush
      actions={<Link to="/purposes">{w.toPurposes}</Link>}
    >
      <ProblemNote problem={error} />
      <DataTable
        caption={w.wordings}
        rows={error ? [] : data?.purposes}
        keyOf={({ id }) => id}
        empty={<EmptyState title={w.noPolicy} says={w.noPolicySays} />}
        columns={[
          { id: 'purpose', title: w.purpose, cell: ({ names }) => names.name },
          {
            id: 'languages',
            title: w.languages,
            cell: ({ declared }) => {
              const absent = used.filter((code) => !spoken(declared).includes(code));
              return (
                <>
                  {named(spoken(declared))}{' '}
                  {absent.length > 0 ? <Badge tone="soon">{w.missing(named(absent))}</Badge> : null}
                </>
              );
            },
          },
        ]}
      />
    </Panel>
  );
}
