import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { RebasedPolicyDraft } from '../../api/contract.generated.ts';
import type { DraftSession } from '../../api/draft-session.ts';
import { useDraftView } from '../../api/use-draft.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './draft.module.css';
import { usePathNames } from './path-names.ts';
import { RebaseDialog } from './rebase-dialog.tsx';
import { words } from './words.ts';

/** What whoever opens the draft must know first: who waits for whom, what came between, what could not be saved. */
export function DraftNotes({
  session,
  writes,
}: {
  readonly session: DraftSession;
  readonly writes: boolean;
}) {
  const w = useWords(words);
  const { list } = useFormat();
  const { draft, policy, problem, clash, joinedBy } = useDraftView(session);
  const nameOf = usePathNames(policy);
  const [conflicts, setConflicts] = useState<RebasedPolicyDraft['conflicts']>();
  const [failed, setFailed] = useState<unknown>();
  const rejected = draft.steps.findLast(({ what }) => what === 'rejected');
  const rebase = async () => {
    setFailed(undefined);
    try {
      const { revision } = await session.settle();
      const found = await api('POST /api/v1/policy/drafts/{id}/rebase', {
        params: { id: draft.id },
        body: { revision },
      });
      session.adopt(found.draft);
      if (found.conflicts.length > 0) setConflicts(found.conflicts);
    } catch (error) {
      setFailed(error);
    }
  };
  return (
    <>
      {clash ? (
        <div className={classes.note} data-tone="unlawful" role="alert">
          <strong>{w.clash(clash.by)}</strong>
          <p>{w.clashSays(list(clash.paths.map(nameOf)))}</p>
          <Group gap="xs">
            <Button size="xs" onClick={() => session.take('mine')}>
              {w.takeMine}
            </Button>
            <Button size="xs" variant="default" onClick={() => session.take('theirs')}>
              {w.takeTheirs(clash.by)}
            </Button>
          </Group>
        </div>
      ) : null}
      <ProblemNote problem={problem} again={() => void session.settle().catch(() => undefined)} />
      {draft.outdated ? (
        <div className={classes.note} data-tone="soon" role="note">
          <p>{w.outdated(draft.currentVersion)}</p>
          {writes ? (
            <Button size="xs" onClick={() => void rebase()}>
              {w.rebase}
            </Button>
          ) : null}
        </div>
      ) : null}
      {draft.state === 'submitted' ? (
        <p className={classes.note} role="note">
          {draft.needsSecond ? w.waitsForSecond : w.waits}
        </p>
      ) : null}
      {draft.state === 'approved' ? (
        <p className={classes.note} data-tone="lawful" role="note">
          {w.approvedSays}
        </p>
      ) : null}
      {draft.state === 'rejected' && rejected ? (
        <p className={classes.note} data-tone="unlawful" role="note">
          {w.rejectedSays(rejected.by, rejected.detail ?? '')}
        </p>
      ) : null}
      {draft.state === 'applied' ? (
        <p className={classes.note} role="note">
          {w.appliedSays(draft.appliedVersion ?? 0)}
        </p>
      ) : null}
      {joinedBy && !clash ? (
        <p className={classes.note} role="note">
          {w.joined(joinedBy)}
        </p>
      ) : null}
      {policy ? null : (
        <p className={classes.note} data-tone="unlawful" role="note">
          {w.unreadable}
        </p>
      )}
      {writes || draft.state === 'applied' ? null : (
        <p className={classes.note} role="note">
          {w.readOnly}
        </p>
      )}
      <ProblemNote problem={failed} />
      {conflicts ? (
        <RebaseDialog session={session} conflicts={conflicts} close={() => setConflicts(undefined)} />
      ) : null}
    </>
  );
}
