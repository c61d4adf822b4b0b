import { type ContactRule, contactRows, isInForce, unionRows } from '../../law/index.ts';
import type { Channel, Message, PersonKind, RelationKind, Sector } from '../../terms/index.ts';
import type { Day } from '../../time/index.ts';
import { messageProfile } from '../purpose-reading.ts';
import type { PolicyPurpose } from '../schema.ts';
import type { CheckContext } from './finding.ts';

const bought: ReadonlySet<RelationKind> = new Set(['customer', 'former-customer']);

/**
 * The row in force for a channel and recipient, a sector's own before the general one; the Union's where a country has
 * none. Undefined where no rule was found: in a country outside the Union without a table.
 */
export function channelRule(
  country: string,
  channel: Channel,
  recipient: PersonKind,
  sector: Sector | undefined,
  at: Day,
): ContactRule | undefined {
  for (const rows of [contactRows(country, channel, recipient), unionRows(country, channel, recipient)]) {
    const inForce = rows.filter(
      (row) => isInForce(row, at) && (!row.sectors || (sector !== undefined && row.sectors.includes(sector))),
    );
    const row = inForce.find((each) => each.sectors) ?? inForce[0];
    if (row) return row;
  }
  return undefined;
}

/** What a channel asks: consent from everyone, nothing, or no clear answer. */
export type Need = 'consent' | 'no-consent' | 'open';

/** Whether the rule spares a sender of this sector from asking its own customers. */
export function reachesCustomers({ customer }: ContactRule, sector: Sector | undefined): boolean {
  if (!customer || customer.runningContract) return false;
  return !customer.sectors || (sector !== undefined && customer.sectors.includes(sector));
}

/** What is sent to whom, as far as a channel's rule turns on it. */
export interface Sending {
  /** Only people who bought something. */
  readonly customers: boolean;
  /** Only products of one's own like those they bought. */
  readonly ownSimilar: boolean;
  /** It concerns the recipient's work; undefined where that differs or nobody knows. */
  readonly workRelated?: boolean | undefined;
}

/** What a channel's rule asks before such a message may go out. */
export function needOf(rule: ContactRule, sending: Sending, sector: Sector | undefined): Need {
  switch (rule.regime) {
    case 'opt-in':
      if (!sending.customers || !sending.ownSimilar || !reachesCustomers(rule, sector)) return 'consent';
      return rule.customer?.contested ? 'open' : 'no-consent';
    case 'opt-out':
      return rule.customersOnly && !sending.customers ? 'open' : 'no-consent';
    case 'free':
      return 'no-consent';
    case 'opt-in-unless-work-related':
      if (sending.workRelated === undefined) return 'open';
      return sending.workRelated ? 'no-consent' : 'consent';
    case 'presumed-consent':
    case 'open':
      return 'open';
    default:
      return rule.regime satisfies never;
  }
}

function sendingOf(purpose: PolicyPurpose, message: Message): Sending {
  const relations = purpose.audience?.relations ?? [];
  return {
    customers: relations.length > 0 && relations.every((relation) => bought.has(relation)),
    ownSimilar: message.products === 'similar' && (message.onBehalfOf ?? 'self') === 'self',
  };
}

/** What one channel of a purpose asks towards one kind of recipient. */
export interface ChannelNeed {
  readonly channel: Channel;
  readonly need: Need;
  readonly rule: ContactRule;
}

/** What each channel of a purpose asks on the day, by the law of the organisation's country. */
export function needsOf({ policy, at }: CheckContext, purpose: PolicyPurpose): ChannelNeed[] {
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
      return rule ? [{ channel, rule, need: needOf(rule, sendingOf(purpose, message), sector) }] : [];
    });
  });
}
