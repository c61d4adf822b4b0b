import { readFileSync } from 'node:fs';
import {
  checkPolicy,
  type Policy,
  parsePolicy,
  type TemplateName,
  templateNames,
  templateYaml,
} from '@houdbaar/core/policy';
import type { Language } from '@houdbaar/core/terms';
import { type Day, formatDay } from '@houdbaar/core/time';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { applyPolicy, notFound } from '../usecases/index.ts';
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
import type { HouseIo } from './house-io.ts';
import { hasErrors, type PolicyReport, policyReportJson, policyReportText } from './policy-report.ts';

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

const applyWords = {
  nl: {
    refused: 'Niet toegepast: los eerst de fouten op.',
    done: (version: number, purposes: number) =>
      `Beleid versie ${version} geldt nu, met ${purposes} ${purposes === 1 ? 'doel' : 'doelen'}. Wie al in de database staat, wordt op de achtergrond opnieuw beoordeeld; antwoorden kloppen nu al.`,
    same: (version: number) => `Er verandert niets: dit beleid geldt al (versie ${version}).`,
    none: 'Er is nog geen beleid. Dit is een voorbeeld; pas het aan en zet het met: houdbaar policy apply BESTAND',
  },
  en: {
    refused: 'Not applied: mend the errors first.',
    done: (version: number, purposes: number) =>
      `Policy version ${version} is in force, with ${purposes} ${purposes === 1 ? 'purpose' : 'purposes'}. People already in the database are judged anew in the background; answers are right as of now.`,
    same: (version: number) => `Nothing changes: this policy is in force already (version ${version}).`,
    none: 'There is no policy yet. This is an example; adapt it and set it with: houdbaar policy apply FILE',
  },
} as const;

interface ApplyOptions extends CheckOptions {
  readonly note?: string;
}

async function apply(io: HouseIo, file: string, options: ApplyOptions): Promise<void> {
  const language = languageOf(io, options.lang);
  const house = await io.house();
  const report = reportOn(io, file, options.at);
  if (hasErrors(report) || !report.policy) {
    io.err(policyReportText(report, language));
    io.err(applyWords[language].refused);
    io.exit(exitCodes.found);
    return;
  }
  const { version, epoch, changed } = await applyPolicy(
    house,
    report.text,
    { name: io.user },
    options.note ?? null,
  );
  if (options.json) {
    io.out(JSON.stringify({ version: version.version, hash: version.hash, epoch: epoch.epoch, changed }));
    return;
  }
  const say = applyWords[language];
  io.err(
    changed
      ? say.done(version.version, Object.keys(report.policy.purposes).length)
      : say.same(version.version),
  );
}

interface ExportOptions {
  readonly template?: TemplateName;
  readonly country: string;
  readonly number?: number;
  readonly lang?: Language;
  readonly json?: boolean;
}

/** The policy in force as it was applied, to the letter; a template where one is asked for or nothing is in force. */
async function exportPolicy(
  io: HouseIo,
  { template, country, number, lang, json }: ExportOptions,
): Promise<void> {
  const show = (source: string, version: number | null) =>
    io.out(json ? JSON.stringify({ version, policy: parsePolicy(source).policy, source }) : source);
  if (template) return show(templateYaml(country, io.now(), template), null);
  if (number !== undefined || io.hasHouse()) {
    const { policies } = (await io.house()).store;
    const found = number === undefined ? await policies.current() : await policies.version(number);
    if (found) return show(found.source, found.version);
    if (number !== undefined) throw notFound({ nl: 'versie', en: 'version' }, number);
  }
  io.err(applyWords[languageOf(io, lang)].none);
  show(templateYaml(country, io.now()), null);
}

/** Versions of the policy, the newest first. */
async function listVersions(io: HouseIo, { json }: { readonly json?: boolean }): Promise<void> {
  const { store, calendar } = await io.house();
  for (const { version, hash, appliedAt, appliedBy, note } of await store.policies.list()) {
    const day = formatDay(calendar.dayOf(appliedAt));
    io.out(
      json
        ? JSON.stringify({ version, hash, appliedAt: new Date(appliedAt).toISOString(), appliedBy, note })
        : `${String(version).padStart(4)}  ${day}  ${appliedBy}${note ? `  ${note}` : ''}`,
    );
  }
}

function country(text: string): string {
  if (!/^[A-Z]{2}$/.test(text.toUpperCase())) throw new InvalidArgumentError('Write a country as NL, or UK.');
  return text.toUpperCase();
}

/** `houdbaar policy check | export | apply`: the organisation's declaration as YAML. */
export function policyCommand(io: HouseIo): Command {
  const checking = ioCommand(io, 'check')
    .description('what the law would not accept in a declaration, or what could be better; exit 1 on errors')
    .argument('<file>', 'the declaration, as YAML')
    .addOption(dayOption('the day whose rules count (default: today)'))
    .addOption(languageOption())
    .option('--json', 'one JSON object, in both languages')
    .action((file: string, options: CheckOptions) => check(io, file, options));
  const exporting = ioCommand(io, 'export')
    .description('the policy in force, as it was applied, on standard output; without one, an example')
    .addOption(
      new Option('--template <name>', 'a commented declaration to start from').choices(templateNames),
    )
    .addOption(
      new Option('--country <code>', 'whose periods and channels a template has')
        .default('NL')
        .argParser(country),
    )
    .addOption(new Option('--number <version>', 'an earlier version').argParser(Number))
    .addOption(languageOption())
    .option('--json', 'one JSON object: its version, the policy, and the text as it was applied')
    .action((options: ExportOptions) => exportPolicy(io, options));
  const applying = ioCommand(io, 'apply')
    .description('check a declaration and make it the one that everybody is judged under')
    .argument('<file>', 'the declaration, as YAML')
    .option('--note <text>', 'why it changes, kept with the version')
    .addOption(dayOption('the day whose rules count (default: today)'))
    .addOption(languageOption())
    .option('--json', 'one JSON object')
    .action((file: string, options: ApplyOptions) => apply(io, file, options));
  const versions = ioCommand(io, 'versions')
    .description('every policy that was ever in force, the newest first')
    .option('--json', 'one line of JSON each')
    .action((options: { readonly json?: boolean }) => listVersions(io, options));
  return ioCommand(io, 'policy')
    .description('the declaration of your organisation: what data are for, on which basis, how long')
    .addCommand(checking)
    .addCommand(exporting)
    .addCommand(applying)
    .addCommand(versions);
}
