import type { ScanReport } from '@houdbaar/core/scan';
import { shareBar } from '../../charts/index.ts';
import { type Html, html } from '../../html.ts';
import { dataTable } from '../data-table.ts';
import { pointsOf } from '../summary.ts';
import type { Voice } from '../voice.ts';
import { words } from '../words.ts';

/** The formula of the score, part by part. */
export function score(report: ScanReport, voice: Voice): Html {
  const { say } = voice;
  if (report.people.total === 0) return html`<p class="lead">${say(words.noScore)}</p>`;
  const points = pointsOf(report);
  const parts = report.scoreParts.map((part, index) => [
    say(part.name),
    voice.decimal(points[index]?.possible ?? 0),
    voice.share(part.value),
    shareBar(part.value),
    voice.decimal(points[index]?.earned ?? 0),
  ]);
  return html`<p class="lead">${say(words.scoreLead)}</p>
<div class="card">${dataTable({
    caption: say(words.scoreTitle),
    hideCaption: true,
    stack: true,
    name: 'parts',
    columns: [
      { head: say(words.part) },
      { head: say(words.partWeight), numeric: true },
      { head: say(words.result), numeric: true },
      { head: '', drawing: true },
      { head: say(words.points), numeric: true },
    ],
    rows: [
      ...parts,
      [
        html`<strong>${say(words.score)}</strong>`,
        '100',
        '',
        '',
        html`<strong>${voice.number(report.score)}</strong>`,
      ],
    ],
  })}</div>`;
}
