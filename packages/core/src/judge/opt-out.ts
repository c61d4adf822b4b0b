import type { ContactRule } from '../law/index.ts';
import { addPeriod } from '../time/index.ts';
import type { Ground } from './ground.ts';
import type { Hearing } from './hearing.ts';
import type { RowGrounds } from './row-grounds.ts';

/** Does opt-out hold for this recipient, by the rule itself or by one of its conditions? */
export function optsOut(h: Hearing, row: ContactRule): boolean {
  const { person, facts: known } = h.question;
  if (row.regime === 'opt-in-unless-work-related') return person?.roleRelevant === true;
  if (row.directory && known?.obtained?.via === 'directory') return true;
  return row.regime === 'opt-out';
}

/** Opt-out, where the rule narrows it to customers or to people in recent contact. */
export function assessOptOut(h: Hearing, row: ContactRule, of: RowGrounds): Ground {
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
export function assessPresumedConsent(h: Hearing, of: RowGrounds): Ground {
  const relation = h.question.facts?.relation;
  const { roleRelevant } = h.question.person ?? {};
  if (roleRelevant === false) return of.forbids;
  if (relation?.kind === undefined) return of.open;
  // A lead who asked for an offer is more than a link with the trade.
  if (relation.kind === 'none' || (relation.kind === 'lead' && relation.negotiated !== true))
    return of.forbids;
  if (roleRelevant === undefined) return of.needsRole;
  return relation.kind === 'customer' || relation.negotiated === true ? of.permits : of.open;
}
