import type { Overview } from '../../api/contract.generated.ts';
import { BarList } from '../../charts/bar-list.tsx';
import { TrendLine } from '../../charts/trend-line.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './overview.module.css';
import { words } from './words.ts';

/** The score of the house, what it is made of, and how it went. */
export function Score({
  score: { score, parts, trend },
}: {
  readonly score: NonNullable<Overview['score']>;
}) {
  const w = useWords(words);
  const { number, day } = useFormat();
  if (score === null) return <Panel title={w.score}>{w.noScore}</Panel>;
  return (
    <Panel title={w.score}>
      <div className={classes.scoreLine}>
        <div role="img" aria-label={w.outOf(number(score))}>
          <span className={classes.score}>{number(Math.round(score))}</span>
          <span className="hb-muted"> / 100</span>
        </div>
        <BarList
          head={[w.part, w.value]}
          rows={parts.map(({ id, name, value }) => ({ id, label: name, count: Math.round(100 * value) }))}
        />
        <TrendLine
          label={w.trend}
          head={[w.trend, w.value]}
          points={trend.map(({ day: at, score: value }) => ({ at, shown: day(at), value }))}
          most={100}
        />
      </div>
    </Panel>
  );
}
