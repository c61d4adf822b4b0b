import { bestBefore, type FieldHolding, type PersonState } from '@houdbaar/core/standing';
import type { Day } from '@houdbaar/core/time';
import { type House, todayOf } from '../house.ts';
import type { FieldValue, HeldPerson } from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';
import type { ShownField, ShownValue, Viewer } from './person-view.ts';
import type { ViewRuling } from './shown-lanes.ts';
import { lanesSeen, seenHolding, sees } from './viewer.ts';

/** Every field that is held, with what it is held for; whether a value shows is for today to say. */
export async function shownFields(
  house: House,
  person: HeldPerson,
  state: PersonState,
  { judge }: ViewRuling,
  day: Day,
  viewer: Viewer,
): Promise<ShownField[]> {
  const held = (await house.store.people.values([person.id])).get(person.id) ?? [];
  const values = day < todayOf(house) ? held.filter(({ at }) => at <= day) : held;
  const sources = new Map((await house.store.sources.list()).map(({ id, name }) => [id, name]));
  const names = [...new Set(values.map(({ field }) => field))];
  const verdicts = judge.judge(state, day).lanes;
  const holdings = bestBefore(state, lanesSeen(viewer, judge.lanes), verdicts, day, names);
  const now = await house.rulings.current(house.store);
  const open = openFields(now, person.state!, todayOf(house), viewer, names);
  return holdings.map(({ field, ...holding }) => ({
    field,
    values: values
      .filter((value) => value.field === field)
      .map((value) => shownValue(value, open.has(field), sources)),
    holding: seenHolding(viewer, judge.lanes, state, holding),
  }));
}

/** The fields that the viewer may see now: a live claim of one of their purposes covers them today. */
export function openFields(
  { lanes, judge }: Pick<Ruling, 'lanes' | 'judge'>,
  state: PersonState,
  today: Day,
  viewer: Viewer,
  names: readonly string[],
): ReadonlySet<string> {
  if (viewer.sees === 'everything') return new Set(names);
  const now: FieldHolding[] = bestBefore(state, lanes, judge.judge(state, today).lanes, today, names);
  return new Set(
    now
      .filter(({ claims }) =>
        claims.some(({ outcome, purpose }) => outcome === 'lawful' && sees(viewer, purpose)),
      )
      .map(({ field }) => field),
  );
}

function shownValue(
  { value, source, at }: FieldValue,
  open: boolean,
  sources: ReadonlyMap<number, string>,
): ShownValue {
  const from = { source: sources.get(source) ?? `#${source}`, at };
  if (value === undefined) return { hidden: 'presence-only', ...from };
  return open ? { value, hidden: 'no', ...from } : { hidden: 'no-live-purpose', ...from };
}
