import { requestRules, retentionRules, stopRules } from '../law/index.ts';
import {
  type Channel,
  type Consent,
  type PurposeKind,
  type RequestRight,
  refusalReaches,
} from '../terms/index.ts';
import type { Day } from '../time/index.ts';
import { assessConsent, assessConsents, type ConsentNeed, consentFacts } from './consent.ts';
import { counsel, forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { declaredBasis } from './purpose.ts';

const facts = [
  ...consentFacts,
  'purpose.basis',
  'facts.objections',
  'facts.requests',
  'facts.reappeared',
  'facts.holds',
  'person.deceased',
  'person.address',
];

const r = stopRules;
const clear = permits(r.none, facts);
const objection = forbids(r.objection, facts);
const objection9546 = forbids(r.objection9546, facts);
const withdrawal = forbids(r.withdrawal, facts);
const erasure = forbids(r.erasure, facts);
const restriction = forbids(r.restriction, facts);
const someRequest = needs(r.erasure, facts, 'facts.requests.right');
const reappeared = forbids(r.reappeared, facts);
const deceased = forbids(r.deceased, facts);
const refuses = forbids(r.refusesAds, facts);
const ordinaryFacts = ['purpose.kind', 'purpose.basis', 'facts.objections', 'facts.requests'];
const ordinary = permits(retentionRules.notMarketing, ordinaryFacts);
const weighed = counsel(requestRules.weigh, ordinaryFacts);

/** What the stops are looked at for. */
export interface StopScope {
  readonly kinds: readonly PurposeKind[];
  readonly channel?: Channel | undefined;
  /** Profiling: an objection to profiling alone stops it too. */
  readonly profiling?: boolean;
  /** Only storing is asked about: a restriction asks for just that. */
  readonly storing?: boolean;
}

/** Objections, withdrawals, requests and other refusals: each that stands forbids, on any basis. */
export function assessStops(h: Hearing, scope: StopScope): void {
  const before = h.forbidding.length + h.opening.length;
  const { person, facts: known } = h.question;
  const need: ConsentNeed = { kinds: scope.kinds, channel: scope.channel, others: false, explicit: false };
  for (const entry of known?.objections ?? []) {
    if (!h.reached(entry.at) || !covers(h, entry, scope) || consentedSince(h, need, entry.at, entry.seq))
      continue;
    h.add(h.underGdpr ? objection : objection9546);
    break;
  }
  for (const request of known?.requests ?? []) {
    const ground = request.right === 'restriction' && scope.storing ? undefined : requestStop(request.right);
    if (!ground || !h.reached(request.at) || consentedSince(h, need, request.at, request.seq)) continue;
    h.add(h.underGdpr || ground === someRequest ? ground : objection9546);
  }
  for (const consent of known?.consents ?? [])
    if (isWithdrawn(h, consent, scope) && !consentedSince(h, need, consent.withdrawn, consent.withdrawnSeq)) {
      h.add(h.underGdpr ? withdrawal : objection9546);
      break;
    }
  // Back by the person's own new consent is no reuse of what was erased.
  if (
    known?.reappeared !== undefined &&
    h.reached(known.reappeared) &&
    !consentedSince(h, need, known.reappeared - 1, undefined)
  )
    h.add(reappeared);
  if (person?.deceased !== undefined && h.reached(person.deceased)) h.add(deceased);
  // The notice at the address is for everyone: a consent to this sender is the more specific word.
  if (person?.address === 'refuses-ads' && assessConsents(h, need).effect !== 'permits') h.add(refuses);
  if (h.forbidding.length + h.opening.length === before) h.note(clear);
}

/**
 * Refusals outside marketing (GDPR 18, 21(1)): a restriction stops use, an objection to a legitimate interest or a
 * public task is weighed.
 */
export function assessOrdinaryRefusals(h: Hearing, storing: boolean): void {
  h.note(ordinary);
  const { objections, requests } = h.question.facts ?? {};
  const restricted = requests?.some((request) => request.right === 'restriction' && h.reached(request.at));
  if (restricted && !storing) h.add(restriction);
  const basis = declaredBasis(h.question.purpose);
  if (basis !== 'legitimate-interests' && basis !== 'public-task') return;
  const objected =
    objections?.some(
      (entry) => entry.scope !== 'marketing' && entry.scope !== 'channel' && h.reached(entry.at),
    ) ||
    requests?.some(
      (request) => (request.right === 'erasure' || request.right === 'objection') && h.reached(request.at),
    );
  if (objected) h.add(weighed);
}

function covers(
  h: Hearing,
  entry: { readonly scope?: string | undefined; readonly channel?: Channel | undefined },
  scope: StopScope,
): boolean {
  if (entry.scope === 'profiling') return scope.profiling === true;
  // An objection to one channel leaves the others; scope unknown is read as wide.
  if (entry.scope !== 'channel' || entry.channel === undefined) return true;
  return scope.channel === undefined ? leavesNoChannel(h) : refusalReaches(entry.channel, scope.channel);
}

/** A use that is asked about without a channel ends only where every channel consented to has been refused. */
function leavesNoChannel(h: Hearing): boolean {
  const { consents, objections } = h.question.facts ?? {};
  if (!consents || consents.length === 0) return false;
  const refused = (channel: Channel): boolean =>
    objections?.some(
      (entry) =>
        entry.scope === 'channel' &&
        entry.channel !== undefined &&
        refusalReaches(entry.channel, channel) &&
        h.reached(entry.at),
    ) ?? false;
  return consents.every((consent) => consent.channels?.every(refused) ?? false);
}

function requestStop(right: RequestRight | undefined): Ground | undefined {
  switch (right) {
    case 'objection':
      return objection;
    case 'withdrawal':
      return withdrawal;
    case 'erasure':
      return erasure;
    case 'restriction':
      return restriction;
    case undefined:
      return someRequest;
    case 'access':
    case 'rectification':
    case 'portability':
      return undefined;
  }
}

function isWithdrawn(h: Hearing, consent: Consent, scope: StopScope): boolean {
  return (
    consent.withdrawn !== undefined &&
    h.reached(consent.withdrawn) &&
    (consent.for === undefined || scope.kinds.includes(consent.for)) &&
    (!consent.channels ||
      (scope.channel === undefined ? !restsElsewhere(h) : consent.channels.includes(scope.channel)))
  );
}

/**
 * Whether the purpose rests on something other than consent. Then a consent to one channel, when withdrawn, closes that
 * channel; what rests on the other basis was never its subject (GDPR 7(3)).
 */
function restsElsewhere(h: Hearing): boolean {
  const basis = declaredBasis(h.question.purpose);
  return basis !== undefined && basis !== 'several' && basis !== 'consent' && basis !== 'none';
}

/** A consent that stands and was given after the refusal; on one day only where the order is known. */
function consentedSince(
  h: Hearing,
  need: ConsentNeed,
  at: Day | undefined,
  seq: number | undefined,
): boolean {
  for (const consent of h.question.facts?.consents ?? []) {
    if (assessConsent(h, consent, need).effect !== 'permits') continue;
    if (at === undefined) continue;
    if (consent.at! > at) return true;
    if (consent.at === at && consent.seq !== undefined && seq !== undefined && consent.seq > seq) return true;
  }
  return false;
}
