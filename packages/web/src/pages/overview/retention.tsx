import type { Overview } from '../../api/contract.generated.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { RetentionCurve } from '../../charts/retention-curve.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

type Standing = NonNullable<Overview['standing']>;

/** How many people each purpose still covers over the coming 24 months, if nothing more happens. */
export function Retention({ standing }: { readonly standing: Standing }) {
  const w = useWords(words);
  const { share } = useFormat();
  const nameOf = usePurposeNames();
  const series = standing.retention
    .filter(({ ask, lawful }) => ask === 'keep' && lawful > 0)
    .map(({ purpose, lawful, lapses }) => ({ name: nameOf(purpose), values: remaining(lawful, lapses) }));
  const year = 11;
  const steepest = [...series]
    .filter(({ values }) => (values[0] ?? 0) > 0)
    .sort(
      (a, b) => (a.values[year] ?? 0) / (a.values[0] ?? 1) - (b.values[year] ?? 0) / (b.values[0] ?? 1),
    )[0];
  const first = steepest?.values[0] ?? 0;
  const gone = first - (steepest?.values[year] ?? 0);
  return (
    <Panel title={w.curve}>
      {series.length > 0 ? (
        <RetentionCurve label={w.curve} monthHead={w.month} months={standing.months} series={series} />
      ) : (
        <p className="hb-muted">{w.curveEmpty}</p>
      )}
      {steepest && gone > 0 ? (
        <p className="hb-muted">{w.curveSays(share(gone, first), steepest.name)}</p>
      ) : null}
    </Panel>
  );
}

/** How many are left at the end of each month. */
function remaining(lawful: number, lapses: readonly number[]): number[] {
  let left = lawful;
  return lapses.map((gone) => {
    left -= gone;
    return left;
  });
}
