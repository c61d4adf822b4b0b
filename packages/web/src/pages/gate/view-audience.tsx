import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useViews } from '../../api/use-views.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useWords } from '../../words/language.ts';
import type { Question } from './use-question.ts';
import { words } from './words.ts';

/** A view of the people page, of one's own or of a colleague; without any, how to save one. */
export function ViewAudience({ question: { view, set } }: { readonly question: Question }) {
  const w = useWords(words);
  const { data, error, refetch } = useViews();
  if (data?.items.length === 0)
    return (
      <EmptyState title={w.noViews} says={w.noViewsSays} action={<Link to="/people">{w.toPeople}</Link>} />
    );
  const groupOf = (group: string, isOwn: boolean) => {
    const items = (data?.items ?? [])
      .filter(({ own }) => own === isOwn)
      .map(({ id, name }) => ({ value: id, label: name }));
    return items.length > 0 ? [{ group, items }] : [];
  };
  const chosen = data?.items.find(({ id }) => id === view);
  return (
    <div>
      <ProblemNote problem={error} again={() => void refetch()} />
      <NativeSelect
        label={w.viewLabel}
        value={chosen?.id ?? ''}
        onChange={(event) => set({ view: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: w.chooseView },
          ...groupOf(w.ownViews, true),
          ...groupOf(w.sharedViews, false),
        ]}
      />
      {chosen ? (
        <Link to="/people" search={chosen.filters}>
          {w.seeView}
        </Link>
      ) : null}
    </div>
  );
}
