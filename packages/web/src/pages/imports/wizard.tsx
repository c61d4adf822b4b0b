import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { rememberBegun } from '../../api/begun-imports.ts';
import { ApiProblem, api } from '../../api/client.ts';
import type { RecognisedUpload } from '../../api/contract.generated.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { common } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { vendorName } from '../../words/vendors.ts';
import { ColumnsTable } from './columns-table.tsx';
import { requestOf, useDraft } from './draft.ts';
import classes from './imports.module.css';
import { Origin } from './origin.tsx';
import { Outcome } from './outcome.tsx';
import { useUpload } from './use-upload.ts';
import { words } from './words.ts';

interface WizardProps {
  readonly upload: string;
  readonly leave: () => void;
}

/** From a file that was sent to a report or an import: see what is in it, say where it comes from, try, run. */
export function Wizard({ upload, leave }: WizardProps) {
  const w = useWords(words);
  const c = useWords(common);
  const { data, error, refetch } = useUpload(upload);
  if (error instanceof ApiProblem && error.status === 404)
    return (
      <Panel>
        <EmptyState title={w.gone} says={w.goneSays} action={<Button onClick={leave}>{w.choose}</Button>} />
      </Panel>
    );
  if (error) return <ProblemNote problem={error} again={() => void refetch()} />;
  if (!data) return <Panel>{c.loading}</Panel>;
  return <Steps found={data} leave={leave} />;
}

function Steps({ found, leave }: { readonly found: RecognisedUpload; readonly leave: () => void }) {
  const w = useWords(words);
  const { instant, list } = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useDraft(found.upload);
  const [missing, setMissing] = useState(false);
  const request = requestOf(found.upload, draft);
  const asked = JSON.stringify(request);

  const preview = useMutation({
    mutationFn: async () => ({
      asked,
      outcome: await api('POST /api/v1/imports/preview', { body: request }),
    }),
  });
  const scan = useMutation({
    mutationFn: () =>
      api('POST /api/v1/scans', {
        query: {
          upload: found.upload,
          name: found.name,
          ...(request.mapping ? { mapping: JSON.stringify(request.mapping) } : {}),
        },
        body: new Blob([]),
      }),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['scans'] });
      void navigate({ to: '/scans/$id', params: { id } });
    },
  });
  const start = useMutation({
    mutationFn: () => api('POST /api/v1/imports/start', { body: request }),
    onSuccess: ({ import: run, again }) => {
      if (!run) return;
      if (again) notifications.show({ message: w.again });
      rememberBegun(run.id, request);
      void client.invalidateQueries({ queryKey: ['imports'] });
      void navigate({ to: '/imports/$id', params: { id: run.id } });
    },
  });
  const throwAway = () => {
    // Where it is gone already, all is well.
    api('DELETE /api/v1/imports/uploads/{id}', { params: { id: found.upload } }).catch(() => undefined);
    leave();
  };

  const vendors = [...new Set(found.tables.flatMap(({ vendor }) => vendor ?? []))].map(vendorName);
  const isSample = found.name === words.nl.sampleName || found.name === words.en.sampleName;
  const tried = preview.data;
  return (
    <>
      <Panel
        title={found.name}
        says={w.fileSays(sizeOf(found.size), instant(found.expiresAt))}
        actions={
          <Button variant="default" size="xs" onClick={throwAway}>
            {w.other}
          </Button>
        }
      >
        <p className={classes.recognised}>
          {vendors.length > 0 ? w.looksLike(list(vendors)) : found.tables.length > 0 ? w.looksLikeNone : null}
        </p>
        {isSample ? <p className={classes.caution}>{w.sampleCaution}</p> : null}
        {found.problems.length > 0 ? (
          <ul className={classes.problems}>
            {found.problems.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        ) : null}
      </Panel>
      {found.tables.map((table) => (
        <ColumnsTable
          key={table.name}
          table={table}
          draft={draft}
          onChange={setDraft}
          alone={found.tables.length === 1}
        />
      ))}
      <Origin
        draft={draft}
        onChange={(next) => {
          setMissing(false);
          setDraft(next);
        }}
        missing={missing}
      />
      <Panel title={w.doTitle}>
        <div className={classes.choices}>
          <div>
            <Button variant="default" loading={scan.isPending} onClick={() => scan.mutate()}>
              {w.scan}
            </Button>
            <p className="hb-muted">{w.scanSays}</p>
          </div>
          <div>
            <Button
              loading={preview.isPending}
              onClick={() => {
                if (request.source === '') setMissing(true);
                else preview.mutate();
              }}
            >
              {tried ? w.previewAgain : w.preview}
            </Button>
            <p className="hb-muted">{w.previewSays}</p>
          </div>
        </div>
        <ProblemNote problem={scan.error ?? preview.error} />
      </Panel>
      {tried ? (
        <Outcome
          outcome={tried.outcome}
          stale={tried.asked !== asked}
          start={() => start.mutate()}
          starting={start.isPending || start.isSuccess}
          problem={start.error}
        />
      ) : null}
    </>
  );
}

/** `12,4 kB`, in steps of a thousand. */
function sizeOf(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}
