import type { Day } from '../../time/index.ts';
import type { Policy } from '../schema.ts';
import { checkBasis } from './basis.ts';
import { checkChannels } from './channels.ts';
import { checkCleanUp } from './clean-up.ts';
import { checkFields } from './fields.ts';
import type { CheckContext, FindingSeverity, PolicyFinding } from './finding.ts';
import { checkInterests } from './interests.ts';
import { checkRetention } from './retention.ts';
import { checkStatutory } from './statutory.ts';
import { checkTold } from './told.ts';
import { checkWording } from './wording.ts';

const order: Readonly<Record<FindingSeverity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Everything in a declaration that the law would not accept, or that could be better; the gravest first.
 *
 * @param at the day of the check: rules in force that day, reviews overdue that day
 */
export function checkPolicy(policy: Policy, at: Day): PolicyFinding[] {
  const context: CheckContext = { policy, at };
  return [
    ...checkBasis(context),
    ...checkWording(context),
    ...checkInterests(context),
    ...checkChannels(context),
    ...checkFields(context),
    ...checkRetention(context),
    ...checkStatutory(context),
    ...checkTold(context),
    ...checkCleanUp(context),
  ].sort((one, other) => order[one.severity] - order[other.severity]);
}
