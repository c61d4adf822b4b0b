import { Button, Group, Menu, Modal, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { WholePolicyDraft } from '../../api/contract.generated.ts';
import type { DraftSession } from '../../api/draft-session.ts';
import { may } from '../../api/session.ts';
import { useDraftView } from '../../api/use-draft.ts';
import { useSession } from '../../api/use-session.ts';
import { ConfirmByTyping } from '../../parts/confirm-by-typing.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { common } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

type Asking = 'apply' | 'reject' | 'remove' | 'rename';

/** The next step of the draft for whoever may take it; what was written is saved first. */
export function DraftActions({ session }: { readonly session: DraftSession }) {
  const w = useWords(words);
  const caller = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { draft, policy } = useDraftView(session);
  const [asking, ask] = useState<Asking>();
  const params = { id: draft.id };
  const adopt = (after: WholePolicyDraft) => {
    session.adopt(after);
    client.setQueryData(['policy-draft', after.id], after);
    void client.invalidateQueries({ queryKey: ['policy-drafts'] });
  };
  const step = async (name: 'submit' | 'approve') => {
    const { revision } = await session.settle();
    adopt(await api(`POST /api/v1/policy/drafts/{id}/${name}`, { params, body: { revision } }));
  };
  const go = useMutation({ mutationFn: step });
  const proposes = may(caller, 'policy:propose');
  const decides = may(caller, 'policy:write');
  const { state, needsSecond, outdated } = draft;
  const open = state !== 'applied';
  // The server knows writers by account; by name the page can say beforehand what it will answer.
  const wrote = needsSecond && draft.editors.includes(caller?.user.name ?? '');
  const applies = decides && !outdated && (state === 'approved' || (state === 'submitted' && !needsSecond));
  const button = (name: 'submit' | 'approve', primary: boolean) => (
    <Button
      variant={primary ? 'filled' : 'default'}
      disabled={!policy || outdated}
      loading={go.isPending && go.variables === name}
      onClick={() => go.mutate(name)}
    >
      {w[name]}
    </Button>
  );
  return (
    <>
      {proposes && (state === 'draft' || state === 'rejected') ? button('submit', true) : null}
      {decides && (state === 'submitted' || state === 'approved') ? (
        <Button variant="default" onClick={() => ask('reject')}>
          {w.reject}
        </Button>
      ) : null}
      {decides && state === 'submitted' && !wrote ? button('approve', needsSecond) : null}
      {applies ? <Button onClick={() => ask('apply')}>{w.apply}</Button> : null}
      {proposes && open ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default">{w.more} ▾</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => ask('rename')}>{w.rename}</Menu.Item>
            <Menu.Item color="brick" onClick={() => ask('remove')}>
              {w.remove}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {go.error ? <ProblemNote problem={go.error} /> : null}
      {asking === 'apply' ? (
        <ConfirmByTyping
          title={w.applyTitle}
          word={w.applyWord}
          verb={w.apply}
          close={() => ask(undefined)}
          run={async () => {
            const { revision } = await session.settle();
            const { draft: after } = await api('POST /api/v1/policy/drafts/{id}/apply', {
              params,
              body: { revision },
            });
            adopt(after);
            await client.invalidateQueries();
          }}
        >
          <p>{w.applySays}</p>
        </ConfirmByTyping>
      ) : null}
      {asking === 'remove' ? (
        <ConfirmByTyping
          title={w.removeTitle}
          word={w.removeWord}
          verb={w.remove}
          final
          close={() => ask(undefined)}
          run={async () => {
            const { revision } = await session.settle();
            await api('DELETE /api/v1/policy/drafts/{id}', { params, query: { revision } });
            void client.invalidateQueries({ queryKey: ['policy-drafts'] });
            await navigate({ to: '/purposes', search: { tab: 'drafts' } });
          }}
        >
          <p>{w.removeSays}</p>
        </ConfirmByTyping>
      ) : null}
      {asking === 'reject' ? (
        <AskLine
          title={w.rejectTitle}
          label={w.rejectWhy}
          verb={w.reject}
          long
          close={() => ask(undefined)}
          run={async (reason) => {
            const { revision } = await session.settle();
            adopt(
              await api('POST /api/v1/policy/drafts/{id}/reject', { params, body: { revision, reason } }),
            );
          }}
        />
      ) : null}
      {asking === 'rename' ? (
        <AskLine
          title={w.rename}
          label={w.name}
          verb={w.rename}
          first={draft.title}
          close={() => ask(undefined)}
          run={async (title) => {
            const { revision } = await session.settle();
            adopt(await api('PATCH /api/v1/policy/drafts/{id}', { params, body: { revision, title } }));
          }}
        />
      ) : null}
    </>
  );
}

interface AskLineProps {
  readonly title: string;
  readonly label: string;
  readonly verb: string;
  readonly first?: string;
  readonly long?: boolean;
  readonly run: (said: string) => Promise<void>;
  readonly close: () => void;
}

function AskLine({ title, label, verb, first = '', long, run, close }: AskLineProps) {
  const w = useWords(common);
  const [said, say] = useState(first);
  const go = useMutation({ mutationFn: () => run(said.trim()), onSuccess: close });
  const Field = long ? Textarea : TextInput;
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': w.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (said.trim()) go.mutate();
        }}
      >
        <Field
          label={label}
          value={said}
          maxLength={long ? 2000 : 200}
          onChange={(event: { currentTarget: { value: string } }) => say(event.currentTarget.value)}
          data-autofocus
        />
        <ProblemNote problem={go.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {w.cancel}
          </Button>
          <Button type="submit" loading={go.isPending} disabled={!said.trim()}>
            {verb}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
