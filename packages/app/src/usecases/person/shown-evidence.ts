import { openEvidence } from '../../evidence/index.ts';
import { personKey, SealBroken } from '../../keys/index.ts';
import type { House } from '../house.ts';
import type { SealedEntry } from '../ports/index.ts';
import type { ShownEvidence, Viewer } from './person-view.ts';

/** The chain of a person up to an instant, opened where the viewer may and the key is still there. */
export async function shownEvidence(
  { store, ring }: House,
  personId: number,
  { opensEvidence }: Viewer,
  before: number,
): Promise<ShownEvidence[]> {
  const chain = (await store.evidence.chainOf(personId)).filter(({ at }) => at < before);
  const salt = opensEvidence ? (await store.people.salts([personId])).get(personId) : undefined;
  const key = salt && personKey(ring, salt);
  return chain.map((entry) => {
    const { seq, at, kind } = entry;
    if (!opensEvidence) return { seq, at, kind, state: 'sealed' };
    if (!key) return { seq, at, kind, state: 'destroyed' };
    return { seq, at, kind, ...opened(entry, key, personId) };
  });
}

function opened(
  { seq, kind, body }: SealedEntry,
  key: ReturnType<typeof personKey>,
  personId: number,
): Pick<ShownEvidence, 'state' | 'body'> {
  try {
    return { state: 'open', body: openEvidence(key, { personId, seq, kind }, body).content };
  } catch (error) {
    if (error instanceof SealBroken) return { state: 'broken' };
    throw error;
  }
}
