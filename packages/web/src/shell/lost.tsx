import { Anchor } from '@mantine/core';
import { PageFrame } from '../parts/page-frame.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useWords } from '../words/language.ts';
import { words } from './words.ts';

export function NotFound() {
  const w = useWords(words);
  return (
    <main>
      <PageFrame title={w.notFound} says={w.notFoundSays}>
        <Anchor href="/">{w.toToday}</Anchor>
      </PageFrame>
    </main>
  );
}

/** One sentence instead of a page whose every part the server would refuse. */
export function Forbidden() {
  const w = useWords(words);
  return (
    <PageFrame title={w.forbidden} says={w.forbiddenSays}>
      <Anchor href="/">{w.toToday}</Anchor>
    </PageFrame>
  );
}

export function PageCrashed({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const w = useWords(words);
  return (
    <PageFrame title={w.crashed}>
      <ProblemNote problem={error} again={reset} />
    </PageFrame>
  );
}
