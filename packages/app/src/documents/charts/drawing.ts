import { type Html, html } from '../html.ts';

/** A chart is drawn twice, for wide and for narrow pages; the stylesheet shows one of them. */
export type Size = 'wide' | 'narrow';
export const widths: Record<Size, number> = { wide: 920, narrow: 340 };

/** Frames a drawing with the name and description that assistive technology reads. */
export function drawing(
  spec: {
    readonly id: string;
    readonly size: Size;
    readonly height: number;
    readonly title: string;
    readonly desc: string;
  },
  body: Html,
): Html {
  const id = `${spec.id}-${spec.size}`;
  return html`<svg class="chart ${spec.size}" viewBox="0 0 ${widths[spec.size]} ${spec.height}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${spec.title}</title><desc id="${id}-desc">${spec.desc}</desc>${body}</svg>`;
}

/** The figure around a chart: both drawings, a note, and the table with the same figures. */
export function figure(spec: {
  readonly draw: (size: Size) => Html;
  readonly note?: string;
  readonly showTable: string;
  readonly table: Html;
}): Html {
  return html`<figure>
${spec.draw('wide')}
${spec.draw('narrow')}
${spec.note && html`<figcaption>${spec.note}</figcaption>`}
<details><summary>${spec.showTable}</summary>${spec.table}</details>
</figure>`;
}
