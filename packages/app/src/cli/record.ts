import type { Language } from '@houdbaar/core/terms';
import { type Command, Option } from 'commander';
import { sayProblem } from '../readers/index.ts';
import {
  type EventOutcome,
  type EventType,
  type EventWhy,
  eventTypes,
  type FieldProblem,
  recordFacts,
} from '../usecases/index.ts';
import { exitCodes, ioCommand, languageOf, languageOption, pathFrom } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { type EventLine, readEventFile, readEventStream } from './read-events.ts';

interface RecordOptions {
  readonly type?: EventType;
  readonly lang?: Language;
  readonly json?: boolean;
}

/** Events recorded together. */
const batch = 5_000;
/** Errors told one by one. */
const mostErrors = 20;
const progressStep = 50_000;

const words = {
  nl: {
    counts: {
      recorded: 'vastgelegd',
      duplicate: 'al bekend',
      ignored: 'tellen niet mee',
      'unknown-person': 'van onbekenden, niet bewaard',
      refused: 'geweigerd',
    },
    why: {
      scanner: 'klik van een scanner',
      'not-own-act': 'geen eigen handeling',
      older: 'ouder dan wat we al weten',
      suppressed: 'ouder dan het wissen van het adres',
    },
    line: (line: number) => `regel ${line}`,
    more: (count: number) => `… en nog ${count} regels met fouten`,
    none: 'Er was niets te lezen.',
  },
  en: {
    counts: {
      recorded: 'recorded',
      duplicate: 'known already',
      ignored: 'do not count',
      'unknown-person': 'of people unknown, not kept',
      refused: 'refused',
    },
    why: {
      scanner: 'clicks of scanners',
      'not-own-act': 'no act of the person',
      older: 'older than what is known',
      suppressed: 'older than the erasure of the address',
    },
    line: (line: number) => `line ${line}`,
    more: (count: number) => `… and ${count} more lines with errors`,
    none: 'There was nothing to read.',
  },
} as const;

/** What was recorded so far. */
class Tally {
  readonly counts: Record<EventOutcome, number> = {
    recorded: 0,
    duplicate: 0,
    ignored: 0,
    'unknown-person': 0,
    refused: 0,
  };
  readonly ignored: Partial<Record<EventWhy, number>> = {};
  readonly errors: { readonly line: number; readonly errors: readonly FieldProblem[] }[] = [];
  lines = 0;

  refuse(line: number, errors: readonly FieldProblem[]): void {
    if (this.errors.length < mostErrors) this.errors.push({ line, errors });
  }
}

async function runRecord(io: HouseIo, file: string, options: RecordOptions): Promise<void> {
  const language = languageOf(io, options.lang);
  const say = words[language];
  const house = await io.house();
  const tally = new Tally();
  let waiting: { readonly line: number; readonly value: unknown }[] = [];
  const recordWaiting = async (): Promise<void> => {
    const taken = waiting;
    waiting = [];
    const { results, counts } = await recordFacts(house, {
      events: taken.map(({ value }) => withType(value, options.type)),
      by: { name: io.user },
    });
    for (const [outcome, count] of Object.entries(counts)) tally.counts[outcome as EventOutcome] += count;
    for (const { index, result, why, errors } of results) {
      if (errors) tally.refuse(taken[index]!.line, errors);
      else if (result === 'ignored' && why) tally.ignored[why] = (tally.ignored[why] ?? 0) + 1;
    }
  };
  let broken = false;
  for await (const each of linesOf(io, file, language, () => {
    broken = true;
  })) {
    tally.lines += 1;
    if (each.says) {
      tally.counts.refused += 1;
      tally.refuse(each.line, [{ path: '', says: each.says }]);
    } else if (waiting.push(each) === batch) await recordWaiting();
    if (tally.lines % progressStep === 0) io.err(`${tally.lines.toLocaleString(language)} …`);
  }
  if (waiting.length > 0) await recordWaiting();
  for (const { line, errors } of tally.errors)
    for (const { path, says } of errors)
      io.err(`${say.line(line)}: ${path === '' ? '' : `${path}: `}${says[language]}`);
  const untold = tally.counts.refused - tally.errors.length;
  if (untold > 0) io.err(say.more(untold));
  if (tally.lines === 0) io.err(say.none);
  if (options.json) io.out(JSON.stringify(shown(tally)));
  else if (tally.lines > 0) io.out(summary(tally, language));
  if (tally.counts.refused > 0 || tally.lines === 0 || broken) io.exit(exitCodes.found);
}

function linesOf(
  io: HouseIo,
  file: string,
  language: Language,
  onBroken: () => void,
): AsyncIterable<EventLine> {
  if (file === '-') return readEventStream(io.input);
  return readEventFile(pathFrom(io, file), file, (problem) => {
    onBroken();
    io.err(`! ${sayProblem(problem, language)}`);
  });
}

/** An event that does not say what it is, is of the kind that was asked for. */
const withType = (value: unknown, type: EventType | undefined): unknown =>
  type !== undefined && typeof value === 'object' && value !== null && !('type' in value)
    ? { ...value, type }
    : value;

const shown = ({ lines, counts, ignored, errors }: Tally) => ({
  events: lines,
  ...counts,
  why: ignored,
  errors: errors.map(({ line, errors: list }) => ({
    line,
    errors: list.map(({ path, says }) => ({ path, says })),
  })),
});

function summary({ counts, ignored }: Tally, language: Language): string {
  const say = words[language];
  const width = Math.max(...Object.values(counts).map((count) => count.toLocaleString(language).length));
  const lines: string[] = [];
  for (const [outcome, count] of Object.entries(counts)) {
    if (count === 0 && outcome !== 'recorded') continue;
    lines.push(`${count.toLocaleString(language).padStart(width)}  ${say.counts[outcome as EventOutcome]}`);
    if (outcome === 'ignored')
      for (const [why, n] of Object.entries(ignored))
        lines.push(`${' '.repeat(width + 4)}${n.toLocaleString(language)} ${say.why[why as EventWhy]}`);
  }
  return lines.join('\n');
}

/** `houdbaar record FILE|-`: takes in what happened, from a file or from standard input. */
export function recordCommand(io: HouseIo): Command {
  return ioCommand(io, 'record')
    .description(
      'record activities, consents, refusals and other events; exit 1 where some could not be read. Safe to repeat',
    )
    .argument('<file>', 'NDJSON, CSV or XLSX with an event on each line; - for standard input')
    .addOption(
      new Option('--type <type>', 'what events are that do not say so themselves').choices(eventTypes),
    )
    .addOption(languageOption())
    .option('--json', 'one JSON object with the counts and the errors, in both languages')
    .addHelpText(
      'after',
      `
Each line says who, what and when; docs/events.md names every kind with its keys and an example:
  {"type":"activity","person":{"email":"anna@example.org"},"at":"2026-11-22","kind":"purchase"}
  {"type":"consent","id":"form-81","person":{"email":"anna@example.org"},"at":"2026-11-22T10:15:00+01:00","for":"direct-marketing","channels":["email"],"act":"ticked"}
In a table the columns bear the names of the keys; those of the person are email, phone, country, customer, customer.source, person.id.

Exit codes: 0 read whole; 1 some could not be read; 2 not readable; 5 no policy yet.

Examples:
  houdbaar record events.ndjson
  houdbaar record purchases.csv --type activity
  cat today.ndjson | houdbaar record -`,
    )
    .action((file: string, options: RecordOptions) => runRecord(io, file, options));
}
