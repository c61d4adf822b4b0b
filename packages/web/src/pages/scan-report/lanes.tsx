import type { LaneReport, ScanReport } from '@houdbaar/core/scan';
import { BarList } from '../../charts/bar-list.tsx';
import { OutcomeBars } from '../../charts/outcome-bars.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { common } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { Cites } from './cites.tsx';
import classes from './scan-report.module.css';
import { words } from './words.ts';

interface LanesProps {
  readonly report: ScanReport;
  readonly sourceOf: (cite: string) => string | undefined;
}

/** Whom you may contact for each purpose and channel, and why not the others. */
export function Lanes({ report: { lanes }, sourceOf }: LanesProps) {
  const w = useWords(words);
  const { language } = useLanguage();
  const { channels } = useWords(common);
  return (
    <Panel title={w.lanes} says={lanes.length > 0 ? w.lanesSays : w.lanesNone}>
      {lanes.length > 0 ? (
        <OutcomeBars
          label={w.lanes}
          what={w.lane}
          rows={lanes.map((lane) => ({
            id: `${lane.purpose} ${lane.channel}`,
            name: `${lane.name[language]} · ${channels[lane.channel] ?? lane.channel}`,
            lawful: lane.lawful,
            unlawful: lane.unlawful,
            unknown: lane.unknown,
            more: <Why lane={lane} sourceOf={sourceOf} />,
          }))}
        />
      ) : null}
    </Panel>
  );
}

function Why({ lane, sourceOf }: { readonly lane: LaneReport; readonly sourceOf: LanesProps['sourceOf'] }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const { number } = useFormat();
  const reasons = Object.entries(lane.byReason)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
  if (reasons.length === 0 && lane.lapsesSoon === 0) return null;
  return (
    <details className={classes.why}>
      <summary>{w.why}</summary>
      <BarList
        head={[w.whyHead, w.peopleHead, w.ruleHead]}
        tone="unlawful"
        of={lane.lawful + lane.unlawful + lane.unknown}
        rows={reasons.map(([rule, count]) => ({
          id: rule,
          label: lane.rules[rule]?.says[language] ?? rule,
          count,
          between: <Cites cites={lane.rules[rule]?.cites ?? []} sourceOf={sourceOf} />,
        }))}
      />
      {lane.lapsesSoon > 0 ? <p className={classes.flat}>{w.soon(number(lane.lapsesSoon))}</p> : null}
    </details>
  );
}
