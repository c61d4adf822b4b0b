import type { JsonValue } from '../../evidence/index.ts';
import { openEvidence } from '../../evidence/index.ts';
import { personKey, SealBroken } from '../../keys/index.ts';
import type { House } from '../house.ts';
import type { SealedEntry } from '../ports/index.ts';

/** An entry of somebody's evidence; without a content where it can't be read any more. */
export interface ReadEntry {
  readonly personId: number;
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly content?: JsonValue;
}

/** Opens entries of many people. A key that was destroyed, or a seal that is broken, leaves only where it stands. */
export async function openEntries(
  { store, ring }: Pick<House, 'store' | 'ring'>,
  entries: readonly (SealedEntry & { readonly personId: number })[],
): Promise<readonly ReadEntry[]> {
  const salts = await store.people.salts([...new Set(entries.map(({ personId }) => personId))]);
  const keys = new Map([...salts].map(([person, salt]) => [person, personKey(ring, salt)]));
  return entries.map(({ personId, seq, at, kind, body }) => {
    const read = { personId, seq, at, kind };
    const key = keys.get(personId);
    if (!key) return read;
    try {
      return { ...read, content: openEvidence(key, { personId, seq, kind }, body).content };
    } catch (error) {
      if (error instanceof SealBroken) return read;
      throw error;
    }
  });
}
