import { type ContactRule, softOptInRules } from '../law/index.ts';
import type { ObtainedVia, Sector } from '../terms/index.ts';
import { addPeriod } from '../time/index.ts';
import { counsel, forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';

const facts = [
  'facts.obtained',
  'facts.relation',
  'facts.informed',
  'facts.messages',
  'message.products',
  'message.onBehalfOf',
  'message.unsubscribe',
  'message.relatesToContract',
  'controller.sector',
];

const r = softOptInRules;
const met = permits(r.met, facts);
const contested = counsel(r.met, facts);
const none = forbids(r.none, facts);
const wrongSector = forbids(r.sector, facts);
const sectorUnknown = needs(r.sector, facts, 'controller.sector');
const notYet = forbids(r.collected, facts);
const noSale = forbids(r.sale, facts);
const saleOpen = counsel(r.sale, facts);
const notOwn = forbids(r.same, facts);
const noRefusal = forbids(r.refusal, facts);
const stale = forbids(r.clock, facts);
const unknown = {
  from: needs(r.sale, facts, 'facts.obtained.from'),
  via: needs(r.sale, facts, 'facts.obtained.via'),
  at: needs(r.refusal, facts, 'facts.obtained.at'),
  relation: needs(r.sale, facts, 'facts.relation.kind'),
  paid: needs(r.sale, facts, 'facts.relation.paid'),
  contract: needs(r.same, facts, 'message.relatesToContract'),
  products: needs(r.same, facts, 'message.products'),
  onBehalfOf: needs(r.same, facts, 'message.onBehalfOf'),
  informed: needs(r.refusal, facts, 'facts.informed.optOut'),
  informedAt: needs(r.refusal, facts, 'facts.informed.at'),
  unsubscribe: needs(r.refusal, facts, 'message.unsubscribe'),
};

/** The customer exception of a channel's rule: met, failed on a known condition, or open. */
export function assessSoftOptIn(h: Hearing, row: ContactRule, sector: Sector | undefined): Ground {
  if (!row.customer) return none;
  const { customer } = row;
  if (customer.sectors && sector !== undefined && !customer.sectors.includes(sector)) return wrongSector;
  const sale = customer.runningContract ? runningContract(h) : saleOf(h, row, sector);
  const offer = offerOf(h);
  const refusal = customer.runningContract ? undefined : refusalOf(h);
  const clock = customer.clock ? clockOf(h, row) : undefined;
  const tests = [sale, offer, refusal, clock];
  for (const test of tests) if (test?.effect === 'forbids') return test;
  for (const test of tests) if (test) return test;
  if (customer.sectors && sector === undefined) return sectorUnknown;
  return customer.contested ? contested : met;
}

/** Ways to get an address that are no sale and no talks about one, whatever came later. */
const neverASale: ReadonlySet<ObtainedVia> = new Set<ObtainedVia>([
  'contest',
  'co-registration',
  'bought-list',
  'rented-list',
  'broker',
  'affiliate',
  'scraped',
  'directory',
  'estate',
]);

/** Was the address got from the customer in the context of a sale? Undefined: yes. */
function saleOf(h: Hearing, row: ContactRule, sector: Sector | undefined): Ground | undefined {
  const { obtained, relation } = h.question.facts ?? {};
  const customer = row.customer!;
  if (obtained?.from !== undefined && obtained.from !== 'person') return noSale;
  if (obtained?.via !== undefined && neverASale.has(obtained.via)) return noSale;
  const kind = relation?.kind;
  // The exception is the sender's to show: where nothing at all points to a sale, it fails.
  if (obtained?.from === undefined && obtained?.via === undefined && kind === undefined) return noSale;
  const gave = obtained?.from === undefined ? unknown.from : undefined;
  if (customer.donation && sector === 'charity' && kind === 'donor') {
    const { collectedFrom } = customer.donation;
    if (collectedFrom === undefined || obtained?.at === undefined || obtained.at >= collectedFrom)
      return gave;
    return notYet;
  }
  const negotiated = obtained?.via === 'quote' || relation?.negotiated === true;
  if (negotiated && customer.quote === 'yes') return gave;
  if (kind === 'free-account') {
    if (relation?.partOfPaidOffer !== true || customer.freeAccount === 'no') return noSale;
    return customer.freeAccount === 'open' ? saleOpen : gave;
  }
  if (negotiated && customer.quote === 'open') return saleOpen;
  if (kind !== undefined && kind !== 'customer' && kind !== 'former-customer' && kind !== 'member')
    return noSale;
  if (relation?.paid === false) return noSale;
  switch (obtained?.via) {
    case 'sale':
    case 'offline-order':
      if (gave) return gave;
      if (kind === undefined) return unknown.relation;
      return relation?.paid === undefined && relation?.lastPurchase === undefined ? unknown.paid : undefined;
    case 'account':
      if (kind === undefined) return unknown.relation;
      // An account opened with the first order is part of that sale; one opened earlier is not plainly so.
      return obtained.at !== undefined &&
        (obtained.at === relation?.since || obtained.at === relation?.lastPurchase)
        ? gave
        : unknown.via;
    case undefined:
    case 'other':
      return unknown.via;
    default:
      return noSale;
  }
}

/** An offer within a running contract (FR calls). Undefined: yes. */
function runningContract(h: Hearing): Ground | undefined {
  const relation = h.question.facts?.relation;
  const relates = h.question.message?.relatesToContract;
  if (relates === false) return notOwn;
  if (relation?.kind === undefined) return unknown.relation;
  if (relation.kind !== 'customer' && relation.kind !== 'member') return noSale;
  if (relation.ended !== undefined && h.reached(relation.ended)) return noSale;
  return relates === undefined ? unknown.contract : undefined;
}

/** Similar products of the same seller. Undefined: yes. */
function offerOf(h: Hearing): Ground | undefined {
  const { message, controller, facts: known } = h.question;
  if (
    message?.onBehalfOf === 'partner' ||
    message?.products === 'third-party' ||
    message?.products === 'other'
  )
    return notOwn;
  if (message?.onBehalfOf === undefined) return unknown.onBehalfOf;
  // A charity asks for gifts: it has no products that could be similar.
  if (message.products === undefined && controller?.sector === 'charity' && known?.relation?.kind === 'donor')
    return undefined;
  return message.products === undefined ? unknown.products : undefined;
}

/** A refusal offered when the address was given, and again in each message. Undefined: yes. */
function refusalOf(h: Hearing): Ground | undefined {
  const { informed, obtained } = h.question.facts ?? {};
  const unsubscribe = h.question.message?.unsubscribe;
  if (informed === 'never' || informed?.optOut === false) return noRefusal;
  if (unsubscribe === 'none' || unsubscribe === 'broken' || unsubscribe === 'burdensome') return noRefusal;
  if (informed?.at !== undefined && obtained?.at !== undefined && informed.at > obtained.at) return noRefusal;
  if (informed?.optOut === undefined) return unknown.informed;
  if (informed.at === undefined) return unknown.informedAt;
  if (obtained?.at === undefined) return unknown.at;
  return unsubscribe === undefined ? unknown.unsubscribe : undefined;
}

/** Used often enough to keep it alive (IE: within twelve months of the sale or the last message). */
function clockOf(h: Hearing, row: ContactRule): Ground | undefined {
  const { relation, obtained, messages } = h.question.facts ?? {};
  let last = Math.max(relation?.lastPurchase ?? 0, obtained?.at ?? 0);
  const clock = row.customer!.clock!;
  const sent = (messages ?? [])
    // A message of which nobody knows what it was extends nothing.
    .filter(({ at, content }) => at !== undefined && content !== undefined && content !== 'service')
    .map((message) => message.at!)
    .sort((a, b) => a - b);
  // Each message restarts the clock only if it went out while the exception still lived.
  for (const at of sent) if (h.reached(at) && at >= last && at < addPeriod(last, clock)) last = at;
  return h.reached(addPeriod(last, clock)) ? stale : undefined;
}
