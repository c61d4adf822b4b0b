import { applyFact, type PersonState, type StoredFacts } from '@houdbaar/core/standing';
import { formatDay } from '@houdbaar/core/time';
import type { JsonValue } from '../../evidence/index.ts';
import { changePeople, type NewEvidence, type PersonDraft } from '../change-people.ts';
import { suppressedScopes } from '../clean-up/index.ts';
import type { House } from '../house.ts';
import { peopleById } from '../people-by-id.ts';
import type { Suppression } from '../ports/index.ts';

/** Entries of the list in one transaction. */
const batch = 500;

/** Where a refusal is said to come from that only the vault of a backup remembered. */
const source = 'restore';

/**
 * Brings the suppression list up to the one that the vault of a backup brought, which is the newer. A refusal that the
 * data didn't know becomes one of the people who are found under its address: they are judged by their facts, not by the
 * list. Interrupted, it goes on where it was.
 */
export async function mergeSuppressions(house: House): Promise<void> {
  for (;;) {
    const list = await house.store.suppression.brought(batch);
    if (list.length === 0) return;
    await changePeople(house, async () => {
      const known = await house.store.suppression.of(list.map(({ hash }) => hash));
      const unknown = list.filter(
        ({ hash, scope, at, liftedAt }) =>
          liftedAt === null &&
          scope !== 'erased' &&
          !known.some((entry) => entry.hash === hash && entry.scope === scope && entry.at >= at),
      );
      return {
        drafts: await bound(house, unknown),
        result: undefined,
        also: (store) => store.suppression.takeOver(list),
      };
    });
  }
}

/** The people who are found under addresses, as they become by what was refused there. */
async function bound(house: House, list: readonly Suppression[]): Promise<PersonDraft[]> {
  const found = await house.store.people.find(list.map(({ hash }) => hash));
  const people = await peopleById(house.store, [...new Set([...found.values()].flat())]);
  const drafts = new Map<number, PersonDraft & { readonly state: PersonState; evidence: NewEvidence[] }>();
  for (const entry of list)
    for (const number of found.get(entry.hash) ?? []) {
      const person = people.get(number);
      if (!person?.state || person.status !== 'active') continue;
      const { state, evidence } = drafts.get(person.id) ?? { state: person.state, evidence: [] };
      const refused = suppressedScopes(state, entry.kind, entry.hash);
      if (refused.includes('marketing') || refused.includes(entry.scope)) continue;
      const objection = objectionOf(house, entry);
      drafts.set(person.id, {
        person,
        state: applyFact(state, { fact: 'objection', entry: objection }),
        evidence: [...evidence, provedBy(house, objection)],
      });
    }
  return [...drafts.values()];
}

type Objection = NonNullable<StoredFacts['objections']>[number] & {
  readonly id: string;
  readonly at: number;
};

function objectionOf({ calendar }: House, { hash, kind, scope, at }: Suppression): Objection {
  const told = { id: `suppression:${hash}:${scope}`, at: calendar.dayOf(at), seq: at, source };
  // A home is shared by people who never spoke for each other: there only the address itself is closed.
  const channel = kind === 'post' ? 'post' : scope === 'marketing' || scope === 'erased' ? null : scope;
  return channel === null
    ? { ...told, scope: 'marketing' }
    : { ...told, scope: 'channel', channel, point: hash };
}

function provedBy({ clock }: House, { at, seq, source: by, ...objection }: Objection): NewEvidence {
  const body = { event: 'objection', day: formatDay(at), instant: seq, by, ...objection };
  return { kind: 'objection', at: clock.now(), body: body as unknown as Record<string, JsonValue> };
}
