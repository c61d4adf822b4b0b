import type { ReactNode } from 'react';
import type { ImportCounts as Counts } from '../api/contract.generated.ts';
import { BarList } from '../charts/bar-list.tsx';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import { type RefusalReason, refusalWords } from '../words/refusals.ts';

const words = {
  nl: {
    what: 'wat er met de rijen gebeurt',
    rows: 'rijen',
    new: 'Nieuw',
    newSays: 'kende je nog niet',
    changed: 'Gewijzigd',
    changedSays: 'kende je al, met iets nieuws',
    unchanged: 'Ongewijzigd',
    unchangedSays: 'kende je al, precies zo',
    few: 'minder dan 5',
    why: 'waarom niet (helemaal) ingelezen',
    rowsOf: (shown: string) => `bijvoorbeeld rij ${shown}`,
  },
  en: {
    what: 'what becomes of the rows',
    rows: 'rows',
    new: 'New',
    newSays: 'not known before',
    changed: 'Changed',
    changedSays: 'known, with something new',
    unchanged: 'Unchanged',
    unchangedSays: 'known, exactly like this',
    few: 'fewer than 5',
    why: 'why not (fully) imported',
    rowsOf: (shown: string) => `for instance row ${shown}`,
  },
};

interface ImportCountsProps {
  readonly counts: Counts;
  /** Rows of which some are named for each reason. */
  readonly refusals?: readonly { readonly row: number; readonly reason: RefusalReason }[];
}

/** What becomes of the rows of a file: taken over as new, changed or the same; or left out, each reason with examples. */
export function ImportCounts({ counts, refusals = [] }: ImportCountsProps) {
  const w = useWords(words);
  const { names, says } = useWords(refusalWords);
  const { number, list } = useFormat();
  const shown = (count: number | null): ReactNode =>
    count === null ? <span className="hb-muted">{w.few}</span> : number(count);
  const line = (title: string, more: string) => (
    <>
      {title} <span className="hb-muted">{more}</span>
    </>
  );
  const refused = (Object.entries(counts.refused) as [RefusalReason, number | null][]).filter(
    ([, count]) => count !== 0,
  );
  return (
    <>
      <BarList
        head={[w.what, w.rows]}
        of={counts.rows}
        rows={(['new', 'changed', 'unchanged'] as const).map((id) => ({
          id,
          label: line(w[id], w[`${id}Says`]),
          count: counts[id] ?? 0,
          shown: shown(counts[id]),
        }))}
      />
      {refused.length > 0 ? (
        <div style={{ marginTop: 12 }}>
          <BarList
            head={[w.why, w.rows]}
            tone="unlawful"
            of={counts.rows}
            rows={refused.map(([reason, count]) => {
              const some = refusals.filter((each) => each.reason === reason).slice(0, 3);
              return {
                id: reason,
                label: (
                  <>
                    {names[reason]}
                    <div className="hb-muted">
                      {says[reason]}
                      {some.length > 0 ? ` (${w.rowsOf(list(some.map(({ row }) => number(row))))})` : null}
                    </div>
                  </>
                ),
                count: count ?? 0,
                shown: shown(count),
              };
            })}
          />
        </div>
      ) : null}
    </>
  );
}
