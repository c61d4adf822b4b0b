import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import type { Named } from './people-named.ts';
import { words } from './words.ts';

/** How many people were named, and how many lines name nobody, before anything is asked. */
export function NamedCount({ named }: { readonly named: Named | undefined }) {
  const w = useWords(words);
  const { number } = useFormat();
  const { count = 0, unread = 0, sourceless = 0 } = named ?? {};
  return (
    <div className="hb-muted" aria-live="polite">
      {w.counted(count, number(count))}
      {unread > 0 ? <div>{w.unread(unread, number(unread))}</div> : null}
      {sourceless > 0 ? <div>{w.sourceless(sourceless, number(sourceless))}</div> : null}
    </div>
  );
}
