import { useWords } from '../../words/language.ts';
import classes from './purposes.module.css';
import type { Term } from './read-declared.ts';
import { words } from './words.ts';

/** How long data are kept, in a few words. */
export function Keep({ retention }: { readonly retention: Term | undefined }) {
  const w = useWords(words);
  if (!retention) return <span className="hb-muted">{w.noTerm}</span>;
  const say = (period: string): string => {
    const [, count, unit] = /^P(\d+)([DWMY])$/.exec(period) ?? [];
    return count && unit ? w.period(Number(count), unit as 'D' | 'W' | 'M' | 'Y') : period;
  };
  return (
    <div className={classes.keep}>
      {w.counted(say(retention.keep), w.starts[retention.from] ?? retention.from)}
      {retention.cap ? <div className="hb-muted">{w.cap(say(retention.cap))}</div> : null}
    </div>
  );
}
