import { type ContactRule, contactRows } from '../../law/index.ts';
import type { Channel, Message, PersonKind, RelationKind, Sector } from '../../terms/index.ts';
import type { Day } from '../../time/index.ts';
import { messageProfile, singleBasis } from '../purpose-reading.ts';
import type { PolicyPurpose } from '../schema.ts';
import {
  type CheckContext,
  finding,
  type NamedPurpose,
  type PolicyFinding,
  purposesOf,
  verbatim,
} from './finding.ts';

const bought: ReadonlySet<RelationKind> = new Set(['customer', 'former-customer']);

/** The row in force for a channel and recipient, a sector's own before the general one; the Union's where a country has none. */
function channelRule(
  country: string,
  channel: Channel,
  recipient: PersonKind,
  sector: Sector | undefined,
  at: Day,
): ContactRule | undefined {
  for (const law of [country, 'EU']) {
    const inForce = contactRows(law, channel, recipient).filter(
      (row) =>
        row.from <= at &&
        (row.to === undefined || at <= row.to) &&
        (!row.sectors || (sector !== undefined && row.sectors.includes(sector))),
    );
    const row = inForce.find((each) => each.sectors) ?? inForce[0];
    if (row) return row;
  }
  return undefined;
}

/** What the channel asks of this purpose: consent from everyone, nothing, or no clear answer. */
type Need = 'consent' | 'no-consent' | 'open';

/** Whether the rule spares a sender of this sector from asking its own customers. */
function reachesCustomers({ customer }: ContactRule, sector: Sector | undefined): boolean {
  if (!customer || customer.runningContract) return false;
  return !customer.sectors || (sector !== undefined && customer.sectors.includes(sector));
}

function needOf(
  rule: ContactRule,
  purpose: PolicyPurpose,
  message: Message,
  sector: Sector | undefined,
): Need {
  const relations = purpose.audience?.relations ?? [];
  const ownSimilar = message.products === 'similar' && (message.onBehalfOf ?? 'self') === 'self';
  const customers = relations.length > 0 && relations.every((relation) => bought.has(relation));
  switch (rule.regime) {
    case 'opt-in':
      return customers && ownSimilar && reachesCustomers(rule, sector) ? 'no-consent' : 'consent';
    case 'opt-out':
      return rule.customersOnly && !customers ? 'open' : 'no-consent';
    case 'free':
      return 'no-consent';
    case 'opt-in-unless-work-related':
    case 'presumed-consent':
    case 'open':
      return 'open';
    default:
      return rule.regime satisfies never;
  }
}

interface ChannelNeed {
  readonly channel: Channel;
  readonly need: Need;
  readonly rule: ContactRule;
}

function needsOf({ policy, at }: CheckContext, purpose: PolicyPurpose): ChannelNeed[] {
  const { country, sector } = policy.organisation;
  // Who the declaration does not name is taken for a consumer: the best protected.
  const recipients: readonly PersonKind[] = purpose.audience?.kinds ?? ['consumer'];
  const channels = Object.keys(purpose.channels ?? {}) as Channel[];
  return channels.flatMap((channel) => {
    const message = messageProfile(purpose, channel);
    // A pure service message is no advertising; the channel rules do not reach it.
    if (!message || message.content === 'service') return [];
    return recipients.flatMap((recipient) => {
      const rule = channelRule(country, channel, recipient, sector, at);
      return rule ? [{ channel, rule, need: needOf(rule, purpose, message, sector) }] : [];
    });
  });
}

function checkOne(context: CheckContext, { id, purpose }: NamedPurpose): PolicyFinding[] {
  const basis = singleBasis(purpose);
  const needs = needsOf(context, purpose);
  if (basis === 'consent') {
    const free =
      purpose.kind === 'direct-marketing' &&
      needs.length > 0 &&
      needs.every((each) => each.need === 'no-consent');
    if (!free) return [];
    return [
      finding('consent-not-needed', 'info', ['purposes', id, 'basis'], {
        cites: ['GDPR 6(1)(f)', 'GDPR recital 47', ...new Set(needs.flatMap((each) => each.rule.cites))],
        says: {
          nl: 'Deze kanalen vragen voor deze mensen en berichten geen toestemming. Een gerechtvaardigd belang kan dit ook dragen.',
          en: 'These channels need no consent for these people and messages. Legitimate interests can carry this too.',
        },
        remedy: {
          nl: 'Toestemming mag. Kies je het belang, maak dan eerst de afweging en wissel niet voor wie al toestemming gaf.',
          en: 'Consent is allowed. If you choose the interest, make the assessment first and do not switch for those who gave consent.',
        },
        proposal: verbatim('basis: legitimate-interests'),
      }),
    ];
  }
  if (basis === undefined || basis === 'none') return [];
  const seen = new Set<string>();
  return needs.flatMap(({ channel, need, rule }) => {
    if (need === 'no-consent' || seen.has(`${channel}:${rule.id}`)) return [];
    seen.add(`${channel}:${rule.id}`);
    const closed = need === 'consent';
    return [
      finding(
        closed ? 'channel-needs-consent' : 'channel-open',
        closed ? 'error' : 'warning',
        ['purposes', id, 'channels', channel],
        {
          cites: [...rule.cites, 'EDPB 1/2024 para 114'],
          says: {
            nl: `${rule.says.nl}${closed ? ' Een gerechtvaardigd belang verandert daar niets aan.' : ' Of het hier zonder toestemming mag, staat niet bij voorbaat vast.'}`,
            en: `${rule.says.en}${closed ? ' Legitimate interests do not change that.' : ' Whether it is allowed here without consent is not certain beforehand.'}`,
          },
          remedy: {
            nl: 'Vraag toestemming voor dit kanaal, laat het weg, of beperk het tot eigen klanten en producten die lijken op wat zij kochten.',
            en: 'Ask for consent for this channel, leave it out, or keep to own customers and products like those they bought.',
          },
          source: rule.source,
        },
      ),
    ];
  });
}

/** Consent as the hard shoulder: needed where the channel demands it, whatever basis carries the data. */
export function checkChannels(context: CheckContext): PolicyFinding[] {
  return purposesOf(context.policy).flatMap((named) => checkOne(context, named));
}
