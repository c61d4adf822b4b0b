import { type ContactRule, duties } from '../law/index.ts';
import { counsel, forbids, type Ground, needs, permits } from './ground.ts';
import type { Duty } from './verdict.ts';

/** Every fact that a channel's rule may turn on. */
export const channelFacts = [
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

/** What a row of a country's channel table can say. */
export interface RowGrounds {
  readonly permits: Ground;
  readonly forbids: Ground;
  readonly open: Ground;
  readonly needsRole: Ground;
  readonly needsFacts: Ground;
  readonly duties: readonly Duty[];
}

const cache = new Map<ContactRule, RowGrounds>();

/** The grounds of a row, made once. */
export function groundsOf(row: ContactRule): RowGrounds {
  let grounds = cache.get(row);
  if (!grounds) {
    grounds = {
      permits: permits(row, channelFacts),
      forbids: forbids(row, channelFacts),
      open: counsel(row, channelFacts),
      needsRole: needs(row, channelFacts, 'person.roleRelevant'),
      needsFacts: needs(row, channelFacts),
      duties: (row.duties ?? []).map((id) => duties[id]),
    };
    cache.set(row, grounds);
  }
  return grounds;
}

/** The rule leaves this message free, for a reason that lies outside it. */
export function rowPermits(row: ContactRule): Ground {
  return groundsOf(row).permits;
}
