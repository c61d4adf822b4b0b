import type { ClaimedDelivery, Deliveries, DueEndpoint } from './deliveries.ts';
import { type Instant, MINUTE } from './instant.ts';
import { askedToWait, isDelivered, type NextStep, nextAttempt } from './next-attempt.ts';
import { type SendResult, type SendRules, sendWebhook } from './send-webhook.ts';
import { type Slots, slots } from './slots.ts';
import { secretsInUse } from './webhook-secret.ts';

export interface DeliverRules extends SendRules {
  /** A random number in [0, 1). */
  readonly random: () => number;
  /** Requests under way at one moment: in all, and to one endpoint, so that a slow one leaves room for the rest. */
  readonly concurrency: number;
  readonly perEndpoint: number;
  /** When aborted, nothing new is sent; what is under way ends. */
  readonly signal?: AbortSignal | undefined;
}

export interface EndpointRound {
  readonly endpoint: DueEndpoint;
  readonly deliveries: Deliveries;
  readonly rules: DeliverRules;
  /** When the round began. */
  readonly now: Instant;
  /** Shared by all endpoints of the round. */
  readonly inFlight: Slots;
}

/** What happened at an endpoint so far in this round. */
interface Tally {
  delivered: number;
  failed: number;
  failuresInARow: number;
  /** Paused or switched off. */
  halted: boolean;
}

/** After so many failures in a row an endpoint rests: its other deliveries would only use up their attempts. */
const FAILURES_BEFORE_PAUSE = 3;
const PAUSE = MINUTE;
/** Deliveries claimed at once for each request that may be under way. */
const CLAIMED_AHEAD = 4;
/** Added to the longest that the requests of a batch can take, for the store and the wait for a slot. */
const LEASE_MARGIN = MINUTE;

/** Delivers what is due at one endpoint, batch by batch, until nothing is left or the endpoint has to rest. */
export async function deliverToEndpoint(round: EndpointRound): Promise<Readonly<Tally>> {
  const { endpoint, deliveries, rules, now } = round;
  const tally: Tally = { delivered: 0, failed: 0, failuresInARow: 0, halted: false };
  const limit = rules.perEndpoint * CLAIMED_AHEAD;
  const own = slots(rules.perEndpoint);
  while (!tally.halted && !rules.signal?.aborted) {
    const leaseUntil = rules.clock.now() + limit * rules.timeoutMs + LEASE_MARGIN;
    const claimed = await deliveries.claimDue({ endpoint: endpoint.id, now, limit, leaseUntil });
    if (claimed.length === 0) break;
    const lines = linesOf(claimed).map((line) => own(() => deliverLine(line, leaseUntil, round, tally)));
    // All have ended before an error is passed on, so that none goes on unseen.
    for (const line of await Promise.allSettled(lines)) if (line.status === 'rejected') throw line.reason;
  }
  return tally;
}

/** @returns the deliveries about each person, in the order given; one about nobody is a line of its own. */
function linesOf(claimed: readonly ClaimedDelivery[]): ClaimedDelivery[][] {
  const lines = Map.groupBy(claimed, ({ id, person }) => (person === null ? `delivery ${id}` : person));
  return [...lines.values()];
}

/** Sends a line in order. After a failure the rest of it waits for the one that failed. */
async function deliverLine(
  line: readonly ClaimedDelivery[],
  leaseUntil: Instant,
  round: EndpointRound,
  tally: Tally,
): Promise<void> {
  let tried = 0;
  for (const delivery of line) {
    const next = await round.inFlight(async () =>
      maySend(leaseUntil, round, tally) ? await deliver(delivery, round, tally) : null,
    );
    if (next === null) break;
    tried += 1;
    // An exhausted one is over: those behind it go on.
    if (next.kind === 'retry' || next.kind === 'gone') break;
  }
  const untried = line.slice(tried).map(({ id }) => id);
  if (untried.length > 0) await round.deliveries.release(untried, leaseUntil);
}

/** Asked once a slot is free, which may be a while later: the attempt has to end within the lease. */
function maySend(leaseUntil: Instant, { rules }: EndpointRound, tally: Tally): boolean {
  return !tally.halted && !rules.signal?.aborted && rules.clock.now() + rules.timeoutMs < leaseUntil;
}

async function deliver(delivery: ClaimedDelivery, round: EndpointRound, tally: Tally): Promise<NextStep> {
  const { endpoint, deliveries, rules } = round;
  const sent = await sendWebhook(
    {
      target: endpoint.target,
      id: delivery.webhookId,
      body: delivery.body,
      secrets: secretsInUse(endpoint.secrets, rules.clock.now()),
    },
    rules,
  );
  const now = rules.clock.now();
  const attempt = delivery.attempts + 1;
  const next = nextAttempt({ attempt, result: sent.result, now, random: rules.random() });
  await deliveries.record({ delivery: delivery.id, endpoint: endpoint.id, attempt, ...sent, next });
  await count(sent.result, next, now, round, tally);
  return next;
}

async function count(result: SendResult, next: NextStep, now: Instant, round: EndpointRound, tally: Tally) {
  if (isDelivered(result)) {
    tally.delivered += 1;
    tally.failuresInARow = 0;
    return;
  }
  tally.failed += 1;
  tally.failuresInARow += 1;
  if (tally.halted) return;
  tally.halted = next.kind === 'gone';
  if (tally.halted) return;
  const until = restUntil(result, now, tally.failuresInARow);
  if (until === null) return;
  tally.halted = true;
  await round.deliveries.pause(round.endpoint.id, until);
}

/** @returns until when the whole endpoint should rest after this failure, or null. */
function restUntil(result: SendResult, now: Instant, failuresInARow: number): Instant | null {
  const busy = result.kind === 'answered' && (result.status === 429 || result.status === 503);
  const asked = busy ? askedToWait(result, now) : null;
  if (asked !== null) return asked;
  return failuresInARow >= FAILURES_BEFORE_PAUSE ? now + PAUSE : null;
}
