import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { InvalidMapping } from '@houdbaar/core/scan/columns';
import type { Language } from '@houdbaar/core/terms';
import type { Command } from 'commander';
import { openTables, sayProblem } from '../readers/index.ts';
import { type ImportResult, importPeople } from '../usecases/index.ts';
import { exitCodes, ioCommand, languageOf, languageOption, pathFrom } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { importCounts, importSummary } from './import-summary.ts';
import { mappingFailure, readMapping } from './read-mapping.ts';

interface ImportCommandOptions {
  readonly source?: string;
  readonly supplier?: string;
  readonly map?: string;
  readonly preview?: boolean;
  readonly presenceOnly?: string;
  readonly lang?: Language;
  readonly json?: boolean;
}

/** Problems told one by one on standard error. */
const mostProblems = 20;
/** Rows between two lines of progress. */
const progressStep = 20_000;

async function runImport(
  io: HouseIo,
  files: readonly string[],
  options: ImportCommandOptions,
): Promise<void> {
  const language = languageOf(io, options.lang);
  const mapping = options.map === undefined ? undefined : readMapping(io, options.map);
  const paths = files.map((file) => pathFrom(io, file));
  if (!paths.some((path) => existsSync(path))) {
    // Opening the house makes one where there is none: not for files that aren't there.
    for (const problem of (await openTables(paths)).problems) io.err(`! ${sayProblem(problem, language)}`);
    return io.exit(exitCodes.found);
  }
  const house = await io.house();
  let told = 0;
  let result: ImportResult;
  try {
    result = await importPeople(house, {
      files: paths,
      source: options.source ?? basename(files[0]!),
      actor: { name: io.user },
      ...(options.supplier === undefined ? {} : { supplier: options.supplier }),
      ...(mapping ? { mapping } : {}),
      ...(options.presenceOnly === undefined ? {} : { presenceOnly: namesIn(options.presenceOnly) }),
      preview: options.preview ?? false,
      onProgress: ({ counts }) => {
        if (counts.rows - told < progressStep) return;
        told = counts.rows;
        io.err(importCounts(counts, language));
      },
    });
  } catch (error) {
    if (error instanceof InvalidMapping) throw mappingFailure(options.map ?? '', error);
    throw error;
  }
  for (const problem of result.problems.slice(0, mostProblems)) io.err(`! ${sayProblem(problem, language)}`);
  if (result.unknownFiles.length > 0)
    throw mappingFailure(options.map ?? '', new InvalidMapping(result.unknownFiles));
  if (!result.readAny) {
    io.err(language === 'nl' ? 'Er was niets te lezen.' : 'There was nothing to read.');
    io.exit(exitCodes.found);
  }
  if (options.json) io.out(JSON.stringify(shownImport(result)));
  else if (result.readAny) io.out(importSummary(result, language));
}

const namesIn = (list: string): string[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** An import as JSON: counts and places, never what stands in the rows. */
function shownImport({ run, preview, again, resumed, counts, refusals, leftOut, mapping }: ImportResult) {
  return {
    import: run?.id ?? null,
    state: run?.state ?? null,
    preview,
    again,
    resumed,
    counts,
    refusals: run ? undefined : refusals,
    leftOut,
    mapping,
  };
}

/** `houdbaar import`: takes over what exports tell about people. */
export function importCommand(io: HouseIo): Command {
  return ioCommand(io, 'import')
    .description('take over people from exports, with their orders, sign-ups and refusals')
    .argument('<file...>', 'CSV, TSV, XLSX or ZIP exports that belong together')
    .option(
      '--source <name>',
      'the system or form they come from: a source of the policy, or a name (default: the file)',
    )
    .option('--supplier <name>', 'who supplied the data, if not the people or you yourself')
    .option('--map <file>', 'which column holds what, as houdbaar scan --save-map writes it')
    .option(
      '--presence-only <fields>',
      'fields to keep only as present, without their value, such as birthDate,iban',
    )
    .option('--preview', 'say what would happen; save nothing')
    .addOption(languageOption())
    .option('--json', 'print the outcome as JSON')
    .addHelpText(
      'after',
      `
Nobody is signed up again or brought back by a file: a refusal or erasure that is known prevails. The same file again
changes nothing; an import that was interrupted goes on where it was. What no purpose of the policy needs is not kept.

Exit codes: 0 done; 1 nothing could be read; 2 wrong options or files; 5 the same import runs already.

Examples:
  houdbaar import customers.csv orders.csv --source web-shop --preview
  houdbaar import newsletter.csv --source signup-form`,
    )
    .action((files: string[], options: ImportCommandOptions) => runImport(io, files, options));
}
