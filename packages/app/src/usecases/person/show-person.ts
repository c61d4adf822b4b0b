import { type Lane, personHolding, StandingJudge } from '@houdbaar/core/standing';
import type { Language } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import { notFound } from '../failure.ts';
import { type House, todayOf } from '../house.ts';
import { peopleById } from '../people-by-id.ts';
import { readPolicy } from '../ruling.ts';
import { stateBy } from './facts-by.ts';
import { noteLooks } from './note-looks.ts';
import type { LimitKind, PersonView, Viewer } from './person-view.ts';
import { shownEvidence } from './shown-evidence.ts';
import { shownFields } from './shown-fields.ts';
import { shownLanes, type ViewRuling } from './shown-lanes.ts';
import { limitsOf, timelineOf } from './timeline.ts';
import { isLimited, lanesSeen, seenHolding, sees } from './viewer.ts';

export interface ShowPersonOptions {
  readonly viewer: Viewer;
  /** In which reasons and duties are said. */
  readonly language: Language;
  /**
   * The day as of which to look; today unless given. Before today: by the policy and law of that day and the facts dated
   * by then. After today: by what is known now, if nothing happens in between.
   */
  readonly asOf?: Day;
}

/**
 * Everything that is held about a person: fields with their best-before day, the answer in every lane with its reasons,
 * what happened, and the evidence. Values show as far as the viewer's purposes reach. The look is noted in the access log.
 * Of someone who was merged the person who was kept is shown.
 *
 * @throws {Failure} `not-found`; `no-policy`
 */
export async function showPerson(
  house: House,
  asked: number,
  { viewer, language, asOf }: ShowPersonOptions,
): Promise<PersonView> {
  const { store } = house;
  const today = todayOf(house);
  const day = asOf ?? today;
  const person = (await peopleById(store, [asked])).get(asked);
  if (!person) throw notFound({ nl: 'de persoon', en: 'person' }, asked);
  const { id } = person;
  await noteLooks(house, [id], viewer, 'person.show');
  const { ruling, version, limits } = await rulingOn(house, day, today);
  const limited = isLimited(viewer, ruling.judge.lanes);
  const chain = await shownEvidence(house, id, viewer, house.calendar.startOf(Math.min(day, today) + 1));
  const evidence = limited ? chain.filter(({ kind }) => kindsOfAll.has(kind)) : chain;
  const common = {
    id,
    status: person.status,
    ...(id === asked ? {} : { mergedFrom: asked }),
    heldSince: person.createdAt,
    asOf: day,
    policyVersion: version,
    evidence,
  };
  if (!person.state)
    return { ...common, country: '', points: [], fields: [], holding: null, lanes: [], timeline: [], limits };
  const state = day < today ? stateBy(person.state, day) : person.state;
  const shows = (lane: Lane): boolean => sees(viewer, lane.purpose);
  const { lanes } = ruling.judge;
  const verdicts = ruling.judge.judge(state, day).lanes;
  return {
    ...common,
    country: state.country,
    points: state.points.map(({ kind, primary, undeliverable, verified }) => ({
      kind,
      primary: primary === true,
      undeliverable: undeliverable === true,
      ...(verified === undefined ? {} : { verified }),
    })),
    fields: await shownFields(house, person, state, ruling, day, viewer),
    holding: seenHolding(viewer, lanes, state, personHolding(state, lanesSeen(viewer, lanes), verdicts, day)),
    lanes: shownLanes(ruling, state, day, verdicts, shows, language, limited),
    timeline: timelineOf(state, limited ? limitsOf(ruling.judge.lanes.filter(shows)) : null),
    limits: [
      ...limits,
      ...(day < today && house.calendar.dayOf(person.createdAt) > day ? (['not-held-yet'] as const) : []),
      ...(limited ? (['purposes-limited'] as const) : []),
    ],
  };
}

/** Kinds of evidence on which every purpose rests. Of the others nobody can see, while sealed, whose purpose they concern. */
const kindsOfAll: ReadonlySet<string> = new Set(['origin', 'notice', 'objection', 'correction', 'merge']);

/** The policy in force at the end of a day, made ready to judge with. */
async function rulingOn(
  house: House,
  day: Day,
  today: Day,
): Promise<{ ruling: ViewRuling; version: number; limits: LimitKind[] }> {
  const { store, rulings, calendar } = house;
  const now = await rulings.current(store);
  const { policyVersion } = now.epoch;
  if (day >= today)
    return { ruling: now, version: policyVersion, limits: day > today ? ['future', 'watermarks'] : [] };
  const end = calendar.startOf(day + 1);
  const versions = await store.policies.list();
  const then = versions.find(({ appliedAt }) => appliedAt < end);
  const used = then ?? versions.at(-1)!;
  const limits: LimitKind[] = ['watermarks', 'values-now', ...(then ? [] : (['no-policy-then'] as const))];
  if (used.version === policyVersion) return { ruling: now, version: policyVersion, limits };
  const policy = readPolicy(used.source);
  return { ruling: { policy, judge: new StandingJudge(policy) }, version: used.version, limits };
}
