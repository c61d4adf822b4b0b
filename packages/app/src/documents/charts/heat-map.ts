import { type Html, html } from '../html.ts';

/** One field: a value from 0 to 1 for each column, with the text that says it. */
export interface HeatCell {
  readonly fraction: number;
  readonly text: string;
  readonly note: string;
  readonly tone: 'accent' | 'no';
}

/** How many shades a cell can have; the stylesheet keeps the text on each legible. */
const shades = 6;

/** A table cell whose shade grows with its value; the value itself is written in it. */
export function heatCell(cell: HeatCell, label: string): Html {
  const fraction = Math.min(1, Math.max(0, cell.fraction));
  const shade = fraction === 0 ? 0 : Math.max(1, Math.round(fraction * (shades - 1)));
  return html`<td role="cell" class="heat ${cell.tone}-${shade}" data-label="${label}"><span>${cell.text}<small>${cell.note}</small></span></td>`;
}
