import type { Remark, ScanReport } from '@houdbaar/core/scan';
import { type Html, html } from '../../html.ts';
import type { Voice } from '../voice.ts';
import { words } from '../words.ts';

/** What was assumed, what cannot be known, and which export would tell. */
export function limits(report: ScanReport, voice: Voice): Html {
  const { say } = voice;
  return html`<div class="pairs">
${remarks(say(words.assumptions), say(words.noAssumptions), report.assumptions, voice)}
${remarks(say(words.unknowable), say(words.nothingUnknowable), report.unknowable, voice)}
</div>`;
}

function remarks(title: string, empty: string, list: readonly Remark[], voice: Voice): Html {
  const items = list.map(
    (remark) =>
      html`<li>${voice.say(remark.says)}<span class="under quiet">${voice.say(remark.remedy)}</span></li>`,
  );
  return html`<div class="card"><h3>${title}</h3>${items.length > 0 ? html`<ul class="remarks">${items}</ul>` : html`<p class="quiet">${empty}</p>`}</div>`;
}
