import { type AssessmentAnswers, assess } from '@houdbaar/core/assessment';
import type { Json } from '@houdbaar/core/policy';
import { listPurposes } from '@houdbaar/core/standing';
import { formatDay } from '@houdbaar/core/time';
import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DraftSession } from '../../api/draft-session.ts';
import { may } from '../../api/session.ts';
import { useDraftView } from '../../api/use-draft.ts';
import { useSession } from '../../api/use-session.ts';
import { Columns, PageFrame, Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { assessmentName } from '../../words/assessment-name.ts';
import { useFormat } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import classes from './assessment.module.css';
import { Conclusion } from './conclusion.tsx';
import { Questions } from './questions.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { SignedLine } from './standing.tsx';
import { useForm } from './use-form.ts';
import { words } from './words.ts';

/** An assessment in a draft: filled in question by question, with its outcome as one goes. */
export function InDraft({ id, session }: { readonly id: string; readonly session: DraftSession }) {
  const w = useWords(words);
  const caller = useSession();
  const form = useForm();
  const { draft, policy, state, problem, clash } = useDraftView(session);
  const [signing, sign] = useState(false);
  const { language } = useLanguage();
  const { list } = useFormat();
  const resting = (policy ? listPurposes(policy) : []).flatMap(({ name, declared }) =>
    declared.assessment === id ? [name[language]] : [],
  );
  const answers = policy?.assessments?.[id];
  const writes = may(caller, 'policy:propose') && draft.state !== 'applied';
  const change = (place: string, value: Json) =>
    session.change(place ? `assessments.${id}.${place}` : `assessments.${id}`, value);
  const passes = answers !== undefined && assess(answers).outcome === 'passes';
  return (
    <PageFrame
      title={w.title(assessmentName(id, resting, list))}
      says={
        <>
          {w.inDraft(draft.title)} · <span aria-live="polite">{w.saving[state]}</span>
        </>
      }
      actions={
        <>
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link
                {...props}
                to="/purposes/$draft"
                params={{ draft: draft.id }}
                search={purposeResting(policy?.purposes, id)}
              />
            )}
          >
            {w.toDraft}
          </Button>
          {may(caller, 'policy:write') && draft.state !== 'applied' ? (
            <Button disabled={!passes} onClick={() => sign(true)}>
              {answers?.signed ? w.signAgain : w.sign}
            </Button>
          ) : null}
        </>
      }
    >
      {clash ? (
        <div className={classes.clash} role="alert">
          <p>{w.clash(clash.by)}</p>
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
      {policy && !answers ? <Panel>{w.missing}</Panel> : null}
      {answers && form ? (
        <Columns split="main-left">
          <Questions form={form} answers={answers} {...(writes ? { change } : {})} />
          <div className={`${classes.side} ${classes.sticky}`}>
            <Panel title={w.status}>
              <SignedLine
                signed={answers.signed ?? null}
                signedBy={answers.signedBy ?? null}
                review={reviewOf(answers)}
              />
            </Panel>
            <Conclusion answers={answers} />
          </div>
        </Columns>
      ) : null}
      {signing ? (
        <SignDialog
          id={id}
          reviewEvery={answers?.reviewEvery}
          draft={session}
          needsSecond={draft.needsSecond}
          close={() => sign(false)}
        />
      ) : null}
    </PageFrame>
  );
}

/** The day on which a signed assessment must be looked at again. */
function reviewOf(answers: AssessmentAnswers): string | null {
  const { review } = assess(answers);
  return review === null ? null : formatDay(review);
}

/** A purpose of the draft that rests on the assessment, to go back to. */
function purposeResting(
  purposes: Readonly<Record<string, { readonly assessment?: string | undefined }>> | undefined,
  id: string,
): Readonly<Record<string, string>> {
  const found = Object.entries(purposes ?? {}).find(([, { assessment }]) => assessment === id);
  return found ? { purpose: found[0] } : {};
}
