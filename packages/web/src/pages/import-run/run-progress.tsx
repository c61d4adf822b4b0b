import { Button, Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { begunAs, rememberBegun } from '../../api/begun-imports.ts';
import { api } from '../../api/client.ts';
import type { Import, UploadImport } from '../../api/contract.generated.ts';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './import-run.module.css';
import { words } from './words.ts';

type Run = NonNullable<Import>;

/** Without a new row for this long, in ms, a run may have been broken off with the server. */
const silence = 20_000;

/** How far the import is; it can be stopped and go on. */
export function RunProgress({ run }: { readonly run: Run }) {
  const w = useWords(words);
  const { number, instant, share } = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const again = begunAs(run.id);
  const stalled = useStalled(run);
  const stop = useMutation({
    mutationFn: () => api('POST /api/v1/imports/{id}/stop', { params: { id: run.id } }),
  });
  const resume = useMutation({
    mutationFn: (asked: UploadImport) => api('POST /api/v1/imports/start', { body: asked }),
    onSuccess: async ({ import: begun }, asked) => {
      stop.reset();
      await client.invalidateQueries({ queryKey: ['imports'] });
      if (!begun) return;
      rememberBegun(begun.id, asked);
      if (begun.id !== run.id) void navigate({ to: '/imports/$id', params: { id: begun.id } });
    },
  });
  const { counts, rowsTotal, state } = run;
  const far = rowsTotal
    ? w.progress(number(counts.rows), number(rowsTotal))
    : state === 'done'
      ? null
      : w.progressOnly(number(counts.rows));
  const chooseAgain = (
    <Button component={Link} to="/imports">
      {w.chooseAgain}
    </Button>
  );
  return (
    <Panel>
      <div className={classes.head} aria-live="polite">
        <Badge tone={state === 'done' ? 'lawful' : state === 'stopped' ? 'unlawful' : 'soon'}>
          {w.states[state]}
        </Badge>
        <span className="hb-tabular">{far}</span>
        {state === 'done' && run.finishedAt ? (
          <span className="hb-muted">{w.took(instant(run.finishedAt))}</span>
        ) : null}
      </div>
      {state === 'done' ? null : (
        <Progress
          value={rowsTotal ? (100 * counts.rows) / rowsTotal : 100}
          animated={state === 'running' && !stalled}
          color={state === 'stopped' ? 'brick' : 'teal'}
          aria-label={rowsTotal ? share(counts.rows, rowsTotal) : w.states[state]}
          my="sm"
        />
      )}
      {state === 'running' && !stalled ? (
        <div className={classes.foot}>
          <p className="hb-muted">{stop.isSuccess ? w.stopping : w.safe}</p>
          <Button variant="default" loading={stop.isPending || stop.isSuccess} onClick={() => stop.mutate()}>
            {w.stop}
          </Button>
        </div>
      ) : null}
      {state === 'stopped' ? (
        <div className={classes.foot}>
          <p>{again ? w.resumeSays : w.stoppedElsewhere}</p>
          {again && !resume.error ? (
            <Button loading={resume.isPending} onClick={() => resume.mutate(again)}>
              {w.resume}
            </Button>
          ) : (
            chooseAgain
          )}
        </div>
      ) : null}
      {stalled ? (
        <div className={classes.foot}>
          <p>
            <strong>{w.stalled}.</strong> {w.stalledSays}
          </p>
          {chooseAgain}
        </div>
      ) : null}
      <ProblemNote problem={stop.error ?? resume.error} />
    </Panel>
  );
}

/** Whether a run that should be at work has had no new row for a while. */
function useStalled({ state, counts }: Run): boolean {
  const [stalled, setStalled] = useState(false);
  const { rows } = counts;
  useEffect(() => {
    setStalled(false);
    if (state !== 'running' || rows < 0) return;
    const timer = setTimeout(() => setStalled(true), silence);
    return () => clearTimeout(timer);
  }, [state, rows]);
  return stalled;
}
