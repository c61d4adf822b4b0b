import type { ScanReport } from '@houdbaar/core/scan';
import { figure, histogram, retentionCurve, shareBar } from '../../charts/index.ts';
import { type Html, html } from '../../html.ts';
import { dataTable } from '../data-table.ts';
import { keptNow, lapsingWithinYear, monthsOf } from '../summary.ts';
import type { Voice } from '../voice.ts';
import { words } from '../words.ts';

/** How long people may still be kept: now, in the coming months, by purpose, and who is asleep. */
export function retention(report: ScanReport, voice: Voice): Html {
  const { say } = voice;
  const kept = keptNow(report);
  const soon = lapsingWithinYear(report.retention.byMonth);
  return html`${standing(report, voice)}
<div class="card">
<h3>${say(words.curveTitle)}</h3>
${
  kept > 0
    ? html`<p class="lead">${say(words.withinYear)(soon, voice.number, voice.share(soon / kept))}</p>
${curve(report, voice)}`
    : html`<p class="lead">${say(words.noneKept)}</p>`
}
</div>
<div class="card">
<h3>${say(words.byPurposeTitle)}</h3>
${byPurpose(report, voice)}
</div>
${report.sleepers.length > 0 && sleepers(report, voice)}`;
}

function standing(report: ScanReport, voice: Voice): Html {
  const { say } = voice;
  const { lapsed, unknown } = report.retention;
  const total = report.people.total;
  const share = (count: number) => voice.share(total > 0 ? count / total : 0);
  const figures = [
    { tone: 'yes', count: keptNow(report), name: say(words.kept), means: say(words.keptMeans) },
    { tone: 'no', count: lapsed, name: say(words.lapsed), means: say(words.lapsedMeans) },
    { tone: 'unknown', count: unknown, name: say(words.undated), means: say(words.undatedMeans) },
  ];
  return html`<dl class="figures">${figures.map(
    ({ tone, count, name, means }) =>
      html`<div class="card"><dt><span class="pill ${tone}">${name}</span></dt><dd><strong>${voice.number(count)}</strong> <span class="quiet">${share(count)}</span></dd><dd class="quiet">${means}</dd></div>`,
  )}</dl>`;
}

const DAY = 86_400_000;
const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY;
/** The first day after a month. */
const monthEnd = (month: string) => Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1) / DAY;

function curve(report: ScanReport, voice: Voice): Html {
  const { say } = voice;
  const months = monthsOf(report.retention.byMonth);
  const now = dayNumber(report.at);
  const declining = (start: number, byMonth: Readonly<Record<string, number>>) => {
    let left = start;
    return [
      start,
      ...months.map((month) => {
        left = Math.max(0, left - (byMonth[month] ?? 0));
        return left;
      }),
    ];
  };
  const purposes = report.retention.byPurpose.filter(({ kept }) => kept > 0);
  const everyone = declining(keptNow(report), report.retention.byMonth);
  const moments = [now, ...months.map(monthEnd)];
  const spec = {
    title: say(words.curveTitle),
    desc: say(words.curveDesc)(
      months.length,
      voice.people(everyone[0] ?? 0),
      voice.people(everyone.at(-1) ?? 0),
    ),
    moments,
    start: dayNumber(`${report.at.slice(0, 7)}-01`),
    bands: purposes.map((purpose) => ({
      name: say(purpose.name),
      values: declining(purpose.kept, purpose.byMonth),
    })),
    everyone: { name: say(words.everyoneOnce), values: everyone },
    ticks: ticksOf(report.at.slice(0, 7), months).map((month) => ({
      at: dayNumber(`${month}-01`),
      label: voice.shortMonth(month),
    })),
    today: say(words.today),
    number: voice.number,
  };
  return figure({
    draw: (size) => retentionCurve(spec, size),
    note: say(words.curveNote),
    showTable: say(words.showTable),
    table: dataTable({
      caption: say(words.curveTitle),
      name: 'months',
      columns: [
        { head: say(words.month) },
        { head: say(words.lapsing), numeric: true },
        { head: say(words.kept), numeric: true },
      ],
      rows: [
        [say(words.today), '', voice.number(everyone[0] ?? 0)],
        ...months.map((month, index) => [
          voice.month(month),
          voice.number(report.retention.byMonth[month] ?? 0),
          voice.number(everyone[index + 1] ?? 0),
        ]),
      ],
    }),
  });
}

/** The month of the report and each sixth after it, as far as the curve goes. */
function ticksOf(first: string, months: readonly string[]): readonly string[] {
  const end = monthEnd(months.at(-1) ?? first);
  const year = Number(first.slice(0, 4));
  const month = Number(first.slice(5, 7));
  const ticks: string[] = [];
  for (let step = 0; step <= months.length + 1; step += 6) {
    const moment = Date.UTC(year, month - 1 + step, 1);
    if (moment / DAY <= end) ticks.push(new Date(moment).toISOString().slice(0, 7));
  }
  return ticks;
}

function byPurpose(report: ScanReport, voice: Voice): Html {
  const { say } = voice;
  const total = report.people.total;
  return dataTable({
    caption: say(words.byPurposeTitle),
    hideCaption: true,
    stack: true,
    name: 'purposes',
    columns: [
      { head: say(words.purpose) },
      { head: say(words.kept), numeric: true },
      { head: '', drawing: true },
      { head: say(words.withinYearHead), numeric: true },
      { head: say(words.lapsed), numeric: true },
      { head: say(words.undated), numeric: true },
    ],
    rows: report.retention.byPurpose.map((purpose) => [
      say(purpose.name),
      voice.number(purpose.kept),
      shareBar(total > 0 ? purpose.kept / total : 0),
      voice.number(lapsingWithinYear(purpose.byMonth)),
      voice.number(purpose.lapsed),
      voice.number(purpose.unknown),
    ]),
  });
}

function sleepers(report: ScanReport, voice: Voice): Html {
  const { say } = voice;
  const whole = report.sleepers.reduce((sum, { count }) => sum + count, 0);
  const share = (count: number) => voice.share(whole > 0 ? count / whole : 0);
  const [largest] = report.sleepers.toSorted((a, b) => b.count - a.count);
  const spec = {
    title: say(words.sleepersTitle),
    desc: largest
      ? say(words.sleepersDesc)(say(largest.label), voice.people(largest.count), share(largest.count))
      : say(words.sleepersLead),
    columns: report.sleepers.map((bucket) => ({
      label: say(bucket.label),
      count: bucket.count,
      note: share(bucket.count),
    })),
    number: voice.number,
  };
  return html`<div class="card">
<h3>${say(words.sleepersTitle)}</h3>
<p class="lead">${say(words.sleepersLead)}</p>
${figure({
  draw: (size) => histogram(spec, size),
  showTable: say(words.showTable),
  table: dataTable({
    caption: say(words.sleepersTitle),
    columns: [
      { head: say(words.lastSign) },
      { head: say(words.peopleHead), numeric: true },
      { head: say(words.shareHead), numeric: true },
    ],
    rows: spec.columns.map(({ label, count, note }) => [label, voice.number(count), note]),
  }),
})}
</div>`;
}
