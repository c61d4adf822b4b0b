import { type Html, html, type Part } from '../html.ts';

export interface Column {
  readonly head: string;
  /** Right-aligned in tabular figures. */
  readonly numeric?: boolean;
  /** The head only repeats the heading above the table. */
  readonly hideHead?: boolean;
  /** A drawing that repeats a number of the same row: its head is read by nobody, on a phone it goes away. */
  readonly drawing?: boolean;
}

export interface DataTable {
  readonly caption: string;
  /** The caption only repeats the heading above the table. */
  readonly hideCaption?: boolean;
  readonly columns: readonly Column[];
  /** Each row has one part a column; a part that is a whole `<td>` (see {@link Cell}) stands as it is. */
  readonly rows: readonly (readonly (Part | Cell)[])[];
  /** On a phone each row becomes a block of name and value pairs. */
  readonly stack?: boolean;
  readonly name?: string;
}

/** A cell that brings its own element. */
export class Cell {
  readonly element: Html;
  constructor(element: Html) {
    this.element = element;
  }
}

/**
 * A table with a caption and scopes. Roles are written out, because a table that is laid out as blocks on a
 * phone would lose them in some browsers.
 */
export function dataTable(table: DataTable): Html {
  const heads = table.columns.map((column) =>
    column.drawing
      ? html`<td role="cell" class="drawing"></td>`
      : html`<th role="columnheader" scope="col" class="${column.numeric && 'numeric'}">${column.hideHead ? html`<span class="unseen">${column.head}</span>` : column.head}</th>`,
  );
  const rows = table.rows.map((row) => {
    const cells = row.map((part, index) => {
      if (part instanceof Cell) return part.element;
      const column = table.columns[index];
      const kind = column?.numeric ? 'numeric' : column?.drawing ? 'drawing' : '';
      if (index === 0) return html`<th role="rowheader" scope="row" class="${kind}">${part}</th>`;
      return html`<td role="cell" class="${kind}" data-label="${column?.head}"><span>${part}</span></td>`;
    });
    return html`<tr role="row">${cells}</tr>`;
  });
  return html`<table role="table" class="${table.name}${table.stack && ' stack'}"><caption class="${table.hideCaption && 'unseen'}">${table.caption}</caption><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${rows}</tbody></table>`;
}
