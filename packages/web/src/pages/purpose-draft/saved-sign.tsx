import type { DraftSession } from '../../api/draft-session.ts';
import { useDraftView } from '../../api/use-draft.ts';
import { Badge } from '../../signs/verdict.tsx';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

const tones = {
  draft: 'plain',
  submitted: 'soon',
  approved: 'lawful',
  rejected: 'unlawful',
  applied: 'plain',
} as const;

/** Where the draft stands, and whether what was written is saved. */
export function SavedSign({ session }: { readonly session: DraftSession }) {
  const w = useWords(words);
  const { draft, state } = useDraftView(session);
  return (
    <>
      <Badge tone={tones[draft.state]}>{w.states[draft.state]}</Badge>{' '}
      <span aria-live="polite">{w.saving[state]}</span>
    </>
  );
}
