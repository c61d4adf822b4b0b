import type { FieldReport, ScanReport } from '@houdbaar/core/scan';
import { heatCell } from '../../charts/index.ts';
import { type Html, html } from '../../html.ts';
import { Cell, dataTable } from '../data-table.ts';
import type { Voice } from '../voice.ts';
import { words } from '../words.ts';

const sensitivityTone: Record<FieldReport['sensitivity'], string> = {
  ordinary: '',
  delicate: 'soon',
  special: 'no',
  'national-number': 'no',
};

/** Heat map: for each field how many have it, for how many a purpose needs it now, and what is too much. */
export function fields(report: ScanReport, voice: Voice): Html {
  const { say } = voice;
  const total = report.people.total;
  const purposeNames = new Map(report.retention.byPurpose.map(({ purpose, name }) => [purpose, say(name)]));
  for (const lane of report.lanes) purposeNames.set(lane.purpose, say(lane.name));
  const cell = (count: number, tone: 'accent' | 'no', label: string) => {
    const fraction = total > 0 ? count / total : 0;
    return new Cell(
      heatCell({ fraction, text: voice.number(count), note: voice.share(fraction), tone }, label),
    );
  };
  return html`<p class="lead">${say(words.fieldsLead)}</p>
<div class="card">${dataTable({
    caption: say(words.fieldsTitle),
    hideCaption: true,
    stack: true,
    name: 'fields',
    columns: [
      { head: say(words.field) },
      { head: say(words.filled), numeric: true },
      { head: say(words.covered), numeric: true },
      { head: say(words.tooMuch), numeric: true },
      { head: say(words.needed) },
    ],
    rows: report.fields.map((field) => [
      html`<span class="field-name">${voice.field(field.field)}</span> ${
        field.sensitivity !== 'ordinary' &&
        html`<span class="pill ${sensitivityTone[field.sensitivity]}">${say(words.sensitivity[field.sensitivity])}</span>`
      }<span class="under quiet"><bdi>${field.header}</bdi></span>`,
      cell(field.filled, 'accent', say(words.filled)),
      cell(field.covered, 'accent', say(words.covered)),
      cell(Math.max(0, field.filled - field.covered), 'no', say(words.tooMuch)),
      field.neededBy.length > 0
        ? field.neededBy.map((purpose) => purposeNames.get(purpose) ?? purpose).join(', ')
        : html`<span class="say-no">${say(words.noPurpose)}</span>`,
    ]),
  })}</div>`;
}
