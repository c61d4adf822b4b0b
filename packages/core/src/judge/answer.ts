import { requestRules } from '../law/index.ts';
import type { Facts, Request, RequestRight } from '../terms/index.ts';
import { type Day, deadlineAfter } from '../time/index.ts';
import { forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';

const facts = [
  'facts.requests',
  'facts.objections',
  'facts.messages',
  'facts.reappeared',
  'facts.holds',
  'facts.duty',
];

const r = requestRules;
const inTime = permits(r.inTime, facts);
const pending = permits(r.pending, facts);
const late = forbids(r.late, facts);
const untold = forbids(r.untold, facts);
const demand = forbids(r.demand, facts);
const goesOn = forbids(r.goesOn, facts);
const unnotified = forbids(r.recipients, facts);
const exempt = permits(r.erasureExempt, facts);
const linkedOnly = permits(r.linkedOnly, facts);
const noRequest = needs(r.noRequest, facts, 'facts.requests');
const unknown = {
  at: needs(r.late, facts, 'facts.requests.at'),
  right: needs(r.noRequest, facts, 'facts.requests.right'),
  told: needs(r.untold, facts, 'facts.requests.told'),
  result: needs(r.inTime, facts, 'facts.requests.result'),
  identified: needs(r.demand, facts, 'facts.requests.identified'),
  remainder: needs(r.linkedOnly, facts, 'facts.requests.remainderKnown'),
};

const ruleOf = {
  access: r.access,
  erasure: r.erasure,
  objection: r.objection,
  withdrawal: r.withdrawal,
  rectification: r.rectification,
  restriction: r.restriction,
  portability: r.portability,
} as const;
const done = mapRights((right) => permits(ruleOf[right], facts));
const undone = mapRights((right) => forbids(ruleOf[right], facts));

function mapRights(ground: (right: RequestRight) => Ground): Readonly<Record<RequestRight, Ground>> {
  return Object.fromEntries(
    (Object.keys(ruleOf) as RequestRight[]).map((right) => [right, ground(right)]),
  ) as Record<RequestRight, Ground>;
}

const aMonth = { months: 1, days: 0 };
const threeMonths = { months: 3, days: 0 };
/** Messages already on their way when a refusal comes in are no breach; later ones are undue delay. */
const underWay = 2;

/** Was every request, withdrawal or objection handled as it must be? */
export function hearAnswer(h: Hearing): void {
  const { facts: known, law } = h.question;
  let heard = false;
  for (const request of known?.requests ?? []) {
    if (!h.reached(request.at)) continue;
    heard = true;
    hearRequest(h, request, known, law);
  }
  for (const objection of known?.objections ?? []) {
    if (!h.reached(objection.at)) continue;
    heard = true;
    if (objection.scope !== 'profiling' && marketedAfter(h, objection.at, undefined)) h.add(goesOn);
  }
  if (known?.reappeared !== undefined && h.reached(known.reappeared)) h.add(forbids(r.goesOn, facts));
  if (!heard || h.silent) h.add(noRequest);
}

function hearRequest(h: Hearing, request: Request, known: Facts | undefined, law: string): void {
  const { right, at, demanded, identified, answered, told, result } = request;
  if (right === undefined) {
    h.add(unknown.right);
    return;
  }
  if (at === undefined) {
    h.add(unknown.at);
    return;
  }
  const due = dueOf(request, at, law);
  h.due = h.due === undefined ? due : Math.min(h.due, due);
  const answeredBy = answered !== undefined && h.reached(answered);

  if (demanded !== undefined && demanded !== 'nothing') {
    if (identified === true) h.add(demand);
    else if (identified === undefined) h.add(unknown.identified);
    // On reasonable doubt one may ask for more (12(6)): the request rests until it is clear who asks.
    else if (!answeredBy) {
      h.add(pending);
      return;
    }
  }
  if (stopsMarketing(right) && marketedAfter(h, at, answeredBy ? answered : undefined)) h.add(goesOn);
  if (!answeredBy) {
    hearUnanswered(h, request, due);
    return;
  }
  h.add(answered! > due ? late : inTime);
  hearResult(h, request, known, right);
  if (told === false) h.add(untold);
  else if (told === undefined && result !== 'wrong-right') h.add(unknown.told);
}

/** The last day to answer: one month, three where an extension was told within the first. */
function dueOf(request: Request, at: Day, law: string): Day {
  const first = deadlineAfter(at, aMonth, law);
  return request.extended !== undefined && request.extended <= first
    ? deadlineAfter(at, threeMonths, law)
    : first;
}

function hearUnanswered(h: Hearing, request: Request, due: Day): void {
  const { right, result, told } = request;
  if (h.reached(due + 1)) {
    h.add(result !== undefined && told === false && isDone(right!, result) ? untold : late);
    if (result !== undefined && !isDone(right!, result)) h.add(undone[right!]);
    return;
  }
  h.add(result === 'wrong-right' ? undone[right!] : pending);
}

function isDone(right: RequestRight, result: NonNullable<Request['result']>): boolean {
  switch (right) {
    case 'erasure':
    case 'objection':
    case 'withdrawal':
      return result === 'complete' || result === 'suppressed';
    case 'restriction':
      return result === 'complete' || result === 'restricted';
    case 'access':
    case 'portability':
    case 'rectification':
      return result === 'complete';
  }
}

function hearResult(h: Hearing, request: Request, known: Facts | undefined, right: RequestRight): void {
  const { result, told, remainderKnown, notifiedRecipients } = request;
  if (result === undefined) {
    h.add(unknown.result);
    return;
  }
  if (isDone(right, result)) {
    h.add(done[right]);
    if (notifiedRecipients === false && (right === 'erasure' || right === 'rectification')) h.add(unnotified);
    return;
  }
  const mayStay = right === 'erasure' && told === true && mustStay(h, known);
  if (mayStay && (result === 'none' || result === 'partial' || result === 'restricted')) h.add(exempt);
  else if (right === 'erasure' && result === 'partial' && remainderKnown === false) h.add(linkedOnly);
  else if (right === 'erasure' && result === 'partial' && remainderKnown === undefined)
    h.add(unknown.remainder);
  else h.add(undone[right]);
}

/** A law or a claim still needs the data (17(3)). */
function mustStay(h: Hearing, known: Facts | undefined): boolean {
  return (
    known?.duty !== undefined ||
    (known?.holds?.some((hold) => hold.until === undefined || !h.reached(hold.until)) ?? false)
  );
}

function stopsMarketing(right: RequestRight): boolean {
  return right === 'objection' || right === 'withdrawal' || right === 'erasure';
}

/** Did advertising go on after the refusal, beyond what was under way? */
function marketedAfter(h: Hearing, at: Day | undefined, answered: Day | undefined): boolean {
  if (at === undefined) return false;
  return (h.question.facts?.messages ?? []).some(
    (message) =>
      message.content !== 'service' &&
      message.at !== undefined &&
      h.reached(message.at) &&
      message.at > Math.min(at + underWay, answered ?? Number.POSITIVE_INFINITY),
  );
}
