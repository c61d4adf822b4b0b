import { requestRules } from '../law/index.ts';
import type { Channel, Facts, Objection, Request, RequestRight } from '../terms/index.ts';
import { addPeriod, type Day, deadlineAfter } from '../time/index.ts';
import { assessConsent, consentFacts } from './consent.ts';
import { counsel, forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { assessInterest, interestFacts } from './interest.ts';
import { declaredBasis, servesMarketing } from './purpose.ts';

const facts = [
  ...consentFacts,
  ...interestFacts,
  'facts.requests',
  'facts.objections',
  'facts.reappeared',
  'facts.holds',
  'facts.duty',
  'facts.relation',
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
const unidentified = permits(r.unidentified, facts);
const stillNeeded = permits(r.stillNeeded, facts);
const weigh = counsel(r.weigh, facts);
const refusedWithReasons = counsel(r.refused, facts);
const noRequest = needs(r.noRequest, facts, 'facts.requests');
const unknown = {
  at: needs(r.late, facts, 'facts.requests.at'),
  right: needs(r.noRequest, facts, 'facts.requests.right'),
  told: needs(r.untold, facts, 'facts.requests.told'),
  result: needs(r.inTime, facts, 'facts.requests.result'),
  identified: needs(r.demand, facts, 'facts.requests.identified'),
  identifiedAt: needs(r.late, facts, 'facts.requests.identifiedAt'),
  objection: needs(r.untold, facts, 'facts.requests'),
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
    hearObjection(h, objection);
  }
  if (known?.reappeared !== undefined && h.reached(known.reappeared)) h.add(forbids(r.goesOn, facts));
  if (!heard || h.silent) h.add(noRequest);
}

/** An objection on record: honoured by itself where a link or a register carries it out, else to be answered. */
function hearObjection(h: Hearing, objection: Objection): void {
  const only = objection.scope === 'channel' ? objection.channel : undefined;
  if (objection.scope !== 'profiling' && marketedAfter(h, objection.at, undefined, only)) {
    h.add(goesOn);
    return;
  }
  if (objection.via === 'link' || objection.via === 'account' || objection.via === 'register')
    h.add(done.objection);
  else if (
    !h.question.facts?.requests?.some(
      (request) => request.right !== undefined && stopsMarketing(request.right),
    )
  )
    h.add(unknown.objection);
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
  const due = dueOf(request, request.identifiedAt ?? at, law);
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
  if (stopsMarketing(right) && marketedAfter(h, at, answeredBy ? answered : undefined, channelOf(known, at)))
    h.add(goesOn);
  if (!answeredBy) {
    hearUnanswered(h, request, due);
    return;
  }
  const rested = identified === false && request.identifiedAt === undefined;
  h.add(answered! <= due ? inTime : rested ? unknown.identifiedAt : late);
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
    h.add(result !== undefined && told === false && isDone(h, right!, result) ? untold : late);
    const mayStay = right === 'erasure' && mustStay(h, h.question.facts);
    if (result !== undefined && !isDone(h, right!, result) && !mayStay) h.add(undone[right!]);
    return;
  }
  h.add(result === 'wrong-right' ? undone[right!] : pending);
}

function isDone(h: Hearing, right: RequestRight, result: NonNullable<Request['result']>): boolean {
  switch (right) {
    case 'erasure': {
      // Suppressing keeps a marketing target out; an account that stays has not been erased.
      const kind = h.question.purpose?.kind;
      return (
        result === 'complete' || (result === 'suppressed' && (kind === undefined || servesMarketing(kind)))
      );
    }
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
  if (isDone(h, right, result)) {
    h.add(done[right]);
    if (notifiedRecipients === false && (right === 'erasure' || right === 'rectification')) h.add(unnotified);
    return;
  }
  const refusal = told === true ? refusalOf(h, request, known, right) : undefined;
  if (refusal) h.add(refusal);
  else if (right === 'erasure' && result === 'partial' && remainderKnown === false) h.add(linkedOnly);
  else if (right === 'erasure' && result === 'partial' && remainderKnown === undefined)
    h.add(unknown.remainder);
  else h.add(undone[right]);
}

/** A refusal of which the person was told, and why it may stand; undefined where nothing carries it. */
function refusalOf(
  h: Hearing,
  request: Request,
  known: Facts | undefined,
  right: RequestRight,
): Ground | undefined {
  const { result, identified, refused } = request;
  if (result !== 'none' && result !== 'partial' && result !== 'restricted') return undefined;
  if (identified === false && result === 'none') return unidentified;
  if (refused !== undefined) return refusedWithReasons;
  if (right !== 'erasure' && right !== 'objection') return undefined;
  const { purpose } = h.question;
  const ordinary = purpose?.kind !== undefined && !servesMarketing(purpose.kind);
  // What a duty or a claim needs is not what a mailing needs: there something must have gone.
  if (
    mustStay(h, known) &&
    (ordinary || (right === 'erasure' && (result !== 'none' || purpose?.kind === undefined)))
  )
    return exempt;
  if (!ordinary) return undefined;
  const relation = known?.relation?.kind;
  const basis = declaredBasis(purpose);
  if (right === 'erasure' && basis === 'contract' && (relation === 'customer' || relation === 'member'))
    return stillNeeded;
  return basis === 'legitimate-interests' && assessInterest(h).effect === 'permits' ? weigh : undefined;
}

/** The one channel that an objection of the same day was limited to. */
function channelOf(known: Facts | undefined, at: Day): Channel | undefined {
  return known?.objections?.find((entry) => entry.scope === 'channel' && entry.at === at)?.channel;
}

/** A law or a claim still needs the data (17(3)). */
function mustStay(h: Hearing, known: Facts | undefined): boolean {
  return (
    isDutyRunning(h, known?.duty) ||
    (known?.holds?.some((hold) => hold.until === undefined || !h.reached(hold.until)) ?? false)
  );
}

function isDutyRunning(h: Hearing, duty: Facts['duty']): boolean {
  if (!duty) return false;
  return duty.from === undefined || duty.keep === undefined || !h.reached(addPeriod(duty.from, duty.keep));
}

function stopsMarketing(right: RequestRight): boolean {
  return right === 'objection' || right === 'withdrawal' || right === 'erasure';
}

/** Did advertising go on after the refusal, beyond what was under way and what was agreed to anew? */
function marketedAfter(
  h: Hearing,
  at: Day | undefined,
  answered: Day | undefined,
  only: Channel | undefined,
): boolean {
  if (at === undefined) return false;
  const until = Math.min(at + underWay, answered ?? Number.POSITIVE_INFINITY);
  return (h.question.facts?.messages ?? []).some(
    (message) =>
      message.content !== 'service' &&
      message.at !== undefined &&
      h.reached(message.at) &&
      message.at > until &&
      (only === undefined || message.channel === undefined || message.channel === only) &&
      !isAgreedAnew(h, at, message.at),
  );
}

/** A sound consent given after the refusal and before the message: the newer word counts. */
function isAgreedAnew(h: Hearing, refused: Day, sent: Day): boolean {
  const kind = h.question.purpose?.kind ?? 'direct-marketing';
  return (h.question.facts?.consents ?? []).some(
    (consent) =>
      consent.at !== undefined &&
      consent.at > refused &&
      consent.at <= sent &&
      (consent.withdrawn === undefined || consent.withdrawn > sent) &&
      assessConsent(
        h,
        { ...consent, withdrawn: undefined },
        { kinds: [kind], others: false, explicit: false },
      ).effect === 'permits',
  );
}
