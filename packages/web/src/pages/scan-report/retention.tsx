import type { ScanReport } from '@houdbaar/core/scan';
import { BarList } from '../../charts/bar-list.tsx';
import { RetentionCurve } from '../../charts/retention-curve.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { Verdict } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { keptNow, leftByMonth } from './by-risk.ts';
import classes from './scan-report.module.css';
import { words } from './words.ts';

/** How many may still be kept, now and month by month for each purpose. */
export function Retention({ report }: { readonly report: ScanReport }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const { number } = useFormat();
  const { retention } = report;
  const kept = keptNow(report);
  const months = Object.keys(retention.byMonth).sort();
  const series = retention.byPurpose
    .filter((purpose) => purpose.kept > 0)
    .map(({ name, kept: now, byMonth }) => ({
      name: name[language],
      values: leftByMonth(now, months, byMonth),
    }));
  const now = [
    ['lawful', kept, w.kept, w.keptMeans],
    ['unlawful', retention.lapsed, w.lapsed, w.lapsedMeans],
    ['unknown', retention.unknown, w.undated, w.undatedMeans],
  ] as const;
  return (
    <Panel title={w.retention}>
      <ul className={classes.now} aria-label={w.standing}>
        {now.map(([outcome, count, name, means]) => (
          <li key={outcome}>
            <Verdict outcome={outcome} label={`${number(count)} ${name}`} />
            <span className="hb-muted">{means}</span>
          </li>
        ))}
      </ul>
      {series.length > 0 && months.length > 0 ? (
        <>
          <RetentionCurve
            label={w.retention}
            monthHead={w.month}
            months={months.map((month) => `${month}-01`)}
            series={series}
          />
          <p className="hb-muted">{w.retentionSays}</p>
        </>
      ) : (
        <p className="hb-muted">{w.noneKept}</p>
      )}
    </Panel>
  );
}

/** How long ago people last did something. */
export function Sleepers({ report: { sleepers, people } }: { readonly report: ScanReport }) {
  const w = useWords(words);
  const { language } = useLanguage();
  if (sleepers.length === 0) return null;
  return (
    <Panel title={w.sleepers} says={w.sleepersSays}>
      <BarList
        head={[w.lastSign, w.peopleHead]}
        of={people.total}
        rows={sleepers.map(({ id, label, count }) => ({ id, label: label[language], count }))}
      />
    </Panel>
  );
}
