import type { Language } from '@houdbaar/core/terms';
import type { Command } from 'commander';
import about from '../../package.json' with { type: 'json' };
import { examineHouse, type Finding, well, worry } from '../usecases/index.ts';
import { exitCodes, ioCommand, isExpected, languageOf, languageOption } from './command-io.ts';
import { examineFolder, examineSecret } from './data-folder.ts';
import type { Environment } from './environment.ts';
import type { HouseIo } from './house-io.ts';

interface DoctorOptions {
  readonly json?: boolean;
  readonly lang?: Language;
}

async function examine(io: HouseIo): Promise<readonly Finding[]> {
  const told = environmentOf(io);
  if (!('environment' in told)) return [examineNode(), told.finding];
  const { environment } = told;
  const config = well('config', 'De omgeving klopt.', 'The environment is right.');
  const house = await examineData(io);
  // After the house was opened: a server that holds the folder answers for all of it.
  const folder = environment.databaseUrl === undefined ? examineFolder(environment.dataFolder) : [];
  return [examineNode(), config, ...examineSecret(environment), ...folder, ...house];
}

function examineNode(): Finding {
  const needed = Number(/\d+/.exec(about.engines.node)?.[0]);
  const { node } = process.versions;
  if (Number.parseInt(node, 10) >= needed) return well('node', `Node ${node}.`, `Node ${node}.`);
  return worry(
    'failed',
    'node',
    {
      nl: `Dit is Node ${node}; nodig is ${needed} of nieuwer.`,
      en: `This is Node ${node}; ${needed} or newer is needed.`,
    },
    { nl: 'Haal het op https://nodejs.org/en/download.', en: 'Get it at https://nodejs.org/en/download.' },
  );
}

function environmentOf(io: HouseIo): { environment: Environment } | { finding: Finding } {
  try {
    return { environment: io.environment() };
  } catch (error) {
    if (!isExpected(error)) throw error;
    const list = (language: Language) =>
      (error.errors ?? []).map(({ path, says }) => `${path}: ${says[language]}`).join('; ');
    return { finding: worry('failed', 'config', error.says, { nl: list('nl'), en: list('en') }) };
  }
}

/** The house, or why it can't be opened. Where a server holds the data, this throws, and the command runs there. */
async function examineData(io: HouseIo): Promise<readonly Finding[]> {
  if (!io.hasHouse()) return [well('database', 'Er zijn nog geen gegevens.', 'There are no data yet.')];
  try {
    return await examineHouse(await io.house());
  } catch (error) {
    if (!isExpected(error)) throw error;
    const remedy = {
      nl: 'Verhelp dit eerst; de rest is pas daarna te zien.',
      en: 'Mend this first; the rest can only be seen after that.',
    };
    return [worry('failed', 'database', error.says, remedy)];
  }
}

const marks = { ok: '✓', warning: '!', failed: '✗' } as const;

const words = {
  nl: {
    well: 'Alles is in orde.',
    sum: (failed: number, warnings: number) => `${failed} mis, ${warnings} om naar te kijken.`,
  },
  en: {
    well: 'All is well.',
    sum: (failed: number, warnings: number) => `${failed} wrong, ${warnings} to look at.`,
  },
} as const;

/** `houdbaar doctor`: whether all is well, and what to do where it isn't. */
export function doctorCommand(io: HouseIo): Command {
  return ioCommand(io, 'doctor')
    .description(
      'see whether all is well: settings, folder, database, clock, policy, backups; exit 1 where not',
    )
    .option('--json', 'one JSON object, in both languages')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nChanges nothing. Exit codes: 0 all is well or only needs a look; 1 something is wrong.',
    )
    .action(async ({ json, lang }: DoctorOptions) => {
      const findings = await examine(io);
      const count = (state: Finding['state']) => findings.filter((each) => each.state === state).length;
      const [failed, warnings] = [count('failed'), count('warning')];
      const language = languageOf(io, lang);
      if (json) io.out(JSON.stringify({ ok: failed === 0, findings }, undefined, 2));
      else {
        for (const { state, check, says, remedy } of findings) {
          io.out(`${marks[state]} ${check.padEnd(14)} ${says[language]}`);
          if (remedy) io.out(`${' '.repeat(17)}${remedy[language]}`);
        }
        io.out(failed + warnings === 0 ? words[language].well : words[language].sum(failed, warnings));
      }
      if (failed > 0) io.exit(exitCodes.found);
    });
}
