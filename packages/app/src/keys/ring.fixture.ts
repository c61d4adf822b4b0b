import { createHash } from 'node:crypto';
import { createRing, type KeyRing, type RandomBytes } from './key-ring.ts';

/** Bytes that look random and are the same in every run. */
export function steadyBytes(seed: string): RandomBytes {
  let drawn = 0;
  return (size) => {
    drawn += 1;
    return createHash('shake256', { outputLength: size }).update(`${seed}/${drawn}`).digest();
  };
}

export const ringOfTests = (seed = 'ring'): KeyRing => createRing(1_700_000_000_000, steadyBytes(seed));
export const secretOfTests = 'een geheim van meer dan 32 tekens, voor tests';
