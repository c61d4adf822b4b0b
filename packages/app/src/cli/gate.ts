import { InvalidMapping } from '@houdbaar/core/scan/columns';
import { type Channel, channels, contents, type Language } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { csvLine } from '../documents/csv/index.ts';
import { sayProblem } from '../readers/index.ts';
import {
  decisionColumns,
  type GateDecision,
  type GateRequest,
  judgeAudience,
  type MessageFacts,
  openAudience,
  saidDecision,
  saidSummary,
  subjectOfText,
  summariseAudience,
} from '../usecases/index.ts';
import {
  CommandFailure,
  dayOption,
  exitCodes,
  ioCommand,
  languageOf,
  languageOption,
  pathFrom,
} from './command-io.ts';
import { decisionText, gateSummaryText } from './gate-report.ts';
import type { HouseIo } from './house-io.ts';
import { mappingFailure, readMapping } from './read-mapping.ts';

interface GateOptions {
  readonly purpose: string;
  readonly channel: Channel;
  readonly file?: readonly string[];
  readonly identifier?: readonly string[];
  readonly everyone?: boolean;
  readonly source?: string;
  readonly map?: string;
  readonly content?: MessageFacts['content'];
  readonly products?: MessageFacts['products'];
  readonly onBehalfOf?: MessageFacts['onBehalfOf'];
  readonly roleRelevant?: boolean;
  readonly at?: Day;
  readonly format?: 'ndjson' | 'csv';
  readonly summary?: boolean;
  readonly lang?: Language;
  readonly json?: boolean;
}

/** Characters that go out in one piece. */
const pieceSize = 64 * 1024;

async function gate(io: HouseIo, options: GateOptions): Promise<void> {
  const language = languageOf(io, options.lang);
  const chosen = [options.file, options.identifier, options.everyone].filter(Boolean).length;
  if (chosen !== 1) throw chooseOne();
  const house = await io.house();
  const asked = askedIn(options);
  if (options.summary && options.everyone) {
    const summary = await summariseAudience(house, asked);
    io.out(
      options.json
        ? JSON.stringify(saidSummary(summary, language))
        : gateSummaryText(summary, undefined, language),
    );
    return;
  }
  const files = options.file ? await audienceIn(io, options) : undefined;
  const audience =
    files?.subjects ?? options.identifier?.map((text) => subjectOfText(text, options.source)) ?? 'everyone';
  const writer = rowWriter(io, options, language);
  const decisions = judgeAudience(house, { ...asked, audience });
  let next = await decisions.next();
  for (; !next.done; next = await decisions.next()) writer.write(next.value);
  writer.end();
  for (const problem of files?.problems().slice(0, 20) ?? []) io.err(`! ${sayProblem(problem, language)}`);
  const { summary, receiptId } = next.value;
  if (options.summary)
    io.out(
      options.json
        ? JSON.stringify({ ...saidSummary(summary, language), receipt: receiptId })
        : gateSummaryText(summary, receiptId, language),
    );
  else if (options.json) io.err(JSON.stringify({ ...saidSummary(summary, language), receipt: receiptId }));
  else io.err(gateSummaryText(summary, receiptId, language));
  if (options.identifier && summary.unlawful + summary.unknown > 0) io.exit(exitCodes.found);
}

async function audienceIn(io: HouseIo, { file, channel, source, map }: GateOptions) {
  const mapping = map === undefined ? undefined : readMapping(io, map);
  try {
    return await openAudience(
      file!.map((path) => pathFrom(io, path)),
      { channel, ...(source === undefined ? {} : { source }), ...(mapping ? { mapping } : {}) },
    );
  } catch (error) {
    if (error instanceof InvalidMapping) throw mappingFailure(map ?? '', error);
    throw error;
  }
}

