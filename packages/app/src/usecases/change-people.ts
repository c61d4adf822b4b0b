import type { PersonState, Standing } from '@houdbaar/core/standing';
import { chainEntry, chainStart, type JsonValue, sealEvidence } from '../evidence/index.ts';
import { newSalt, personKey } from '../keys/index.ts';
import type { WebhookEvent } from '../webhooks/index.ts';
import { Failure } from './failure.ts';
import { type House, todayOf } from './house.ts';
import { inTurns } from './in-turns.ts';
import { firstSource, listedFacts } from './listed-facts.ts';
import {
  type FieldValue,
  type HeldPerson,
  type Identifier,
  type Instant,
  type OutboxMessage,
  type PersonStatus,
  type PersonWrite,
  type SealedEntry,
  StaleRevision,
  type StandingRow,
  type Store,
} from './ports/index.ts';
import { recordingFrom } from './proving/index.ts';
import type { Ruling } from './ruling.ts';
import { never, packLane } from './standing-code.ts';
import { noticeOf } from './webhooks/notice-of.ts';
import { tellVerdicts } from './webhooks/verdict-events.ts';

/** Something that is proved about a person: what happened, in plain JSON, before it is sealed. */
export interface NewEvidence {
  readonly kind: EvidenceKind;
  /** When it was recorded; what happened when stands in the body. */
  readonly at: Instant;
  readonly body: Readonly<Record<string, JsonValue>>;
}

const evidenceKinds = [
  'origin',
  'consent',
  'withdrawal',
  'objection',
  'notice',
  'request',
  'relation',
  'hold',
  'restriction',
  'correction',
  'merge',
  'clean-up',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What becomes of one person. What is absent stays as it is. */
export interface PersonDraft {
  /** The person as they were read; for someone new, the number they get. */
  readonly person: HeldPerson | { readonly newId: number };
  /** Null where nothing of them is judged any more: erased, or merged into someone else. */
  readonly state: PersonState | null;
  readonly status?: PersonStatus;
  readonly mergedInto?: number;
  /** All values that are held from now on. */
  readonly values?: readonly FieldValue[];
  readonly evidence?: readonly NewEvidence[];
  readonly identifiersAdded?: readonly Identifier[];
  readonly identifiersRemoved?: readonly string[];
  readonly outbox?: readonly OutboxMessage[];
  /** What whoever asked for it is told of them. */
  readonly events?: readonly WebhookEvent[];
}

/** What is to be written, found by reading and thinking outside any transaction. */
export interface Change<T> {
  readonly drafts: readonly PersonDraft[];
  readonly result: T;
  /** Whatever else belongs in the same transaction: progress, the state of a plan's items. */
  readonly also?: (store: Store) => Promise<void>;
  /** Called when all has been read that the change rests on. */
  readonly onRead?: () => void;
}

/** Others may get in between; more often than this, something is wrong. */
const attempts = 40;

/**
 * The one way in which anything about a person changes: reads, decides, then writes facts, evidence, identifiers,
 * outgoing messages and the standing judged anew, all in one transaction. Where someone else wrote one of these people
 * in the meantime, it starts over from the reading.
 *
 * @param decide runs outside the transaction, more than once where others get in between: no effects of its own
 * @throws {Failure} `changed-meanwhile` where others keep getting in between
 */
export async function changePeople<T>(
  house: House,
  decide: (ruling: Ruling) => Promise<Change<T>>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const ruling = await house.rulings.current(house.store);
    const { drafts, result, also, onRead } = await decide(ruling);
    const writes = await tellVerdicts(
      { house, ruling, judge: (states) => standingsOf(house, ruling, states) },
      drafts.map(({ person }) => ('id' in person ? person : undefined)),
      await preparePeople(house, ruling, drafts, onRead),
    );
    if (writes.length === 0 && !also) return result;
    try {
      await house.store.transaction(async (store) => {
        await store.people.write(writes);
        await also?.(store);
      });
      if (writes.some(({ notices }) => notices?.length)) house.wake?.('webhooks');
      return result;
    } catch (error) {
      if (!(error instanceof StaleRevision)) throw error;
      if (attempt === attempts) throw tooBusy(error);
      await pause(attempt);
    }
  }
}

