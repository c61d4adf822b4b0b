import type { ScanReport } from '@houdbaar/core/scan';
import { type Html, html, join } from '../../html.ts';
import { dataTable } from '../data-table.ts';
import type { Voice } from '../voice.ts';
import { words } from '../words.ts';
import { findingAnchor } from './findings.ts';

/** What to do, in order. */
export function plan(report: ScanReport, voice: Voice): Html {
  const { say } = voice;
  if (report.plan.length === 0) return html`<p>${say(words.planEmpty)}</p>`;
  const findings = new Map(report.findings.map((finding) => [finding.id, finding]));
  const rows = report.plan.map((action, index) => {
    const solved = action.findings.flatMap((id) => {
      const finding = findings.get(id);
      return finding ? [html`<a href="#${findingAnchor(id)}">${say(finding.title)}</a>`] : [];
    });
    return [
      html`<span class="step"><span class="step-number">${index + 1}</span><span><strong>${say(action.title)}</strong><span class="under">${say(action.says)}</span>${
        solved.length > 0 && html`<span class="under quiet">${say(words.solves)} ${join(solved, ', ')}</span>`
      }</span></span>`,
      voice.number(action.people),
      say(words.effort[action.effort]),
      `+${voice.decimal(action.gain)}`,
    ];
  });
  return html`<p class="lead">${say(words.planLead)}</p>
<div class="card">${dataTable({
    caption: say(words.planTitle),
    hideCaption: true,
    name: 'plan',
    stack: true,
    columns: [
      { head: say(words.step) },
      { head: say(words.peopleHead), numeric: true },
      { head: say(words.effortHead) },
      { head: say(words.gainHead), numeric: true },
    ],
    rows,
  })}</div>`;
}
