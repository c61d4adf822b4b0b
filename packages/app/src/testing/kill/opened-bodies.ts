import { openEvidence } from '../../evidence/index.ts';
import { personKey } from '../../keys/index.ts';
import type { House } from '../../usecases/index.ts';

/** What the evidence of people says, opened with each person's own key. */
export async function openedBodies(
  { store, ring }: House,
  people: readonly number[],
): Promise<ReadonlyMap<number, readonly unknown[]>> {
  const ids = [...new Set(people)];
  const salts = await store.people.salts(ids);
  const opened = new Map<number, readonly unknown[]>();
  for (const id of ids) {
    const salt = salts.get(id);
    if (!salt) continue;
    const key = personKey(ring, salt);
    const chain = await store.evidence.chainOf(id);
    opened.set(
      id,
      chain.map(({ seq, kind, body }) => openEvidence(key, { personId: id, seq, kind }, body).content),
    );
  }
  return opened;
}
