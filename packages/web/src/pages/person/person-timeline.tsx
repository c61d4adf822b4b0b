import type { Person } from '../../api/contract.generated.ts';
import { Panel } from '../../parts/page-frame.tsx';
import { common } from '../../words/common.ts';
import { factWords } from '../../words/facts.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './person.module.css';
import { words } from './words.ts';

/** What happened, newest first, in words. */
export function PersonTimeline({ person }: { readonly person: Person }) {
  const w = useWords(words);
  const { kinds } = useWords(factWords);
  const { day } = useFormat();
  const say = useSaidFacts();
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
              <strong>{kinds[each.kind] ?? each.kind}</strong>
              <div className="hb-muted">{say(each.facts)}</div>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** What only a program needs: numbers of other entries. */
const unsaid: ReadonlySet<string> = new Set(['consent', 'id', 'seq', 'point']);

/** Facts as a short line: `via verkoop · van de persoon zelf`. What is merely true is said by its name. */
function useSaidFacts(): (facts: Readonly<Record<string, unknown>>) => string {
  const { words: known, of } = useWords(factWords);
  const { channels } = useWords(common);
  const { day } = useFormat();
  const word = (value: string): string =>
    channels[value] ?? known[value] ?? (/^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : value);
  return (facts) =>
    Object.entries(facts)
      .filter(([name]) => !unsaid.has(name))
      .flatMap(([name, value]) => {
        const called = of[name] ?? name;
        if (value === true) return [called];
        if (typeof value === 'string') return [`${called} ${word(value)}`];
        if (typeof value === 'number') return [`${called} ${value}`];
        if (Array.isArray(value)) return [`${called} ${value.map((each) => word(String(each))).join(', ')}`];
        return [];
      })
      .join(' · ');
}
