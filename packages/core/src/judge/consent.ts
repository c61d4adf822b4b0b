import { type ContactRule, consentRules, digitalAgeRules } from '../law/index.ts';
import type { Channel, Consent, PurposeKind } from '../terms/index.ts';
import { addPeriod, type Day } from '../time/index.ts';
import { best, forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';

/** What the consent has to cover. */
export interface ConsentNeed {
  readonly kinds: readonly PurposeKind[];
  /** Absent: no channel is asked about (collecting, keeping, profiling). */
  readonly channel?: Channel | undefined;
  /** Others than the sender use or benefit: they must be named one by one. */
  readonly others: boolean;
  /** Special categories: the statement must be explicit. */
  readonly explicit: boolean;
  readonly row?: ContactRule | undefined;
}

/** Every fact that the worth of a consent may turn on. */
export const consentFacts = [
  'facts.consents',
  'purpose.kind',
  'purpose.fields',
  'message.channel',
  'message.content',
  'message.onBehalfOf',
  'message.products',
  'person.age',
  'facts.obtained',
  'facts.activities',
  'facts.messages',
];
const facts = consentFacts;

const r = consentRules;
const stands = permits(r.stands, facts);
const absent = forbids(r.absent, facts);
const unlisted = needs(r.absent, facts, 'facts.consents');
const withdrawn = forbids(r.withdrawn, facts);
const passive = forbids(r.act, facts);
const conditional = forbids(r.condition, facts);
const detrimental = forbids(r.detriment, facts);
const bundled = forbids(r.separate, facts);
const unnamed = forbids(r.named, facts);
const misled = forbids(r.misleading, facts);
const unproven = forbids(r.proof, facts);
const phoneUnproven = forbids(r.dePhoneProof, facts);
const tooYoung = forbids(r.minor, facts);
const lapsed = forbids(r.lapsed, facts);
const silent = forbids(r.deSilence, facts);
const implicit = forbids(r.explicit, facts);
const unknown = {
  for: needs(r.absent, facts, 'facts.consents.for'),
  channels: needs(r.absent, facts, 'facts.consents.channels'),
  act: needs(r.act, facts, 'facts.consents.act'),
  condition: needs(r.condition, facts, 'facts.consents.condition'),
  separate: needs(r.separate, facts, 'facts.consents.separate'),
  names: needs(r.named, facts, 'facts.consents.names'),
  partner: needs(r.named, facts, 'facts.consents.names'),
  misleading: needs(r.misleading, facts, 'facts.consents.misleading'),
  record: needs(r.proof, facts, 'facts.consents.record'),
  at: needs(r.proof, facts, 'facts.consents.at'),
  explicit: needs(r.explicit, facts, 'facts.consents.act'),
};
/** Before the GDPR the same tests stood in directive 95/46. */
const before2018 = {
  permits: permits(r.before2018, facts),
  forbids: forbids(r.before2018, facts),
};

const activeActs: ReadonlySet<string> = new Set([
  'ticked',
  'clicked',
  'signed',
  'spoken',
  'written',
  'reply',
]);
const explicitActs: ReadonlySet<string> = new Set(['ticked', 'signed', 'spoken', 'written', 'reply']);

/** The best of the consents on file for this need: it stands, is open for want of facts, or why it fails. */
export function assessConsents(h: Hearing, need: ConsentNeed): Ground {
  const consents = h.question.facts?.consents;
  if (!consents) return unlisted;
  let found: Ground = absent;
  for (const consent of consents) {
    const ground = assessConsent(h, consent, need);
    found = found === absent ? ground : best(ground, found);
  }
  return found;
}

/** One consent against one need. */
export function assessConsent(h: Hearing, consent: Consent, need: ConsentNeed): Ground {
  const defect = defectOf(h, consent, need);
  const ground = defect ?? doubtOf(consent, need) ?? stands;
  if (ground.effect === 'leaves-open' || h.underGdpr) return ground;
  return ground === absent || ground === lapsed ? ground : before2018[ground.effect];
}

/** The first known defect; undefined where none is known. */
function defectOf(h: Hearing, c: Consent, need: ConsentNeed): Ground | undefined {
  if (c.for !== undefined && !need.kinds.includes(c.for)) return absent;
  if (need.channel !== undefined && c.channels !== undefined && !c.channels.includes(need.channel))
    return absent;
  if (!h.reached(c.at)) return absent;
  if (c.withdrawn !== undefined && h.reached(c.withdrawn)) return withdrawn;
  if (c.act !== undefined && !activeActs.has(c.act)) return passive;
  if (c.incentive === 'substantial') return detrimental;
  if (c.condition === true && c.alternative !== true && !isDraw(h)) return conditional;
  if (c.separate === false) return bundled;
  if (c.names === 'nobody' || c.names === 'categories') return unnamed;
  if (c.misleading === true) return misled;
  if (c.record === 'none' || c.record === 'form-only') return unproven;
  if (
    h.question.law === 'DE' &&
    (need.channel === 'phone' || need.channel === 'robocall') &&
    c.confirmedVia === 'email' &&
    (c.act === 'ticked' || c.act === 'clicked')
  )
    return phoneUnproven;
  if (isTooYoung(h, c)) return tooYoung;
  if (need.explicit && c.act !== undefined && c.act !== 'clicked' && !explicitActs.has(c.act))
    return implicit;
  return expiryOf(h, c, need);
}

/** The first fact that is wanting; undefined where all are known. */
function doubtOf(c: Consent, need: ConsentNeed): Ground | undefined {
  if (c.for === undefined) return unknown.for;
  if (need.channel !== undefined && c.channels === undefined) return unknown.channels;
  if (c.act === undefined) return unknown.act;
  if (c.condition === undefined) return unknown.condition;
  if (c.separate === undefined) return unknown.separate;
  if (c.names === undefined) return unknown.names;
  // Whose advertisements one sees is no matter of who gets the data: for ads the sender's name suffices.
  if (need.others && c.names === 'sender' && c.for !== 'partner-marketing' && c.for !== 'ads-targeting')
    return unknown.partner;
  if (c.misleading === undefined) return unknown.misleading;
  if (c.record === undefined) return unknown.record;
  if (c.at === undefined) return unknown.at;
  if (need.explicit && !explicitActs.has(c.act)) return unknown.explicit;
  return undefined;
}

/** Nobody needs to take part in a draw: who refuses loses the chance of a prize, no service (recital 42). */
function isDraw(h: Hearing): boolean {
  return h.question.facts?.obtained?.via === 'contest';
}

function isTooYoung(h: Hearing, c: Consent): boolean {
  const age = h.question.person?.age;
  if (age === undefined || age >= 18 || c.parental === true) return false;
  const limit = digitalAgeRules(h.question.law).find((rule) => h.inForce(rule))?.age;
  return limit !== undefined && age < limit;
}

/** Whether the consent has grown too old under the channel's rule, or unused for too long. */
function expiryOf(h: Hearing, c: Consent, need: ConsentNeed): Ground | undefined {
  if (c.at === undefined) return undefined;
  const { row } = need;
  if (row?.consentMaxAge && h.reached(addPeriod(c.at, row.consentMaxAge))) return lapsed;
  if (row?.consentIdle && h.reached(addPeriod(lastUse(h, c, need), row.consentIdle))) return lapsed;
  if (h.question.law === 'DE' && need.channel !== undefined) {
    const quietSince = Math.max(lastUse(h, c, need), lastSign(h));
    if (h.reached(addPeriod(quietSince, fourYears))) return silent;
  }
  return undefined;
}

const fourYears = { months: 48, days: 0 };

/** The last day on which the sender used the consent: as recorded, else the last message through the channel. */
function lastUse(h: Hearing, c: Consent, need: ConsentNeed): Day {
  let last = Math.max(c.at ?? 0, c.lastUsed !== undefined && h.reached(c.lastUsed) ? c.lastUsed : 0);
  for (const message of h.question.facts?.messages ?? [])
    if (message.channel === need.channel && message.at !== undefined && h.reached(message.at))
      last = Math.max(last, message.at);
  return last;
}

/** The person's last sign of life. */
function lastSign(h: Hearing): Day {
  let last = 0;
  for (const activity of h.question.facts?.activities ?? [])
    if (
      activity.at !== undefined &&
      activity.by !== 'other' &&
      activity.human !== false &&
      h.reached(activity.at)
    )
      last = Math.max(last, activity.at);
  return last;
}
