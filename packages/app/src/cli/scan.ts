import { writeFileSync } from 'node:fs';
import { type Policy, parsePolicy } from '@houdbaar/core/policy';
import { InvalidMapping } from '@houdbaar/core/scan/columns';
import type { Language } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import { type Command, InvalidArgumentError } from 'commander';
import { renderScanReport } from '../documents/scan-report/index.ts';
import { sayProblem } from '../readers/index.ts';
import { type ScannedFiles, scanFiles } from '../usecases/index.ts';
import {
  CommandFailure,
  type CommandIo,
  dayOption,
  exitCodes,
  ioCommand,
  languageOf,
  languageOption,
  pathFrom,
} from './command-io.ts';
import { mappingLines } from './mapping-lines.ts';
import { mappingFailure, readMapping, readText } from './read-mapping.ts';
import { type ProgressIo, scanProgress, scanSummary } from './scan-summary/index.ts';

/** The terminal of a scan, where there is one. */
export interface ScanIo extends CommandIo {
  readonly terminal?: {
    readonly stdout: { readonly isTTY?: boolean; readonly columns?: number };
    readonly stderr: ProgressIo['stderr'];
    /** Milliseconds that only go up. */
    readonly clock: () => number;
  };
}

interface ScanOptions {
  readonly policy?: string;
  readonly at?: Day;
  readonly country?: string;
  readonly lang?: Language;
  readonly html?: string;
  readonly json?: boolean;
  readonly map?: string;
  readonly saveMap?: string;
}

function writeText(io: CommandIo, file: string, text: string): void {
  try {
    writeFileSync(pathFrom(io, file), text);
  } catch (cause) {
    const says = {
      nl: `Kan ${file} niet schrijven. Bestaat de map, en mag je erin schrijven?`,
      en: `Cannot write ${file}. Does the folder exist, and may you write there?`,
    };
    throw new CommandFailure(says, { cause });
  }
}

/** A declaration with one unreadable line would give other answers than its owner thinks: it is refused whole. */
function readPolicy(io: CommandIo, file: string): Policy {
  const { policy, problems } = parsePolicy(readText(io, file));
  if (policy && problems.length === 0) return policy;
  const list = (language: Language) =>
    problems
      .map(({ line, column, says, remedy }) =>
        `  ${file}:${line}:${column}: ${says[language]} ${remedy[language]}`.trimEnd(),
      )
      .join('\n');
  throw new CommandFailure({
    nl: `Het beleid in ${file} is niet te lezen:\n${list('nl')}`,
    en: `The policy in ${file} cannot be read:\n${list('en')}`,
  });
}

/** Names the countries that exist, and nothing for a code that is none. */
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

function readCountry(text: string): string {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(code) || regions.of(code) === undefined)
    throw new InvalidArgumentError('Write a country as NL, or UK.');
  return code === 'GB' ? 'UK' : code;
}

/** Problems told one by one on standard error; the report has them all. */
const mostProblems = 20;

function tellProblems(io: CommandIo, { problems }: ScannedFiles, language: Language): void {
  for (const problem of problems.slice(0, mostProblems)) io.err(`! ${sayProblem(problem, language)}`);
  const more = problems.length - mostProblems;
  if (more > 0) io.err(language === 'nl' ? `! en nog ${more} andere` : `! and ${more} more`);
}

/** Where the terminal's width is not known. */
const usualWidth = 100;

function widthOf(io: ScanIo): number {
  const columns = io.terminal?.stdout.columns ?? Number(io.env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? Math.min(100, Math.max(40, columns)) : usualWidth;
}

/** Pipes and files get every sign; a terminal that says it has another encoding gets ASCII. */
function showsUnicode(io: ScanIo): boolean {
  const locale = io.env.LC_ALL || io.env.LC_CTYPE || io.env.LANG || '';
  return !io.terminal?.stdout.isTTY || locale === '' || /utf-?8/i.test(locale);
}

async function scan(io: ScanIo, files: readonly string[], options: ScanOptions): Promise<void> {
  const language = languageOf(io, options.lang);
  const policy = options.policy === undefined ? undefined : readPolicy(io, options.policy);
  const mapping = options.map === undefined ? undefined : readMapping(io, options.map);
  const { terminal } = io;
  const unicode = showsUnicode(io);
  const colour = terminal?.stdout.isTTY === true && !io.env.NO_COLOR && io.env.TERM !== 'dumb';
  const progress =
    terminal && scanProgress({ stderr: terminal.stderr, clock: terminal.clock, language, colour, unicode });
  let scanned: ScannedFiles;
  try {
    scanned = await scanFiles({
      files: files.map((file) => pathFrom(io, file)),
      at: options.at ?? io.now(),
      language,
      ...(policy ? { policy } : {}),
      ...(options.country ? { country: options.country } : {}),
      ...(mapping ? { mapping } : {}),
      ...(progress ? { onProgress: (state) => progress.read(state) } : {}),
    });
  } catch (error) {
    if (error instanceof InvalidMapping) throw mappingFailure(options.map ?? '', error);
    throw error;
  } finally {
    progress?.done();
  }
  tellProblems(io, scanned, language);
  if (scanned.unknownFiles.length > 0)
    throw mappingFailure(options.map ?? '', new InvalidMapping(scanned.unknownFiles));
  if (!scanned.readAny) {
    io.err(language === 'nl' ? 'Er was niets te lezen.' : 'There was nothing to read.');
    io.exit(exitCodes.found);
    if (options.json) io.out(JSON.stringify(scanned.report));
    return;
  }
  if (options.saveMap !== undefined) writeText(io, options.saveMap, scanned.mapping);
  if (options.html !== undefined) writeText(io, options.html, renderScanReport(scanned.report, language));
  if (options.json) {
    io.out(JSON.stringify(scanned.report));
    return;
  }
  const width = widthOf(io);
  io.out(mappingLines(scanned.report.files, language, width));
  io.out('');
  const report = options.html === undefined ? {} : { reportPath: options.html };
  io.out(scanSummary(scanned.report, { language, width, colour, unicode, ...report }));
}

/** `houdbaar scan`: what is in exports, what may stay, what must go, whom to contact and why. */
export function scanCommand(io: ScanIo): Command {
  return ioCommand(io, 'scan')
    .description('look through exports: what is in them, what may stay, what must go, whom you may contact')
    .argument('<file...>', 'CSV, TSV, XLSX or ZIP exports: people, orders, sign-ups, contacts')
    .option('--policy <file>', 'your declaration as YAML (default: the templates, told as assumption)')
    .addOption(dayOption('the day of the judgement (default: today)'))
    .option(
      '--country <code>',
      'where people live whose country the files do not tell, such as NL',
      readCountry,
    )
    .addOption(languageOption())
    .option('--html <file>', 'write the full report as one HTML file')
    .option('--json', 'print the report as one JSON object instead of the summary')
    .option('--map <file>', 'what columns hold, as YAML or JSON; goes before what was recognised')
    .option('--save-map <file>', 'write the mapping that was used, to change and pass with --map')
    .action((files: string[], options: ScanOptions) => scan(io, files, options));
}
