import type { Command } from 'commander';
import { approvePlan } from '../usecases/index.ts';
import type { HouseIo } from './house-io.ts';
import { type PlanOptions, planSubcommand, showPlan } from './plan.ts';

/** `houdbaar approve`: approves an announced plan. */
export function approveCommand(io: HouseIo): Command {
  return planSubcommand(io, 'approve', 'approve an announced clean-up plan')
    .argument('<plan>', 'its id')
    .addHelpText(
      'after',
      `
A plan that takes more than 5% of the people, or follows a change of policy of the last 14 days, must be approved by
someone other than who made it: by a key of their own, signed in in the browser, or under an account of their own on this
machine. Whoever made the plan lets them in with houdbaar user invite bob@example.com --role privacy-officer; a key that the
maker issued does not count, whatever name it bears.

Exit codes: 0 approved; 3 no such plan; 4 someone else must approve it; 5 not announced.`,
    )
    .action(async (id: string, options: PlanOptions) =>
      showPlan(io, await approvePlan(await io.house(), id, { name: io.user }), options),
    );
}
