import type { ContactPoint } from '@houdbaar/core/standing';
import { primaryPoint, reaches } from '@houdbaar/core/standing';
import type { Outcome } from '@houdbaar/core/terms';
import { hashesToFind, type IdentifierForms, identifierForms } from '../customer-numbers.ts';
import { peopleById } from '../people-by-id.ts';
import type { LookedUp, StandingAnswer } from '../ports/index.ts';
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

/** Judges people by what the asker knows them by, by one query for all of them. */
export async function judgeListed(
  session: GateSession,
  subjects: readonly GateSubject[],
): Promise<ListedAnswer[]> {
  const forms = await identifierForms(
    session.house.store,
    subjects.map(({ by }) => by),
  );
  let ruled = session.supposed() ?? (await session.ruled(null));
  for (;;) {
    const { country } = ruled.ruling.policy.organisation;
    const sought = subjects.map((subject) => seek(session, subject, country, forms));
    const looked = await look(session, ruled, sought);
    const current = await session.ruled(looked.current);
    if (current === ruled) return settle(session, ruled, looked, sought);
    ruled = current;
  }
}

/** Looks up everyone; who was merged has the answers of the person who was kept. */
async function look(session: GateSession, { lane }: Ruled, sought: readonly Sought[]): Promise<LookedUp> {
  const { store } = session.house;
  const ids = sought.flatMap(({ subject: { by } }) => (by?.kind === 'person' ? [by.id] : []));
  const asked = {
    lane: lane.index,
    hashes: sought.flatMap(({ hashes }) => hashes),
    ids,
    points: sought.some(({ subject: { by } }) => by && isAddressOf(lane, by.kind)),
  };
  const looked = await store.gate.lookUp(asked);
  const gone = ids.filter((id) => !looked.answers.has(id));
  if (gone.length === 0) return looked;
  const merged = [...(await peopleById(store, gone))].filter(([id, person]) => person.id !== id);
  if (merged.length === 0) return looked;
  // Everything is read again: all answers are of one epoch.
  const all = await store.gate.lookUp({ ...asked, ids: [...ids, ...merged.map(([, { id }]) => id)] });
  const answers = new Map(all.answers);
  for (const [id, person] of merged) {
    const answer = answers.get(person.id);
    if (answer) answers.set(id, answer);
  }
  return { ...all, answers };
}

/** @param country where phone numbers are read that say none */
function seek(
  { house: { ring } }: GateSession,
  subject: GateSubject,
  country: string,
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
  sought: readonly Sought[],
): Promise<ListedAnswer[]> {
  const steps = new Map<Sought, Step[]>();
  for (const each of sought) {
    const list: Step[] = [];
    for (const id of peopleOf(each, looked)) {
      const row = looked.answers.get(id);
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
