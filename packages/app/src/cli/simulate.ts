import { readFileSync } from 'node:fs';
import type { Language } from '@houdbaar/core/terms';
import { type Day, formatDay } from '@houdbaar/core/time';
import type { Command } from 'commander';
import { voiceIn } from '../documents/scan-report/index.ts';
import { type Simulation, simulatePolicy } from '../usecases/index.ts';
import { CommandFailure, dayOption, languageOf, pathFrom } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { laneName, type PurposeNames, purposeNames } from './lane-name.ts';
import { type PlanOptions, planSubcommand } from './plan.ts';

const words = {
  nl: {
    head: (people: number) =>
      `${people} ${people === 1 ? 'mens' : 'mensen'} beoordeeld. Er is niets veranderd.`,
    same: 'Dit beleid verandert voor niemand iets.',
    is: { changed: 'gewijzigd', new: 'nieuw', gone: 'vervalt' },
    line: (before: number, after: number, gained: number, lost: number) =>
      `mag nu ${before}, straks ${after} (erbij ${gained}, eraf ${lost})`,
    month: (name: string, before: number, after: number) =>
      `    ${name}: eindigt voor ${before}, straks ${after}`,
    kept: 'Rechtmatig bewaard voor enig doel',
    reachable: 'Te bereiken via enig kanaal',
  },
  en: {
    head: (people: number) => `${people} ${people === 1 ? 'person' : 'people'} judged. Nothing was changed.`,
    same: 'This policy changes nothing for anyone.',
    is: { changed: 'changed', new: 'new', gone: 'gone' },
    line: (before: number, after: number, gained: number, lost: number) =>
      `allowed now ${before}, then ${after} (gained ${gained}, lost ${lost})`,
    month: (name: string, before: number, after: number) =>
      `    ${name}: ends for ${before}, then for ${after}`,
    kept: 'Kept lawfully for any purpose',
    reachable: 'Reachable through any channel',
  },
} as const;

function simulationText(found: Simulation, names: PurposeNames, language: Language): string {
  const w = words[language];
  const lines = [w.head(found.people)];
  if (found.lanes.length === 0) lines.push(w.same);
  for (const lane of found.lanes) {
    const { before, after, gained, lost } = lane;
    lines.push(
      `${laneName(lane, names, language)} (${w.is[lane.is]}): ${w.line(before?.lawful ?? 0, after?.lawful ?? 0, gained, lost)}`,
    );
    found.months.forEach((month, place) => {
      const old = before?.lapses[place] ?? 0;
      const now = after?.lapses[place] ?? 0;
      if (old !== now) lines.push(w.month(voiceIn(language).month(month), old, now));
    });
  }
  for (const [name, { before, after, gained, lost }] of [
    [w.kept, found.kept],
    [w.reachable, found.reachable],
  ] as const)
    lines.push(`${name}: ${w.line(before, after, gained, lost)}`);
  return lines.join('\n');
}

function readText(io: HouseIo, file: string): string {
  try {
    return readFileSync(pathFrom(io, file), 'utf8');
  } catch (cause) {
    const says = { nl: `Kan ${file} niet lezen. Bestaat het?`, en: `Cannot read ${file}. Does it exist?` };
    throw new CommandFailure(says, { cause });
  }
}

async function simulate(
  io: HouseIo,
  file: string,
  options: PlanOptions & { readonly at?: Day },
): Promise<void> {
  const text = readText(io, file);
  const house = await io.house();
  const found = await simulatePolicy(house, text, options.at === undefined ? {} : { day: options.at });
  if (options.json) return io.out(JSON.stringify({ ...found, day: formatDay(found.day) }));
  const language = languageOf(io, options.lang);
  io.out(simulationText(found, await purposeNames(house, language, text), language));
}

/** `houdbaar simulate`: what another policy would do to the real people. */
export function simulateCommand(io: HouseIo): Command {
  return planSubcommand(io, 'simulate', 'what another policy would do to the real people; changes nothing')
    .argument('<file>', 'that policy, as YAML')
    .addOption(dayOption('the day on which it would be in force (default: today)'))
    .addHelpText(
      'after',
      '\nExit codes: 0 done; 2 wrong options, or a policy that could not be put in force; 5 no policy yet.',
    )
    .action((file: string, options: PlanOptions & { at?: Day }) => simulate(io, file, options));
}
