import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import {
  checkPolicy,
  formatPolicy,
  type Policy,
  parsePolicy,
  type TemplateName,
  templateNames,
  templateYaml,
} from '@houdbaar/core/policy';
import type { Language } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import { type Command, InvalidArgumentError, Option } from 'commander';
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
import { hasErrors, type PolicyReport, policyReportJson, policyReportText } from './policy-report.ts';

/** The declaration that is in use, in the folder where the commands run. */
const APPLIED = 'houdbaar.policy.yaml';

function readText(io: CommandIo, file: string): string {
  try {
    return readFileSync(pathFrom(io, file), 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    const says = { nl: `Kan ${file} niet lezen. Bestaat het?`, en: `Cannot read ${file}. Does it exist?` };
    throw new CommandFailure(says, { cause });
  }
}

function reportOn(
  io: CommandIo,
  file: string,
  at: Day | undefined,
): PolicyReport & { policy: Policy | null } {
  const text = readText(io, file);
  const day = at ?? io.now();
  const { policy, problems } = parsePolicy(text);
  return { file, at: day, text, problems, policy, findings: policy ? checkPolicy(policy, day) : [] };
}

interface CheckOptions {
  readonly at?: Day;
  readonly lang?: Language;
  readonly json?: boolean;
}

function check(io: CommandIo, file: string, options: CheckOptions): void {
  const report = reportOn(io, file, options.at);
  io.out(options.json ? policyReportJson(report) : policyReportText(report, languageOf(io, options.lang)));
  if (hasErrors(report)) io.exit(exitCodes.found);
}

interface ApplyOptions extends CheckOptions {
  readonly out?: string;
}

const applyWords = {
  nl: {
    refused: 'Niet toegepast: los eerst de fouten op.',
    done: (file: string, purposes: number) =>
      `${file} geschreven: ${purposes} ${purposes === 1 ? 'doel' : 'doelen'}. Er is nog geen database; dit bestand is je beleid. Gebruik het met: houdbaar scan FILE --policy ${file}`,
  },
  en: {
    refused: 'Not applied: mend the errors first.',
    done: (file: string, purposes: number) =>
      `Wrote ${file}: ${purposes} ${purposes === 1 ? 'purpose' : 'purposes'}. There is no database yet; this file is the declaration. Use it with: houdbaar scan FILE --policy ${file}`,
  },
} as const;

/** Writes beside the file first, so that an interrupted write leaves the old declaration whole. */
function writeWhole(io: CommandIo, file: string, text: string): void {
  const path = pathFrom(io, file);
  try {
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  } catch (cause) {
    const says = { nl: `Kan ${file} niet schrijven.`, en: `Cannot write ${file}.` };
    throw new CommandFailure(says, { cause });
  }
}

function apply(io: CommandIo, file: string, options: ApplyOptions): void {
  const language = languageOf(io, options.lang);
  const report = reportOn(io, file, options.at);
  if (hasErrors(report) || !report.policy) {
    io.err(policyReportText(report, language));
    io.err(applyWords[language].refused);
    io.exit(exitCodes.found);
    return;
  }
  const target = options.out ?? APPLIED;
  writeWhole(io, target, formatPolicy(report.policy, report.text));
  const shown = relative(io.cwd, pathFrom(io, target)) || target;
  io.err(applyWords[language].done(shown, Object.keys(report.policy.purposes).length));
}

function country(text: string): string {
  if (!/^[A-Z]{2}$/.test(text.toUpperCase())) throw new InvalidArgumentError('Write a country as NL, or UK.');
  return text.toUpperCase();
}

/** `houdbaar policy check | export | apply`: the organisation's declaration as YAML. */
export function policyCommand(io: CommandIo): Command {
  const checking = ioCommand(io, 'check')
    .description('what the law would not accept in a declaration, or what could be better; exit 1 on errors')
    .argument('<file>', 'the declaration, as YAML')
    .addOption(dayOption('the day whose rules count (default: today)'))
    .addOption(languageOption())
    .option('--json', 'one JSON object, in both languages')
    .action((file: string, options: CheckOptions) => check(io, file, options));
  const exporting = ioCommand(io, 'export')
    .description('a commented declaration to start from, on standard output')
    .addOption(new Option('--template <name>', 'one situation (default: all)').choices(templateNames))
    .addOption(new Option('--country <code>', 'whose periods and channels').default('NL').argParser(country))
    .action((options: { template?: TemplateName; country: string }) =>
      io.out(templateYaml(options.country, io.now(), options.template)),
    );
  const applying = ioCommand(io, 'apply')
    .description(
      `check a declaration and write it to ${APPLIED}, comments included; nothing is written on errors`,
    )
    .argument('<file>', 'the declaration, as YAML')
    .option('--out <file>', `where to write it instead of ${APPLIED}`)
    .addOption(dayOption('the day whose rules count (default: today)'))
    .addOption(languageOption())
    .action((file: string, options: ApplyOptions) => apply(io, file, options));
  return ioCommand(io, 'policy')
    .description('the declaration of your organisation: what data are for, on which basis, how long')
    .addCommand(checking)
    .addCommand(exporting)
    .addCommand(applying);
}
