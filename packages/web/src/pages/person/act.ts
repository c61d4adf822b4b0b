import type { words } from './words.ts';

/** What staff record about a person here. */
export type Act = keyof typeof words.nl.acts;
