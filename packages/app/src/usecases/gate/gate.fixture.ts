import type { ContactPoint, PersonState } from '@houdbaar/core/standing';
import { parseDay } from '@houdbaar/core/time';
import { lookupHash, normaliseIdentifier, type RawIdentifier } from '../../keys/index.ts';
import type { TestHouse } from '../../testing/test-house.ts';
import { changePeople } from '../change-people.ts';
import type { FieldValue, Identifier } from '../ports/index.ts';
import type { GateDecision, GateRequest, GateResult, GateSubject } from './gate-request.ts';
import { judgeAudience } from './judge-audience.ts';

/** The identifier as it stands in the lookup table. */
export function identifierOf({ ring }: TestHouse, raw: RawIdentifier): Identifier {
  const read = normaliseIdentifier(raw);
  if ('fault' in read) throw new Error(read.fault);
  return { ...lookupHash(ring, read.kind, read.normalised), kind: read.kind };
}

export const byEmail = (email: string): GateSubject => ({ as: email, by: { kind: 'email', email } });

const bought = parseDay('2026-05-01');

/** A customer who was told of everything at the sale, with what is changed. */
export const customerFacts: PersonState['facts'] = {
  origins: [{ at: bought, from: 'person', via: 'sale', id: 'sale' }],
  notices: [{ at: bought, marketing: true, optOut: true, right: true, id: 'sale' }],
  relation: { kind: 'customer', since: bought, lastPurchase: bought },
  activities: [{ kind: 'purchase', at: bought, human: true, by: 'person' }],
};

export const objection: PersonState['facts'] = {
  ...customerFacts,
  objections: [{ id: 'no', at: parseDay('2026-06-01'), scope: 'marketing' }],
};

export interface NewPerson {
  /** The first is the primary one. */
  readonly emails: readonly string[];
  readonly facts?: PersonState['facts'];
  readonly values?: readonly FieldValue[];
  /** Changes of points, in the order of the addresses. */
  readonly points?: readonly Partial<ContactPoint>[];
}

/** Adds people and gives their numbers. */
export async function addPeople(house: TestHouse, list: readonly NewPerson[]): Promise<readonly number[]> {
  return changePeople(house, async () => {
    const ids = await house.store.people.newIds(list.length);
    return {
      result: ids,
      drafts: list.map(({ emails, facts = customerFacts, values, points = [] }, index) => {
        const identifiers = emails.map((email) => identifierOf(house, { kind: 'email', email }));
        return {
          person: { newId: ids[index]! },
          state: {
            country: 'NL',
            person: { kind: 'consumer', age: 18 },
            points: identifiers.map(
              ({ hash }, at): ContactPoint => ({
                kind: 'email',
                hash,
                ...(at === 0 ? { primary: true } : {}),
                ...points[at],
              }),
            ),
            facts,
          },
          values: values ?? emails.map((email) => ({ field: 'email', value: email, source: 1, at: bought })),
          identifiersAdded: identifiers,
          evidence: [{ kind: 'origin' as const, at: house.clock.now(), body: { via: 'sale' } }],
        };
      }),
    };
  });
}

/** Asks the gate and collects all that it says. */
export async function askGate(
  house: TestHouse,
  request: Partial<GateRequest> = {},
): Promise<GateResult & { readonly decisions: readonly GateDecision[] }> {
  const decisions: GateDecision[] = [];
  const stream = judgeAudience(house, {
    purpose: 'customer-offers',
    channel: 'email',
    audience: 'everyone',
    reasons: 'full',
    ...request,
  });
  for (;;) {
    const next = await stream.next();
    if (next.done) return { ...next.value, decisions };
    decisions.push(next.value);
  }
}
