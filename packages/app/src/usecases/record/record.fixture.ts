import type { PersonState } from '@houdbaar/core/standing';
import { lookupHash, normaliseIdentifier, type RawIdentifier } from '../../keys/index.ts';
import { customer, type TestHouse } from '../../testing/test-house.ts';
import { changePeople } from '../change-people.ts';
import type { Identifier } from '../ports/index.ts';
import { type EventBatch, type RecordedBatch, recordFacts } from './index.ts';

export const sanne = { name: 'Sanne' };

/** An identifier as it is stored. */
export function identifierOf({ ring }: TestHouse, raw: RawIdentifier): Identifier {
  const read = normaliseIdentifier(raw);
  if ('fault' in read) throw new Error(`no ${raw.kind}: ${read.fault}`);
  return { kind: read.kind, ...lookupHash(ring, read.kind, read.normalised) };
}

/** A customer who is known by these. */
export async function addCustomer(
  house: TestHouse,
  identifiers: readonly RawIdentifier[],
  change: (state: PersonState) => PersonState = (state) => state,
): Promise<number> {
  const found = identifiers.map((raw) => identifierOf(house, raw));
  return changePeople(house, async () => {
    const [id] = await house.store.people.newIds(1);
    const state = customer({ lastPurchase: '2026-05-01' });
    return {
      result: id!,
      drafts: [
        {
          person: { newId: id! },
          state: change({
            ...state,
            points: found.map(({ kind, hash }) => ({ kind, hash, primary: true as const })),
          }),
          values: identifiers.flatMap((raw, index) =>
            raw.kind === 'email'
              ? [{ field: 'email', value: raw.email, source: 1, at: 20_000, point: found[index]!.hash }]
              : [],
          ),
          identifiersAdded: found,
        },
      ],
    };
  });
}

export const record = (
  house: TestHouse,
  events: readonly unknown[],
  more: Partial<EventBatch> = {},
): Promise<RecordedBatch> => recordFacts(house, { events, by: sanne, ...more });

/** The state of a person as it is stored. */
export const stateOf = async ({ store }: TestHouse, id: number): Promise<PersonState> =>
  (await store.people.load([id])).get(id)!.state!;
