import {
  type ContactRule,
  contactRows,
  contactRule,
  duties,
  type RegisterScreen,
  screenDuty,
} from '../law/index.ts';
import type { Channel, PersonKind, PurposeKind, RegisterName, Sector } from '../terms/index.ts';
import { addPeriod, type Day } from '../time/index.ts';
import { assessConsent, assessConsents, type ConsentNeed } from './consent.ts';
import { best, counsel, forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { assessSoftOptIn } from './soft-opt-in.ts';
import type { Duty } from './verdict.ts';

/** What the channel's rule says, and through which route. */
export interface ChannelFinding {
  readonly row: ContactRule;
  /** The rule's own answer, all routes taken together. */
  readonly ground: Ground;
  readonly consent: Ground;
  /** Why the routes that were tried fail or carry; empty where none was needed. */
  readonly routes: readonly Ground[];
  /** The purpose needs no consent of its own on this channel: the mail it serves does. */
  readonly exempt: boolean;
  /** The customer exception is met in full: no lawful basis is needed in addition. */
  readonly bySoftOptIn: boolean;
}

const facts = [
  'person.kind',
  'person.address',
  'person.roleRelevant',
  'person.registers',
  'person.screened',
  'message.channel',
  'message.relatesToContract',
  'facts.activities',
  'controller.sector',
  'purpose.kind',
  'facts.obtained',
  'facts.relation',
];

interface RowGrounds {
  readonly permits: Ground;
  readonly forbids: Ground;
  readonly open: Ground;
  readonly needsRole: Ground;
  readonly needsFacts: Ground;
  readonly duties: readonly Duty[];
}

const cache = new Map<ContactRule, RowGrounds>();

function groundsOf(row: ContactRule): RowGrounds {
  let grounds = cache.get(row);
  if (!grounds) {
    grounds = {
      permits: permits(row, facts),
      forbids: forbids(row, facts),
      open: counsel(row, facts),
      needsRole: needs(row, facts, 'person.roleRelevant'),
      needsFacts: needs(row, facts),
      duties: (row.duties ?? []).map((id) => duties[id]),
    };
    cache.set(row, grounds);
  }
  return grounds;
}

/** The channel's rule for this recipient; a sector's own row goes before the general one. */
export function assessChannel(
  h: Hearing,
  channel: Channel,
  kind: PersonKind,
  kinds: readonly PurposeKind[],
  others: boolean,
): ChannelFinding {
  const { law } = h.question;
  return (
    assessRows(h, contactRows(law, channel, kind), channel, kinds, others) ??
    assessRows(h, contactRows('EU', channel, kind), channel, kinds, others) ?? {
      row: noRow,
      ground: counsel(noRow, facts),
      consent: assessConsents(h, { kinds, channel, others, explicit: false }),
      routes: [],
      exempt: false,
      bySoftOptIn: false,
    }
  );
}

/** The channel's rules for this recipient that are in force, the sector's own first. */
export function rowInForce(h: Hearing, channel: Channel, kind: PersonKind): ContactRule | undefined {
  for (const rows of [contactRows(h.question.law, channel, kind), contactRows('EU', channel, kind)])
    for (const row of rows) if (!row.sectors && h.inForce(row)) return row;
  return undefined;
}

/** The rule leaves this message free, for a reason that lies outside it. */
export function rowPermits(row: ContactRule): Ground {
  return groundsOf(row).permits;
}

/** Before any rule of this channel was in force. */
const noRow = contactRule({
  id: 'eu-no-rule-found',
  cites: ['ePrivacy 13'],
  source: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
  from: '1970-01-01',
  confidence: 'low',
  channels: [],
  recipients: [],
  regime: 'open',
  says: {
    nl: 'Voor dit kanaal is op deze dag geen regel gevonden.',
    en: 'No rule was found for this channel on this day.',
  },
});

function assessRows(
  h: Hearing,
  rows: readonly ContactRule[],
  channel: Channel,
  kinds: readonly PurposeKind[],
  others: boolean,
): ChannelFinding | undefined {
  const sector = h.question.controller?.sector;
  let general: ContactRule | undefined;
  let special: ContactRule | undefined;
  for (const row of rows) {
    if (row.sectors && sector !== undefined && !row.sectors.includes(sector)) continue;
    if (!h.inForce(row)) continue;
    if (row.sectors) special ??= row;
    else general ??= row;
  }
  if (special && sector !== undefined) return assessRow(h, special, channel, kinds, others, sector);
  if (!general) return special && assessRow(h, special, channel, kinds, others, sector);
  const usual = assessRow(h, general, channel, kinds, others, sector);
  if (!special || usual.ground.effect !== 'permits') return usual;
  // The sender's sector is unknown: permitted only if the sector's own row permits it too.
  const stricter = assessRow(h, special, channel, kinds, others, special.sectors?.[0]);
  return stricter.ground.effect === 'permits'
    ? usual
    : { ...stricter, ground: needs(special, facts, 'controller.sector') };
}

function assessRow(
  h: Hearing,
  row: ContactRule,
  channel: Channel,
  kinds: readonly PurposeKind[],
  others: boolean,
  sector: Sector | undefined,
): ChannelFinding {
  const of = groundsOf(row);
  const need: ConsentNeed = { kinds, channel, others, explicit: false, row };
  const consent = assessConsents(h, need);
  for (const duty of of.duties) h.oblige(duty);
  const purpose = h.question.purpose?.kind;
  if (row.regime === 'free') return finding(row, of.permits, consent);
  if (purpose !== undefined && row.exemptPurposes?.some((exempt) => exempt === purpose)) {
    const mail = assessConsents(h, {
      kinds: ['direct-marketing'],
      channel: 'email',
      others: false,
      explicit: false,
    });
    const ground = mail.effect === 'permits' ? of.permits : of.needsFacts;
    return { ...finding(row, ground, mail, [mail]), exempt: true };
  }

  const register = row.registers ? entryOf(h, row, need) : undefined;
  if (register) return finding(row, of.forbids, consent, [register]);
  if (consent.effect === 'permits') return finding(row, of.permits, consent, [consent]);
  if (optsOut(h, row)) return finding(row, refusable(h, row, of), consent);

  const customer = assessSoftOptIn(h, row, sector);
  if (customer.effect === 'permits')
    return { ...finding(row, of.permits, consent, [customer]), bySoftOptIn: true };
  if (row.publishedForOffers && h.question.person?.address === 'published-for-offers')
    return finding(row, of.permits, consent);
  const route = best(consent, customer);
  const routes = row.customer ? [consent, customer] : [consent];
  switch (row.regime) {
    case 'opt-in':
      return finding(row, route.effect === 'forbids' ? of.forbids : of.needsFacts, consent, routes);
    case 'opt-in-unless-work-related': {
      if (route.effect === 'leaves-open') return finding(row, of.needsFacts, consent, routes);
      const relevant = h.question.person?.roleRelevant;
      return finding(row, relevant === undefined ? of.needsRole : of.forbids, consent, routes);
    }
    case 'presumed-consent':
      return finding(row, presumed(h, of), consent, routes);
    case 'open':
    case 'opt-out':
      return finding(
        row,
        route.effect === 'leaves-open' && !route.counsel ? of.needsFacts : of.open,
        consent,
        routes,
      );
    default:
      throw new Error(`unknown regime ${row.regime satisfies never}`);
  }
}

const noRoutes: readonly Ground[] = [];

function finding(
  row: ContactRule,
  ground: Ground,
  consent: Ground,
  routes: readonly Ground[] = noRoutes,
): ChannelFinding {
  return { row, ground, consent, routes, exempt: false, bySoftOptIn: false };
}

/** Does opt-out hold for this recipient, by the rule itself or by one of its conditions? */
function optsOut(h: Hearing, row: ContactRule): boolean {
  const { person, facts: known } = h.question;
  if (row.regime === 'opt-in-unless-work-related') return person?.roleRelevant === true;
  if (row.directory && known?.obtained?.via === 'directory') return true;
  return row.regime === 'opt-out';
}

/** Opt-out, where the rule narrows it to customers or to people in recent contact. */
function refusable(h: Hearing, row: ContactRule, of: RowGrounds): Ground {
  const relation = h.question.facts?.relation;
  const kind = relation?.kind;
  if (
    row.customersOnly &&
    kind !== 'customer' &&
    kind !== 'former-customer' &&
    kind !== 'member' &&
    kind !== 'donor'
  )
    return of.open;
  if (!row.recentContact) return of.permits;
  if (kind === 'customer' || kind === 'member') return of.permits;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of [relation?.ended, relation?.lastPurchase, h.question.facts?.obtained?.at])
    if (day !== undefined && h.reached(day)) last = Math.max(last, day);
  for (const activity of h.question.facts?.activities ?? [])
    if (activity.at !== undefined && activity.by !== 'other' && h.reached(activity.at))
      last = Math.max(last, activity.at);
  if (last === Number.NEGATIVE_INFINITY || kind === 'none') return of.open;
  return h.reached(addPeriod(last, row.recentContact)) ? of.open : of.permits;
}

