import { randomUUID } from 'node:crypto';
import { formatDay } from '@houdbaar/core/time';
import { DecisionListHash, type JsonValue, signReceipt } from '../../evidence/index.ts';
import { type House, todayOf } from '../house.ts';
import { lawVersion } from '../ruling.ts';
import { decisionLine, listed, namesInLine } from './decision-line.ts';
import { gateReason } from './gate-reason.ts';
import {
  type GateDecision,
  type GateRequest,
  type GateResult,
  type GateSubject,
  type GateSummary,
  isNamed,
  type StandingRequest,
} from './gate-request.ts';
import { GateSession, type Ruled } from './gate-session.ts';
import { judgeEveryone } from './judge-everyone.ts';
import { judgeListed } from './judge-listed.ts';
import type { Answer } from './tally.ts';

/** Subjects that are judged in one go. */
const batch = 2000;

/** One person's answer, by the name as given. */
interface Told {
  readonly as: string;
  readonly answer: Answer;
}

/**
 * The gate: who may be contacted for a purpose through a channel, who not and why, until when. Streams in flat memory, in
 * the order of the list, and ends with a summary; by then a signed receipt is kept of what was decided. Answers hold for
 * the moment at which they are given: where the policy changes meanwhile, what follows is judged under the new one.
 *
 * The receipt's hash covers one line for each decision, {@link decisionLine}: no address can be guessed from it, and
 * whoever kept the list can show that it is the one (`checkList`).
 *
 * @returns decisions; the summary when they end
 * @throws {Failure} `no-policy`; `invalid-input` for a purpose or channel that the policy lacks
 */
export async function* judgeAudience(
  house: House,
  request: GateRequest,
): AsyncGenerator<GateDecision, GateResult, undefined> {
  const session = new GateSession(house, request);
  const hash = new DecisionListHash();
  const { reasons } = request;
  for await (const page of pages(session))
    for (const { as, answer } of page) {
      session.tally.add(answer);
      const { outcome, until, known, rule } = answer;
      const reason = gateReason(rule, outcome, reasons);
      const decision: GateDecision = { as, outcome, until, known, ...(reason ? { reason } : {}) };
      hash.add(decisionLine(namesInLine(house.ring, as)[0]!, listed(decision)));
      yield decision;
    }
  return { receiptId: await keepReceipt(session, hash), summary: summaryOf(session) };
}

/**
 * How many people may be contacted and how many not, by reason, without naming anyone; so without a receipt. One scan of
 * a narrow column where everybody's standing is up to date.
 *
 * @throws {Failure} as {@link judgeAudience}
 */
export async function summariseAudience(house: House, request: StandingRequest): Promise<GateSummary> {
  const session = new GateSession(house, { audience: 'everyone', ...request });
  const ruled = await session.ruled(null);
  if (ruled.stands) await countStanding(session, ruled);
  else
    for await (const page of judgeEveryone(session)) for (const [, answer] of page) session.tally.add(answer);
  return summaryOf(session);
}

function summaryOf({ tally, request, day }: GateSession): GateSummary {
  const { purpose, channel, reasons, audience } = request;
  const summary = tally.summary({ purpose, channel, day }, reasons);
  return audience === 'everyone' || isNamed(audience) ? summary : { ...summary, complete: audience.complete };
}

/** People whose states are read in one go. */
const staleBatch = 500;

async function countStanding(session: GateSession, ruled: Ruled): Promise<void> {
  const { house, tally, day } = session;
  const { store } = house;
  const { lane, ruling } = ruled;
  const asked = { lane: lane.index, epoch: ruling.epoch.epoch, day };
  const among = await session.among(ruled);
  const { counts, stale } = await store.gate.counts(asked, among);
  for (const { code, count } of counts)
    if (code === null) tally.notConcerned += count;
    else {
      if (!ruling.codes.knows(code)) await ruling.codes.reload(store.policies);
      tally.add({ ...ruling.codes.verdictOf(code), known: true }, count);
    }
  let after = 0;
  while (stale > 0) {
    const people = await store.gate.stale(asked, after, staleBatch, among);
    const last = people.at(-1);
    if (!last) return;
    for (const person of people) {
      const answer = session.judged(ruled, person);
      if (answer === null) tally.notConcerned += 1;
      else if (answer) tally.add(answer);
    }
    after = last.id;
  }
}

async function* pages(session: GateSession): AsyncGenerator<Iterable<Told>> {
  const { audience } = session.request;
  if (!isNamed(audience))
    for await (const page of judgeEveryone(session)) {
      if (audience !== 'everyone') await audience.noteNamed(page.map(([id]) => id));
      yield page.map(([id, answer]) => ({ as: `person:${id}`, answer }));
    }
  else {
    let any = false;
    for await (const subjects of inBatches(audience)) {
      any = true;
      yield (await judgeListed(session, subjects)).map(({ subject: { as }, answer }) => ({ as, answer }));
    }
    // What is wrong with purpose or channel is told for an empty list too.
    if (!any) await session.ruled(null);
  }
}

async function* inBatches(
  audience: AsyncIterable<GateSubject> | Iterable<GateSubject>,
): AsyncGenerator<readonly GateSubject[]> {
  let list: GateSubject[] = [];
  for await (const subject of audience) {
    list.push(subject);
    if (list.length < batch) continue;
    yield list;
    list = [];
  }
  if (list.length > 0) yield list;
}

async function keepReceipt(session: GateSession, hash: DecisionListHash): Promise<string> {
  const { house, request, tally, day } = session;
  const { purpose, channel, message, roleRelevant, receiptId = randomUUID() } = request;
  const facts: Record<string, JsonValue> = {
    ...(message as Record<string, JsonValue> | undefined),
    ...(roleRelevant === undefined ? {} : { roleRelevant }),
    ...(day === todayOf(house) ? {} : { day: formatDay(day) }),
  };
  const receipt = signReceipt(house.ring, {
    id: receiptId,
    at: house.clock.now(),
    purpose,
    channel,
    policyVersion: tally.versions.join(', '),
    lawVersion,
    ...(Object.keys(facts).length > 0 ? { message: facts } : {}),
    counts: tally.counts(),
    decisions: hash.list(),
  });
  await house.store.receipts.add(receipt);
  return receiptId;
}
