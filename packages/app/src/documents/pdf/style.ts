import type { Outcome } from '@houdbaar/core/terms';

/** The tones of paper: the light ones of the screen, on white. Every text tone passes 4.5:1. */
export const tones = {
  ink: '#1b1f1e',
  muted: '#5d6663',
  hairline: '#e3e0d8',
  tint: '#f7f6f3',
  accent: '#0f5f5c',
} as const;

/** Text and ground of a verdict. */
export const verdictTones: Readonly<Record<Outcome, { readonly text: string; readonly ground: string }>> = {
  lawful: { text: '#0f5f5c', ground: '#e3efed' },
  unlawful: { text: '#9b3a2b', ground: '#f6e6e2' },
  unknown: { text: '#566173', ground: '#e9ebef' },
};

/** Points. A4 with margins that leave lines of about 85 characters. */
export const page = { size: 'A4', margins: { left: 56, top: 62, right: 56, bottom: 62 } } as const;

/** Sizes in points. */
export const sizes = { title: 20, heading: 12.5, text: 10, small: 8.5 } as const;