/** Writers that met should not meet again: a wait that grows, with chance in it. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(2 * 1.3 ** attempt, 100)));

const tooBusy = (cause: StaleRevision): Failure =>
  new Failure(
    'changed-meanwhile',
    {
      nl: 'Anderen wijzigen steeds dezelfde personen. Er is niets opgeslagen; probeer het opnieuw.',
      en: 'Others keep changing the same people. Nothing was saved; try again.',
    },
    { cause },
  );

/** Judges people anew and seals their evidence. Touches no person in the store. */
async function preparePeople(
  house: House,
  ruling: Ruling,
  drafts: readonly PersonDraft[],
  onRead?: () => void,
): Promise<PersonWrite[]> {
  if (drafts.length === 0) {
    onRead?.();
    return [];
  }
  const proved = drafts.flatMap(({ person, evidence }) =>
    'id' in person && evidence && evidence.length > 0 ? [person.id] : [],
  );
  const salts = await house.store.people.salts(proved);
  // What lies before is sealed: evidence that a clock set back would put there bears the first instant that is not.
  const from = drafts.some(({ evidence }) => evidence?.length) ? await recordingFrom(house.store) : 0;
  onRead?.();
  const standings = await standingsOf(
    house,
    ruling,
    drafts.map(({ state }) => state),
  );
  const writes: PersonWrite[] = [];
  await inTurns(drafts, (draft, index) => {
    writes.push(personWrite(house, draft, standings[index]!, salts, from));
  });
  return writes;
}

function personWrite(
  house: House,
  draft: PersonDraft,
  standing: StandingRow | null,
  salts: ReadonlyMap<number, Uint8Array>,
  recordedFrom: Instant,
): PersonWrite {
  const { person, state, evidence = [] } = draft;
  const held = 'id' in person ? person : undefined;
  const id = held ? held.id : (person as { newId: number }).newId;
  const salt = held ? salts.get(id) : newSalt();
  const chain = held?.chain ?? { length: 0, head: null };
  const entries = salt ? sealEntries(house, id, chain, salt, evidence, recordedFrom) : [];
  const last = entries.at(-1);
  return {
    id,
    revision: held?.revision ?? 0,
    status: draft.status ?? held?.status ?? 'active',
    ...(draft.mergedInto === undefined ? {} : { mergedInto: draft.mergedInto }),
    createdAt: held?.createdAt ?? house.clock.now(),
    chain: last ? { length: last.seq, head: last.hash } : chain,
    state,
    ...(draft.values ? { values: draft.values } : {}),
    standing,
    evidence: entries,
    ...(held || !salt ? {} : { salt }),
    identifiersAdded: draft.identifiersAdded ?? [],
    identifiersRemoved: draft.identifiersRemoved ?? [],
    outbox: draft.outbox ?? [],
    notices: (draft.events ?? []).map(noticeOf),
  };
}

function sealEntries(
  { ring }: House,
  personId: number,
  chain: HeldPerson['chain'],
  salt: Uint8Array,
  evidence: readonly NewEvidence[],
  from: Instant,
): SealedEntry[] {
  if (evidence.length === 0) return [];
  const key = personKey(ring, salt);
  let seq = chain.length;
  let previous = chain.head ?? chainStart.hash;
  return evidence.map(({ kind, at: told, body }) => {
    const at = Math.max(told, from);
    seq += 1;
    const sealed = sealEvidence(key, { personId, seq, kind }, body);
    previous = chainEntry({ personId, seq, at, kind, body: sealed }, previous);
    return { seq, at, kind, body: sealed, hash: previous };
  });
}

/**
 * The standings of people in a state on the day of today, as rows; null where there is no state to judge. New codes are
 * given at once, outside any transaction: one that fails must not take them along.
 */
export async function standingsOf(
  house: House,
  ruling: Ruling,
  states: readonly (PersonState | null)[],
): Promise<(StandingRow | null)[]> {
  const { judge, codes, epoch } = ruling;
  const today = todayOf(house);
  await house.rulings.judging(house.store, ruling, today);
  const verdicts: (Standing | null)[] = [];
  await inTurns(states, (state) => verdicts.push(state && judge.judge(state, today)));
  const unknown = new Map<string, { rule: string; outcome: 'lawful' | 'unlawful' | 'unknown' }>();
  for (const each of verdicts)
    for (const verdict of each?.lanes ?? [])
      if (verdict && codes.codeOf(verdict.rule, verdict.outcome) === undefined)
        unknown.set(`${verdict.outcome} ${verdict.rule}`, verdict);
  if (unknown.size > 0) await codes.admit([...unknown.values()], house.store.policies);
  const sourceOf = await house.rulings.sources(
    house.store,
    states.map((state) => state && firstSource(state)),
  );
  return verdicts.map(
    (each, index): StandingRow | null =>
      each && {
        epoch: epoch.epoch,
        nextChange: each.nextChange ?? never,
        lanes: each.lanes.map((verdict) =>
          verdict ? packLane(codes.codeOf(verdict.rule, verdict.outcome)!, verdict.until) : null,
        ),
        listed: listedFacts(states[index]!, ruling.lanes, each.lanes, today, sourceOf),
      },
  );
}
