import { type Lane, listPurposes } from '@houdbaar/core/standing';
import { type Channel, type Outcome, outcomes } from '@houdbaar/core/terms';
import { addMonths, type Day, dayOf } from '@houdbaar/core/time';
import { Failure, type FieldProblem } from '../failure.ts';
import { type SleeperStep, sleeperSteps } from '../figures/index.ts';
import { type ReasonCategory, reasonCategoryOf } from '../gate/index.ts';
import { type House, todayOf } from '../house.ts';
import { isLimited, sees, type Viewer } from '../person/index.ts';
import type { LaneCondition, PeopleQuery } from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';
import { never, over } from '../standing-code.ts';
import { whatIsSought } from './what-is-sought.ts';

/** Which people somebody wants to see; what isn't named doesn't matter. */
export interface PeopleFilter {
  /** An e-mail address, phone number or customer number, whole; or the beginnings of words of a name, company or place. */
  readonly q?: string | undefined;
  /** Answers for a purpose, through a channel or for keeping; without either, for any that the viewer sees. */
  readonly purpose?: string | undefined;
  readonly channel?: Channel | 'keep' | undefined;
  readonly outcome?: Outcome | undefined;
  /** The id of the deciding rule. */
  readonly rule?: string | undefined;
  /** The kind of reason that decides. */
  readonly reason?: ReasonCategory | undefined;
  /** The name of the source from which they came first. */
  readonly source?: string | undefined;
  readonly country?: string | undefined;
  /** The month in which they have had their time, `2027-05`; `over`: that has come; `none`: no end is known. */
  readonly lapse?: string | undefined;
  /** Months since their last act of their own. */
  readonly lastAct?: SleeperStep | undefined;
  /** Nobody can tell how long they may be kept. */
  readonly worklist?: boolean | undefined;
  /** So many of them, spread evenly, always the same. */
  readonly sample?: number | undefined;
}

/** A filter made ready for the store, with the lanes that it asks about. */
export interface ReadFilter {
  readonly query: PeopleQuery;
  /** Those of one purpose, or none: which answers a row shows. */
  readonly lanes: readonly Lane[];
}

/**
 * Reads a filter as the viewer may ask it.
 *
 * @throws {Failure} `no-policy`; `invalid-input` for what the policy or the house doesn't have; `purpose-not-granted`
 */
export async function readFilter(
  house: House,
  viewer: Viewer,
  filter: PeopleFilter,
  sort: PeopleQuery['sort'],
): Promise<ReadFilter & { readonly ruling: Ruling }> {
  const ruling = await house.rulings.current(house.store);
  const today = todayOf(house);
  const lanes = lanesAsked(ruling, viewer, filter);
  const lane = lanes && (await conditionOf(house, ruling, lanes, filter));
  if (isLimited(viewer, ruling.lanes)) {
    if (filter.lastAct !== undefined) throw actsOfAll();
    if (filter.lapse !== undefined || filter.worklist || sort === 'lapse') throw termsOfAll();
  }
  const source = filter.source === undefined ? undefined : await sourceNumber(house, filter.source);
  const lapse = filter.worklist
    ? null
    : filter.lapse === undefined
      ? undefined
      : lapseSpan(filter.lapse, today);
  const sought = filter.q === undefined ? {} : await whatIsSought(house, ruling, viewer, filter.q);
  const query: PeopleQuery = {
    epoch: ruling.epoch.epoch,
    today,
    sort,
    ...(lane ? { lane } : {}),
    ...(filter.country === undefined ? {} : { country: filter.country }),
    ...(source === undefined ? {} : { source }),
    ...(lapse === undefined ? {} : { lapse }),
    ...(filter.lastAct === undefined ? {} : { lastAct: actSpan(filter.lastAct, today) }),
    ...(filter.sample === undefined ? {} : { sample: filter.sample }),
    ...sought,
  };
  return { ruling, query, lanes: filter.purpose === undefined ? [] : (lanes ?? []) };
}

