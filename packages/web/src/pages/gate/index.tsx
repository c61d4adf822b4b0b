import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { api, lacksPolicy } from '../../api/client.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Columns, PageFrame, Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { Addresses } from './addresses.tsx';
import { Behind } from './behind.tsx';
import classes from './gate.module.css';
import { judgeList } from './judge-list.ts';
import { Lists } from './lists.tsx';
import type { Named } from './people-named.ts';
import { QuestionPanel } from './question-panel.tsx';
import { Result } from './result.tsx';
import { type Unnamed, useQuestion } from './use-question.ts';
import { words } from './words.ts';

const Compose = lazy(() => import('./compose.tsx').then(({ Compose: part }) => ({ default: part })));

/** Who may be contacted for a purpose, who may not and why; and whether the message itself is in order. */
export function Page() {
  const w = useWords(words);
  const { number } = useFormat();
  const question = useQuestion();
  const { purpose, channel, message, differs, audience, unnamed, behind } = question;
  const [named, setNamed] = useState<Named>();
  const [judged, setJudged] = useState(0);
  const abort = useRef<AbortController>(undefined);
  const asked = { purpose: purpose?.id ?? '', channel: channel ?? 'email', ...(differs ? { message } : {}) };
  const key = JSON.stringify([asked, audience, unnamed]);
  const counts = useQuery({
    queryKey: ['gate', asked, unnamed],
    enabled: Boolean(purpose && channel && unnamed),
    queryFn: ({ signal }) =>
      api('POST /api/v1/gate', {
        body: { ...asked, audience: unnamed ?? 'everyone', summary: true },
        signal,
      }),
  });
  const list = useMutation({
    async mutationFn(whom: Unnamed | Blob) {
      setJudged(0);
      abort.current?.abort();
      abort.current = new AbortController();
      return { key, ...(await judgeList(asked, whom, w.heads, setJudged, abort.current.signal)) };
    },
  });
  // What was asked before about something else is no answer to this.
  const listed = list.data?.key === key ? list.data : undefined;
  const summary = listed?.summary ?? (unnamed ? counts.data?.summary : undefined);
  const total = summary ? summary.lawful + summary.unlawful + summary.unknown : 0;

  const noPolicy = lacksPolicy(question.error);
  if (noPolicy || question.purposes?.length === 0) {
    const notGranted = !noPolicy && question.contacting?.length !== 0;
    return (
      <PageFrame title={w.title} says={w.says}>
        <Panel>
          {notGranted ? (
            <EmptyState title={w.noneGranted} says={w.noneGrantedSays} />
          ) : (
            <EmptyState
              title={noPolicy ? w.noPolicy : w.noChannels}
              says={noPolicy ? w.noPolicySays : ''}
              action={<Link to="/purposes">{w.toPurposes}</Link>}
            />
          )}
        </Panel>
      </PageFrame>
    );
  }
  return (
    <PageFrame title={w.title} says={w.says}>
      <ProblemNote problem={question.error} />
      <Columns split="main-right">
        <div className={classes.stack}>
          <QuestionPanel
            question={question}
            named={named}
            onNamed={setNamed}
            asking={list.isPending}
            ask={() => named && list.mutate(named.csv)}
          />
          {summary && total > 0 && !list.isPending ? (
            <Panel title={w.lists} says={w.listsSays}>
              {listed ? (
                <Lists listed={listed} purpose={asked.purpose} channel={asked.channel} />
              ) : (
                <>
                  <Button onClick={() => unnamed && list.mutate(unnamed)}>
                    {w.makeLists(number(total))}
                  </Button>
                  <p className="hb-muted">
                    {w.personNumbers} {audience === 'view' ? w.listsNoted : null}
                  </p>
                </>
              )}
              {unnamed ? <Addresses key={key} question={question} summary={summary} /> : null}
            </Panel>
          ) : null}
        </div>
        <div className={classes.stack}>
          <Panel title={w.result}>
            <div aria-live="polite">
              <ProblemNote problem={list.error ?? counts.error} again={() => void counts.refetch()} />
              {list.isPending ? (
                <p className="hb-muted">{judged > 0 ? w.judged(number(judged)) : w.asking}</p>
              ) : summary ? (
                <Result summary={summary} question={question} listed={listed} />
              ) : !unnamed ? (
                audience === 'view' ? (
                  <EmptyState title={w.waitView} says={w.waitViewSays} />
                ) : (
                  <EmptyState title={w.wait} says={w.waitSays} />
                )
              ) : counts.isPending ? (
                <p className="hb-muted">{w.asking}</p>
              ) : null}
            </div>
          </Panel>
          {summary && behind ? (
            <Behind question={question} behind={behind} listed={listed} summary={summary} />
          ) : null}
        </div>
      </Columns>
      <Suspense>
        <Compose question={question} />
      </Suspense>
    </PageFrame>
  );
}