/** DE, calls to businesses: a concrete reason to expect interest, not a mere link with the trade. */
function presumed(h: Hearing, of: RowGrounds): Ground {
  const relation = h.question.facts?.relation;
  const { roleRelevant } = h.question.person ?? {};
  if (roleRelevant === false) return of.forbids;
  if (relation?.kind === undefined) return of.open;
  if (relation.kind === 'none' || relation.kind === 'lead') return of.forbids;
  if (roleRelevant === undefined) return of.needsRole;
  return relation.kind === 'customer' || relation.negotiated === true ? of.permits : of.open;
}

const registerFacts = [
  'person.registers',
  'person.screened',
  'facts.consents',
  'facts.relation',
  'message.relatesToContract',
];

/** A register entry that binds; screening not done is a duty that goes with the sending. */
function entryOf(h: Hearing, row: ContactRule, need: ConsentNeed): Ground | undefined {
  const { registers } = h.question.person ?? {};
  for (const screen of row.registers!) {
    const holds = screen.screeningHolds;
    const screened = h.question.person?.screened;
    if (!registers || (holds && (screened === undefined || h.reached(addPeriod(screened, holds)))))
      h.oblige(duties[screenDuty(screen.name)]);
    for (const entry of registers ?? [])
      if (
        matches(entry.name, screen.name) &&
        binds(h, screen, entry.since) &&
        !isSetAside(h, screen, entry.since, need)
      )
        return forbids(row, registerFacts);
  }
  return undefined;
}

