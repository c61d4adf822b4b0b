import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { hasSample, removeSample } from '../api/sample.ts';
import { may, type Session } from '../api/session.ts';
import { ConfirmByTyping } from '../parts/confirm-by-typing.tsx';
import { useWords } from '../words/language.ts';
import classes from './shell.module.css';
import { words } from './words.ts';

/** Says that the people are those of the sample company, and takes them away in one action. */
export function SampleBanner({ session }: { readonly session: Session }) {
  const w = useWords(words);
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { data: sample } = useQuery({ queryKey: ['sample'], queryFn: hasSample, staleTime: 300_000 });
  if (!sample) return null;
  return (
    <section className={classes.banner} aria-label={w.sampleLabel}>
      <span>{w.sampleBanner}</span>
      {may(session, 'plans:execute') ? (
        <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
          {w.sampleRemove}
        </Button>
      ) : null}
      {asking ? (
        <ConfirmByTyping
          title={w.sampleTitle}
          word={w.sampleWord}
          verb={w.sampleRemove}
          final
          close={() => setAsking(false)}
          run={async () => {
            await removeSample();
            await client.resetQueries();
          }}
        >
          <p>{w.sampleSays}</p>
        </ConfirmByTyping>
      ) : null}
    </section>
  );
}
