/**
 * Colours by role. Every text colour passes 4.5:1 on each surface it stands on, in light and in dark;
 * paper uses the light ones.
 */
export const light = {
  page: '#f7f6f3',
  surface: '#fffefb',
  ink: '#1b1f1e',
  muted: '#5d6663',
  hairline: '#e3e0d8',
  track: '#ebe9e3',
  yes: '#0f5f5c',
  'yes-on': '#e3efed',
  no: '#9b3a2b',
  'no-on': '#f6e6e2',
  unknown: '#566173',
  'unknown-on': '#e9ebef',
  soon: '#8a5a00',
  'soon-on': '#f6ecd6',
  bar: '#5f9a95',
  'no-bar': '#c0705f',
  'unknown-bar': '#8791a1',
  'soon-bar': '#c1913a',
  'band-0': '#0f5f5c',
  'band-1': '#5f9a95',
  'band-2': '#bcd3cf',
  'band-3': '#2f7c78',
  'band-4': '#8fb9b4',
  'band-5': '#d9e5e2',
  'heat-1': '#eaf2f0',
  'heat-2': '#d9e9e6',
  'heat-3': '#c5deda',
  'heat-4': '#b0d2cd',
  'heat-5': '#9bc6c0',
  'over-1': '#f9eeeb',
  'over-2': '#f5e1dc',
  'over-3': '#f0d2cb',
  'over-4': '#ebc3ba',
  'over-5': '#e6b4a9',
} as const;

export type ColourRole = keyof typeof light;

/** Designed for a dark page, not inverted: surfaces rise towards the reader, tints are deep. */
export const dark: Readonly<Record<ColourRole, string>> = {
  page: '#111514',
  surface: '#181d1c',
  ink: '#e6e9e6',
  muted: '#9ca6a2',
  hairline: '#2c3331',
  track: '#272e2c',
  yes: '#74c7bf',
  'yes-on': '#16312f',
  no: '#f0a394',
  'no-on': '#3b221d',
  unknown: '#b2bdcc',
  'unknown-on': '#272e38',
  soon: '#e3b75d',
  'soon-on': '#352b13',
  bar: '#4fa8a1',
  'no-bar': '#c97664',
  'unknown-bar': '#7d889a',
  'soon-bar': '#b98d39',
  'band-0': '#4fa8a1',
  'band-1': '#2f7974',
  'band-2': '#1f4f4c',
  'band-3': '#8ccdc6',
  'band-4': '#3b918b',
  'band-5': '#173b39',
  'heat-1': '#1a2827',
  'heat-2': '#1c3331',
  'heat-3': '#1f403d',
  'heat-4': '#224d49',
  'heat-5': '#255a56',
  'over-1': '#2a201e',
  'over-2': '#362521',
  'over-3': '#432b26',
  'over-4': '#50302a',
  'over-5': '#5d362f',
};

function variables(palette: Readonly<Record<ColourRole, string>>): string {
  return Object.entries(palette)
    .map(([role, colour]) => `--${role}:${colour}`)
    .join(';');
}

export const colours = `
:root{color-scheme:light dark;${variables(light)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(dark)}}}`;
