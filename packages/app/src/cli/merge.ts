import type { Command } from 'commander';
import { mergePeople } from '../usecases/index.ts';
import { languageOf } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { personNumber } from './person-numbers.ts';
import { type PlanOptions, planSubcommand } from './plan.ts';

const words = {
  nl: {
    merged: (kept: number) => `Samengevoegd: dit is nu persoon ${kept}.`,
    already: (kept: number) => `Deze twee waren al samengevoegd, tot persoon ${kept}.`,
  },
  en: {
    merged: (kept: number) => `Merged: this is person ${kept} now.`,
    already: (kept: number) => `These two were merged before, into person ${kept}.`,
  },
} as const;

/** `houdbaar merge KEEP OTHER`: makes one person of two. */
export function mergeCommand(io: HouseIo): Command {
  return planSubcommand(io, 'merge', 'make one person of two who turn out to be the same; cannot be undone')
    .argument('<keep>', 'the number that is kept', personNumber)
    .argument('<other>', 'the number that leads to it from then on', personNumber)
    .addHelpText(
      'after',
      `
Both histories are kept, and of what they wished the stricter.

Exit codes: 0 merged; 2 wrong numbers; 3 no such person; 5 one was erased, or no policy yet.

Example:
  houdbaar merge 12 345`,
    )
    .action(async (keep: number, other: number, { json, lang }: PlanOptions) => {
      const result = await mergePeople(await io.house(), keep, other, { name: io.user });
      const say = words[languageOf(io, lang)];
      io.out(json ? JSON.stringify(result) : say[result.merged ? 'merged' : 'already'](result.kept));
    });
}
