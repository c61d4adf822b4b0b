import { describe, expect, test } from 'vitest';
import { type ColourRole, dark, light } from './colours.ts';

/** Contrast by WCAG 2.2: relative luminance of sRGB. */
function contrast(one: string, other: string): number {
  const [brighter = 0, darker = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const grounds: readonly ColourRole[] = ['page', 'surface'];
const shades = [1, 2, 3, 4, 5] as const;
const pairs: readonly (readonly [ColourRole, ColourRole])[] = [
  ...(['ink', 'muted', 'yes', 'no', 'unknown', 'soon'] as const).flatMap((text) =>
    grounds.map((ground) => [text, ground] as const),
  ),
  ['yes', 'yes-on'],
  ['no', 'no-on'],
  ['unknown', 'unknown-on'],
  ['soon', 'soon-on'],
  ...shades.map((shade) => ['ink', `heat-${shade}`] as const),
  ...shades.map((shade) => ['ink', `over-${shade}`] as const),
];

describe.each([
  ['light', light],
  ['dark', dark],
])('text in the %s theme', (_, palette: Readonly<Record<ColourRole, string>>) => {
  test.each(pairs)('%s on %s passes 4.5:1', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['bar', 'no-bar', 'unknown-bar'] as const)('%s stands out from its card by 3:1', (bar) => {
    expect(contrast(palette[bar], palette.surface)).toBeGreaterThanOrEqual(3);
  });
});
