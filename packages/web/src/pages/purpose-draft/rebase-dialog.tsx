import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { RebasedPolicyDraft } from '../../api/contract.generated.ts';
import type { DraftSession } from '../../api/draft-session.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { common } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { usePathNames } from './path-names.ts';
import { words } from './words.ts';

type Whose = 'draft' | 'current';

interface RebaseDialogProps {
  readonly session: DraftSession;
  readonly conflicts: RebasedPolicyDraft['conflicts'];
  readonly close: () => void;
}

/** Where the draft and the version in force changed the same: for each part, which stays. */
export function RebaseDialog({ session, conflicts, close }: RebaseDialogProps) {
  const w = useWords(words);
  const { cancel, close: closeWord } = useWords(common);
  const { list } = useFormat();
  const nameOf = usePathNames(session.view().policy);
  const [take, setTake] = useState<Readonly<Record<string, Whose>>>(() =>
    Object.fromEntries(conflicts.map(({ path }) => [path, 'draft'])),
  );
  const { draft } = session.view();
  const go = useMutation({
    mutationFn: async () => {
      const { revision } = await session.settle();
      return api('POST /api/v1/policy/drafts/{id}/rebase', {
        params: { id: draft.id },
        body: { revision, take },
      });
    },
    onSuccess(found) {
      session.adopt(found.draft);
      if (found.conflicts.length === 0) close();
    },
  });
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={w.rebaseTitle}
      closeButtonProps={{ 'aria-label': closeWord }}
    >
      <p>{w.rebaseSays}</p>
      <Stack gap="md">
        {conflicts.map(({ path, keys }) => (
          <Radio.Group
            key={path}
            label={nameOf(path)}
            description={keys.length > 0 ? list(keys.map((key) => nameOf(`${path}.${key}`))) : undefined}
            value={take[path] ?? 'draft'}
            onChange={(whose) => setTake({ ...take, [path]: whose as Whose })}
          >
            <Group mt="xs">
              <Radio value="draft" label={w.mine} />
              <Radio value="current" label={w.current} />
            </Group>
          </Radio.Group>
        ))}
      </Stack>
      <ProblemNote problem={go.error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {cancel}
        </Button>
        <Button onClick={() => go.mutate()} loading={go.isPending}>
          {w.rebase}
        </Button>
      </Group>
    </Modal>
  );
}
