import { readFileSync } from 'node:fs';
import { formatDay } from '@houdbaar/core/time';
import type { Command } from 'commander';
import {
  keptFrom,
  ownDataKinds,
  ownDataPolicy,
  readPolicy,
  setOwnDataPolicy,
  todayOf,
} from '../usecases/index.ts';
import { CommandFailure, ioCommand, languageOf, pathFrom } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { type PlanOptions, planSubcommand } from './plan.ts';

const words = {
  nl: { from: (day: string) => `bewaard vanaf ${day}`, all: 'blijft bewaard', set: 'Dit geldt nu.' },
  en: { from: (day: string) => `kept from ${day}`, all: 'is kept', set: 'This is in force now.' },
} as const;

async function show(io: HouseIo, { json, lang }: PlanOptions): Promise<void> {
  const house = await io.house();
  const { source, isShipped } = await ownDataPolicy(house);
  const policy = readPolicy(source);
  const kept = ownDataKinds.map((kind) => {
    const from = keptFrom(policy, kind, todayOf(house));
    return { kind, from: from === null ? null : formatDay(from) };
  });
  if (json) return io.out(JSON.stringify({ source, isShipped, kept }));
  const say = words[languageOf(io, lang)];
  for (const { kind, from } of kept) io.out(`${kind.padEnd(16)} ${from === null ? say.all : say.from(from)}`);
}

function textOf(io: HouseIo, file: string): string {
  try {
    return readFileSync(pathFrom(io, file), 'utf8');
  } catch (cause) {
    const says = { nl: `Kan ${file} niet lezen. Bestaat het?`, en: `Cannot read ${file}. Does it exist?` };
    throw new CommandFailure(says, { cause });
  }
}

/** `houdbaar own-data`: how long the product keeps what it makes itself. */
export function ownDataCommand(io: HouseIo): Command {
  const told = (options: PlanOptions): void =>
    io.out(options.json ? JSON.stringify({ set: true }) : words[languageOf(io, options.lang)].set);
  const showing = planSubcommand(
    io,
    'show',
    'of which day each kind is still there; --json has the policy',
  ).action((options: PlanOptions) => show(io, options));
  const exporting = planSubcommand(io, 'export', 'the policy in force, to adapt').action(
    async ({ json }: PlanOptions) => {
      const { source } = await ownDataPolicy(await io.house());
      io.out(json ? JSON.stringify({ source }) : source);
    },
  );
  const setting = planSubcommand(io, 'set', 'put another policy for it in force')
    .argument('<file>', 'that policy, as YAML')
    .action(async (file: string, options: PlanOptions) => {
      const source = textOf(io, file);
      await setOwnDataPolicy(await io.house(), source);
      told(options);
    });
  const resetting = planSubcommand(io, 'reset', 'take the policy that ships').action(
    async (options: PlanOptions) => {
      await setOwnDataPolicy(await io.house(), null);
      told(options);
    },
  );
  return ioCommand(io, 'own-data')
    .description('how long logs, receipts, imports and the like are kept')
    .addHelpText('after', '\nExit codes: 0 done; 2 not readable, or a term that is too short.')
    .addCommand(showing)
    .addCommand(exporting)
    .addCommand(setting)
    .addCommand(resetting);
}
