import { type ContactRule, contactRows, contactRule, unionRows } from '../law/index.ts';
import type { Channel, PersonKind, PurposeKind, Sector } from '../terms/index.ts';
import { assessConsents, type ConsentNeed } from './consent.ts';
import { best, counsel, type Ground, needs } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { assessOptOut, assessPresumedConsent, optsOut } from './opt-out.ts';
import { assessRegisters } from './register.ts';
import { channelFacts, groundsOf } from './row-grounds.ts';
import { assessSoftOptIn } from './soft-opt-in.ts';

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
    assessRows(h, unionRows(law, channel, kind), channel, kinds, others) ?? {
      row: noRow,
      ground: counsel(noRow, channelFacts),
      consent: assessConsents(h, { kinds, channel, others, explicit: false }),
      routes: [],
      exempt: false,
      bySoftOptIn: false,
    }
  );
}

/** The channel's rules for this recipient that are in force, the sector's own first. */
export function rowInForce(h: Hearing, channel: Channel, kind: PersonKind): ContactRule | undefined {
  const { law } = h.question;
  for (const rows of [contactRows(law, channel, kind), unionRows(law, channel, kind)])
    for (const row of rows) if (!row.sectors && h.inForce(row)) return row;
  return undefined;
}

/** Before any rule of this channel was in force, or where the Union's rules do not hold. */
export const noRow = contactRule({
  id: 'eu-no-rule-found',
  cites: ['ePrivacy 13'],
  source: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
  from: '1970-01-01',
  confidence: 'low',
  channels: [],
  recipients: [],
  regime: 'open',
  says: {
    nl: 'Voor dit kanaal is geen regel gevonden die op deze dag gold.',
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
    : { ...stricter, ground: needs(special, channelFacts, 'controller.sector') };
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

  const register = row.registers ? assessRegisters(h, row, need) : undefined;
  if (register) return finding(row, of.forbids, consent, [register]);
  if (consent.effect === 'permits') return finding(row, of.permits, consent, [consent]);
  if (optsOut(h, row)) return finding(row, assessOptOut(h, row, of), consent);

  const customer = assessSoftOptIn(h, row, sector);
  if (customer.effect === 'permits')
    // Only for electronic mail does the exception take the place of a lawful basis (ePrivacy 13(2)).
    return { ...finding(row, of.permits, consent, [customer]), bySoftOptIn: electronic.has(channel) };
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
      return finding(row, assessPresumedConsent(h, of), consent, routes);
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
const electronic: ReadonlySet<Channel> = new Set<Channel>(['email', 'sms', 'push', 'inbox-ad']);

function finding(
  row: ContactRule,
  ground: Ground,
  consent: Ground,
  routes: readonly Ground[] = noRoutes,
): ChannelFinding {
  return { row, ground, consent, routes, exempt: false, bySoftOptIn: false };
}