/** The lanes of which the answer matters; undefined where none was asked about. */
function lanesAsked(ruling: Ruling, viewer: Viewer, filter: PeopleFilter): readonly Lane[] | undefined {
  const { purpose, channel, outcome, rule, reason } = filter;
  if ([purpose, channel, outcome, rule, reason].every((each) => each === undefined)) return undefined;
  const known = listPurposes(ruling.policy).map(({ id }) => id);
  if (purpose !== undefined && !known.includes(purpose)) {
    const list = known.join(', ');
    throw invalid('purpose', `Kies uit: ${list}.`, `Choose one of: ${list}.`);
  }
  if (purpose !== undefined && !sees(viewer, purpose)) throw notGranted(purpose);
  const found = ruling.lanes.filter(
    (lane) =>
      sees(viewer, lane.purpose) &&
      (purpose === undefined || lane.purpose === purpose) &&
      (channel === undefined || (channel === 'keep' ? lane.ask === 'keep' : lane.channel === channel)),
  );
  if (found.length === 0 && channel !== undefined && purpose !== undefined)
    throw invalid(
      'channel',
      `Het doel "${purpose}" gebruikt dit kanaal niet.`,
      `The purpose "${purpose}" does not use this channel.`,
    );
  return found;
}

async function conditionOf(
  { store }: House,
  { codes }: Ruling,
  lanes: readonly Lane[],
  { outcome, rule, reason }: PeopleFilter,
): Promise<LaneCondition> {
  const places = lanes.map(({ index }) => index);
  if (outcome === undefined && rule === undefined && reason === undefined)
    return { lanes: places, codes: null };
  // Another process may have given a code.
  await codes.reload(store.policies);
  const asked = outcome === undefined ? outcomes : [outcome];
  return {
    lanes: places,
    codes: asked.flatMap(codes.codesOf.bind(codes)).filter((code) => {
      const decided = codes.verdictOf(code).rule;
      return (
        (rule === undefined || decided === rule) &&
        (reason === undefined || reasonCategoryOf(decided) === reason)
      );
    }),
  };
}

async function sourceNumber({ store }: House, name: string): Promise<number> {
  const found = (await store.sources.list()).find((source) => source.name === name);
  if (!found) throw invalid('source', 'Deze bron kennen we niet.', 'There is no such source.');
  return found.id;
}

function lapseSpan(lapse: string, today: Day): { from: Day; to: Day } {
  if (lapse === 'over') return { from: over, to: today };
  if (lapse === 'none') return { from: never, to: never };
  const from = dayOf(Number(lapse.slice(0, 4)), Number(lapse.slice(5, 7)), 1);
  return { from, to: addMonths(from, 1) - 1 };
}

const longAgo: Day = -100_000;

function actSpan(step: SleeperStep, today: Day): { from: Day; to: Day } | null {
  const ago = (months: number): Day => addMonths(today, -months);
  switch (step) {
    case 'never':
      return null;
    case 'longer':
      return { from: longAgo, to: ago(24) };
    case '0-6':
      return { from: ago(6) + 1, to: never };
    case '6-12':
    case '12-18':
    case '18-24': {
      const months = (sleeperSteps.indexOf(step) + 1) * 6;
      return { from: ago(months) + 1, to: ago(months - 6) };
    }
  }
}

function invalid(path: string, nl: string, en: string): Failure {
  const error: FieldProblem = { path, says: { nl, en } };
  return new Failure('invalid-input', error.says, { errors: [error] });
}

const notGranted = (purpose: string): Failure =>
  new Failure(
    'purpose-not-granted',
    {
      nl: `Je mag het doel "${purpose}" niet zien. Vraag je beheerder om dat doel.`,
      en: `You may not see the purpose "${purpose}". Ask your administrator for it.`,
    },
    { data: { purpose } },
  );

const actsOfAll = (): Failure =>
  new Failure('purpose-not-granted', {
    nl: 'Filteren op het laatste levensteken kan alleen wie alle doelen mag zien.',
    en: 'Only those who may see every purpose can filter by the last sign of life.',
  });

const termsOfAll = (): Failure =>
  new Failure('purpose-not-granted', {
    nl: 'Filteren en sorteren op hoe lang iemand bewaard mag blijven kan alleen wie alle doelen mag zien.',
    en: 'Only those who may see every purpose can filter or sort by how long people may be kept.',
  });
