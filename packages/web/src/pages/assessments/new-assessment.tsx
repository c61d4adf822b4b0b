import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { idOf } from '../../api/declaration.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { common } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

interface NewAssessmentProps {
  readonly taken: readonly string[];
  readonly close: () => void;
}

/** A new assessment begins in a draft: a new one, or one that is being written. */
export function NewAssessment({ taken, close }: NewAssessmentProps) {
  const w = useWords(words);
  const { cancel, close: closeWord } = useWords(common);
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [draft, setDraft] = useState('');
  const id = idOf(name);
  const { data: open } = useQuery({
    queryKey: ['policy-drafts', 'draft'],
    queryFn: ({ signal }) =>
      api('GET /api/v1/policy/drafts', { query: { state: 'draft', limit: 20 }, signal }),
  });
  const begin = useMutation({
    async mutationFn() {
      const place =
        draft === ''
          ? await api('POST /api/v1/policy/drafts', { body: { title: w.draftTitle(name.trim()) } })
          : await api('GET /api/v1/policy/drafts/{id}', { params: { id: draft } });
      const there = place.policy?.assessments as Readonly<Record<string, unknown>> | undefined;
      if (there && id in there) return place.id;
      const changes = [{ path: `assessments.${id}`, value: {} }];
      const body = { revision: place.revision, changes };
      await api('PATCH /api/v1/policy/drafts/{id}', { params: { id: place.id }, body });
      return place.id;
    },
    onSuccess: (in_) => navigate({ to: '/assessments/$id', params: { id }, search: { draft: in_ } }),
  });
  const bad = taken.includes(id);
  return (
    <Modal opened onClose={close} title={w.newTitle} closeButtonProps={{ 'aria-label': closeWord }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (id && !bad) begin.mutate();
        }}
      >
        <TextInput
          label={w.name}
          description={w.nameHint}
          value={name}
          maxLength={80}
          error={bad ? w.taken : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <NativeSelect
          label={w.inWhich}
          mt="sm"
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
          data={[
            { value: '', label: w.newDraft },
            ...(open?.items ?? []).map(({ id: value, title: label }) => ({ value, label })),
          ]}
        />
        <ProblemNote problem={begin.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {cancel}
          </Button>
          <Button type="submit" loading={begin.isPending} disabled={!id || bad}>
            {w.begin}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
