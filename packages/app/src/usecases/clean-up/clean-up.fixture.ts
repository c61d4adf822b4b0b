import { formatPolicy, parsePolicy, templateYaml } from '@houdbaar/core/policy';
import type { PersonState } from '@houdbaar/core/standing';
import { parseDay } from '@houdbaar/core/time';
import { changePeople, type FieldValue, type House } from '../index.ts';

type AtEnd = 'erase' | 'anonymise' | 'block';

/**
 * A shop that sends customers offers for two years after their last purchase, for which it asks a birth date, and gives a
 * warranty of five years.
 */
export function shopPolicy({
  offersEnd = 'erase',
  warrantyEnd = 'erase',
}: {
  readonly offersEnd?: AtEnd;
  readonly warrantyEnd?: AtEnd;
} = {}): string {
  const { policy } = parsePolicy(templateYaml('NL', parseDay('2026-11-22'), 'web-shop'));
  const { 'customer-offers': offers, orders } = policy!.purposes;
  return formatPolicy({
    ...policy!,
    purposes: {
      offers: {
        ...offers!,
        fields: { email: 'required', birthDate: 'optional' },
        retention: { from: 'purchase', keep: 'P24M', atEnd: offersEnd },
      },
      warranty: {
        ...orders!,
        fields: { email: 'required', lastName: 'required', address: 'required' },
        retention: { from: 'purchase', keep: 'P60M', atEnd: warrantyEnd },
      },
    },
  });
}

/** Adds people with these values, all from one source; gives their numbers. */
export async function addPeople(
  house: House,
  people: readonly {
    readonly state: PersonState;
    readonly values?: Readonly<Record<string, string>>;
  }[],
): Promise<readonly number[]> {
  const source = await house.store.sources.named({ name: 'Shop system', kind: 'connector', supplier: null });
  return changePeople(house, async () => {
    const ids = await house.store.people.newIds(people.length);
    return {
      result: ids,
      drafts: people.map(({ state, values = {} }, index) => ({
        person: { newId: ids[index]! },
        state,
        values: Object.entries(values).map(([field, value]): FieldValue => {
          const point = state.points.find(({ kind }) => kind === field)?.hash;
          return { field, value, source: source.id, at: 18_000, ...(point ? { point } : {}) };
        }),
        identifiersAdded: state.points.map(({ hash, kind }) => ({
          hash,
          kind,
          keyId: 1,
          normaliserVersion: 1,
        })),
        evidence: [{ kind: 'origin' as const, at: house.clock.now(), body: { via: 'sale' } }],
      })),
    };
  });
}