function askedIn(options: GateOptions): Omit<GateRequest, 'audience'> {
  const { purpose, channel, content, products, onBehalfOf, roleRelevant, at } = options;
  const message = Object.fromEntries(
    Object.entries({ content, products, onBehalfOf }).filter(([, value]) => value !== undefined),
  ) as MessageFacts;
  return {
    purpose,
    channel,
    ...(Object.keys(message).length > 0 ? { message } : {}),
    ...(roleRelevant === undefined ? {} : { roleRelevant }),
    ...(at === undefined ? {} : { day: at }),
    // Whoever runs the command holds the database.
    reasons: 'full',
  };
}

/** Writes decisions as they come, in pieces of some size. */
function rowWriter(io: HouseIo, { format, identifier, summary, json }: GateOptions, language: Language) {
  if (summary) return { write: () => undefined, end: () => undefined };
  const columns = decisionColumns(language);
  const line = (decision: GateDecision): string => {
    if (format === 'csv') return csvLine(columns.map(([, cell]) => cell(decision)));
    if (format === undefined && identifier && !json) return `${decisionText(decision, language)}\n`;
    return `${JSON.stringify(saidDecision(decision, language))}\n`;
  };
  let piece = format === 'csv' ? `\uFEFF${csvLine(columns.map(([name]) => name))}` : '';
  const flush = (): void => {
    if (piece !== '') io.out(piece);
    piece = '';
  };
  return {
    write(decision: GateDecision): void {
      piece += line(decision);
      if (piece.length > pieceSize) flush();
    },
    end: flush,
  };
}

const chooseOne = (): CommandFailure =>
  new CommandFailure({
    nl: 'Zeg over wie het gaat: --file met een bestand, --identifier met een adres, of --everyone.',
    en: 'Say who is meant: --file with a file, --identifier with an address, or --everyone.',
  });

const some = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

function channel(text: string): Channel {
  const found = channels.find((each) => each === text);
  if (!found) throw new InvalidArgumentError(`Choose one of: ${channels.join(', ')}.`);
  return found;
}

/** `houdbaar gate`: who may be contacted, who not and why. */
export function gateCommand(io: HouseIo): Command {
  return ioCommand(io, 'gate')
    .description('who may be contacted for a purpose, who not, why, and until when')
    .requiredOption('--purpose <id>', 'a purpose of the policy')
    .requiredOption('--channel <channel>', 'a channel that the purpose declares', channel)
    .option('--file <file>', 'CSV, XLSX or ZIP with the people; may be given more than once', some)
    .option('--identifier <text>', 'e-mail address, phone number or person:NUMBER; may be repeated', some)
    .option('--everyone', 'everyone whom the purpose concerns')
    .option('--source <name>', 'the source whose customer numbers are used')
    .option('--map <file>', 'which column holds what, as houdbaar scan --save-map writes it')
    .addOption(new Option('--content <kind>', 'what the message holds, if not the usual').choices(contents))
    .addOption(
      new Option('--products <kind>', 'what it offers, if not the usual').choices([
        'similar',
        'other',
        'third-party',
      ]),
    )
    .addOption(
      new Option('--on-behalf-of <party>', 'for whom it is sent').choices(['self', 'partner', 'principal']),
    )
    .option('--role-relevant', 'business contacts: the message matters to their role')
    .addOption(dayOption('the day of the message (default: today)'))
    .addOption(new Option('--format <format>', 'how the list is written').choices(['ndjson', 'csv']))
    .option('--summary', 'the counts alone; of everyone at once, without a list or receipt')
    .addOption(languageOption())
    .option('--json', 'NDJSON for the list, one JSON object for the summary')
    .addHelpText(
      'after',
      `
The list goes to standard output, the summary to standard error (with --summary to standard output). Only a lawful
answer sends; unknown never does. A signed receipt of every list is kept, without anybody's address.

Exit codes: 0 done, and with --identifier all may be contacted; 1 with --identifier: someone may not; 2 wrong options,
or a purpose or channel that the policy lacks; 5 there is no policy yet.

Examples:
  houdbaar gate --purpose newsletter --channel email --file audience.csv --format csv > send-to.csv
  houdbaar gate --purpose newsletter --channel email --identifier sanne@example.com
  houdbaar gate --purpose newsletter --channel email --everyone --summary`,
    )
    .action((options: GateOptions) => gate(io, options));
}
