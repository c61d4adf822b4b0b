import { parsePolicy } from '@houdbaar/core/policy';
import { Button, Group, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { api } from '../../api/client.ts';
import type { DraftSession } from '../../api/draft-session.ts';
import { useDraftView } from '../../api/use-draft.ts';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import classes from './draft.module.css';
import { words } from './words.ts';

/** The draft as YAML, to read and to write in; what is wrong with it shows while one types. */
export function TextTab({ session, writes }: { readonly session: DraftSession; readonly writes: boolean }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const client = useQueryClient();
  const { draft } = useDraftView(session);
  const [typed, type] = useState<string>();
  const text = typed ?? draft.source;
  const late = useDeferredValue(text);
  const { problems } = useMemo(() => parsePolicy(late), [late]);
  const save = useMutation({
    async mutationFn() {
      const { revision, id } = await session.settle();
      return api('PATCH /api/v1/policy/drafts/{id}', { params: { id }, body: { revision, source: text } });
    },
    onSuccess(after) {
      session.adopt(after);
      client.setQueryData(['policy-draft', after.id], after);
      type(undefined);
    },
  });
  return (
    <Panel title={w.text.title} says={w.text.says}>
      <Textarea
        aria-label={w.text.title}
        value={text}
        readOnly={!writes}
        onChange={(event) => type(event.currentTarget.value)}
        spellCheck={false}
        rows={28}
        classNames={{ input: classes.yaml ?? '' }}
      />
      <div aria-live="polite">
        {problems.length > 0 ? (
          <>
            <p>
              <strong>{w.text.problems}</strong>
            </p>
            <ul className={classes.problems}>
              {problems.map(({ line, path, says, remedy }) => (
                <li key={`${line} ${path} ${says.en}`}>
                  <span className="hb-muted">{w.text.line(line)}</span> {says[language]} {remedy[language]}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="hb-muted">{w.text.readable}</p>
        )}
      </div>
      <ProblemNote problem={save.error} />
      {writes && typed !== undefined && typed !== draft.source ? (
        <Group>
          <Button onClick={() => save.mutate()} loading={save.isPending}>
            {w.text.save}
          </Button>
          <Button variant="default" onClick={() => type(undefined)}>
            {w.text.reset}
          </Button>
        </Group>
      ) : null}
    </Panel>
  );
}
