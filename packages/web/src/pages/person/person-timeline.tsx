import type { Person } from '../../api/contract.generated.ts';
import { Panel } from '../../parts/page-frame.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './person.module.css';
import { words } from './words.ts';

/** What happened, newest first, in words. */
export function PersonTimeline({ person }: { readonly person: Person }) {
  const w = useWords(words);
  const { day } = useFormat();
  const newestFirst = [...person.timeline].sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  return (
    <Panel title={w.happened}>
      {newestFirst.length === 0 ? <p className="hb-muted">{w.nothingHappened}</p> : null}
      <ol className={classes.timeline}>
        {newestFirst.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what happened has no id and never moves
          <li key={at}>
            {each.at ? <time dateTime={each.at}>{day(each.at)}</time> : <span>{w.undated}</span>}
            <div>
              <strong>{each.called}</strong>
              <div className="hb-muted">{each.says}</div>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
