import { type Html, html } from '../html.ts';
import { coordinate } from './scale.ts';

/** A score as one bar: each part is as wide as its weight, and filled as far as its result (0 to 1). */
export function scoreBar(spec: {
  readonly id: string;
  readonly title: string;
  readonly desc: string;
  readonly parts: readonly { readonly name: string; readonly weight: number; readonly value: number }[];
}): Html {
  const whole = spec.parts.reduce((sum, { weight }) => sum + weight, 0);
  const gap = 2;
  const room = 400 - gap * Math.max(0, spec.parts.length - 1);
  let x = 0;
  const drawn = spec.parts.map(({ name, weight, value }) => {
    const width = whole > 0 ? (weight / whole) * room : 0;
    const from = x;
    x += width + gap;
    const filled = width * Math.min(1, Math.max(0, value));
    return html`<g><title>${name}</title><rect class="track" x="${coordinate(from)}" width="${coordinate(width)}" height="12"/><rect class="fill-accent" x="${coordinate(from)}" width="${coordinate(filled)}" height="12"/></g>`;
  });
  return html`<svg class="score-bar" viewBox="0 0 400 12" preserveAspectRatio="none" role="img" aria-labelledby="${spec.id}-title ${spec.id}-desc"><title id="${spec.id}-title">${spec.title}</title><desc id="${spec.id}-desc">${spec.desc}</desc>${drawn}</svg>`;
}
