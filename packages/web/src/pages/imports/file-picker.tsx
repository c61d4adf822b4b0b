import { Button, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import type { RecognisedUpload } from '../../api/contract.generated.ts';
import { saveAs } from '../../api/download.ts';
import { sendFile } from '../../api/send-file.ts';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './imports.module.css';
import { sampleFile } from './sample-file.ts';
import { uploadKey } from './use-upload.ts';
import { words } from './words.ts';
import { zipFiles } from './zip-files.ts';

interface Sending {
  readonly name: string;
  /** 0 to 1; at 1 the server reads it. */
  readonly part: number;
}

/** A place to drop files or choose them; they are sent at once, and the server says what is in them. */
export function FilePicker({ sent }: { readonly sent: (upload: string) => void }) {
  const w = useWords(words);
  const { share } = useFormat();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController>(undefined);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<Sending>();
  const [problem, setProblem] = useState<unknown>();
  const [tooLarge, setTooLarge] = useState(false);

  const send = async (files: readonly File[]) => {
    const [first] = files;
    if (!first || sending) return;
    setProblem(undefined);
    setTooLarge(false);
    const several = files.length > 1;
    const name = several ? w.several(files.length) : first.name;
    setSending({ name, part: 0 });
    const abort = new AbortController();
    stop.current = abort;
    try {
      const body = several ? await zipFiles(files) : first;
      const called = several ? `${first.name.replace(/\.[^.]*$/, '')}-${files.length}.zip` : first.name;
      const upload = await sendFile<RecognisedUpload>(
        `/api/v1/imports/recognise?name=${encodeURIComponent(called)}`,
        body,
        { onProgress: (part) => setSending({ name, part }), signal: abort.signal },
      );
      client.setQueryData(uploadKey(upload.upload), upload);
      sent(upload.upload);
    } catch (error) {
      if (error instanceof RangeError) setTooLarge(true);
      else if (!(error instanceof DOMException && error.name === 'AbortError')) setProblem(error);
    } finally {
      setSending(undefined);
    }
  };

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send([...event.dataTransfer.files]);
  };

  return (
    <Panel>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button does the same */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        {sending ? (
          <div className={classes.sending}>
            <div aria-live="polite">
              {sending.part < 1 ? w.sending(sending.name, share(sending.part, 1)) : w.reading(sending.name)}
            </div>
            <Progress value={100 * sending.part} animated={sending.part === 1} aria-label={sending.name} />
            <Button variant="default" size="xs" onClick={() => stop.current?.abort()}>
              {w.stop}
            </Button>
          </div>
        ) : (
          <>
            <h2 className={classes.dropTitle}>{w.drop}</h2>
            <p className="hb-muted">{w.dropSays}</p>
            <Button onClick={() => input.current?.click()}>{w.choose}</Button>
            <input
              ref={input}
              type="file"
              multiple
              hidden
              accept=".csv,.tsv,.txt,.xlsx,.zip"
              aria-label={w.choose}
              onChange={(event) => {
                const files = [...(event.currentTarget.files ?? [])];
                event.currentTarget.value = '';
                void send(files);
              }}
            />
            <p className={classes.sample}>
              <button type="button" onClick={() => void send([sampleFile(w.sampleName)])}>
                {w.trySample}
              </button>
              <button type="button" onClick={() => saveAs(sampleFile(w.sampleName), w.sampleName)}>
                {w.sampleFile}
              </button>
            </p>
          </>
        )}
      </div>
      {tooLarge ? <p role="alert">{w.tooLarge}</p> : null}
      <ProblemNote problem={problem} />
      <p className={classes.privacy}>{w.privacy}</p>
    </Panel>
  );
}
