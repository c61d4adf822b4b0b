import { randomUUID } from 'node:crypto';
import { declaredFields, type PersonState, primaryPoint } from '@houdbaar/core/standing';
import type { Channel } from '@houdbaar/core/terms';
import { type Day, formatDay } from '@houdbaar/core/time';
import { DecisionListHash, signReceipt } from '../../evidence/index.ts';
import { decisionLine, type GateDecision, type GateSubject, judgeAudience, laneFor } from '../gate/index.ts';
import { type House, todayOf } from '../house.ts';
import { noteLooks, openFields, sees, type Viewer } from '../person/index.ts';
import { type AccessEntry, type FieldValue, nobodyInParticular } from '../ports/index.ts';
import { lawVersion, type Ruling } from '../ruling.ts';
import { fieldsFor, judgedValuesOf, valuesOf } from './exported-values.ts';
import { type PeopleFilter, readFilter } from './people-filter.ts';

/** What a file is for: messages for a purpose, or inspection, for which somebody says why. */
export type ExportAim = PurposeAim | { readonly inspection: string };

interface PurposeAim {
  readonly purpose: string;
  readonly channel: Channel;
}

export interface ExportRequest {
  readonly viewer: Viewer;
  readonly filter: PeopleFilter;
  readonly aim: ExportAim;
  /** The id under which the receipt is kept once the file is complete; a uuid. */
  readonly receiptId: string;
}

/** Someone in a file. */
export interface ExportedPerson {
  readonly id: number;
  /** Until when the answer holds; of an inspection the day on which they have had their time is not told. */
  readonly until: Day | null;
  readonly values: Readonly<Record<string, string>>;
}

export interface PeopleExport {
  /** The fields that the file has, in order. */
  readonly fields: readonly string[];
  readonly people: AsyncGenerator<ExportedPerson, void, undefined>;
}

/** People whose values are read in one go. */
const batch = 500;

/** The action under which an export stands in the access log: with each person, and as a whole with what it was for. */
const exported = 'people.export';

/**
 * The people of a list as a file that is itself judged. For a purpose and channel: only those to whom a message may go
 * now, with the fields that the purpose needs and no address but the one that was judged. They are judged once more as
 * their values are read: whom a message may no longer go to, or whose judged address can't be given, is left out. For
 * inspection: everybody on the list, as far as the viewer may see them. The aim is noted before the first line, everybody
 * who is given before they are, and in the end how many were given and left out; a signed receipt is kept of what was
 * decided.
 *
 * @throws {Failure} as `listPeople`; `invalid-input` for a purpose or channel that the policy lacks
 */
export async function exportPeople(house: House, request: ExportRequest): Promise<PeopleExport> {
  const { viewer, filter, aim, receiptId } = request;
  const { ruling, query } = await readFilter(house, viewer, filter, 'number');
  const ids = everyone(house, query);
  const isFor = 'purpose' in aim;
  const fields = isFor
    ? fieldsFor(laneFor(ruling, aim.purpose, aim.channel).fields, aim.channel)
    : [...declaredFields(ruling.lanes.filter(({ purpose }) => sees(viewer, purpose)))];
  await noteExport(house, viewer, { receipt: receiptId, ...aim, ...told(filter) });
  const given = isFor ? lawful(house, request, aim, ids) : inspected(house, ruling, request, ids);
  return { fields, people: noted(house, request, fields, given) };
}

type Found = Pick<ExportedPerson, 'id' | 'until'>;

async function* everyone(
  { store }: House,
  query: Parameters<typeof store.peopleList.page>[0],
): AsyncGenerator<readonly number[]> {
  for (let after = null; ; ) {
    const page: Awaited<ReturnType<typeof store.peopleList.page>> = await store.peopleList.page(
      query,
      after,
      batch,
    );
    if (page.length > 0) yield page.map(({ id }) => id);
    if (page.length < batch) return;
    after = page.at(-1)! as never;
  }
}

/** Those to whom a message may go; the gate keeps the receipt. */
async function* lawful(
  house: House,
  { receiptId }: ExportRequest,
  { purpose, channel }: PurposeAim,
  ids: AsyncIterable<readonly number[]>,
): AsyncGenerator<Found> {
  async function* subjects(): AsyncGenerator<GateSubject> {
    for await (const page of ids)
      for (const id of page) yield { as: `person:${id}`, by: { kind: 'person', id } };
  }
  const request = { purpose, channel, audience: subjects(), reasons: 'full' as const, receiptId };
  for await (const decision of judgeAudience(house, request))
    if (decision.outcome === 'lawful') yield { id: numberIn(decision), until: decision.until };
}

const numberIn = ({ as }: GateDecision): number => Number(as.slice('person:'.length));

