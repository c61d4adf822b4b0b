import type { Outcome } from '@houdbaar/core/terms';
import { type Html, html } from '../html.ts';
import { coordinate } from './scale.ts';

/** The tones in which a bar is drawn; the stylesheet gives each its colour in light, dark and print. */
export type Tone = 'accent' | 'no' | 'unknown' | 'soon';

/**
 * A thin bar on a track, for a table cell that already holds the number: so it is hidden from assistive technology.
 *
 * @param fraction 0 to 1 of the track
 */
export function shareBar(fraction: number, tone: Tone = 'accent'): Html {
  const length = Math.min(1, Math.max(0, fraction)) * 100;
  // Something is never drawn as nothing.
  const drawn = length > 0 ? Math.max(length, 1) : 0;
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="8"/><rect class="fill-${tone}" width="${coordinate(drawn)}" height="8"/></svg>`;
}

/** What fills the segment of an outcome: a colour and a pattern, so that it reads without colour. */
const outcomeFill: Record<Outcome, string> = {
  lawful: 'url(#pattern-lawful)',
  unlawful: 'url(#pattern-unlawful)',
  unknown: 'url(#pattern-unknown)',
};

/** The signs that stand for the outcomes everywhere. */
export const outcomeSign: Record<Outcome, string> = { lawful: '✓', unlawful: '✗', unknown: '?' };

/** The patterns of {@link outcomeFill}; put once in every page that draws outcomes. */
export function outcomePatterns(): Html {
  return html`<svg class="definitions" width="0" height="0" aria-hidden="true" focusable="false"><defs>
<pattern id="pattern-lawful" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="fill-accent" width="8" height="8"/></pattern>
<pattern id="pattern-unlawful" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="fill-no-soft" width="6" height="6"/><rect class="fill-no" width="3" height="6"/></pattern>
<pattern id="pattern-unknown" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="fill-unknown-soft" width="6" height="6"/><circle class="fill-unknown" cx="3" cy="3" r="1.5"/></pattern>
</defs></svg>`;
}

const order: readonly Outcome[] = ['lawful', 'unlawful', 'unknown'];

/** One bar of the three outcomes, `width` units long, as rectangles for a larger drawing. */
export function outcomeSegments(
  counts: Readonly<Record<Outcome, number>>,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Html {
  const total = order.reduce((sum, outcome) => sum + counts[outcome], 0);
  let x = box.x;
  const segments = order.map((outcome) => {
    const width = total > 0 ? (counts[outcome] / total) * box.width : 0;
    const from = x;
    x += width;
    if (width === 0) return null;
    return html`<rect x="${coordinate(from)}" y="${box.y}" width="${coordinate(Math.max(width, 1))}" height="${box.height}" fill="${outcomeFill[outcome]}"/>`;
  });
  return html`<rect class="track" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"/>${segments}`;
}
