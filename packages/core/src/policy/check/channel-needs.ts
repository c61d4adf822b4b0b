import { type ContactRule, contactRows } from '../../law/index.ts';
import type { Channel, Message, PersonKind, RelationKind, Sector } from '../../terms/index.ts';
import type { Day } from '../../time/index.ts';
import { messageProfile } from '../purpose-reading.ts';
import type { PolicyPurpose } from '../schema.ts';
import type { CheckContext } from './finding.ts';

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
export function reachesCustomers({ customer }: ContactRule, sector: Sector | undefined): boolean {
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
      return rule ? [{ channel, rule, need: needOf(rule, purpose, message, sector) }] : [];
    });
  });
}
