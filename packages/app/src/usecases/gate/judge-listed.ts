import type { ContactPoint } from '@houdbaar/core/standing';
import { primaryPoint, reaches } from '@houdbaar/core/standing';
import type { Outcome } from '@houdbaar/core/terms';
import { hashesToFind, type IdentifierForms, identifierForms } from '../customer-numbers.ts';
import { peopleById } from '../people-by-id.ts';
import type { LookedUp, StandingAnswer, StandingAnswers } from '../ports/index.ts';
import { closes, isAddressOf, soonest } from './gate-lane.ts';
import type { OwnReason } from './gate-reason.ts';
import type { GateSubject } from './gate-request.ts';
import type { GateSession, Ruled, Unsettled } from './gate-session.ts';
import type { Answer } from './tally.ts';

/** A subject that was looked up. */
interface Sought {
  readonly subject: GateSubject;
  /** Under each key of the ring; empty for a person by number, or what could not be read. */
  readonly hashes: readonly string[];
  readonly unreadable: boolean;
}

export interface ListedAnswer {
  readonly subject: GateSubject;
  readonly answer: Answer;
}

/** Judges people by what the asker knows them by; two or three queries for all of them. */
export async function judgeListed(
  session: GateSession,
  subjects: readonly GateSubject[],
): Promise<ListedAnswer[]> {
  const { store } = session.house;
  const country = subjects.some(({ by }) => by?.kind === 'phone' && by.country === undefined)
    ? (await session.ruled(undefined)).ruling.policy.organisation.country
    : undefined;
  const forms = await identifierForms(
    store,
    subjects.map(({ by }) => by),
  );
  const sought = subjects.map((subject) => seek(session, subject, country, forms));
  const looked = await store.gate.lookUp(sought.flatMap(({ hashes }) => hashes));
  const found = new Map(sought.map((each) => [each, peopleOf(each, looked)]));
  const ids = [...new Set([...found.values()].flat())];
  let ruled = await session.ruled(looked.epoch);
  const standingNow = () => {
    const points = sought.some(({ subject: { by } }) => by && isAddressOf(ruled.lane, by.kind));
    return answersFor(session, ids, (asked) => store.gate.answers(ruled.lane.index, asked, points));
  };
  let standing = await standingNow();
  while (standing.epoch !== null && standing.epoch !== ruled.ruling.epoch.epoch) {
    ruled = await session.ruled(standing.epoch);
    standing = await standingNow();
  }
  return settle(session, ruled, looked, found, standing.rows);
}

/** The answers of people by the numbers they were asked for; who was merged has those of the person who was kept. */
interface FoundAnswers {
  readonly epoch: number | null;
  readonly rows: ReadonlyMap<number, StandingAnswer>;
}

async function answersFor(
  { house: { store } }: GateSession,
  ids: readonly number[],
  read: (ids: readonly number[]) => Promise<StandingAnswers>,
): Promise<FoundAnswers> {
  const { epoch, answers } = await read(ids);
  const rows = new Map(answers.map((row) => [row.id, row]));
  const gone = ids.filter((id) => !rows.has(id));
  if (gone.length === 0) return { epoch, rows };
  const merged = [...(await peopleById(store, gone))].filter(([id, person]) => person.id !== id);
  if (merged.length === 0) return { epoch, rows };
  // Those who were read already are read again: all answers are of one epoch.
  const all = await read([...rows.keys(), ...merged.map(([, person]) => person.id)]);
  const again = new Map(all.answers.map((row) => [row.id, row]));
  for (const [id, person] of merged) {
    const row = again.get(person.id);
    if (row) again.set(id, row);
  }
  return { epoch: all.epoch, rows: again };
}

/** @param country where phone numbers are read that say none */
function seek(
  { house: { ring } }: GateSession,
  subject: GateSubject,
  country: string | undefined,
  forms: IdentifierForms,
): Sought {
  const { by } = subject;
  if (by?.kind === 'person') return { subject, hashes: [], unreadable: false };
  const hashes = by && hashesToFind(ring, by.kind === 'phone' ? { country, ...by } : by, forms);
  return hashes ? { subject, hashes, unreadable: false } : { subject, hashes: [], unreadable: true };
}

