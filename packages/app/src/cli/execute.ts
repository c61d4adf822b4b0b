import type { Command } from 'commander';
import { executePlan, pausePlan, planOf } from '../usecases/index.ts';
import { languageOf } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { type PlanOptions, planSubcommand, showPlan } from './plan.ts';

interface ExecuteOptions extends PlanOptions {
  readonly yes?: boolean;
  readonly pause?: boolean;
}

const words = {
  nl: {
    dry: (id: string) => `Er is niets gedaan. Uitvoeren, onherroepelijk: houdbaar execute ${id} --yes`,
    progress: (count: number) => `${count} gedaan`,
  },
  en: {
    dry: (id: string) => `Nothing was done. To execute it, for good: houdbaar execute ${id} --yes`,
    progress: (count: number) => `${count} done`,
  },
} as const;

/** Items between two lines of progress. */
const progressStep = 5000;

async function execute(io: HouseIo, id: string, options: ExecuteOptions): Promise<void> {
  const house = await io.house();
  const w = words[languageOf(io, options.lang)];
  if (options.pause) return await showPlan(io, await pausePlan(house, id), options);
  if (!options.yes) {
    await showPlan(io, await planOf(house, id), options);
    io.err(w.dry(id));
    return;
  }
  let told = 0;
  const plan = await executePlan(
    house,
    id,
    { name: io.user },
    {
      onProgress: (done) => {
        if (done - told < progressStep) return;
        told = done;
        io.err(w.progress(done));
      },
    },
  );
  await showPlan(io, plan, options);
}

/** `houdbaar execute`: carries out an approved plan. */
export function executeCommand(io: HouseIo): Command {
  return planSubcommand(io, 'execute', 'execute an approved clean-up plan; without --yes only show it')
    .argument('<plan>', 'its id')
    .option('--yes', 'really do it: what goes is gone')
    .option('--pause', 'pause one that is being executed; execute it again to go on')
    .addHelpText(
      'after',
      `
Everyone is judged again when their turn comes: who changed since, or is held, is skipped. It can be interrupted at
any moment; the same command goes on where it was.

Exit codes: 0 done; 3 no such plan; 5 not approved, altered or outdated; 6 the grace period still runs.`,
    )
    .action((id: string, options: ExecuteOptions) => execute(io, id, options));
}
