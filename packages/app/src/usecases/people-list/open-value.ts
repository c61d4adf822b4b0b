import { randomUUID } from 'node:crypto';
import { bestBefore } from '@houdbaar/core/standing';
import { Failure, notFound } from '../failure.ts';
import { type House, todayOf } from '../house.ts';
import { peopleById } from '../people-by-id.ts';
import { isLimited, type ShownValue, type Viewer } from '../person/index.ts';

/** The action under which an opened value stands in the access log, with the field and the reason. */
const valueOpened = 'value.open';

/**
 * Shows the values of one field that is masked for the viewer, for a reason. It is noted in the person's access log before
 * anything is given. Who doesn't see every purpose opens only what some purpose still holds: what nobody may use any more
 * is for whoever answers for all of them.
 *
 * @throws {Failure} `not-found`, `purpose-not-granted`
 */
export async function openValue(
  house: House,
  asked: number,
  { field, reason, viewer }: { readonly field: string; readonly reason: string; readonly viewer: Viewer },
): Promise<readonly ShownValue[]> {
  const { store, clock } = house;
  const person = (await peopleById(store, [asked])).get(asked);
  if (!person?.state) throw notFound({ nl: 'de persoon', en: 'person' }, asked);
  const held = (await store.people.values([person.id])).get(person.id) ?? [];
  const values = held.filter((value) => value.field === field);
  if (values.length === 0) throw notFound({ nl: 'de waarde', en: 'value' }, field);
  const { lanes, judge } = await house.rulings.current(store);
  if (isLimited(viewer, lanes)) {
    const today = todayOf(house);
    const [holding] = bestBefore(person.state, lanes, judge.judge(person.state, today).lanes, today, [field]);
    if (!holding?.claims.some(({ outcome }) => outcome === 'lawful')) throw nobodyHolds();
  }
  await store.accessLog.add([
    {
      id: randomUUID(),
      personId: person.id,
      at: clock.now(),
      actor: viewer.name,
      actorId: viewer.user ?? null,
      action: valueOpened,
      purpose: null,
      detail: { field, reason },
    },
  ]);
  const sources = new Map((await store.sources.list()).map(({ id, name }) => [id, name]));
  return values.map(({ value, source, at }) => ({
    ...(value === undefined ? { hidden: 'presence-only' } : { value, hidden: 'no' }),
    source: sources.get(source) ?? `#${source}`,
    at,
  }));
}

const nobodyHolds = (): Failure =>
  new Failure('purpose-not-granted', {
    nl: 'Geen enkel doel bewaart deze waarde nog. Alleen wie alle doelen mag zien kan haar openen.',
    en: 'No purpose holds this value any more. Only those who may see every purpose can open it.',
  });