const peopleOf = ({ subject: { by }, hashes }: Sought, { people }: LookedUp): number[] =>
  by?.kind === 'person' ? [by.id] : [...new Set(hashes.flatMap((hash) => people.get(hash) ?? []))];

/** What is known of one person for one subject: settled, or to be judged now. */
type Step = Answer | null | Unsettled;
const isUnsettled = (step: Step): step is Unsettled => step !== null && 'id' in step;

async function settle(
  session: GateSession,
  ruled: Ruled,
  looked: LookedUp,
  found: ReadonlyMap<Sought, readonly number[]>,
  rows: ReadonlyMap<number, StandingAnswer>,
): Promise<ListedAnswer[]> {
  const steps = new Map<Sought, Step[]>();
  for (const [each, ids] of found) {
    const list: Step[] = [];
    for (const id of ids) {
      const row = rows.get(id);
      if (row) list.push(await stepOf(session, ruled, each, row));
    }
    steps.set(each, list);
  }
  const unsettled = [...steps.values()].flat().filter(isUnsettled);
  const judged = await session.judgeNow(ruled, unsettled);
  return [...steps].map(([each, list]) => {
    const answers = list.flatMap((step): (Answer | null)[] => {
      if (!isUnsettled(step)) return [step];
      const answer = judged.get(step);
      return answer === undefined ? [] : [answer];
    });
    return {
      subject: each.subject,
      answer: isSuppressed(each, looked, ruled) ? suppressed(answers) : together(each, answers),
    };
  });
}

async function stepOf(
  session: GateSession,
  ruled: Ruled,
  { subject, hashes }: Sought,
  row: StandingAnswer,
): Promise<Step> {
  const { by, roleRelevant } = subject;
  const asked = pointAsked(ruled, by?.kind ?? '', hashes, row.points ?? []);
  if (asked === 'unreachable') return own('unreachable', 'unknown', true);
  if (asked === undefined && roleRelevant === undefined) {
    const answer = await session.standing(ruled, row);
    if (answer !== undefined) return answer;
  }
  return {
    id: row.id,
    ...(asked === undefined ? {} : { point: asked }),
    ...(roleRelevant === undefined ? {} : { roleRelevant }),
  };
}

/** The address asked about, where it is another of the person's than the one that standing answers for. */
function pointAsked(
  { lane }: Ruled,
  kind: string,
  hashes: readonly string[],
  points: readonly ContactPoint[],
): string | 'unreachable' | undefined {
  if (!isAddressOf(lane, kind)) return undefined;
  const primary = primaryPoint(points, lane.channel!);
  if (primary && hashes.includes(primary.hash)) return undefined;
  const named = points.find(({ hash }) => hashes.includes(hash));
  if (!named) return hashes[0];
  return reaches(named, lane.channel!) ? named.hash : 'unreachable';
}

const own = (rule: OwnReason, outcome: Outcome, known: boolean): Answer => ({
  outcome,
  rule,
  until: null,
  known,
});

const isSuppressed = (
  { hashes }: Sought,
  { suppressed: list }: LookedUp,
  { lane, message }: Ruled,
): boolean =>
  hashes.some((hash) => {
    const scopes = list.get(hash);
    return scopes !== undefined && closes(scopes, lane, message);
  });

const suppressed = (answers: readonly (Answer | null)[]): Answer =>
  own('suppressed', 'unlawful', answers.length > 0);

const strictness: readonly Outcome[] = ['unlawful', 'unknown', 'lawful'];

/** The answer for everyone with the same address: the strictest binds, as long as none of them changes. */
function together({ unreadable }: Sought, answers: readonly (Answer | null)[]): Answer {
  if (unreadable) return own('unreadable', 'unknown', false);
  if (answers.length === 0) return own('unknown-person', 'unknown', false);
  const [first, ...rest] = answers.filter((answer) => answer !== null);
  if (!first) return own('not-concerned', 'unknown', true);
  return rest.reduce((strictest, answer) => {
    const until = soonest(strictest.until, answer.until);
    const stricter = strictness.indexOf(answer.outcome) < strictness.indexOf(strictest.outcome);
    return { ...(stricter ? answer : strictest), until };
  }, first);
}