/** Everybody, judged for nothing; the receipt says so. */
async function* inspected(
  house: House,
  { epoch }: Ruling,
  { receiptId, filter }: ExportRequest,
  ids: AsyncIterable<readonly number[]>,
): AsyncGenerator<Found> {
  const hash = new DecisionListHash();
  const open = { outcome: 'unknown' as const, until: null, known: true, category: null, rule: null };
  for await (const page of ids)
    for (const id of page) {
      hash.add(decisionLine(`person:${id}`, { as: `person:${id}`, ...open }));
      yield { id, until: null };
    }
  const decisions = hash.list();
  const count = decisions.lines;
  await house.store.receipts.add(
    signReceipt(house.ring, {
      id: receiptId,
      at: house.clock.now(),
      purpose: 'inspection',
      channel: 'file',
      policyVersion: String(epoch.policyVersion),
      lawVersion,
      message: told(filter),
      counts: count > 0 ? [{ outcome: 'unknown', reason: 'not-judged', count }] : [],
      decisions,
    }),
  );
}

/** Adds the values, a few hundred people at a time, and notes who is given before they are. */
async function* noted(
  house: House,
  request: ExportRequest,
  fields: readonly string[],
  found: AsyncIterable<Found>,
): AsyncGenerator<ExportedPerson, void, undefined> {
  const { viewer, aim, receiptId } = request;
  let count = 0;
  let leftOut = 0;
  const give = async (list: readonly Found[]): Promise<ExportedPerson[]> => {
    const ids = list.map(({ id }) => id);
    const ruling = await house.rulings.current(house.store);
    const people = await house.store.people.load(ids);
    const values = await house.store.people.values(ids);
    const given = list.flatMap((each): ExportedPerson[] => {
      const state = people.get(each.id)?.state;
      if (!state) return [];
      const held = values.get(each.id) ?? [];
      const today = todayOf(house);
      if ('purpose' in aim) return judgedAgain(ruling, today, request, aim, fields, { ...each, state, held });
      const open = openFields(ruling, state, today, viewer, fields);
      return [{ ...each, values: valuesOf(state, held, open) }];
    });
    await noteLooks(
      house,
      given.map(({ id }) => id),
      viewer,
      exported,
      { receipt: receiptId },
    );
    count += given.length;
    leftOut += list.length - given.length;
    return given;
  };
  try {
    let list: Found[] = [];
    for await (const each of found) {
      list.push(each);
      if (list.length < batch) continue;
      yield* await give(list);
      list = [];
    }
    if (list.length > 0) yield* await give(list);
  } finally {
    await noteExport(house, viewer, {
      receipt: receiptId,
      people: count,
      ...(leftOut > 0 ? { leftOut } : {}),
    });
  }
}

/**
 * Someone as they are held at the moment at which their values are given: they may have objected since the gate answered,
 * and their address may be another. Nobody where the answer is no longer that a message may go.
 */
function judgedAgain(
  ruling: Ruling,
  today: Day,
  { viewer }: ExportRequest,
  { purpose, channel }: PurposeAim,
  fields: readonly string[],
  {
    id,
    state,
    held,
  }: { readonly id: number; readonly state: PersonState; readonly held: readonly FieldValue[] },
): ExportedPerson[] {
  const verdict = ruling.judge.judge(state, today).lanes[laneFor(ruling, purpose, channel).index];
  if (verdict?.outcome !== 'lawful') return [];
  // Only this purpose counts, whatever else the viewer may see.
  const open = openFields(ruling, state, today, { ...viewer, sees: [purpose] }, fields);
  const values = judgedValuesOf(state, held, open, fields, primaryPoint(state.points, channel));
  return values ? [{ id, until: verdict.until, values }] : [];
}

/** The filters as they may be kept: that something was searched for, and not what. */
const told = ({ q, ...filter }: PeopleFilter): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...filter, ...(q === undefined ? {} : { q: '*' }) }).flatMap(([name, value]) =>
      value === undefined ? [] : [[`filter.${name}`, String(value)]],
    ),
  );

const noteExport = (
  { store, clock }: House,
  { name, user, sees: granted }: Viewer,
  detail: NonNullable<AccessEntry['detail']>,
): Promise<void> =>
  store.accessLog.add([
    {
      id: randomUUID(),
      personId: nobodyInParticular,
      at: clock.now(),
      actor: name,
      actorId: user ?? null,
      action: exported,
      purpose: typeof granted === 'string' ? null : granted.join(', '),
      detail,
    },
  ]);

/** The day of an answer, as files have it. */
export const dayInFile = (day: Day | null): string => (day === null ? '' : formatDay(day));
