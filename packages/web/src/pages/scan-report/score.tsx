import type { ScanReport } from '@houdbaar/core/scan';
import { BarList } from '../../charts/bar-list.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { useFormat } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import classes from './scan-report.module.css';
import { words } from './words.ts';

/** The score, and each part by what it brings in. */
export function Score({ report: { score, scoreParts } }: { readonly report: ScanReport }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const { number, share } = useFormat();
  const whole = scoreParts.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <Panel title={w.score}>
      <div className={classes.score} role="img" aria-label={w.outOf(number(score))}>
        <strong>{number(score)}</strong> <span className="hb-muted">/ 100</span>
      </div>
      <BarList
        head={[w.part, w.value, w.weight]}
        rows={scoreParts.map(({ id, name, weight, value }) => ({
          id,
          label: name[language],
          count: Math.round(100 * value),
          shown: share(value, 1),
          between: <span className="hb-muted">{share(weight, whole)}</span>,
        }))}
      />
    </Panel>
  );
}