function binds(h: Hearing, screen: RegisterScreen, since: Day | undefined): boolean {
  return h.reached(since === undefined || !screen.bindsAfter ? since : addPeriod(since, screen.bindsAfter));
}

/** `robinson` is what every country calls its list of people who want no advertising. */
function matches(entry: RegisterName, screen: RegisterName): boolean {
  return entry === screen || (entry === 'robinson' && robinsonLists.has(screen));
}

const robinsonLists: ReadonlySet<RegisterName> = new Set<RegisterName>([
  'nix',
  'ecg',
  'ndd',
  'cvr',
  'reservasjonsregisteret',
  'stop-publicidad',
]);

function isSetAside(
  h: Hearing,
  screen: RegisterScreen,
  since: number | undefined,
  need: ConsentNeed,
): boolean {
  const { consents, relation } = h.question.facts ?? {};
  if (screen.setAsideBy.includes('customer') && relation?.kind === 'customer') return true;
  const running = relation?.kind === 'customer' && h.question.message?.relatesToContract === true;
  if (screen.setAsideBy.includes('running-contract') && running) return true;
  for (const consent of consents ?? []) {
    if (assessConsent(h, consent, need).effect !== 'permits') continue;
    if (screen.setAsideBy.includes('consent')) return true;
    // Later means on a later day: on one day the stricter reading holds.
    if (screen.setAsideBy.includes('later-consent') && since !== undefined && consent.at! > since)
      return true;
  }
  return false;
}
