import type { LaneReport, ScanReport } from '@houdbaar/core/scan';
import type { Outcome } from '@houdbaar/core/terms';
import { figure, outcomeBars, outcomeSign, shareBar } from '../../charts/index.ts';
import { type Html, html } from '../../html.ts';
import { dataTable } from '../data-table.ts';
import { citeLinks } from '../provisions.ts';
import { laneName, reach, withoutLanes } from '../summary.ts';
import type { Voice } from '../voice.ts';
import { channelNames, words } from '../words.ts';

const outcomes: readonly Outcome[] = ['lawful', 'unlawful', 'unknown'];
const outcomeTone: Record<Outcome, string> = { lawful: 'yes', unlawful: 'no', unknown: 'unknown' };

/** Whom you may contact for each purpose and channel, and why not the others. */
export function lanes(report: ScanReport, voice: Voice): Html {
  const { say } = voice;
  if (report.lanes.length === 0) return html`<p>${say(withoutLanes(report))}</p>`;
  const spec = {
    title: say(words.lanesTitle),
    desc: say(words.lanesDesc)(report.lanes.length),
    bars: report.lanes.map((lane) => ({
      name: say(lane.name),
      note: say(channelNames[lane.channel]),
      counts: { lawful: lane.lawful, unlawful: lane.unlawful, unknown: lane.unknown },
    })),
    number: voice.number,
    share: voice.share,
    words: {
      lawful: say(words.outcome.lawful),
      unlawful: say(words.outcome.unlawful),
      unknown: say(words.outcome.unknown),
    },
  };
  const counted = (lane: LaneReport, outcome: Outcome) =>
    `${voice.number(lane[outcome])} (${voice.share(reach(lane) > 0 ? lane[outcome] / reach(lane) : 0)})`;
  return html`<p class="lead">${say(words.lanesLead)}</p>
<div class="card">${figure({
    draw: (size) => outcomeBars(spec, size),
    showTable: say(words.showTable),
    table: dataTable({
      caption: say(words.lanesTitle),
      stack: true,
      columns: [
        { head: say(words.purpose) },
        { head: say(words.channelHead) },
        ...outcomes.map((outcome) => ({ head: say(words.outcome[outcome]), numeric: true })),
      ],
      rows: report.lanes.map((lane) => [
        say(lane.name),
        say(channelNames[lane.channel]),
        ...outcomes.map((outcome) => counted(lane, outcome)),
      ]),
    }),
  })}</div>
${report.lanes.map((lane) => laneReasons(lane, voice))}`;
}

function laneReasons(lane: LaneReport, voice: Voice): Html {
  const { say } = voice;
  const reasons = Object.entries(lane.byReason)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
  const largest = Math.max(1, ...reasons.map(([, count]) => count));
  const pills = outcomes.map(
    (outcome) =>
      html`<li class="pill ${outcomeTone[outcome]}"><span aria-hidden="true">${outcomeSign[outcome]}</span> ${voice.number(lane[outcome])} ${say(words.outcome[outcome])}</li>`,
  );
  const soon =
    lane.lapsesSoon > 0 &&
    html`<li class="pill soon">${say(words.lapsesSoon)(voice.number(lane.lapsesSoon))}</li>`;
  const table = dataTable({
    caption: `${laneName(lane, voice)}: ${say(words.whyNot)}`,
    hideCaption: true,
    stack: true,
    name: 'reasons',
    columns: [
      { head: say(words.whyNot) },
      { head: say(words.verdictHead) },
      { head: say(words.peopleHead), numeric: true },
      { head: '', drawing: true },
      { head: say(words.ruleHead) },
    ],
    rows: reasons.map(([id, count]) => {
      const rule = lane.rules[id];
      const outcome = outcomes.find((known) => known === rule?.outcome) ?? 'unknown';
      return [
        rule ? say(rule.says) : id,
        html`<span class="verdict ${outcomeTone[outcome]}"><span aria-hidden="true">${outcomeSign[outcome]}</span> ${say(words.outcome[outcome])}</span>`,
        voice.number(count),
        shareBar(count / largest, outcome === 'unlawful' ? 'no' : 'unknown'),
        citeLinks(rule?.cites ?? [], voice),
      ];
    }),
  });
  return html`<div class="card lane">
<h3>${laneName(lane, voice)}</h3>
<ul class="pills">${pills}${soon}</ul>
${reasons.length > 0 ? table : html`<p class="quiet">${say(words.everyoneAllowed)}</p>`}
</div>`;
}
