import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { common } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import classes from './purposes.module.css';
import { words } from './words.ts';

export type NewDraftFor =
  | { readonly kind: 'draft' | 'purpose' }
  | { readonly kind: 'change'; readonly purpose: string; readonly title: string };

/** Begins a draft by a name, or goes on in one that somebody is writing already. */
export function NewDraft({ asked, close }: { readonly asked: NewDraftFor; readonly close: () => void }) {
  const w = useWords(words);
  const { cancel, close: closeWord } = useWords(common);
  const navigate = useNavigate();
  const client = useQueryClient();
  const suggested = asked.kind === 'change' ? asked.title : asked.kind === 'purpose' ? w.newPurpose : '';
  const [title, setTitle] = useState(suggested);
  const search: Readonly<Record<string, string>> =
    asked.kind === 'change' ? { purpose: asked.purpose } : asked.kind === 'purpose' ? { add: '1' } : {};
  const { data: open } = useQuery({
    queryKey: ['policy-drafts', 'draft'],
    queryFn: ({ signal }) =>
      api('GET /api/v1/policy/drafts', { query: { state: 'draft', limit: 5 }, signal }),
  });
  const begin = useMutation({
    mutationFn: () => api('POST /api/v1/policy/drafts', { body: { title: title.trim() } }),
    async onSuccess(draft) {
      client.setQueryData(['policy-draft', draft.id], draft);
      void client.invalidateQueries({ queryKey: ['policy-drafts'] });
      await navigate({ to: '/purposes/$draft', params: { draft: draft.id }, search });
    },
  });
  return (
    <Modal
      opened
      onClose={close}
      title={asked.kind === 'purpose' ? w.newPurpose : w.newDraft}
      closeButtonProps={{ 'aria-label': closeWord }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim()) begin.mutate();
        }}
      >
        <TextInput
          label={w.draftTitle}
          description={w.draftTitleHint}
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.currentTarget.value)}
          data-autofocus
        />
        {open && open.items.length > 0 ? (
          <div>
            <p className="hb-muted">{w.openDrafts}:</p>
            <ul className={classes.drafts}>
              {open.items.map(({ id, title: name }) => (
                <li key={id}>
                  <Link to="/purposes/$draft" params={{ draft: id }} search={search}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <ProblemNote problem={begin.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {cancel}
          </Button>
          <Button type="submit" loading={begin.isPending} disabled={!title.trim()}>
            {w.begin}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
